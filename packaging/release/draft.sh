#!/bin/sh
# Drafts the release of a tag with everything in dist/: draft.sh TAG. For CI: it needs the command `gh` and its right to write.
# NOT RUN HERE. Nothing is published: a person reads the draft first.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh

tag=$1
if [ "$tag" != "v$version" ]; then
    echo "The tag is $tag, but desktop_app/__init__.py says $version." >&2
    exit 1
fi
python3 packaging/common/changelog.py notes "$version" >"$built/notes.md"
gh release create "$tag" --draft --verify-tag --title "$title $version" --notes-file "$built/notes.md" "$dist"/*
