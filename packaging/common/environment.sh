#!/bin/sh
# Makes the environment that the installers are built with, from packaging/locks/package.txt, and installs this version of
# the program into it. Freeze with an optimised build of Python (Debian's, python.org's): the window opens 10 % sooner.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh

lock=packaging/locks/package.txt
if [ ! -e "$venv/.installed" ] || [ "$lock" -nt "$venv/.installed" ]; then
    python=$(packaging/setup/python.sh)
    echo "Making $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv"
    "$venv/bin/python" -m pip install -qq --require-hashes --only-binary :all: -r "$lock"
    touch "$venv/.installed"
fi

packaging/common/wheel.sh
"$venv/bin/python" -m pip install -qq --no-deps --no-index --force-reinstall "$built/wheel/$name-$version-py3-none-any.whl"
