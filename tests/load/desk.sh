#!/usr/bin/env bash
# The desk's board with 1,000 items: the page, one change at the server, and one change while 20 boards are open, beside the plain template.
# Times of changes are the server's own, from its log. Result on standard output, progress on standard error.
# Usage: tests/load/desk.sh [CHANGES, 100 unless given]
set -euo pipefail

work=$(mktemp -d)
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
streams=()
finish() {
  stop_streams
  clean_up
}
trap finish EXIT
need sqlite3 sqlite3
need curl curl

changes=${1:-100}
pages=30
boards=20
accounts=4
password="copper kettle under a pale moon"
reference=NHP-2021-22

stop_streams() {
  for pid in "${streams[@]}"; do kill -- "-$pid" 2>/dev/null || true; done
  streams=()
}

# hidden FILE SELECTOR-WORD: the hidden fields of the form that holds the word, as arguments for curl.
hidden() {
  tr '\n' ' ' <"$1" | grep -oE '<form[^>]*>([^<]|<[^/]|</[^f])*</form>' | grep -F "$2" | grep -oE '<input type="hidden" name="[^"]*"( value="[^"]*")?' \
    | sed -E 's/.*name="([^"]*)"( value="([^"]*)")?/\1=\3/'
}

# post FILE WORD ADDRESS JAR FIELD...: sends that form with the fields.
post() {
  local file=$1 word=$2 address=$3 jar=$4 arguments=()
  shift 4
  while IFS= read -r field; do arguments+=(--data-urlencode "$field"); done < <(hidden "$file" "$word")
  for field in "$@"; do arguments+=(--data-urlencode "$field"); done
  curl -fsS --max-time 60 -b "$jar" -c "$jar" -o "$work/answer.html" -D "$work/answer.txt" "${arguments[@]}" "$address"
}

sign_in() {
  curl -fsS --max-time 60 -c "$2" "$base/account/sign-in" >"$work/sign-in.html"
  post "$work/sign-in.html" Password "$base/account/sign-in" "$2" "Email=$1" "Password=$password"
  grep -q "peel-session" "$2" || { echo "$1 could not sign in." >&2; exit 1; }
}

# page NAME ADDRESS JAR: seconds of each of the requests, one after the other, and the page itself.
page() {
  curl -fsS --max-time 60 -b "$3" "$2" >"$work/$1.html"
  curl -fsS --max-time 60 -b "$3" -H "Accept-Encoding: br" "$2" >"$work/$1.br"
  for ((i = 0; i < pages; i++)); do curl -fsS --max-time 60 -b "$3" -o /dev/null -w '%{time_total}\n' "$2"; done | awk '{ print $1 * 1000 }' >"$work/$1.ms"
}

# change FROM COUNT: gives so many items an owner and a due date, one after the other.
change() {
  local i references
  mapfile -t references < <(sqlite3 "$work/store/peel.db" "SELECT Reference FROM Afis WHERE Reference LIKE '$reference-%' ORDER BY Id LIMIT $2 OFFSET $1")
  for i in "${references[@]}"; do
    curl -fsS --max-time 60 -b "$work/jar1" -c "$work/jar1" "$base/tracker/rows/$i/form" >"$work/form.html"
    post "$work/form.html" data-row-form "$base/tracker/rows/$i" "$work/jar1" "owner=Head of Crime" "owner-kind=Department" "due=2027-03-31" "state=In progress"
    grep -qi "^desk-outcome: saved" "$work/answer.txt" || { echo "$i was not saved." >&2; cat "$work/answer.html" >&2; exit 1; }
  done
}

# served_ms FROM-LINE METHOD PATTERN: milliseconds of requests in the log since that line.
served_ms() {
  cat "$work"/store/logs/peel-*.json | tail -n "+$1" | grep -F "\"Method\":\"$2\"" | grep -E "$3" | grep -oE '"Milliseconds":[0-9.]+' | cut -d: -f2
}

logged() { cat "$work"/store/logs/peel-*.json | wc -l; }
memory() { awk '/VmRSS/ { print $2 }' "/proc/$served/status"; }
part() { sort -n "$1" | awk -v part="$2" '{ row[NR] = $1 } END { i = int(NR * part + 0.999999); print row[i < 1 ? 1 : i] }'; }
row() { awk -v name="$1" -v median="$(median <"$2")" -v p99="$(part "$2" 0.99)" -v base="$3" 'BEGIN { printf "| %s | %.1f ms | %.1f ms | %.1f |\n", name, median, p99, median / base }'; }

publish_product
publish_template
serve "$work/first.log" "$work/product/PeelDashboard.Web.dll" "$(free_port)" "--Storage:Path=$work/store"
stop_all
sqlite3 "$work/store/peel.db" <"$(dirname "${BASH_SOURCE[0]}")/desk.sql" >"$work/store.txt"
for ((n = 1; n <= accounts; n++)); do
  printf '%s' "$password" | (cd "$work/product" && dotnet PeelDashboard.Web.dll users add "officer$n@example.org" --role liaison-officer --name "Officer $n" --password-stdin "--Storage:Path=$work/store") >&2
done

template_port=$(free_port)
serve "$work/template.log" "$work/template/Template.dll" "$template_port"
port=$(free_port)
serve "$work/product.log" "$work/product/PeelDashboard.Web.dll" "$port" "--Storage:Path=$work/store" --Access:ChangesPerMinute=100000 --Access:ReadsPerMinute=1000000
base=http://127.0.0.1:$port
for ((n = 1; n <= accounts; n++)); do sign_in "officer$n@example.org" "$work/jar$n"; done

echo "Pages" >&2
: >"$work/none"
page warm "$base/tracker?page=all" "$work/jar1"
page template "http://127.0.0.1:$template_port/" "$work/none"
page board "$base/tracker" "$work/jar1"
page whole "$base/tracker?page=all" "$work/jar1"
[ "$(grep -o 'data-ref=' "$work/whole.html" | wc -l)" -eq 1000 ] || { echo "The board does not show 1,000 rows." >&2; exit 1; }

echo "$changes changes" >&2
change 0 5
from=$(($(logged) + 1))
change 5 "$changes"
served_ms "$from" POST /tracker/rows/ >"$work/alone.ms"

echo "The same with $boards open boards" >&2
before=$(memory)
force=$(sqlite3 "$work/store/peel.db" "SELECT Id FROM Forces WHERE Slug = 'northamptonshire'")
since=$(sqlite3 "$work/store/peel.db" "SELECT max(Id) FROM AuditEntries")
for ((n = 0; n < boards; n++)); do
  jar=$work/jar$((n % accounts + 1))
  # Each does what the script of the page does: for each event it asks for the row.
  (
    set +e
    curl -sN -b "$jar" "$base/tracker/changes?force=$force&since=$since" | while IFS= read -r line; do
      case $line in
        data:*)
          echo x >>"$work/events.$n"
          curl -s -b "$jar" -o /dev/null "$base/tracker/rows/$(sed -E 's/.*"reference":"([^"]+)".*/\1/' <<<"$line")"
          ;;
      esac
    done
  ) &
  streams+=("$!")
done
sleep 2
after=$(memory)
from=$(($(logged) + 1))
change $((5 + changes)) "$changes"
sleep 3
served_ms "$from" POST /tracker/rows/ >"$work/watched.ms"
served_ms "$from" GET '/tracker/rows/[A-Z0-9-]+"' >"$work/rows.ms"
events=$(cat "$work"/events.* | wc -l)

template=$(median <"$work/template.ms")
echo "$(date -u +%F), $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg), .NET $(dotnet --version)"
echo "Store: $(cat "$work/store.txt")"
echo
echo "| what | median | 99% within | of the template's static page |"
echo "|---|---|---|---|"
row "template, static page, as curl sees it" "$work/template.ms" "$template"
row "the board, 200 of 1,000 rows, as curl sees it" "$work/board.ms" "$template"
row "the board, all 1,000 rows, as curl sees it" "$work/whole.ms" "$template"
row "one change, at the server" "$work/alone.ms" "$template"
row "one change with $boards open boards, at the server" "$work/watched.ms" "$template"
row "a row asked for by an open board, at the server" "$work/rows.ms" "$template"
echo
echo "Events: $events of $((boards * changes)) told. Memory: $(((after - before) / boards)) KB more for each open board."
for name in board whole; do echo "$name: $(($(wc -c <"$work/$name.html") / 1000)) KB, compressed $(($(wc -c <"$work/$name.br") / 1000)) KB"; done
