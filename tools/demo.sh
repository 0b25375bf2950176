#!/usr/bin/env bash
# The main job: an unmodified graph program and an unmodified Keras program train on real MNIST, alone and then on
# 2 ranks under mpiexec; the results are compared. Installs what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
command -v dotnet >/dev/null || { echo "The .NET SDK 10 is needed: https://dotnet.microsoft.com" >&2; exit 1; }
bash tools/setup.sh
bash tools/data.sh
echo "Building (the first time this restores libtorch, about 200 MB) ..."
for project in tools/matex examples/LeNet examples/KerasSequential; do
  dotnet build "$project" -c Release -v quiet --nologo -clp:ErrorsOnly
done
matex="dotnet tools/matex/bin/Release/net10.0/matex.dll"
ranks=${RANKS:-2}
status=0
# A thread for each process, so that the times tell what a rank more brings.
export MATEX_THREADS=1
# One epoch of 1280 images. If the last bits of a sum make a difference, compare says so and runs both once more with sums in the
# order of the run alone (docs/semantics.md).
for example in LeNet KerasSequential; do
  echo
  echo "== $example: alone on one core, then mpiexec -n $ranks with a core each"
  $matex compare -n "$ranks" "examples/$example/bin/Release/net10.0/$example.dll" 1 1280 || status=1
done
exit "$status"
