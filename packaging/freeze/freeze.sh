#!/bin/sh
# Freezes the program into build/package/frozen/jurisdex: its own Python, Qt and catalog, and one executable.
set -eu
cd "$(dirname "$0")/../.."
. packaging/common/settings.sh

packaging/common/environment.sh
"$venv/bin/python" packaging/common/icons.py "resources/icons/$name.svg" "$built/icons"

# -P: the program as installed, not the folder that we stand in.
export APP_ID="$app_id" PYINSTALLER_CONFIG_DIR="$PWD/$built/pyinstaller-cache"
"$venv/bin/python" -P -m PyInstaller --noconfirm --clean --log-level ERROR \
    --distpath "$built/frozen" --workpath "$built/pyinstaller" packaging/freeze/jurisdex.spec

if [ "$(uname -s)" = Linux ]; then
    packaging/linux/trim_icu.sh "$built/frozen/$name/_internal/PySide6/Qt/lib/"libicudata.so.*
    packaging/linux/clean_rpath.sh "$built/frozen/$name"
fi

licences=$built/frozen/$name/licences
ask() { "$venv/bin/python" -c "import platform, sysconfig; print($1)"; }
site_packages=$(ask 'sysconfig.get_path("purelib")')
"$venv/bin/python" packaging/common/licences.py "$site_packages" "$licences"
"$venv/bin/python" packaging/common/sbom.py "$site_packages" "$version" "$(ask 'platform.python_version()')" >"$licences/sbom.cdx.json"
cp "$licences/sbom.cdx.json" "$dist/$name-$version-$(uname -s | tr '[:upper:]' '[:lower:]').cdx.json"
