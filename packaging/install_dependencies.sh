#!/bin/sh
# Installs what a build needs: Debian packages, and libtorch into build/libtorch.
# Safe to run again: what is there already is left alone, and then it needs neither root nor a network.
#
#   TORCH_DIR=/path/to/libtorch   use that libtorch (the folder with share/cmake/Torch in it) and fetch none
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
torch_version=2.13.0
torch_home=$root/build/libtorch

packages="
  appstream
  bsdextrautils
  ccache
  cmake
  desktop-file-utils
  fonts-dejavu-core
  fonts-inter
  g++
  groff-base
  gzip
  libgl1-mesa-dev
  libleptonica-dev
  libopencv-dev
  libqt6sql6-sqlite
  libtesseract-dev
  libutf8proc-dev
  libxxhash-dev
  ninja-build
  nlohmann-json3-dev
  pkg-config
  python3
  python3-pip
  qt6-base-dev
  qt6-image-formats-plugins
  qt6-l10n-tools
  qt6-pdf-dev
  qt6-svg-dev
  qt6-wayland
  qtkeychain-qt6-dev
  tesseract-ocr
  tesseract-ocr-eng
  unzip
  xvfb
  zsh
"

say() { printf '%s\n' "install: $*" >&2; }
fail() { say "$*"; exit 1; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    fail "not root, and there is no sudo; run as root: $*"
  fi
}

# Names of the wanted packages that dpkg doesn't have; pkgconf stands in for pkg-config where it replaced it.
missing_packages() {
  for package in $packages; do
    state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) || state=none
    if [ "$state" != installed ] && ! { [ "$package" = pkg-config ] && command -v pkg-config >/dev/null 2>&1; }; then
      printf '%s ' "$package"
    fi
  done
}

install_packages() {
  if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
    say "this script knows Debian 12 and its relatives only. Install what these Debian packages hold:"
    # shellcheck disable=SC2086
    say $packages
    fail "then name a libtorch by TORCH_DIR and run: cmake --preset release && cmake --build --preset release"
  fi
  missing=$(missing_packages)
  [ -n "$missing" ] || return 0
  say "installing: $missing"
  as_root apt-get update -q
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
}

# A Python whose pip works; another one than Debian's may come first on the PATH without one.
python_with_pip() {
  for candidate in python3 /usr/bin/python3; do
    if "$candidate" -m pip --version >/dev/null 2>&1; then
      printf '%s' "$candidate"
      return 0
    fi
  done
  return 1
}

# The CPU build of the wheel where pip's indexes have one apart, else the plain wheel, which may be a CUDA build.
download_wheel() {
  python=$(python_with_pip) || fail "no python3 with pip"
  wheel="torch==$torch_version"
  "$python" -m pip download -q --no-deps -d "$1" "$wheel+cpu" 2>/dev/null && return 0
  "$python" -m pip download -q --no-deps -d "$1" "$wheel" && return 0
  fail "can't download $wheel; check the network, or name a libtorch by TORCH_DIR"
}

# The folder takes its final name only when it is whole, so an interrupted run leaves nothing that looks finished.
install_libtorch() {
  if [ -n "${TORCH_DIR:-}" ]; then
    [ -f "$TORCH_DIR/share/cmake/Torch/TorchConfig.cmake" ] ||
      fail "TORCH_DIR=$TORCH_DIR holds no share/cmake/Torch/TorchConfig.cmake"
    return 0
  fi
  [ -f "$torch_home/torch/share/cmake/Torch/TorchConfig.cmake" ] && return 0

  say "fetching libtorch $torch_version into build/libtorch"
  mkdir -p "$root/build"
  rm -rf "$root"/build/libtorch.unfinished.*
  unfinished=$(mktemp -d "$root/build/libtorch.unfinished.XXXXXX")
  trap 'rm -rf "$unfinished"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  download_wheel "$unfinished"
  unzip -q "$unfinished"/torch-*.whl -d "$unfinished"
  rm -f "$unfinished"/torch-*.whl
  [ ! -e "$unfinished/torch/lib/libtorch_cuda.so" ] ||
    say "this is a CUDA build, which needs the CUDA toolkit to build against; for the CPU build, delete build/libtorch, add PyTorch's index of CPU wheels to pip (PIP_EXTRA_INDEX_URL) and run this again"
  keep_libtorch_only "$unfinished"
  chmod 755 "$unfinished"
  rm -rf "$torch_home"
  mv "$unfinished" "$torch_home"
  trap - EXIT INT TERM
}

# The wheel is a Python package around libtorch; a build needs libraries, headers and CMake files alone.
keep_libtorch_only() {
  for entry in "$1"/torch/*; do
    case ${entry##*/} in
      lib | include | share | version.py) ;;
      *) rm -rf "$entry" ;;
    esac
  done
  rm -rf "$1/functorch" "$1/torchgen" "$1/torch/lib/libtorch_python.so"
}

install_packages
install_libtorch
