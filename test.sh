#!/usr/bin/env bash
# ./test.sh runs every test, ./test.sh NAME... those rings alone: Domain, Architecture, Data, Parsing, Web, Browser.
# Installs what the tests need where it is missing and this user may, and builds once. Quick rings come first.
# The last line is "N passed, N failed"; the exit status is non-zero when a test failed, the build failed or no test ran.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Processes start here by the hundred and end soon: what makes code faster later, and pages of memory that are mapped anew for each method,
# cost a third of the time.
export DOTNET_TieredPGO=0 DOTNET_EnableWriteXorExecute=0
readonly solution=PeelDashboard.sln
readonly results=artifacts/test-results
readonly provider=tests/PeelDashboard.Web.Tests/SingleSignOn/provider
readonly order="Domain Architecture Data Parsing Web Browser"

close() {
  echo "$1 passed, $2 failed"
  exit "$3"
}

project_of() {
  echo "tests/PeelDashboard.$1.Tests/PeelDashboard.$1.Tests.csproj"
}

# The rings that are there, quick ones first; one that is not in the order comes last.
all_rings() {
  local ring file
  for ring in $order; do [ ! -f "$(project_of "$ring")" ] || echo "$ring"; done
  for file in tests/*.Tests/*.csproj; do
    ring=$(basename "$file" .Tests.csproj)
    ring=${ring#PeelDashboard.}
    [[ " $order " == *" $ring "* ]] || echo "$ring"
  done
}

is_wanted() {
  local ring
  for ring in "${rings[@]}"; do [[ " $* " != *" $ring "* ]] || return 0; done
  return 1
}

# Nobody is asked for a password: a run that waits for one would look like one that hangs.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
  command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }
}

# The browser tests drive Debian's Chromium: the one without windows, which takes a third less time, or else the usual one. It also prints the PDFs that
# pdftotext then reads. Single sign-on is tested against an OpenID provider that runs on Node.
install_missing() {
  local missing=()
  if is_wanted Parsing Browser; then [ -x /usr/bin/chromium-headless-shell ] || missing+=(chromium-headless-shell); fi
  # Charts name Arial, and a test measures their texts: this is its twin, with the same widths.
  if is_wanted Browser; then fc-match Arial 2>/dev/null | grep -qiE 'arial|liberation' || missing+=(fontconfig fonts-liberation); fi
  if is_wanted Parsing Web Browser; then command -v pdftotext >/dev/null || missing+=(poppler-utils); fi
  if is_wanted Data Web; then command -v strace >/dev/null || missing+=(strace); fi
  if is_wanted Web Browser; then
    command -v node >/dev/null || missing+=(nodejs)
    command -v npm >/dev/null || missing+=(npm)
  fi
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! may_install; then
    echo "Please install: ${missing[*]} (this user may not, or there is no apt-get); the tests that need them will say so." >&2
    return 0
  fi
  echo "Installing ${missing[*]}"
  as_root apt-get update -qq || echo "apt-get update failed; going on with what is known." >&2
  local package
  for package in "${missing[@]}"; do
    install_package "$package" && continue
    if [ "$package" = chromium-headless-shell ] && { [ -x /usr/bin/chromium ] || install_package chromium; }; then continue; fi
    echo "apt-get could not install $package; the tests that need it will say so." >&2
  done
}

install_package() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}

# The provider's packages, exactly those of its lock file; none may run anything while it is installed.
install_provider() {
  is_wanted Web Browser || return 0
  [ ! -d "$provider/node_modules" ] || return 0
  if ! command -v npm >/dev/null; then
    echo "Please install npm: the tests of single sign-on need it." >&2
    return 0
  fi
  echo "Installing the OpenID provider of the tests"
  (cd "$provider" && npm ci --ignore-scripts --no-audit --no-fund --loglevel error >/dev/null) || echo "npm ci failed in $provider." >&2
}

# All of it at once, or the projects of the rings alone.
build() {
  local target
  for target in "$@"; do
    echo "Building $target"
    dotnet build "$target" -c Release -v quiet || return 1
  done
}

# One count of a result file: <Counters total="12" executed="12" passed="12" failed="0" .../>; 0 where the run left no file.
count() {
  [ -s "$2" ] || { echo 0; return; }
  sed -n "s/.*<Counters [^>]*\b$1=\"\([0-9]*\)\".*/\1/p" "$2" | awk '{ sum += $1 } END { print sum + 0 }'
}

mapfile -t known < <(all_rings)
rings=("${known[@]}")
targets=("$solution")
if [ $# -gt 0 ]; then
  rings=() targets=()
  for name in "$@"; do
    if [[ " ${known[*]} " != *" $name "* ]]; then
      echo "There is no ring $name; there are ${known[*]}." >&2
      close 0 0 1
    fi
  done
  for ring in "${known[@]}"; do
    [[ " $* " == *" $ring "* ]] || continue
    rings+=("$ring")
    targets+=("$(project_of "$ring")")
  done
fi

install_missing
install_provider
rm -rf "$results"
mkdir -p "$results"

if ! build "${targets[@]}"; then
  echo "The build failed; no test was run." >&2
  close 0 0 1
fi

passed=0
failed=0
for ring in "${rings[@]}"; do
  project=$(project_of "$ring")
  name=$(basename "$project" .csproj)
  file="$results/$name.trx"
  echo
  echo "Testing $ring"
  ended=0
  dotnet test "$project" --no-build -c Release --results-directory "$results" --logger "console;verbosity=minimal" --logger "trx;LogFileName=$name.trx" || ended=$?
  passed=$((passed + $(count passed "$file")))
  failures=$(count failed "$file")
  # A run that broke off tells of no failed test: it counts as one failure, never as none.
  if [ "$ended" -ne 0 ] && [ "$failures" -eq 0 ]; then failures=1; fi
  failed=$((failed + failures))
done

echo
if [ $((passed + failed)) -eq 0 ]; then
  echo "No test ran." >&2
  close 0 0 1
fi
close "$passed" "$failed" $((failed > 0))
