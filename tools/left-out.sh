#!/usr/bin/env bash
# Writes anew what the embedded engine leaves out, from its built assemblies and the API lists in ../shared/tfnet:
# src/Engine/*/LeftOut.txt and docs/left-out.md.
set -euo pipefail
cd "$(dirname "$0")/.."
api=${1:-../shared/tfnet}
tool=src/Engine/LeftOut/bin/Debug/net10.0/leftout.dll
for name in Binding Keras; do
  project=src/Engine/Tensorflow.$name
  dotnet build "$project" -v quiet --nologo -clp:ErrorsOnly
  dotnet "$tool" list "$project/obj/Debug/net10.0/Tensorflow.$name.dll" "$api/api-${name,,}.txt" "$project/LeftOut.txt" \
    "$project/obj/Debug/net10.0/leftout.references.txt"
done
dotnet "$tool" document src/Engine/Tensorflow.{Binding,Keras}/LeftOut.txt docs/left-out.md
