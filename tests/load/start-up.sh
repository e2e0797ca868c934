#!/usr/bin/env bash
# Time from the start of the process to the first answer to a GET of /, and to the first page with figures, with an empty store, beside the
# plain Blazor template, in one run.
# The store's folder is new in every run, so the five source documents and the national grades are imported each time.
# Result on standard output, progress on standard error.  Usage: tests/load/start-up.sh [RUNS, 5 unless given]
set -euo pipefail

work=$(mktemp -d)
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
trap clean_up EXIT
need curl curl

runs=${1:-5}

# start NAME PROGRAM [SETTINGS...]: one start; keeps milliseconds until the first answer and until the first page was there.
start() {
  local name=$1 program=$2 port from answer to
  shift 2
  port=$(free_port)
  from=${EPOCHREALTIME/./}
  serve "$work/$name.log" "$program" "$port" "$@"
  curl -sS --max-time 20 -o /dev/null "http://127.0.0.1:$port/"
  answer=${EPOCHREALTIME/./}
  [ "$name" = template ] || filled "$port"
  curl -fsS --max-time 20 -o /dev/null "http://127.0.0.1:$port/"
  to=${EPOCHREALTIME/./}
  echo $(((answer - from) / 1000)) >>"$work/$name-answer.ms"
  echo $(((to - from) / 1000)) >>"$work/$name.ms"
  stop_all
}

# imported PATTERN: sum of "(N ms)" over the log lines of the files that match.
imported() {
  awk -v files="$1" '$4 ~ files && match($0, /\([0-9]+ ms\)$/) { sum += substr($0, RSTART + 1, RLENGTH - 5); n++ } END { print sum + 0, n + 0 }' "$work/product.log"
}

publish_product
publish_template

for ((run = 0; run <= runs; run++)); do
  rm -rf "$work/store"
  start template "$work/template/Template.dll"
  start product "$work/product/PeelDashboard.Web.dll" "--Storage:Path=$work/store"
  read -r seeds documents <<<"$(imported '\\.txt:?$')"
  read -r grades files <<<"$(imported '\\.csv:?$')"
  [ "$documents" -eq 5 ] && [ "$files" -eq 1 ] || { echo "Expected five documents and one file of grades in the log:" >&2; cat "$work/product.log" >&2; exit 1; }
  start again "$work/product/PeelDashboard.Web.dll" "--Storage:Path=$work/store"
  echo "$seeds" >>"$work/seeds.ms"
  echo "$grades" >>"$work/grades.ms"
  echo "Run $run: template $(tail -n 1 "$work/template.ms") ms, PeelDashboard first answer $(tail -n 1 "$work/product-answer.ms"), page $(tail -n 1 "$work/product.ms") ms (documents $seeds, grades $grades), with a filled store $(tail -n 1 "$work/again.ms")" >&2
  # The first run only warms the disk's cache.
  if [ "$run" -eq 0 ]; then rm "$work"/*.ms; fi
done

row() {
  echo "| $2 | $(median <"$work/$1.ms") ms | $(paste -sd' ' "$work/$1.ms") |"
}

echo "$(date -u +%F), $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg), .NET $(dotnet --version), $runs runs after one that does not count, medians"
echo
echo "| from the start of the process | median | runs |"
echo "|---|---|---|"
row template-answer "plain Blazor template, first page"
row product-answer "PeelDashboard, empty store, first answer"
row product "PeelDashboard, empty store, first page with figures"
row seeds "of which importing the five documents"
row grades "of which importing the national grades"
row again "PeelDashboard, filled store, first page with figures"
