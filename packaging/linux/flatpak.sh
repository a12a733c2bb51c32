#!/bin/sh
# Builds the Flatpak bundle: dist/jurisdex-VERSION-ARCHITECTURE.flatpak. run.sh comes first.
# For CI: it needs Flathub, which could not be reached where this was written. NOT RUN HERE.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh
need flatpak-builder flatpak-builder

package=$dist/$name-$version-$(uname -m).flatpak
flatpak remote-add --user --if-not-exists flathub https://dl.flathub.org/repo/flathub.flatpakrepo
flatpak-builder --user --force-clean --install-deps-from=flathub --default-branch=stable \
    --state-dir="$built/flatpak/state" --repo="$built/flatpak/repository" "$built/flatpak/build" "packaging/linux/flatpak/$app_id.yaml"
flatpak build-bundle "$built/flatpak/repository" "$package" "$app_id" stable
done_with "$package"
