#!/bin/sh
# Installs what is missing and builds the `release` preset, tests included, in build/release.
# run.sh and test.sh both start here, so that the second of them finds everything built.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"

sh packaging/install_dependencies.sh >&2
cmake --preset release >build/configure.log 2>&1 || {
  cat build/configure.log >&2
  exit 1
}
cmake --build --preset release >&2
