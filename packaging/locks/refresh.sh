#!/bin/sh
# Writes the locks again from pyproject.toml: refresh.sh [--upgrade]
# Kept versions stay as they are unless they no longer fit or --upgrade is given. The locks hold for Python 3.11 and later on
# Linux, macOS and Windows, and pip takes nothing whose hash is not in them.
set -eu
cd "$(dirname "$0")/../.."

if command -v uv >/dev/null; then
    uv=uv
else
    tools=$(mktemp -d)
    trap 'rm -rf "$tools"' EXIT
    .venv/bin/python -m venv "$tools"
    "$tools/bin/python" -m pip install --quiet uv
    uv=$tools/bin/uv
fi

compile() {
    "$uv" pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --custom-compile-command "make lock" "$@"
}

# What the program needs; then the same versions with what tests and checks, and what building the installers needs.
compile --output-file packaging/locks/run.txt "$@"
compile --output-file packaging/locks/dev.txt --group dev --constraints packaging/locks/run.txt "$@"
compile --output-file packaging/locks/package.txt --group package --constraints packaging/locks/run.txt "$@"
