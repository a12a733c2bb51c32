#!/bin/sh
# Makes the environment that the installers are built with, from packaging/locks/package.txt, and installs this version of
# the program into it. PYTHON=/path/to/python3 names the Python that goes into the installers.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh

lock=packaging/locks/package.txt
if ! cmp -s "$lock" "$venv/installed.txt"; then
    # The system's own Python is an optimised build, others often are not: with it the window opens 10 % sooner.
    python=$(PYTHON=${PYTHON:-/usr/bin/python3} packaging/setup/python.sh || packaging/setup/python.sh)
    echo "Making $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv"
    "$venv/bin/python" -m pip install -qq --require-hashes --only-binary :all: -r "$lock"
    cp "$lock" "$venv/installed.txt"
fi

packaging/common/wheel.sh
"$venv/bin/python" -m pip install -qq --no-deps --no-index --force-reinstall "$built/wheel/$name-$version-py3-none-any.whl"
