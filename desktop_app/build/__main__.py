"""`python -m desktop_app.build`: make the catalog of the data, or only check the data.

Exit codes: 0 done, 1 a fault (each on a line of its own on standard error), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.build import DataFaults, read_sound
from desktop_app.build.oddities import oddities_of
from desktop_app.catalog.writer import write_catalog
from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from desktop_app.catalog.facts import Facts


def main(arguments: list[str] | None = None) -> int:
    """Run one command line, and give the exit code."""
    options = _parser().parse_args(arguments)
    try:
        if options.check is not None:
            _check(options.check, list_oddities=options.oddities)
        else:
            _build(options.data, options.output)
    except DataFaults as error:
        count = len(error.faults)
        print(error, f"{count} {'fault' if count == 1 else 'faults'}; nothing was built.", sep="\n", file=sys.stderr)
        return 1
    except KnownError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m desktop_app.build", description="Make the catalog of the data.")
    parser.add_argument(
        "--data", type=Path, default=Path("data"), metavar="DIR", help="the data to read (default: data)"
    )
    task = parser.add_mutually_exclusive_group(required=True)
    task.add_argument("--output", type=Path, metavar="FILE", help="the catalog to write")
    task.add_argument("--check", type=Path, metavar="DIR", help="hold this data to every rule and write nothing")
    parser.add_argument("--oddities", action="store_true", help="with --check: list what is odd, though no fault")
    return parser


def _build(data: Path, output: Path) -> None:
    facts = read_sound(data).facts()
    write_catalog(facts, output)
    print(f"{output}: edition {facts.edition.name}, data {facts.edition.data_id}: {_counts(facts)}")


def _check(data: Path, *, list_oddities: bool) -> None:
    draft = read_sound(data)
    if list_oddities:
        for oddity in oddities_of(draft):
            print(oddity)
    print(f"{data} is sound: {_counts(draft.facts())}")


def _counts(facts: Facts) -> str:
    kinds = ("places", "people", "roles", "sources", "policies", "events", "figures", "quotes")
    return ", ".join(f"{len(getattr(facts, kind)):,} {kind}" for kind in kinds)


if __name__ == "__main__":
    sys.exit(main())
