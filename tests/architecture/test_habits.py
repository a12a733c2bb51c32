"""Our own habits, which no linter knows: each is a rule with the reason why, and a fault names file and line."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "desktop_app").rglob("*.py"))
LONGEST_FILE = 600  # 400 is where one starts to think of splitting
LONGEST_FUNCTION = 60  # 40 likewise

# (pattern, why not, files where it has its place)
FORBIDDEN = [
    (r"processEvents\(", "it lets slots run in the middle of others; give the work to the worker", ()),
    (r"\bparent\(\)\.parent\(\)", "a widget gets what it needs through its constructor", ()),
    (r"\.instance\(\)", "there is no object that everyone may reach for", ("ui/app.py",)),
    (r"^\s*global\s", "no module keeps state", ()),
    (
        r"\bContextVar\b",
        "only how dates are written follows the context; all else is handed over",
        ("domain/dates.py",),
    ),
    (
        r"\bset_date_style\b",
        "the settings decide how dates are written, and nobody else",
        ("domain/dates.py", "ui/app.py", "ui/shell.py"),
    ),
    (r"import \*", "a reader must see where a name comes from", ()),
    (r"# type: ignore(?!\[)", "say which error is ignored", ()),
    (r"# noqa(?!: [A-Z]+\d+ - )", "say which rule is set aside, and why", ()),
    (r"\bTODO\b|\bFIXME\b|\bXXX\b", "do it, or make it an issue", ()),
    (r"[\"']#[0-9A-Fa-f]{3,8}[\"']", "colours are tokens", ("ui/theme/tokens.py",)),
    (r"QColor\(\s*\d", "colours are tokens", ()),
    (r"GlobalColor\.(?!transparent)", "colours are tokens", ()),
    (r"app\.setStyleSheet|qApp", "a style sheet on the application reaches native dialogs", ()),
    (r"except Exception\b", "only at the four boundaries", ("ui/tasks.py", "cli/main.py")),
    (r"except:|except BaseException", "it hides everything", ()),
]


@pytest.mark.parametrize(("pattern", "why", "allowed"), FORBIDDEN, ids=[row[0] for row in FORBIDDEN])
def test_no_source_does(pattern: str, why: str, allowed: tuple[str, ...]) -> None:
    faults = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in SOURCES
        if not path.as_posix().endswith(allowed or ("\0",))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(pattern, line)
    ]
    assert not faults, f"{why}:\n" + "\n".join(faults)


def test_every_file_can_be_read_in_one_sitting() -> None:
    long = {str(path.relative_to(ROOT)): lines for path in SOURCES if (lines := _length(path)) > LONGEST_FILE}
    assert not long


def test_every_function_can_be_taken_in_at_a_glance() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= LONGEST_FUNCTION
    ]
    assert not long


def test_every_file_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT)) for path in SOURCES if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert not silent


def test_the_window_is_painted_before_sqlmodel_is_imported() -> None:
    """Importing it takes longer than everything else of the start together."""
    seen = _modules_after(
        "import desktop_app.cli.main, desktop_app.cli.window, desktop_app.ui.app\n"
        "from desktop_app.paths import bundled_catalog, resources_folder, user_folders\n"
        "app = desktop_app.ui.app.make_application()\n"
        "places = desktop_app.ui.app.Places(resources_folder(), bundled_catalog(), user_folders())\n"
        "session = desktop_app.ui.app.Session(app, places)\n"
        "session.window.first_painted.disconnect()\n"
        "session.window.first_painted.connect(app.quit)\n"
        "session.window.show()\n"
        "app.exec()"
    )
    assert "PySide6.QtWidgets" in seen, "the window was not imported at all"
    assert "desktop_app.ui.page.place_view" not in seen, "the parts of the window can wait until it is painted"
    assert seen.isdisjoint({"sqlmodel", "sqlalchemy", "pydantic"})
    assert seen.isdisjoint({"PySide6.QtPrintSupport"}), "printing can wait until someone prints"


def test_the_terminal_answers_without_qt() -> None:
    seen = _modules_after("import desktop_app.cli.main, desktop_app.cli.terminal")
    assert "sqlmodel" in seen, "the catalog was not imported at all"
    assert not [name for name in seen if name.startswith("PySide6")]


def _modules_after(statement: str) -> set[str]:
    """The modules loaded once a fresh interpreter has run a statement."""
    code = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(found.stdout.split())


def _length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())
