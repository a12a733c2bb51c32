#!/bin/sh
# Installs Debian or Ubuntu packages without asking: apt-install.sh PACKAGE...
# Exit code 2 when that cannot be done here: not root, or no apt.
set -eu

[ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || exit 2

log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
install="apt-get install --yes --quiet --no-install-recommends"

echo "Installing system packages: $*" >&2
# A fresh system has no package lists and an old one has stale lists: fetch them only when the first try fails.
if ! $install "$@" >"$log" 2>&1 </dev/null; then
    if ! { apt-get update --quiet && $install "$@"; } >"$log" 2>&1 </dev/null; then
        cat "$log" >&2
        echo "apt could not install: $*" >&2
        exit 1
    fi
fi
