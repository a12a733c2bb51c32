#!/bin/sh
# Builds the disk image for macOS 13 and later: dist/jurisdex-VERSION-macos-ARCHITECTURE.dmg, for the kind of Mac it runs on.
# NOT RUN HERE: it needs a Mac. CI runs it, and then test.sh.
#
# Without these, the program is signed for this machine only, and whoever downloads it must allow it in System Settings:
#   APPLE_IDENTITY                            "Developer ID Application: ...", in the keychain
#   APPLE_ID, APPLE_TEAM, APPLE_PASSWORD      for the notary; the password is an app-specific one
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh

app=$built/frozen/Jurisdex.app
package=$dist/$name-$version-macos-$(uname -m).dmg
packaging/freeze/freeze.sh
cp -R "$built/frozen/$name/licences" "$app/Contents/Resources/licences"

# From the inside out: each library, then the program with them all.
sign() { codesign --force --timestamp --options runtime --sign "${APPLE_IDENTITY:--}" "$@"; }
[ -n "${APPLE_IDENTITY:-}" ] || sign() { codesign --force --sign - "$@"; }
find "$app/Contents/Frameworks" -type f \( -name '*.dylib' -o -name '*.so' \) | while read -r library; do sign "$library"; done
sign --entitlements packaging/macos/entitlements.plist "$app"
codesign --verify --deep --strict "$app"

staged=$built/dmg
rm -rf "$staged" "$package"
mkdir -p "$staged"
cp -R "$app" "$staged/"
ln -s /Applications "$staged/Applications"
hdiutil create -volname "$title" -srcfolder "$staged" -fs HFS+ -format ULMO "$package"

if [ -n "${APPLE_ID:-}" ]; then
    sign "$package"
    xcrun notarytool submit "$package" --wait --apple-id "$APPLE_ID" --team-id "$APPLE_TEAM" --password "$APPLE_PASSWORD"
    xcrun stapler staple "$package"
fi
done_with "$package"
