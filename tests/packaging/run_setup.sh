#!/bin/sh
# run_setup.sh SETUP: what the .run file does after unpacking, on a small tree that stands in for the program.
set -eu
setup=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "$*"; exit 1; }

tree=$work/tree
mkdir -p "$tree/bin" "$tree/lib/corgi" "$tree/share/corgi" "$tree/share/applications" "$tree/share/man/man1" \
  "$tree/share/metainfo" "$tree/share/icons/hicolor/16x16/apps" "$tree/share/bash-completion/completions" \
  "$tree/share/zsh/site-functions"
cp "$setup" "$tree/setup.sh"
printf '#!/bin/sh\nprintf "%%s|" "$PWD" "$@"\nexit 7\n' >"$tree/bin/corgi"
chmod 755 "$tree/bin/corgi"
printf 'Exec=corgi %%F\nTryExec=corgi\n' >"$tree/share/applications/corgi.desktop"
for file in man/man1/corgi.1.gz metainfo/a.xml icons/hicolor/16x16/apps/corgi.png bash-completion/completions/corgi \
  zsh/site-functions/_corgi; do
  echo x >"$tree/share/$file"
done

# A person without root: root's own id is hidden by an `id` that says 1000.
mkdir "$work/path" "$work/home" "$work/here"
printf '#!/bin/sh\necho 1000\n' >"$work/path/id"
chmod 755 "$work/path/id"
export PATH="$work/path:$PATH" HOME="$work/home" USER_PWD="$work/here"
unset XDG_DATA_HOME
run() { sh "$tree/setup.sh" "$@"; }

# In place: the words as they are, in the folder of the caller, with the program's own exit code.
status=0
said=$(run run ask 'a b' --json) || status=$?
[ "$said" = "$work/here|ask|a b|--json|" ] || fail "run in place said '$said'"
[ "$status" -eq 7 ] || fail "run in place ended with $status"

mkdir -p "$HOME/.local/share/applications"
echo mine >"$HOME/.local/share/applications/other.desktop"
run install >"$work/said"
prefix=$HOME/.local/opt/corgi
[ "$(readlink "$HOME/.local/bin/corgi")" = "$prefix/bin/corgi" ] || fail "no link to the program"
grep -qx "Exec=\"$prefix/bin/corgi\" %F" "$HOME/.local/share/applications/corgi.desktop" || fail "wrong Exec"
grep -qx "TryExec=$prefix/bin/corgi" "$HOME/.local/share/applications/corgi.desktop" || fail "wrong TryExec"
[ -e "$HOME/.local/share/man/man1/corgi.1.gz" ] || fail "no manual page"
grep -q "isn't on your PATH" "$work/said" || fail "not told that PATH lacks the folder"

# Again over itself, then away: nothing is left but what was there before.
run >"$work/said"
[ -x "$prefix/bin/corgi" ] || fail "gone after the second installation"
sh "$prefix/uninstall.sh" >/dev/null
left=$(cd "$HOME" && find . \( -type f -o -type l \) ! -name mimeinfo.cache)
[ "$left" = ./.local/share/applications/other.desktop ] || fail "left behind: $left"
[ ! -e "$prefix" ] || fail "the folder is left"

# Another folder, with a space; foreign files in it survive both ways.
run install --prefix "$work/my apps/corgi" >"$work/said"
"$work/my apps/corgi/bin/corgi" >/dev/null || [ $? -eq 7 ] || fail "the program doesn't start there"
echo mine >"$work/my apps/corgi/notes.txt"
sh "$work/my apps/corgi/uninstall.sh" >/dev/null
[ "$(ls -A "$work/my apps/corgi")" = notes.txt ] || fail "more or less than notes.txt is left"
if run install --prefix "$work/my apps/corgi" 2>"$work/said"; then fail "installed over a foreign folder"; fi
grep -q "isn't an installation of CoRGI" "$work/said" || fail "said: $(cat "$work/said")"
if run install --bogus 2>"$work/said"; then fail "took --bogus"; fi
echo "install, run in place, reinstall and uninstall are sound"
