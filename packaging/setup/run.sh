#!/bin/sh
# Opens the window; where there is no display, lets the program do its main job by itself and say what it wrote.
set -eu
cd "$(dirname "$0")/../.."

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "No display here, so no window: Jurisdex tours itself off screen and writes screenshots and a PDF to tour/."
    exec .venv/bin/jurisdex tour tour
fi
exec .venv/bin/jurisdex
