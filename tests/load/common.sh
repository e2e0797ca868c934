# Shared by the measurements; sourced, not run. Needs $work, a folder of the caller's own.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
started=()

need() {
  command -v "$1" >/dev/null && return
  echo "$1 is missing: install it (Debian: sudo apt-get install $2) and run this again." >&2
  exit 1
}

# Ends what this script started, and only that.
stop_all() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${started[@]}"; do wait "$pid" 2>/dev/null || true; done
  started=()
}

clean_up() {
  stop_all
  rm -rf "$work"
}

# The plain template of the same framework, as a ruler: published to $work/template.
publish_template() {
  echo "Publishing the plain Blazor template" >&2
  dotnet new blazor --interactivity Server --no-https --no-restore -n Template -o "$work/template-source" >/dev/null
  dotnet publish "$work/template-source/Template.csproj" -c Release -o "$work/template" -m:1 -v quiet >&2
}

# The product as it is in the checkout: published to $work/product.
publish_product() {
  echo "Publishing PeelDashboard" >&2
  dotnet publish "$root/src/PeelDashboard.Web/PeelDashboard.Web.csproj" -c Release -o "$work/product" -m:1 -v quiet >&2
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

# listens PORT PID SECONDS: until a connection is taken, looking every 10 ms; fails when the process ends or the time is up.
listens() {
  local end=$((SECONDS + $3))
  until (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; do
    kill -0 "$2" 2>/dev/null || return 1
    [ $SECONDS -lt $end ] || return 1
    sleep 0.01
  done
}

# serve LOG PROGRAM PORT [SETTINGS...]: starts a published program in its own folder and waits until it listens; its id is in $served.
serve() {
  local log=$1 program=$2 port=$3
  shift 3
  (cd "$(dirname "$program")" && exec dotnet "$program" --urls "http://127.0.0.1:$port" "$@") >"$log" 2>&1 &
  served=$!
  started+=("$served")
  listens "$port" "$served" 60 || { echo "$program did not start; it said:" >&2; cat "$log" >&2; exit 1; }
}

# filled PORT: until the server at that port shows its pages, and no longer says that it is importing the reports.
filled() {
  until curl -fs --max-time 20 -o /dev/null "http://127.0.0.1:$1/health/ready"; do
    kill -0 "$served" 2>/dev/null || return 1
    sleep 0.01
  done
}

# Of the numbers on standard input, one a line.
median() {
  sort -n | awk '{ row[NR] = $1 } END { if (NR == 0) exit 1; print NR % 2 ? row[(NR + 1) / 2] : (row[NR / 2] + row[NR / 2 + 1]) / 2 }'
}
