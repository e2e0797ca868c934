#!/usr/bin/env bash
# Server time of the pages that show all 43 forces at 20 clients, beside the plain Blazor template, in one run. The store is the one that
# the product fills itself with: five source documents and the national grades.
# Result on standard output, progress on standard error.  Usage: tests/load/pages.sh [SECONDS PER ROUND, 10 unless given]
set -euo pipefail

work=$(mktemp -d)
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
trap clean_up EXIT
need wrk wrk
need curl curl

seconds=${1:-10}
rounds=3
clients=20
lua="$(dirname "${BASH_SOURCE[0]}")/percentiles.lua"
readonly pages=("/grades" "/grades?cell=investigating-crime.2016" "/grades?show=counts" "/grades/investigating-crime" "/comparison" "/comparison/domestic-abuse-arrest-rate"
  "/lineage" "/forces" "/forces?theme=leadership-and-resources" "/forces/northamptonshire")

# measure NAME ADDRESS [anew]: one round; keeps requests a second, the median and the 95th percentile in ms.
measure() {
  wrk -t2 -c"$clients" "-d${seconds}s" -s "$lua" -H "Accept-Encoding: br" "$2" -- "${@:3}" >"$work/wrk.txt"
  if grep -Eq 'Non-2xx|Socket errors' "$work/wrk.txt"; then
    echo "$2 did not answer every request:" >&2
    cat "$work/wrk.txt" >&2
    exit 1
  fi
  awk '/Requests\/sec/ { print $2 }' "$work/wrk.txt" >>"$work/$1.rate"
  awk '$1 == "P50" { print $2 }' "$work/wrk.txt" >>"$work/$1.p50"
  awk '$1 == "P95" { print $2 }' "$work/wrk.txt" >>"$work/$1.p95"
  echo "  $1: $(tail -n 1 "$work/$1.p50") ms" >&2
}

row() {
  local bytes
  bytes=$(curl -fsS --max-time 20 -H "Accept-Encoding: br" "$3" | wc -c)
  awk -v name="$2" -v bytes="$bytes" -v rate="$(median <"$work/$1.rate")" -v p50="$(median <"$work/$1.p50")" -v p95="$(median <"$work/$1.p95")" -v base="$4" \
    'BEGIN { printf "| %s | %.0f KB | %.0f | %.0f ms | %.0f ms | %.2f |\n", name, bytes / 1000, rate, p50, p95, rate / base }'
}

publish_product
publish_template
template_port=$(free_port)
serve "$work/template.log" "$work/template/Template.dll" "$template_port"
product_port=$(free_port)
serve "$work/product.log" "$work/product/PeelDashboard.Web.dll" "$product_port" "--Storage:Path=$work/store" "--Access:ReadsPerMinute=10000000"
filled "$product_port"
template="http://127.0.0.1:$template_port/"
product="http://127.0.0.1:$product_port"

echo "Warming up" >&2
wrk -t2 -c"$clients" -d5s "$template" >/dev/null
for page in "${pages[@]}"; do
  curl -fsS --max-time 20 "$product$page" >"$work/page.html"
  grep -Eq 'class="(grade|chart|thread)' "$work/page.html" || { echo "$page shows neither grade, chart nor thread." >&2; exit 1; }
  wrk -t2 -c"$clients" -d3s "$product$page" >/dev/null
  wrk -t2 -c"$clients" -d3s -s "$lua" "$product$page" -- anew >/dev/null
done
busy=$(cut -d' ' -f1 /proc/loadavg)
for ((round = 1; round <= rounds; round++)); do
  echo "Round $round of $rounds" >&2
  measure template "$template"
  for ((page = 0; page < ${#pages[@]}; page++)); do
    measure "page$page" "$product${pages[page]}"
    measure "anew$page" "$product${pages[page]}" anew
  done
done

base=$(median <"$work/template.rate")
echo "$(date -u +%F), $(nproc) processors, load $busy before the rounds, .NET $(dotnet --version), $clients clients, $rounds rounds of $seconds s, medians; compressed as browsers ask for it"
echo
echo "| page | on the wire | requests/s | median | 95% within | of the template's static page |"
echo "|---|---|---|---|---|---|"
row template "template, static page" "$template" "$base"
for ((page = 0; page < ${#pages[@]}; page++)); do
  row "page$page" "${pages[page]}" "$product${pages[page]}" "$base"
  row "anew$page" "the same, made anew each time" "$product${pages[page]}" "$base"
done
