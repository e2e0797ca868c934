#!/usr/bin/env bash
# How long a search takes in a store of the national load (430 reports), as a page, beside the same words asked of the same index in plain sqlite3.
# Result on standard output, progress on standard error.  Usage: tests/load/search.sh [TIMES, 41 unless given]
set -euo pipefail

work=$(mktemp -d)
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
trap clean_up EXIT
need sqlite3 sqlite3
need curl curl

times=${1:-41}

# page QUERY: median of the milliseconds until a page is there, one client. Each time by an address that nobody asked for before, so that no kept page goes out.
page() {
  local i
  for ((i = 0; i < times; i++)); do
    curl -fsS -o "$work/page.html" -w '%{time_total}\n' "http://127.0.0.1:$port/search?$1&asked=$RANDOM$i"
  done | median | awk '{ printf "%.1f", $1 * 1000 }'
}

# plain EXPRESSION FORCE: the same in sqlite3: how many hits, and the twenty best by bm25. FORCE is 1 for the default force alone.
plain() {
  local i range=""
  [ "$2" = 1 ] && range=" AND rowid BETWEEN ($force << 48) AND (($force + 1) << 48) - 1"
  {
    echo ".timer on"
    for ((i = 0; i < times; i++)); do
      echo "SELECT (SELECT count(*) FROM SearchIndex WHERE SearchIndex MATCH '$1'$range), (SELECT group_concat(rowid) FROM (SELECT rowid FROM SearchIndex WHERE SearchIndex MATCH '$1'$range ORDER BY bm25(SearchIndex, 12.0, 12.0, 1.0) LIMIT 20));"
    done
  } | sqlite3 "$work/store/peel.db" | awk '/Run Time/ { print $4 * 1000 }' | median | awk '{ printf "%.1f", $1 }'
}

count() { sqlite3 "$work/store/peel.db" "SELECT count(*) FROM SearchIndex WHERE SearchIndex MATCH '$1'"; }

row() {
  curl -fsS -o "$work/page.html" "http://127.0.0.1:$port/search?$2"
  grep -q "$5" "$work/page.html" || { echo "/search?$2 does not show \"$5\"." >&2; exit 1; }
  echo "| $1 | $(count "$3") | $(page "$2") | $(plain "$3" "$4") |"
}

echo "Writing the reports" >&2
dotnet run -c Release --project "$root/tests/PeelDashboard.Benchmarks" -v quiet -- write "$work/reports" >&2
publish_product
echo "Importing them" >&2
dotnet "$work/product/PeelDashboard.Web.dll" import "$work/reports" "$root/seeds" --Storage:Path="$work/store" >"$work/import.log" 2>&1 || [ $? -eq 2 ]
force=$(sqlite3 "$work/store/peel.db" "SELECT ForceId FROM Documents GROUP BY 1 ORDER BY count(*) DESC LIMIT 1")
port=$(free_port)
serve "$work/product.log" "$work/product/PeelDashboard.Web.dll" "$port" "--Storage:Path=$work/store"
filled "$port"

echo "$(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg) at the start, medians of $times. $(sqlite3 "$work/store/peel.db" 'SELECT count(*) FROM SearchEntries') entries, of $(sqlite3 "$work/store/peel.db" 'SELECT count(*) FROM Documents') documents."
echo
echo "| what | hits in all forces | page, ms | sqlite3, ms |"
echo "|---|---|---|---|"
echo "| page without a search, with its examples | | $(page "q=") | |"
row "a common word, own force" "q=force" "force" 1 "class=\"hits\""
row "a common word, all forces" "q=force&force=all" "force" 0 "class=\"hits\""
row "a rare word, own force" "q=supervision" "supervision" 1 "class=\"hits\""
row "a rare word, all forces" "q=supervision&force=all" "supervision" 0 "class=\"hits\""
row "a phrase, all forces" "q=%22domestic+abuse%22&force=all" '"domestic abuse"' 0 "class=\"hits\""
row "a word that is in no report" "q=supervison" "supervison" 1 "instead?"
