#!/usr/bin/env bash
# Installs what the tests need where it is missing, builds everything once and runs every test.
# The last line is "N passed, N failed"; the exit status is non-zero when a test failed, the build failed or no test ran.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
readonly solution=PeelDashboard.sln
readonly results=artifacts/test-results
readonly provider=tests/PeelDashboard.Web.Tests/SingleSignOn/provider

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# The browser tests drive Debian's Chromium: the one without windows, which takes a third less time, or else the usual one. It also prints the PDFs that
# pdftotext then reads. Single sign-on is tested against an OpenID provider that runs on Node.
install_missing() {
  local missing=()
  [ -x /usr/bin/chromium-headless-shell ] || missing+=(chromium-headless-shell)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  command -v strace >/dev/null || missing+=(strace)
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "Please install: ${missing[*]} (there is no apt-get here to do it)." >&2
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
  [ ! -d "$provider/node_modules" ] || return 0
  if ! command -v npm >/dev/null; then
    echo "Please install npm: the tests of single sign-on need it." >&2
    return 0
  fi
  echo "Installing the OpenID provider of the tests"
  (cd "$provider" && npm ci --ignore-scripts --no-audit --no-fund --loglevel error >/dev/null) || echo "npm ci failed in $provider." >&2
}

# One count of a result file: <Counters total="12" executed="12" passed="12" failed="0" .../>; 0 where the run left no file.
count() {
  [ -s "$2" ] || { echo 0; return; }
  sed -n "s/.*<Counters [^>]*\b$1=\"\([0-9]*\)\".*/\1/p" "$2" | awk '{ sum += $1 } END { print sum + 0 }'
}

close() {
  echo "$1 passed, $2 failed"
  exit "$3"
}

install_missing
install_provider
rm -rf "$results"
mkdir -p "$results"

echo "Building $solution"
if ! { dotnet restore "$solution" -v quiet && dotnet build "$solution" --no-restore -c Release -v quiet; }; then
  echo "The build failed; no test was run." >&2
  close 0 0 1
fi

passed=0
failed=0
for project in tests/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  file="$results/$name.trx"
  echo
  echo "Testing $name"
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
