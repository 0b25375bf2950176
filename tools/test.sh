#!/usr/bin/env bash
# Runs all tests, one project after the other, and ends with one line: N passed, N failed, N skipped.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
command -v dotnet >/dev/null || { echo "The .NET SDK 10 is needed: https://dotnet.microsoft.com" >&2; exit 1; }
bash tools/setup.sh --tests && bash tools/data.sh || exit 1
# Python TensorFlow for the tests of interoperation, where it is at hand (beside the project, not part of it).
if [ -z "${MATEX_PEERS:-}" ] && [ -x ../shared/peers/unpack ]; then
  export MATEX_PEERS=$PWD/.data/peers/pack
  if [ ! -f .data/peers/complete ]; then
    echo "Unpacking Python TensorFlow (600 MB) ..."
    ../shared/peers/unpack .data/peers >/dev/null && touch .data/peers/complete || exit 1
  fi
fi
echo "Checking the style ..."
dotnet tool restore >/dev/null && dotnet csharpier check . || exit 1
echo "Building ..."
dotnet build Matex.Transparent.sln -v quiet --nologo -clp:ErrorsOnly || exit 1
passed=0 failed=0 skipped=0 status=0
for project in tests/*.Tests/*.csproj; do
  echo "-- $(basename "$project" .csproj)"
  log=$(mktemp)
  dotnet test "$project" --no-build --nologo -v minimal -- RunConfiguration.TreatNoTestsAsError=true 2>&1 | tee "$log"
  [ "${PIPESTATUS[0]}" = 0 ] || status=1
  read -r p f s < <(sed -nE 's/.*Failed: *([0-9]+), Passed: *([0-9]+), Skipped: *([0-9]+),.*/\2 \1 \3/p' "$log" |
    awk '{p += $1; f += $2; s += $3} END {print p + 0, f + 0, s + 0}')
  # A project that ended without its summary line counts as a failure of its own.
  if [ "$((p + f + s))" = 0 ]; then f=1 status=1; fi
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  rm -f "$log"
done
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && exit "$status" || exit 1
