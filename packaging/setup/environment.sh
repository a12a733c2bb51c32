#!/bin/sh
# Makes or refreshes the virtual environment: the locked packages, then Jurisdex itself, run from this folder.
set -eu
cd "$(dirname "$0")/../.."
venv=.venv

if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    python=$(packaging/setup/python.sh)
    echo "Making $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv"
fi

export PIP_DISABLE_PIP_VERSION_CHECK=1
install() { "$venv/bin/python" -m pip install "$@"; }
install_locked() { install --require-hashes --only-binary :all: -r packaging/locks/dev.txt "$@"; }

echo "Installing the locked packages into $venv"
# A person sees the progress of the download; a log gets the faults only.
if ! if [ -t 1 ]; then install_locked; else install_locked -qq; fi; then
    echo "The packages could not be installed; the lines above tell why. Only this first set-up needs a network." >&2
    exit 1
fi
# The build backend is in the lock: nothing is fetched here.
install -qq --no-deps --no-build-isolation --editable .
touch "$venv/.installed"
