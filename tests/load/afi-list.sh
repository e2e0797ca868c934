#!/usr/bin/env bash
# How many requests a second a force's AFI list answers at 20 clients, beside the plain Blazor template, in one run.
# The store is generated: 43 forces, 140 AFIs each. Rounds alternate; the table gives medians of three.
# Result on standard output, progress on standard error.  Usage: tests/load/afi-list.sh [SECONDS PER ROUND, 10 unless given]
set -euo pipefail

work=$(mktemp -d)
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
trap clean_up EXIT
need wrk wrk
need sqlite3 sqlite3
need curl curl

seconds=${1:-10}
rounds=3
clients=20
force=northamptonshire
packed="Accept-Encoding: br"

make_store() {
  local port
  port=$(free_port)
  serve "$work/first.log" "$work/product/PeelDashboard.Web.dll" "$port" "--Storage:Path=$work/store"
  filled "$port"
  stop_all
  sqlite3 "$work/store/peel.db" <"$(dirname "${BASH_SOURCE[0]}")/many-afis.sql" >"$work/store.txt"
}

# check ADDRESS WORD: the page must be there and hold the word, or the figure would mean nothing.
check() {
  curl -fsS --max-time 20 "$1" >"$work/page.html" || { echo "$1 does not answer." >&2; exit 1; }
  grep -q "$2" "$work/page.html" || { echo "$1 does not show \"$2\"." >&2; exit 1; }
}

# measure NAME ADDRESS [HEADER [anew]]: one round; keeps requests a second, the 99th percentile in ms, and errors.
measure() {
  wrk -t2 -c"$clients" "-d${seconds}s" --latency ${4:+-s "$(dirname "${BASH_SOURCE[0]}")/percentiles.lua"} ${3:+-H "$3"} "$2" ${4:+-- "$4"} >"$work/wrk.txt"
  if grep -Eq 'Non-2xx|Socket errors' "$work/wrk.txt"; then
    echo "$2 did not answer every request:" >&2
    cat "$work/wrk.txt" >&2
    exit 1
  fi
  awk '/Requests\/sec/ { print $2 }' "$work/wrk.txt" >>"$work/$1.rate"
  awk '$1 == "99%" { v = $2; if (v ~ /us$/) f = 0.001; else if (v ~ /ms$/) f = 1; else f = 1000; sub(/[a-z]+$/, "", v); print v * f }' "$work/wrk.txt" >>"$work/$1.p99"
  echo "  $1: $(tail -n 1 "$work/$1.rate") requests/s" >&2
}

row() {
  local rate
  rate=$(median <"$work/$1.rate")
  awk -v name="$2" -v bytes="$(wc -c <"$work/$1.html")" -v rate="$rate" -v p99="$(median <"$work/$1.p99")" -v base="$3" -v all="$(paste -sd' ' "$work/$1.rate")" \
    'BEGIN { printf "| %s | %.0f KB | %.0f | %.0f ms | %.2f | %s |\n", name, bytes / 1000, rate, p99, rate / base, all }'
}

publish_product
publish_template
make_store

template_port=$(free_port)
serve "$work/template.log" "$work/template/Template.dll" "$template_port"
product_port=$(free_port)
serve "$work/product.log" "$work/product/PeelDashboard.Web.dll" "$product_port" "--Storage:Path=$work/store" "--Access:ReadsPerMinute=10000000"

template_static="http://127.0.0.1:$template_port/"
template_circuit="http://127.0.0.1:$template_port/counter"
list="http://127.0.0.1:$product_port/afis?force=$force"
check "$template_static" "Hello, world!" && cp "$work/page.html" "$work/static.html"
check "$template_circuit" "Current count" && cp "$work/page.html" "$work/circuit.html"
check "$list" "NHP-2016-" && cp "$work/page.html" "$work/list.html"
curl -fsS --max-time 20 -H "$packed" "$list" >"$work/packed.html"
shown=$(grep -oE 'href="/afis/[^"?]+"' "$work/list.html" | sort -u | wc -l)

echo "Warming up" >&2
for address in "$template_static" "$template_circuit" "$list"; do wrk -t2 -c"$clients" -d5s "$address" >/dev/null; done
for ((round = 1; round <= rounds; round++)); do
  echo "Round $round of $rounds" >&2
  measure static "$template_static"
  measure circuit "$template_circuit"
  measure list "$list"
  measure packed "$list" "$packed"
  measure anew "$list" "$packed" anew
done

base=$(median <"$work/static.rate")
echo "$(date -u +%F), $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg), .NET $(dotnet --version), $clients clients, $rounds rounds of $seconds s, medians"
echo "Store: $(cat "$work/store.txt"); the page shows $shown of them"
echo
echo "| page | on the wire | requests/s | 99% within | of the template's static page | rounds |"
echo "|---|---|---|---|---|---|"
row static "template, static page" "$base"
row circuit "template, prerendered page with a circuit" "$base"
row list "/afis?force=$force" "$base"
row packed "the same, compressed as browsers ask for it" "$base"
cp "$work/packed.html" "$work/anew.html"
row anew "the same, made anew each time" "$base"
