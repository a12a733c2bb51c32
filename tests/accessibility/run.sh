#!/bin/sh
# Starts the program on a desktop of its own (Xvfb, D-Bus, AT-SPI) and reads its tree as a screen reader does.
# `make check-accessibility` calls it. It needs packages of Debian that the program itself does not:
#   apt-get install xvfb dbus at-spi2-core python3-gi gir1.2-atspi-2.0
set -eu

for tool in xvfb-run dbus-run-session /usr/libexec/at-spi-bus-launcher /usr/bin/python3; do
    if ! command -v "$tool" > /dev/null; then
        echo "$tool is missing. Install: apt-get install xvfb dbus at-spi2-core python3-gi gir1.2-atspi-2.0" >&2
        exit 1
    fi
done

profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
export profile PYTHON="${PYTHON:-.venv/bin/python}"
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_ACCESSIBILITY=1 QT_QPA_PLATFORM=xcb NO_AT_BRIDGE=0

xvfb-run --auto-servernum --server-args="-screen 0 1600x1000x24" dbus-run-session -- sh -eu -c '
    /usr/libexec/at-spi-bus-launcher --launch-immediately &
    "$PYTHON" -c "import sys; from desktop_app.cli.main import main; sys.exit(main())" \
        --profile "$profile" jurisdex:us-wa-king-county &
    program=$!
    trap "kill $program; wait $program || true" EXIT  # it keeps what it is to remember
    /usr/bin/python3 tests/accessibility/read_tree.py "$@"
' sh "$@"
