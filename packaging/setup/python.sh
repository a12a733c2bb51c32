#!/bin/sh
# Prints the Python to make the environment with: $PYTHON if it is set, else the first of the usual names that is 3.11 or
# later. Debian and Ubuntu ship Python without the part that makes environments; that part is installed where it can be.
set -eu
setup=$(dirname "$0")

version() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null; }
is_supported() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
makes_environments() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

find_python() {
    for name in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if is_supported "$name"; then
            command -v "$name"
            return
        fi
    done
    found=$(version "${PYTHON:-python3}" || true)
    echo "Jurisdex needs Python 3.11 or later; ${PYTHON:-python3} is ${found:-not one}." \
        "Install one (Debian, Ubuntu: sudo apt-get install python3.11 python3.11-venv) or name it: make PYTHON=/path/to/python" >&2
    return 1
}

python=$(find_python)
if ! makes_environments "$python"; then
    package="python$(version "$python")-venv"
    "$setup/apt-install.sh" "$package" || true
    if ! makes_environments "$python"; then
        echo "$python cannot make environments. Install its venv module: sudo apt-get install $package" >&2
        exit 1
    fi
fi
echo "$python"
