#!/bin/bash
# bash_completion.sh SCRIPT PROGRAM: what bash offers for the word under the cursor.
set -u
script=$1
program=$2
broken=0

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
mkdir -p pictures mine cache/models--Qwen--Qwen3-VL-2B-Instruct/snapshots cache/models--Qwen--Other cache/datasets--a--b
touch 'a photo.png' pictures/dog.jpg questions.jsonl
export HF_HUB_CACHE=$folder/cache
# shellcheck disable=SC1090
source "$script" || exit 1

# The words as readline parts them, the last one under the cursor; prints what is offered, sorted.
offered() {
  COMP_WORDS=(corgi "$@")
  COMP_CWORD=$#
  COMPREPLY=()
  _corgi
  printf '%s\n' "${COMPREPLY[@]+"${COMPREPLY[@]}"}" | sort | paste -sd' ' -
}

# expect WANTED WORD...
expect() {
  local wanted=$1 found
  shift
  found=$(offered "$@")
  [ "$found" = "$wanted" ] || { echo "corgi $*: expected '$wanted', found '$found'"; broken=1; }
}

expect 'ask' as
expect 'batch bench' b
expect 'models' mod
expect 'list' models li
expect 'pull' models p
expect 'quality' bench q
expect 'bf16' ask photo.png --dtype b
expect 'direct fast thorough' ask photo.png --mode ''
expect 'fast' ask photo.png --mode = f
expect 'direct fast thorough' ask photo.png --mode =
expect 'model ppocr tesseract' ocr --ocr ''
expect '--mode --model' ask x.png what --mod
expect '--box' caption --bo
expect '' tokenize --box
expect '--repair' models verify --rep
expect '--version' --ver
expect 'Qwen/Other Qwen/Qwen3-VL-2B-Instruct' ask --model Qw
expect 'mine' ask --model mi
expect 'Qwen/Other' models remove Qwen/O
expect 'pictures' ask --report pi
expect 'a photo.png' ask 'a p'
expect 'pictures/dog.jpg' ocr pictures/
expect 'questions.jsonl' batch que
expect 'a photo.png' 'a p'
expect '' ask --seed ''

# Every option that a command's --help shows is offered, and no other.
for command in $("$program" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
  wanted=$("$program" "$command" --help | sed -n 's/^  \(--[a-z0-9-]*\).*/\1/p' | sort | paste -sd' ' -)
  expect "$wanted" "$command" --
  [ "${#wanted}" -gt 5 ] || { echo "no options in corgi $command --help"; broken=1; }
done
exit $broken
