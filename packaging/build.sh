#!/bin/sh
# Installs what is missing and builds the `release` preset in build/release: the targets named, or all, tests included.
# run.sh and test.sh both start here and share what is built.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"

sh packaging/install_dependencies.sh >&2
cmake --preset release >build/configure.log 2>&1 || {
  cat build/configure.log >&2
  exit 1
}
if [ $# -gt 0 ]; then
  cmake --build --preset release --target "$@" >&2
else
  cmake --build --preset release >&2
fi
