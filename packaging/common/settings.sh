# shellcheck shell=sh disable=SC2034 # sourced by every script here, from the root of the sources; each uses a part of it
# What the installers say about the program, and what two builds must share so that they give the same bytes.

name=jurisdex
title=Jurisdex
app_id=org.jurisdex.Jurisdex # Flathub asks for proof of the domain: settle it before the first submission there
summary="Look up local rules on immigration detainers"

# Where the project lives; CI sets it to the address of its own repository. `.example` can never be a real site.
homepage=${HOMEPAGE:-https://jurisdex.example}
maintainer="Jurisdex contributors <contributors@jurisdex.example>"

screenshot=$name-window.png # published with each release: the window as the tour shows it

version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' desktop_app/__init__.py)
revision=1                # of the packaging; 1 again with each version
windows_python=3.13.2     # the CPython that goes into the Windows installer; packaging/windows/fetch_python.sh tells more

# Every time stamp in what is built is that of the last commit. (Git asks when the folder belongs to another user.)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -c safe.directory="$PWD" log -1 --format=%ct)}
PYTHONHASHSEED=0
LC_ALL=C.UTF-8
TZ=UTC
export SOURCE_DATE_EPOCH PYTHONHASHSEED LC_ALL TZ
umask 022

built=build/package  # what is made on the way; can be deleted at any time
dist=dist            # the installers
venv=$built/venv     # PyInstaller and the locked packages
mkdir -p "$built" "$dist"

need() { # COMMAND PACKAGE: stop with a way on when a command is missing
    command -v "$1" >/dev/null && return
    echo "$0 needs $1. Debian, Ubuntu: apt-get install $2" >&2
    exit 1
}

done_with() { # FILE: say what was made and how large it is
    echo "$1  $(($(wc -c <"$1") / 1000)) kB"
}
