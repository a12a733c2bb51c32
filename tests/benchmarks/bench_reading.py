"""How fast places with very many quotes are read: choosing one, scrolling it, another day, another theme; and memory.

The quotes are the real ones, said again on other days, so that they are as long and as varied as the real ones.
"""

from __future__ import annotations

import shutil
import sqlite3
import time
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop_app.domain.timeline import ItemKind
from desktop_app.paths import resources_folder, user_folders
from desktop_app.ui.app import Places, Session
from desktop_app.ui.theme.theme import Scheme
from desktop_app.ui.timeline.table_rows import Column
from tests.benchmarks.timing import p95, report, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

SIZES = {"us-tx-houston": 1, "us-wa-king-county": 100, "us-il-chicago": 10_000}
BETWEEN = "us-wy"  # shown before each choice, so that every page is another than the one before
MANY = "us-il-chicago"
TODAY = date(2026, 11, 24)
RUNS = 21


@pytest.fixture(scope="module")
def large_catalog(catalog_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real catalog, in which three places have as many quotes as their page is to be measured with."""
    path = tmp_path_factory.mktemp("large") / "catalog.sqlite"
    shutil.copy(catalog_path, path)
    with closing(sqlite3.connect(path)) as connection:
        for place_id, size in SIZES.items():
            _fill(connection, place_id, size)
        connection.commit()
    return path


def _fill(connection: sqlite3.Connection, place_id: str, size: int) -> None:
    (place,) = connection.execute("SELECT pk FROM place WHERE id = ?", [place_id]).fetchone()
    connection.execute("DELETE FROM quote_place WHERE place_pk = ?", [place])
    (first,) = connection.execute("SELECT max(pk) + 1 FROM quote").fetchone()
    real = connection.execute(
        "SELECT q.role, q.kind, q.text, q.occasion, q.context, q.person_pk, s.source_pk"
        " FROM quote q JOIN quote_source s ON s.quote_pk = q.pk AND s.position = 0 WHERE q.pk <= 700 ORDER BY q.pk"
    ).fetchall()
    for number in range(size):
        role, kind, text, occasion, context, person, source = real[number % len(real)]
        said = date(1996, 1, 1) + timedelta(days=number * 11_000 // size)
        row = (first + number, f"many-{place_id}-{number}", role, str(said), kind, text, occasion, context, person)
        connection.execute(
            "INSERT INTO quote (pk, id, role, said, kind, text, occasion, context, person_pk)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row,
        )
        connection.execute("INSERT INTO quote_place VALUES (?, 0, ?)", [first + number, place])
        connection.execute("INSERT INTO quote_source VALUES (?, 0, ?)", [first + number, source])


@pytest.fixture(scope="module")
def session(qapp: QApplication, large_catalog: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """One window for all that follows."""
    profile = tmp_path_factory.mktemp("profile")
    made = Session(qapp, Places(resources_folder(), large_catalog, user_folders(profile)), today=TODAY)
    made.furnish()
    made.window.resize(1440, 900)
    until(made.reading.places_listed, made.window.show)
    yield made
    made.window.close()
    made.window.deleteLater()


@pytest.mark.parametrize("place", SIZES)
def test_choosing_a_place(session: Session, place: str) -> None:
    """From the choice to all panes painted."""
    times = []
    for _ in range(RUNS):
        _go(session, BETWEEN)
        times.append(_timed(lambda: _go(session, place)))
    assert len(session.window.place_view.timeline.view.rows) > SIZES[place]
    report(f"choosing a place with {SIZES[place]:,} quotes to painted, p95, ms", p95(times))


def test_scrolling(session: Session) -> None:
    """The longest frame on the way through all cards, page by page, and while jumping from end to end."""
    _go(session, MANY)
    view = session.window.place_view.timeline.view
    bar = view.verticalScrollBar()
    bar.setValue(0)
    frames: list[float] = []
    while bar.value() < bar.maximum() and len(frames) < 6000:
        frames.append(_timed(lambda: _scroll(session, bar.value() + view.viewport().height() - 60)))
    jumps = [_timed(lambda to=to: _scroll(session, to)) for to in (0, bar.maximum()) * 20]  # type: ignore[misc]
    report(f"scrolling {SIZES[MANY]:,} cards, {len(frames):,} frames, mean, ms", sum(frames) / len(frames))
    report("scrolling, p95 of frames, ms", p95(frames))
    report("scrolling, longest frame, ms", max(frames), 16)
    report("jumping from end to end, longest frame, ms", max(jumps))


def test_the_table(session: Session) -> None:
    """The table twin of as many cards: shown, and sorted."""
    _go(session, MANY)
    timeline = session.window.place_view.timeline
    shown = _timed(lambda: timeline.set_table_shown(True), session)
    ordered = [
        _timed(lambda column=column: timeline.table.sort_by(column, Qt.SortOrder.DescendingOrder), session)  # type: ignore[misc]
        for column in Column
    ]
    timeline.set_table_shown(False)
    report(f"showing the table of {SIZES[MANY]:,} quotes, ms", shown)
    report("sorting it by a column, longest, ms", max(ordered))


@pytest.mark.parametrize("place", SIZES)
def test_another_date(session: Session, place: str) -> None:
    """From the date to all panes and the list painted."""
    _go(session, place)
    times = []
    for year in range(2000, 2026):
        day = date(year, 6, 1)
        times.append(_timed(lambda day=day: session.reading.set_date(day), session))  # type: ignore[misc]
    session.reading.set_date(TODAY)
    report(f"another date to painted, {SIZES[place]:,} quotes, p95, ms", p95(times))


def test_another_theme(session: Session) -> None:
    """From the choice of dark or light to the painted window."""
    _go(session, "us-wa-king-county")
    session.window.place_view.timeline.select_item(ItemKind.QUOTE, "many-us-wa-king-county-50")
    schemes = (Scheme.DARK, Scheme.LIGHT) * 8
    times = [_timed(lambda to=to: session.theme.set_scheme(to), session) for to in schemes]  # type: ignore[misc]
    report("another theme to painted, median, ms", median(times))
    report("another theme to painted, p95, ms", p95(times))


def test_memory(session: Session) -> None:
    """What stays in memory after every place has been visited twice."""
    _go(session, BETWEEN)
    ids = [listed.place.id for listed in session.window.places._model.places if listed.place.id != MANY]
    sizes = [_resident()]
    for _ in range(2):
        for place in ids:
            _go(session, place)
        _go(session, BETWEEN)
        sizes.append(_resident())
    report("memory before visiting all places, MB", sizes[0])
    report("memory after visiting all places, MB", sizes[1])
    report("memory after visiting them again, MB", sizes[2])


def _go(session: Session, place: str) -> None:
    until(session.reading.place_shown, lambda: session.reading.go_to_place(place))
    session.window.repaint()


def _scroll(session: Session, value: int) -> None:
    view = session.window.place_view.timeline.view
    view.verticalScrollBar().setValue(value)
    view.viewport().repaint()


def _timed(act: Callable[[], object], session: Session | None = None) -> float:
    """How long something takes with the painting after it, in milliseconds."""
    start = time.perf_counter()
    act()
    if session is not None:
        session.window.repaint()
    return (time.perf_counter() - start) * 1000


def _resident() -> float:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))
