#!/usr/bin/env bash
# The national load: 430 reports of real size (43 forces, 10 each, about 50 MB) through the import command into an empty store, then
# the same folder again, beside what sqlite3's .import takes for the rows that came of it, in one run.
# Result on standard output, progress on standard error.  Usage: tests/load/import.sh [RUNS, 3 unless given]
set -euo pipefail

work=$(mktemp -d)
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
trap clean_up EXIT
need sqlite3 sqlite3
need /usr/bin/time time

runs=${1:-3}
readonly tables=(Documents DocumentTexts DocumentSections Judgments JudgmentRecords Afis Findings Observations Comparators ImportRuns ImportDiagnostics)

# timed NAME COMMAND...: keeps seconds, processor seconds and the peak of memory in MB.
timed() {
  local name=$1
  shift
  /usr/bin/time -f '%e %U %M' -o "$work/time" "$@" >"$work/$name.log" 2>&1 || { local status=$?; [ $status -eq 2 ] || { cat "$work/$name.log" >&2; exit $status; }; }
  tail -1 "$work/time" | awk -v name="$work/$name" '{ print $1 >>(name ".s"); print $2 >>(name ".cpu"); print $3 / 1024 >>(name ".mb") }'
}

# The rows of a store, table after table, through .import into an empty store of the same form.
peer() {
  local store=$1 table
  for table in "${tables[@]}"; do sqlite3 -csv "$store" "SELECT * FROM \"$table\"" >"$work/$table.csv"; done
  sqlite3 "$store" .schema | grep -v sqlite_ >"$work/schema.sql"
  rm -f "$work/peer.db"
  sqlite3 "$work/peer.db" <"$work/schema.sql"
  for table in "${tables[@]}"; do echo ".import --csv $work/$table.csv $table"; done >"$work/peer.sql"
  timed peer sqlite3 "$work/peer.db" "PRAGMA journal_mode = WAL" ".read $work/peer.sql"
}

echo "Writing the reports" >&2
dotnet run -c Release --project "$root/tests/PeelDashboard.Benchmarks" -v quiet -- write "$work/reports" >&2
publish_product
busy=$(cut -d' ' -f1 /proc/loadavg)
for ((run = 1; run <= runs; run++)); do
  echo "Run $run of $runs" >&2
  rm -rf "$work/store"
  timed first dotnet "$work/product/PeelDashboard.Web.dll" import "$work/reports" --Storage:Path="$work/store"
  timed again dotnet "$work/product/PeelDashboard.Web.dll" import "$work/reports" --Storage:Path="$work/store"
  peer "$work/store/peel.db"
done

bytes=$(cat "$work"/reports/*.txt | wc -c)
rows=$(for table in "${tables[@]}"; do sqlite3 "$work/store/peel.db" "SELECT count(*) FROM \"$table\""; done | awk '{ sum += $1 } END { print sum }')
figures=$(sqlite3 "$work/store/peel.db" 'SELECT count(*) FROM "Observations"')
echo "$(nproc) processors, load $busy at the start, $runs runs, medians. $(find "$work/reports" -type f | wc -l) reports, $((bytes / 1000000)) MB, $rows rows, $figures figures among them."
echo
echo "| what | seconds | processor seconds | peak memory, MB | against .import |"
echo "|---|---|---|---|---|"
for name in first again peer; do
  case $name in first) what="import into an empty store" ;; again) what="import of the same folder again" ;; *) what="sqlite3 .import of the same rows" ;; esac
  echo "| $what | $(median <"$work/$name.s") | $(median <"$work/$name.cpu") | $(median <"$work/$name.mb" | awk '{ printf "%.0f", $1 }') | $(echo "$(median <"$work/$name.s") $(median <"$work/peer.s")" | awk '{ printf "%.1f", $1 / $2 }') |"
done
