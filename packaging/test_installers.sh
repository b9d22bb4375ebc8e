#!/bin/sh
# Tries the installers of build/packages in fresh Debian roots that hold nothing but the essential packages (and xz, which
# the .run file needs): installs, answers a question without a display and without a network, opens the window under
# Xvfb (screenshots in build/installer-test), removes, and shows that only the person's own data is left.
# Needs root (chroot, mounts), debootstrap, xvfb and imagemagick. Takes a few minutes.
#
#   sudo packaging/test_installers.sh [--model DIR] [deb] [tar] [run]
#
#   --model DIR        the checkpoint to ask; by default the one inside the package
#   CORGI_TEST_MIRROR  Debian's mirror; by default the one that apt uses here
#   CORGI_TEST_SUITE   Debian's release; by default bookworm
#   CORGI_TEST_COMPONENTS   by default main; for Ubuntu: "main universe", with its mirror and the suite noble
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
packages=$root/build/packages
work=$root/build/installer-test
suite=${CORGI_TEST_SUITE:-bookworm}
components=${CORGI_TEST_COMPONENTS:-main}
question='What does the blue sign say?'
display=:97
xvfb=
model=
wanted=
apart=

say() { printf 'installers: %s\n' "$*"; }
fail() { say "FAILED: $*"; exit 1; }

mirror() {
  [ -z "${CORGI_TEST_MIRROR:-}" ] || { printf '%s' "$CORGI_TEST_MIRROR"; return; }
  apt-get indextargets --format '$(REPO_URI) $(RELEASE)' | awk -v suite="$suite" '$2 == suite { print $1; exit }'
}

leave_root() {
  for place in tmp/.X11-unix proc; do
    ! mountpoint -q "$1/$place" || umount "$1/$place"
  done
}

tidy_up() {
  [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
  for kind in deb tar run; do leave_root "$work/$kind"; done
}

# A root with the essential packages, made once and copied for each installer.
make_base() {
  [ -f "$work/base-$suite/made" ] && return
  say "making a root of $suite"
  rm -rf "$work/base-$suite"
  debootstrap --variant=minbase --include=xz-utils --components="$(echo "$components" | tr " " ,)" "$suite" \
    "$work/base-$suite" "$(mirror)" >"$work/debootstrap.log" 2>&1 ||
    { tail -5 "$work/debootstrap.log"; fail "debootstrap"; }
  chroot "$work/base-$suite" useradd -m person
  touch "$work/base-$suite/made"
}

enter_root() {
  leave_root "$work/$1"
  rm -rf "${work:?}/$1"
  cp -a "$work/base-$suite" "$work/$1"
  mount -t proc proc "$work/$1/proc"
  mkdir -p "$work/$1/tmp/.X11-unix"
  mount --bind /tmp/.X11-unix "$work/$1/tmp/.X11-unix"
  if [ -n "$model" ]; then
    cp -rL "$model" "$work/$1/home/person/model"
    chmod -R a+rX "$work/$1/home/person/model"
  fi
}

# as_person KIND WORD...: in that root, as a person without rights, with an environment of nothing much. `apart` may name
# a command that runs it without a network.
as_person() {
  kind=$1
  shift
  $apart chroot --userspec=person "$work/$kind" /usr/bin/env -i HOME=/home/person USER=person DISPLAY="$display" \
    XDG_RUNTIME_DIR=/tmp PATH=/home/person/.local/bin:/usr/bin:/bin LANG=C.UTF-8 ${CORGI_MODEL:+CORGI_MODEL="$CORGI_MODEL"} "$@"
}

# What a root holds, but for the person's home and what apt and the linker keep in any case.
listing() {
  (cd "$work/$1" && find . -xdev \( -path ./home/person -o -path ./proc -o -path ./tmp -o -path ./var/lib/apt \
    -o -path ./var/lib/dpkg -o -path ./var/cache -o -path ./var/log -o -path ./etc/ld.so.cache \) -prune -o -print | sort)
}

choose_model() { # KIND SHARE
  CORGI_MODEL=
  if [ -n "$model" ]; then
    CORGI_MODEL=/home/person/model
  elif [ ! -f "$work/$1$2/demo-model/model.safetensors" ]; then
    fail "the package holds no checkpoint: name one by --model"
  fi
}

# use KIND PROGRAM SHARE: answers on the command line without a network, then in a window.
use() {
  choose_model "$1" "$3"
  say "$1: $(as_person "$1" "$2" --version)"
  apart='unshare --net'
  as_person "$1" "$2" ask "$3/samples/street_sign.png" "$question" --report /home/person/report \
    >"$work/$1.answer" 2>"$work/$1.log" || { cat "$work/$1.log"; fail "$1: corgi ask"; }
  apart=
  [ -s "$work/$1/home/person/report/annotated.png" ] || fail "$1: no annotated image"
  say "$1: answered: $(head -c 200 "$work/$1.answer")"
  as_person "$1" "$2" ocr "$3/samples/street_sign.png" | grep -qi bakery || fail "$1: the sign wasn't read"
  look "$@"
}

look() { # KIND PROGRAM SHARE
  as_person "$1" "$2" --question "$question" "$3/samples/street_sign.png" >"$work/$1.window.log" 2>&1 &
  window=$!
  seconds=0
  until [ -d "$work/$1/home/person/.local/share/corgi" ] && [ "$seconds" -ge 25 ]; do
    kill -0 "$window" 2>/dev/null || { cat "$work/$1.window.log"; fail "$1: the window's program ended"; }
    [ "$seconds" -lt 90 ] || break
    sleep 1
    seconds=$((seconds + 1))
  done
  import -display "$display" -window root "$work/$1.png"
  kill "$window"
  wait "$window" 2>/dev/null || true
  [ ! -s "$work/$1.window.log" ] || sed "s/^/  $1 says: /" "$work/$1.window.log"
  [ "$(identify -format '%k' "$work/$1.png")" -gt 100 ] || fail "$1: the screenshot is empty"
  say "$1: window in $work/$1.png"
}

try_deb() {
  enter_root deb
  cp "$packages"/corgi_*.deb "$work/deb/tmp/corgi.deb"
  echo "deb $(mirror) $suite $components" >"$work/deb/etc/apt/sources.list"
  chroot "$work/deb" apt-get update -q >"$work/deb.apt.log" 2>&1 || fail "deb: apt-get update"
  listing deb >"$work/deb.before"
  chroot "$work/deb" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends /tmp/corgi.deb \
    >>"$work/deb.apt.log" 2>&1 || { tail -20 "$work/deb.apt.log"; fail "deb: apt-get install"; }
  added=$(chroot "$work/deb" dpkg-query -W -f '${Package}\n' | wc -l)
  say "deb: installed, $added packages in the root now"
  ! chroot "$work/deb" dpkg-query -W -f '${Package}\n' | grep -e '-dev$' || fail "deb: it pulls development packages"
  use deb /usr/bin/corgi /usr/share/corgi
  chroot "$work/deb" env DEBIAN_FRONTEND=noninteractive apt-get purge -q -y --autoremove corgi >>"$work/deb.apt.log" 2>&1 ||
    fail "deb: apt-get purge"
  listing deb >"$work/deb.after"
  grep -i corgi "$work/deb.after" && fail "deb: left behind after the purge"
  diff "$work/deb.before" "$work/deb.after" >"$work/deb.left" || sed 's/^/  of its dependencies: /' "$work/deb.left"
  show_own_data deb
}

try_tar() {
  enter_root tar
  as_person tar mkdir "/home/person/my programs"
  cp "$packages"/corgi-*.tar.gz "$work/tar/tmp/corgi.tar.gz"
  as_person tar tar -xzf /tmp/corgi.tar.gz -C "/home/person/my programs" --strip-components=1
  use tar "/home/person/my programs/bin/corgi" "/home/person/my programs/share/corgi"
  listing tar >"$work/tar.after"
  ! grep -i corgi "$work/tar.after" || fail "tar: something lies outside its folder"
  show_own_data tar
}

try_run() {
  enter_root run
  cp "$packages"/corgi-*.run "$work/run/tmp/corgi.run"
  CORGI_MODEL=${model:+/home/person/model}
  as_person run sh /tmp/corgi.run -q run --version | grep -qx "corgi [0-9.]*" || fail "run: in place"
  as_person run sh /tmp/corgi.run >"$work/run.setup.log" 2>&1 || { cat "$work/run.setup.log"; fail "run: install"; }
  use run /home/person/.local/bin/corgi /home/person/.local/opt/corgi/share/corgi
  as_person run sh /home/person/.local/opt/corgi/uninstall.sh
  left=$(cd "$work/run/home/person/.local" && find . -path ./share/corgi -prune -o \( -type f -o -type l \) -print)
  [ -z "$left" ] || fail "run: left behind: $left"
  show_own_data run
}

show_own_data() {
  say "$1: the person's own data, still there:"
  (cd "$work/$1/home/person" && find .config .local/share/corgi report -maxdepth 2 2>/dev/null | head -12 | sed 's/^/  /')
  [ -d "$work/$1/home/person/.local/share/corgi" ] || fail "$1: the history is gone"
  leave_root "$work/$1"
  rm -rf "${work:?}/$1"
}

while [ $# -gt 0 ]; do
  case $1 in
    --model)
      model=$(CDPATH='' cd -- "$2" && pwd)
      shift 2
      ;;
    deb | tar | run)
      wanted="$wanted $1"
      shift
      ;;
    *) fail "unknown word '$1'" ;;
  esac
done
[ "$(id -u)" -eq 0 ] || fail "this needs root"

mkdir -p "$work"
trap tidy_up EXIT
make_base
mkdir -p /tmp/.X11-unix
Xvfb "$display" -screen 0 1440x900x24 -nolisten tcp >"$work/xvfb.log" 2>&1 &
xvfb=$!
sleep 2
for kind in ${wanted:-deb tar run}; do "try_$kind"; done
for file in "$packages"/*.deb "$packages"/*.tar.gz "$packages"/*.run; do
  [ ! -f "$file" ] || say "$(basename "$file"): $(du -m --apparent-size "$file" | cut -f1) MB"
done
say "all is well"
