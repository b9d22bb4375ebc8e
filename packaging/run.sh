#!/bin/sh
# Installs what is missing, builds, and opens the desktop program on a sample image and question. With no display it
# has the command line answer the same question, and prints the answer and the path of the annotated image.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
corgi=$root/build/release/app/corgi
image=$root/resources/samples/gallery/14-purple-label-black-board.png
question='How much is Apple?'
report=$root/build/sample-report

sh "$root/packaging/build.sh" corgi

if [ -f "$root/resources/demo-model/model.safetensors" ]; then
  model=$root/resources/demo-model
else
  model=$root/tests/reference/checkpoints/micro
  cat >&2 <<'NOTE'
The demo checkpoint is not here, so a tiny network with random weights stands in for it. It runs through every stage
as a real one does, but it has learnt nothing: its boxes and answers are meaningless. README.md says how to get real
weights; --model DIR uses them.
NOTE
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec "$corgi" --model "$model" --question "$question" "$image"
fi

echo "No display: answering on the command line." >&2
printf 'Question: %s\n' "$question"
answer=$("$corgi" ask "$image" "$question" --model "$model" --report "$report")
printf 'Answer: %s\n' "$answer"
printf 'Annotated image: %s\n' "$report/annotated.png"
