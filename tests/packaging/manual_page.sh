#!/bin/sh
# manual_page.sh PROGRAM PAGE: the page is sound roff, and names every command, option and variable that --help tells.
set -eu
program=$1
page=$2

warnings=$(groff -man -Tutf8 -ww -z "$page" 2>&1) || true
[ -z "$warnings" ] || { printf 'groff complains:\n%s\n' "$warnings"; exit 1; }

text=$(groff -man -Tascii -P-c -rLL=200n "$page" | col -b)
broken=0
count=0

# expect WORD WHERE
expect() {
  count=$((count + 1))
  printf '%s\n' "$text" | grep -qE -- "(^|[^A-Za-z-])$1([^A-Za-z-]|\$)" || {
    echo "$1 of '$2' isn't in the manual page"
    broken=1
  }
}

options_of() { sed -n 's/^  \(--[a-z0-9-]*\).*/\1/p'; }

help=$("$program" --help)
commands=$(printf '%s\n' "$help" | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
variables=$(printf '%s\n' "$help" | sed -n '/^Environment:/,/^$/s/^  \([A-Z_]*\) .*/\1/p')
for word in $(printf '%s\n' "$help" | options_of) $variables; do expect "$word" 'corgi --help'; done
for command in $commands; do
  expect "corgi $command" 'corgi --help'
  for word in $("$program" "$command" --help | options_of); do expect "$word" "corgi $command --help"; done
done

for heading in NAME SYNOPSIS COMMANDS OPTIONS ENVIRONMENT FILES 'EXIT STATUS'; do
  printf '%s\n' "$text" | grep -q "^$heading\$" || { echo "no section $heading"; broken=1; }
done
[ "$(printf '%s\n' "$commands" | wc -l)" -ge 11 ] || { echo "--help lists too few commands: $commands"; broken=1; }
[ "$count" -ge 100 ] || { echo "only $count words were looked for"; broken=1; }
echo "$count words of --help looked for in the manual page"
exit "$broken"
