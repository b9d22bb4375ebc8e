#!/bin/sh
# installed_tree.sh BUILD SOURCE CMAKE: installs into a folder, moves it elsewhere, and uses the program there.
set -eu
build=$1
source=$2
cmake=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "$*"; exit 1; }

"$cmake" --install "$build" --prefix "$work/first" >"$work/log" || { cat "$work/log"; fail "cmake --install failed"; }
mkdir "$work/another place"
mv "$work/first" "$work/another place/corgi"
tree="$work/another place/corgi"

for file in bin/corgi lib/corgi/libtorch_cpu.so lib/corgi/libc10.so share/corgi/ocr/detection.safetensors \
  share/corgi/ocr/recognition.safetensors share/corgi/prompts/prompts.json share/corgi/samples/street_sign.png \
  share/doc/corgi/LICENSE share/doc/corgi/changelog.Debian.gz share/doc/corgi/THIRD_PARTY.md share/doc/corgi/third_party/libtorch.txt \
  share/applications/corgi.desktop share/metainfo/org.corgi.desktop.metainfo.xml share/man/man1/corgi.1.gz \
  share/icons/hicolor/scalable/apps/corgi.svg share/icons/hicolor/48x48/apps/corgi.png \
  share/bash-completion/completions/corgi share/zsh/site-functions/_corgi; do
  [ -s "$tree/$file" ] || fail "$file is missing"
done
if [ -f "$source/resources/demo-model/model.safetensors" ]; then
  cmp -s "$source/resources/demo-model/model.safetensors" "$tree/share/corgi/demo-model/model.safetensors" ||
    fail "the demonstration's checkpoint is missing"
fi
unwanted=$(find "$tree" -name 'libtorch_python*' -o -name '*test*.so' -o -name '*.py' -o -name '*.qrc' -o -name '*.a' \
  -o -name '*.h' -o -name training)
[ -z "$unwanted" ] || fail "installed though nobody needs it: $unwanted"

path=$(readelf -d "$tree/bin/corgi" | sed -n 's/.*(RPATH).*\[\(.*\)\]/\1/p')
[ "$path" = '$ORIGIN/../lib/corgi' ] || fail "the program's rpath is '$path'"

# No variable helps, and no file of the source tree: the program finds all by itself.
use() { env -i HOME="$work" PATH=/usr/bin:/bin OMP_NUM_THREADS=1 "$tree/bin/corgi" "$@"; }
used=$(env -i LD_TRACE_LOADED_OBJECTS=1 "$tree/bin/corgi" | sed -n 's/.*=> \(.*libtorch_cpu.*\) (.*/\1/p')
[ "$(realpath "$used")" = "$(realpath "$tree/lib/corgi/libtorch_cpu.so")" ] || fail "libtorch is taken from $used"
use --version | grep -qx "corgi [0-9.]*" || fail "--version says: $(use --version)"
read=$(use ocr "$tree/share/corgi/samples/street_sign.png")
printf '%s\n' "$read" | grep -qi bakery || fail "the sign was read as: $read"
use ask "$tree/share/corgi/samples/street_sign.png" 'What does the blue sign say?' --max-new-tokens 48 \
  --model "$source/tests/reference/checkpoints/micro" --report "$work/report" --json >"$work/answer" ||
  fail "corgi ask failed: $(cat "$work/answer")"
grep -q '"answer"' "$work/answer" || fail "no answer in: $(cat "$work/answer")"
[ -s "$work/report/annotated.png" ] || fail "no annotated image"
echo "installed, moved and used"
