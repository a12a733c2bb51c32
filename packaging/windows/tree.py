"""Trim the Windows program to what it uses, and make it ready to run: tree.py TREE, with the same Python as the tree's.

TREE/program holds the files of the embeddable CPython, and TREE/program/lib the installed wheels. Nothing of Windows is
run.
"""

from __future__ import annotations

import compileall
import fnmatch
import shutil
import sys
from pathlib import Path
from py_compile import PycInvalidationMode

# PySide6: only these stay. A new part of Qt in the program needs a line here.
KEPT_OF_PYSIDE = [
    *("__init__.py", "_config.py", "_git_pyside_version.py", "support/*"),
    *(f"Qt{module}.pyd" for module in ("Core", "Gui", "PrintSupport", "Svg", "Widgets")),
    *(f"Qt6{module}.dll" for module in ("Core", "Gui", "PrintSupport", "Svg", "Widgets")),
    *("pyside6.abi3.dll", "msvcp140*.dll", "vcruntime140*.dll"),
    *("plugins/platforms/qwindows.dll", "plugins/platforms/qoffscreen.dll", "plugins/styles/*.dll"),
    *("plugins/iconengines/*.dll", "plugins/imageformats/qsvg.dll"),
]
UNUSED_IN_LIB = [
    *("bin/*", "*.dist-info/*", "*.lib", "*.pyi", "*.pxd", "*.pyx", "*.c", "*/py.typed", "*/__pycache__/*"),
    *("desktop_app/build/*", "desktop_app/_resources/*/README.md"),
    *(f"sqlalchemy/dialects/{other}/*" for other in ("mssql", "mysql", "oracle", "postgresql")),
    *("sqlalchemy/testing/*", "sqlalchemy/ext/mypy/*", "pydantic/v1/*", "pydantic/mypy.py", "greenlet/*"),
    *("rapidfuzz/fuzz_cpp*", "rapidfuzz/utils_cpp*", "rapidfuzz/distance/*_avx2*"),
]
# No network, so no OpenSSL. _wmi is asked by `platform` at start for what the registry tells as well.
UNUSED_IN_PYTHON = [
    *("libcrypto*", "libssl*", "_ssl.pyd", "_hashlib.pyd", "_wmi.pyd", "winsound.pyd", "python.cat", "python*._pth"),
    *("pyexpat.pyd", "_elementtree.pyd", "_bz2.pyd", "_lzma.pyd", "_zoneinfo.pyd"),
    *("python.exe", "pythonw.exe"),
]


def is_any_of(path: Path, patterns: list[str]) -> bool:
    """Whether a relative path matches one of the patterns."""
    return any(fnmatch.fnmatch(path.as_posix(), pattern) for pattern in patterns)


def trim(program: Path) -> None:
    """Remove what is not used, and the folders that are empty then."""
    lib = program / "lib"
    for file in [path for path in lib.rglob("*") if path.is_file()]:
        inside = file.relative_to(lib)
        foreign_qt = inside.parts[0] == "PySide6" and not is_any_of(inside.relative_to("PySide6"), KEPT_OF_PYSIDE)
        if foreign_qt or is_any_of(inside, UNUSED_IN_LIB):
            file.unlink()
    for file in [path for path in program.iterdir() if is_any_of(path.relative_to(program), UNUSED_IN_PYTHON)]:
        file.unlink()
    for folder in sorted((path for path in lib.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def main(tree: Path) -> None:
    """Do all of it."""
    program = tree / "program"
    python = next(program.glob("python3??.dll")).stem
    if python != f"python{sys.version_info.major}{sys.version_info.minor}":
        raise SystemExit(f"The tree holds {python}: run this with the same version of Python, not {sys.version}.")
    trim(program)
    # Where Python looks for modules: here and nowhere else, whatever the environment of the user says.
    (program / f"{python}._pth").write_text(f"{python}.zip\n.\nlib\n", encoding="utf-8")
    shutil.copyfile(Path(__file__).with_name("launch.pyw"), program / "launch.pyw")
    # Compiled here, so that nothing is written or checked when the program starts: that would take three times as long.
    compiled = compileall.compile_dir(
        program / "lib", stripdir=str(tree), quiet=1, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH
    )
    if not compiled:
        raise SystemExit("Not everything could be compiled; the lines above say what.")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
