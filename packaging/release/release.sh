#!/bin/sh
# Makes a release: release.sh VERSION, or `make release VERSION=1.2.0`. CONTRIBUTING.md tells what comes before and after.
# Bumps the version, closes the changelog, checks, tests, builds all installers that can be built here, proves them (which asks
# for the right to make a clean system), commits and tags. Nothing leaves this machine: you push the tag, and CI builds
# everything from it.
set -eu
cd "$(dirname "$0")/../.."

version=${1:?Which version? make release VERSION=1.2.0}
if [ -n "$(git status --porcelain)" ]; then
    echo "There are changes that are not committed. A release is made of what is committed: commit or set them aside." >&2
    exit 1
fi
last_tag=$(git describe --tags --abbrev=0 --match 'v*' 2>/dev/null || true)

# The commit gets this time too, so that a later build of the tag has the same time stamps.
SOURCE_DATE_EPOCH=$(date +%s)
export SOURCE_DATE_EPOCH
python=$(packaging/setup/python.sh)
"$python" packaging/release/prepare.py "$version" "$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)" "$last_tag"
trap 'echo "Not released. To undo: git checkout -- desktop_app/__init__.py CHANGELOG.md" >&2' EXIT

make check test package
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
$as_root packaging/linux/test_deb.sh
$as_root packaging/linux/test_run.sh
packaging/windows/test_wine.sh

GIT_COMMITTER_DATE="@$SOURCE_DATE_EPOCH +0000" git commit --quiet --date "@$SOURCE_DATE_EPOCH +0000" \
    --message "Release $version" -- desktop_app/__init__.py CHANGELOG.md
trap - EXIT
git tag --annotate "v$version" --message "Jurisdex $version"
echo "Jurisdex $version is committed and tagged, and its installers are in dist/. To publish: git push --follow-tags"
