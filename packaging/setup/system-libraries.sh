#!/bin/sh
# Makes sure that the system libraries Qt loads are there. Asks the loader, not the package manager, so that it is right on
# any distribution; installs what is missing where that can be done (root and apt), else names it with the command to run.
# Leaves its stamp only when nothing is missing: until then every `make` looks again.
# shellcheck disable=SC2086 # the lists below are lists of words
set -eu
cd "$(dirname "$0")/../.."
venv=.venv
stamp=$venv/.system-libraries

if [ "$(uname -s)" != Linux ]; then
    touch "$stamp" # elsewhere Qt brings all that it needs
    exit 0
fi

qt=$("$venv/bin/python" -c 'import importlib.util as u; print(u.find_spec("PySide6").submodule_search_locations[0])')/Qt
# Without these nothing runs, not even off screen.
core="lib/libQt6Widgets.so.6 lib/libQt6PrintSupport.so.6 lib/libQt6Svg.so.6 plugins/platforms/libqoffscreen.so"
# Without these there is no window (X11, Wayland) or no printer.
desktop="plugins/platforms/libqxcb.so plugins/platforms/libqwayland.so plugins/printsupport/libcupsprintersupport.so"

# What these need in turn comes along. Where Debian and Ubuntu renamed one (libcups2t64), the old name resolves.
packages="libcups2 libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libwayland-cursor0 libwayland-egl1 libx11-xcb1
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-randr0 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxkbcommon-x11-0"

missing() { # FILE...: the libraries that these files of Qt need and the loader does not find
    (cd "$qt" && ldd "$@" 2>/dev/null) | awk '/not found/ { print $1 }' | sort -u | tr '\n' ' '
}

lacking=$(missing $core $desktop)
if [ -n "$lacking" ] && packaging/setup/apt-install.sh $packages; then
    lacking=$(missing $core $desktop)
fi
if [ -z "$lacking" ]; then
    touch "$stamp"
    exit 0
fi

if command -v apt-get >/dev/null; then
    remedy="sudo apt-get install "$packages
else
    remedy="the packages of this system that hold them"
fi
echo "Qt needs libraries that this system lacks: ${lacking}- install them with:" $remedy >&2
[ -z "$(missing $core)" ] # else a window or a printer is all that will be missing
