#!/bin/sh
# Builds the wheel, with the resources and the catalog in it. `make data` comes first.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh

rm -rf "$built/wheel"
"$venv/bin/python" -m hatchling build -t wheel -d "$built/wheel" >/dev/null
