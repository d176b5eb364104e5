#!/bin/sh
# Prepares what the Makefile needs, on a bare machine too: `setup.sh site|test` (one per lock file), `setup.sh browser`.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}

say() { printf '%s\n' "$*" >&2; }

stop() {
    say "$@"
    exit 1
}

lacks=    # what this machine lacks, in words
packages= # and the packages of Debian that bring it

# lack WORDS PACKAGE…: notes it, so that all of it is said, or installed, at once.
lack() {
    lacks="$lacks${lacks:+, }$1"
    shift
    packages="$packages${packages:+ }$*"
}

# Installs when we are allowed to; otherwise says in one sentence what to type.
install_or_tell() {
    [ -n "$lacks" ] || return 0
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        stop "This machine lacks $lacks: install first (Debian, Ubuntu: sudo apt-get install $packages)," \
            "then type the same command again."
    fi
    say "This machine lacks $lacks: installing $packages"
    apt-get update -qq
    # shellcheck disable=SC2086  # one word per package
    DEBIAN_FRONTEND=noninteractive \
        apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends $packages >/dev/null
}

look_for_python() {
    if ! command -v "$python" >/dev/null; then
        lack Python python3 python3-venv
        return
    fi
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        stop "$("$python" --version) is too old: name Python 3.11 or newer, for example \"make site PYTHON=python3.12\"."
    # Debian keeps this part of Python in a package of its own.
    "$python" -c 'import ensurepip' 2>/dev/null || lack "Python's venv module" python3-venv
}

# The tests read the pages in a browser, and print them in the letters of other people's machines.
look_for_browser() {
    has chromium || has chromium-browser || has google-chrome || lack "a browser" chromium
    has fc-list || lack "the list of its fonts" fontconfig
    has_font "Noto Sans" || lack "the font Noto Sans" fonts-noto-core
    has_font "DejaVu Sans" || lack "DejaVu Sans" fonts-dejavu-core
    has_font "Liberation Sans" || lack "Liberation Sans" fonts-liberation
    has_font Roboto || lack Roboto fonts-roboto-unhinted
    has_library libatomic.so.1 || lack "the library libatomic, for Playwright's driver" libatomic1
}

has() {
    command -v "$1" >/dev/null
}

has_font() {
    [ -n "$(fc-list "$1" 2>/dev/null)" ]
}

# Where libraries cannot be listed, nothing is asked for.
has_library() {
    list=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null) || return 0
    case $list in *"$1"*) ;; *) return 1 ;; esac
}

install_lock() {
    # An environment that no longer starts (Python was upgraded, an installation was cut short) is made anew.
    if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
        look_for_python
        [ "$1" = site ] || look_for_browser
        install_or_tell
        "$python" -m venv --clear .venv
    fi
    say "Installing requirements/$1.lock in .venv"
    pip="env PIP_DISABLE_PIP_VERSION_CHECK=1 .venv/bin/python -m pip install --quiet"
    $pip --require-hashes -r "requirements/$1.lock"
    $pip --no-deps --no-build-isolation --editable .
    touch ".venv/.$1"
}

case ${1:-} in
    site | test) install_lock "$1" ;;
    browser) look_for_browser; install_or_tell ;;
    *) stop "usage: workshop/setup.sh site|test|browser" ;;
esac
