# shellcheck shell=sh # sourced by the tests of the installers, after settings.sh
# A bare Debian to install in, and a screen to show a window on. Needs root.

need debootstrap debootstrap
need Xvfb xvfb
[ "$(id -u)" = 0 ] || { echo "$0 needs root, to make a clean system to install in." >&2; exit 1; }

roots=/var/tmp/jurisdex-roots # what debootstrap fetched, kept for the next time; can be deleted
root=$roots/test              # where the program is installed
tools=$(mktemp -d)

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

make_root() { # SUITE: a fresh minimal system in $root, with the user `reader`
    if [ ! -e "$roots/$1" ]; then
        echo "Fetching a minimal $1"
        mkdir -p "$roots"
        debootstrap --variant=minbase "$1" "$roots/$1.part" >"$tools/debootstrap.log" 2>&1 ||
            fail "$(tail -n 3 "$tools/debootstrap.log")"
        mv "$roots/$1.part" "$roots/$1"
    fi
    rm -rf "$root"
    cp -a "$roots/$1" "$root"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    mkdir -p "$root/tmp/.X11-unix"
    in_root "useradd --create-home reader && apt-get -q update >/dev/null"
}

enter() { # [unshare option...] -- COMMAND...: run a command in the system; what it leaves running ends with it
    options=
    while [ "$1" != -- ]; do options="$options $1" && shift; done
    shift
    # shellcheck disable=SC2016,SC2086 # the inner shell expands; options are words
    unshare --mount --pid --fork --kill-child $options sh -c '
        root=$1 && shift
        mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" && mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
        exec chroot "$root" "$@"' - "$root" "$@" </dev/null
}

in_root() { # COMMAND: as root, with the network: for apt
    enter -- env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 sh -c "$1"
}

as_reader() { # COMMAND: as an ordinary user at the screen, without any network
    enter --net -- su - reader -c "export DISPLAY=$screen LC_ALL=C.UTF-8; $1"
}

start_screen() { # sets $screen
    mkdir -p /tmp/.X11-unix
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -ac -nolisten tcp 3>"$tools/screen" 2>"$tools/xvfb.log" &
    xvfb=$!
    trap 'kill $xvfb; rm -rf "$tools"' EXIT
    while [ ! -s "$tools/screen" ]; do
        kill -0 $xvfb || fail "Xvfb does not start: $(cat "$tools/xvfb.log")"
        sleep 0.1
    done
    screen=:$(cat "$tools/screen")
}

check_terminal() { # COMMAND: let the program answer the reader in the terminal
    as_reader "$1 --version && $1 check && $1 show us-ny-new-york | head -n 3" || fail "it does not answer in the terminal"
    as_reader "$1 search snactuary | grep -m 1 sanctuary" || fail "it does not see through a slip of the keys"
}

check_tour() { # COMMAND FOLDER: let the program do its main job as the reader, and keep what it wrote in FOLDER
    as_reader "QT_QPA_PLATFORM=xcb $1 tour tour" || fail "the tour found a fault"
    rm -rf "$2"
    mkdir -p "$2"
    cp "$root/home/reader/tour"/* "$2"
    chown -R "${SUDO_UID:-0}" "$2"
    for kind in png pdf; do
        ls "$2"/*.$kind >/dev/null || fail "the tour left no .$kind"
    done
    as_reader "rm -r tour"
}

check_window() { # COMMAND PICTURE: open a link, and a second one while the window is open, and take a picture of the screen
    as_reader "$1 jurisdex:us-ny-new-york & sleep 5; timeout 20 $1 jurisdex:us-wa-king-county || exit
        sleep 5; kill -0 \$! && kill \$!" &
    window=$!
    sleep 9
    need import imagemagick
    DISPLAY=$screen import -window root "$2"
    wait $window || fail "the window did not stay open, or a second start did not hand over to it"
    as_reader "! cat .local/state/jurisdex/fault.txt 2>/dev/null" || fail "a fault was reported"
}

list_files() { # FILE: what stands in the system, but for caches and logs, and what programs note down there
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./sys -o -path ./tmp -o -path ./var/cache \
        -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/log \) -prune -o -print | sort) >"$1"
}
