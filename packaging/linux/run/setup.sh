#!/bin/sh
# What the .run file does once it has unpacked itself. Needs a POSIX shell and coreutils, no root.
#
#   sh corgi-*.run                          install for this person, into ~/.local/opt/corgi; as root into /opt/corgi
#   sh corgi-*.run install --prefix DIR     install there instead
#   sh corgi-*.run -q run [WORD...]         start the program in place with these words, and keep nothing
#   DIR/uninstall.sh                        take it away again; settings, history and models stay
set -eu

tree=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

fail() {
  printf 'corgi setup: %s\n' "$*" >&2
  exit 1
}

# The commands' own words for where they were called; the installer runs in a folder of its own.
run_in_place() {
  cd "${USER_PWD:-.}"
  status=0
  "$tree/bin/corgi" "$@" || status=$?
  exit "$status"
}

choose_places() {
  if [ "$(id -u)" -eq 0 ]; then
    prefix=/opt/corgi bin=/usr/local/bin data=/usr/local/share
  else
    prefix=$HOME/.local/opt/corgi bin=$HOME/.local/bin data=${XDG_DATA_HOME:-$HOME/.local/share}
  fi
}

# An earlier installation makes room; a folder that isn't one stays untouched.
make_room() {
  if [ -x "$prefix/uninstall.sh" ] && [ -d "$prefix/share/corgi" ]; then
    sh "$prefix/uninstall.sh" >/dev/null
  fi
  if [ -e "$prefix" ] && [ -n "$(ls -A "$prefix" 2>/dev/null)" ]; then
    fail "$prefix exists and isn't an installation of CoRGI; name another folder by --prefix"
  fi
  mkdir -p "$prefix" || fail "can't write to $prefix"
}

# link TARGET NAME: never over a file that something else put there.
link() {
  if [ -e "$2" ] || [ -L "$2" ]; then
    printf 'corgi setup: %s exists, left as it is\n' "$2" >&2
    return 0
  fi
  mkdir -p "$(dirname -- "$2")"
  ln -s "$1" "$2"
  printf '%s\n' "$2" >>"$prefix/links"
}

# The menu starts the program by its whole path, whatever PATH says there.
write_desktop_entry() {
  entry=$prefix/share/applications/corgi.desktop
  sed -e "s|^Exec=corgi|Exec=\"$prefix/bin/corgi\"|" -e "s|^TryExec=.*|TryExec=$prefix/bin/corgi|" "$entry" >"$entry.new"
  mv "$entry.new" "$entry"
}

install_links() {
  : >"$prefix/links"
  link "$prefix/bin/corgi" "$bin/corgi"
  (cd "$prefix/share" && find applications metainfo icons man bash-completion zsh/site-functions -type f) >"$prefix/shared"
  while IFS= read -r file; do
    link "$prefix/share/$file" "$data/$file"
  done <"$prefix/shared"
  rm -f "$prefix/shared"
}

# refresh_menu FOLDER: what desktops remember of the entries in it, nothing where there is none.
refresh_menu() {
  ls "$1"/*.desktop >/dev/null 2>&1 || { rm -f "$1/mimeinfo.cache"; return 0; }
  ! command -v update-desktop-database >/dev/null 2>&1 || update-desktop-database -q "$1" 2>/dev/null || true
}

write_uninstaller() {
  sed -n '/^refresh_menu() {/,/^}/p' "$tree/setup.sh" >"$prefix/menu.sh"
  cat >"$prefix/uninstall.sh" <<'UNINSTALL'
#!/bin/sh
# Takes the program away: its folder and the links to it. What you made with it stays.
set -eu
prefix=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
. "$prefix/menu.sh"
while IFS= read -r link; do
  case $(readlink "$link" 2>/dev/null) in
    "$prefix"/*) rm -f "$link" ;;
  esac
  case $link in
    */applications/corgi.desktop) refresh_menu "${link%/*}" ;;
  esac
  # Folders that hold nothing any more go, too; others refuse.
  rmdir -p "$(dirname -- "$link")" 2>/dev/null || true
done <"$prefix/links"
for entry in bin lib share links menu.sh uninstall.sh; do
  rm -rf "${prefix:?}/$entry"
done
rmdir -p "$prefix" 2>/dev/null || true
echo "CoRGI is gone from $prefix. Settings, history and downloaded models are left."
UNINSTALL
  chmod 755 "$prefix/uninstall.sh"
}

install_program() {
  choose_places
  while [ $# -gt 0 ]; do
    case $1 in
      --prefix)
        [ $# -gt 1 ] || fail "--prefix needs a folder"
        prefix=$2
        shift 2
        ;;
      --prefix=*)
        prefix=${1#--prefix=}
        shift
        ;;
      *) fail "unknown word '$1'; sh FILE.run install [--prefix DIR], or sh FILE.run -q run [WORD...]" ;;
    esac
  done
  case $prefix in
    /*) ;;
    *) prefix=${USER_PWD:-$PWD}/$prefix ;;
  esac
  make_room
  cp -R "$tree/bin" "$tree/lib" "$tree/share" "$prefix/"
  write_desktop_entry
  write_uninstaller
  install_links
  refresh_menu "$data/applications"
  echo "CoRGI is installed in $prefix and started by $bin/corgi, or from the menu."
  case ":$PATH:" in
    *":$bin:"*) ;;
    *) echo "$bin isn't on your PATH: add it, or call the program by that name." ;;
  esac
  echo "Take it away again by: sh $prefix/uninstall.sh"
}

case ${1:-install} in
  run)
    shift
    run_in_place "$@"
    ;;
  install)
    [ $# -eq 0 ] || shift
    install_program "$@"
    ;;
  *) install_program "$@" ;;
esac
