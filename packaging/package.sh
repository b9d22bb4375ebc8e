#!/bin/sh
# Builds every installer that this system can make, into build/packages: on Linux a .deb, a .tar.gz and a .run. Those for
# Windows (NSIS) and macOS (DragNDrop) come from the same configuration, made there by: cpack --config build/release/...
#
#   packaging/package.sh [GENERATOR...]     all, or some of DEB, TGZ and External (the .run)
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"

sh packaging/build.sh corgi corgi_installed_files corgi_manual_page
[ -f resources/demo-model/model.safetensors ] ||
  echo "package.sh: resources/demo-model holds no checkpoint, so the installers will have none" >&2
generators=$(printf '%s;' "$@")
rm -rf build/packages/_CPack_Packages
cpack --config build/release/CPackConfig.cmake -B build/packages ${1:+-G "${generators%;}"} >&2
rm -rf build/packages/_CPack_Packages
for file in build/packages/*.deb build/packages/*.tar.gz build/packages/*.run; do
  [ ! -f "$file" ] || printf '%s: %s MB\n' "$file" "$(du -m --apparent-size "$file" | cut -f1)"
done
