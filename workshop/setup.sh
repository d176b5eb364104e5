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

# install_or_tell REASON PACKAGE…: installs when we are allowed to; otherwise says in one sentence what to type.
install_or_tell() {
    reason=$1
    shift
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        stop "$reason: install it first (Debian, Ubuntu: sudo apt-get install $*), then type the same command again."
    fi
    say "$reason: installing $*"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends "$@" >/dev/null
}

python_is_ready() {
    command -v "$python" >/dev/null || install_or_tell "Python is missing" python3 python3-venv
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        stop "$("$python" --version) is too old: name Python 3.11 or newer, for example \"make site PYTHON=python3.12\"."
    # Debian keeps this part of Python in a package of its own.
    "$python" -c 'import ensurepip' 2>/dev/null || install_or_tell "Python's venv module is missing" python3-venv
}

install_lock() {
    # An environment that no longer starts (Python was upgraded, an installation was cut short) is made anew.
    if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
        python_is_ready
        "$python" -m venv --clear .venv
    fi
    say "Installing requirements/$1.lock in .venv"
    pip="env PIP_DISABLE_PIP_VERSION_CHECK=1 .venv/bin/python -m pip install --quiet"
    $pip --require-hashes -r "requirements/$1.lock"
    $pip --no-deps --no-build-isolation --editable .
    touch ".venv/.$1"
}

find_browser() {
    for name in chromium chromium-browser google-chrome; do
        ! command -v "$name" >/dev/null || return 0
    done
    install_or_tell "Chromium is missing, and the tests read the pages in it" chromium fonts-noto-core
}

case ${1:-} in
    site | test) install_lock "$1" ;;
    browser) find_browser ;;
    *) stop "usage: workshop/setup.sh site|test|browser" ;;
esac
