"""What may stand on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app import __version__
from desktop_app.domain.dates import PartialDate
from desktop_app.domain.links import is_link
from desktop_app.domain.vocabulary import RecordKind, Rule
from desktop_app.publish.citing.style import CitationStyle

OPEN = "open"
"""The command that a link stands for, so that `jurisdex LINK` is enough."""

NO_RECORD = "no-record"
"""The value of `places --rule` for places with nothing on record."""


def read_arguments(arguments: list[str]) -> argparse.Namespace:
    """Read the command line; a wrong one ends the program with exit code 2 and a line that says why."""
    parser = argparse.ArgumentParser(
        prog="jurisdex",
        description="Each U.S. jurisdiction's rule on federal immigration detainers, and what officials said about it.",
        epilog="Without a command the window opens; with a link (jurisdex:us-ny), at that place."
        " Exit codes: 0 done, 1 a fault, 2 wrong usage.",
    )
    parser.add_argument("--version", action="version", version=f"Jurisdex {__version__}")
    _add_common(parser, as_default=True)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for add in (_add_places, _add_show, _add_search, _add_timeline, _add_print, _add_export, _add_check, _add_tour):
        _add_common(add(commands), as_default=False)
    _add_common(_add_open(commands), as_default=False)
    options = parser.parse_args(_with_link_as_command(arguments))
    if options.command == "print" and bool(options.places) == bool(options.search):
        parser.error("print needs one or more places, or --search QUERY")
    return options


def _with_link_as_command(arguments: list[str]) -> list[str]:
    """Put the command before a link that stands where a command would."""
    takes_value = ("--data", "--profile")
    for index, argument in enumerate(arguments):
        is_value = index > 0 and arguments[index - 1] in takes_value
        if argument.startswith("-") or is_value:
            continue
        return [*arguments[:index], OPEN, *arguments[index:]] if is_link(argument) else arguments
    return arguments


def _add_common(parser: argparse.ArgumentParser, *, as_default: bool) -> None:
    """Options that may stand before and after the command."""
    default = None if as_default else argparse.SUPPRESS
    parser.add_argument("--data", metavar="FILE", type=Path, default=default, help="open this catalog instead")
    parser.add_argument("--profile", metavar="DIR", type=Path, default=default, help="keep all user files below DIR")


def _add_places(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = commands.add_parser("places", help="list the places and their rules")
    _add_as_of(parser)
    rules = [*(rule.value for rule in Rule), NO_RECORD]
    parser.add_argument("--rule", metavar="RULE", choices=rules, help=f"one of {', '.join(rules)}")
    _add_json(parser)
    return parser


def _add_show(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = commands.add_parser("show", help="tell all that is on record about a place")
    parser.add_argument("place", help="its id, for example us-ny-new-york")
    _add_as_of(parser)
    _add_json(parser)
    return parser


def _add_search(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = commands.add_parser("search", help="find places, officials, quotes, policies and sources")
    parser.add_argument(
        "query",
        nargs="+",
        help='words that must all be found, "words in a row", filters such as in:ny; - reads queries from standard '
        "input, a line each, and answers each with a line of JSON",
    )
    parser.add_argument("--limit", metavar="N", type=_positive, default=50, help="at most N of each kind (50)")
    kinds = [kind.value for kind in RecordKind]
    parser.add_argument("--kind", metavar="KIND", action="append", choices=kinds, help=f"only {', '.join(kinds)}")
    parser.add_argument("--explain", action="store_true", help="say how the query is understood, without results")
    _add_as_of(parser)
    _add_json(parser)
    return parser


def _add_timeline(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = commands.add_parser("timeline", help="what was said and what became of the rules, in order")
    parser.add_argument("place", help="its id, for example us-ny-new-york")
    parser.add_argument("--from", dest="first", metavar="DATE", type=_date, help="leave out what is earlier")
    parser.add_argument("--to", dest="last", metavar="DATE", type=_date, help="leave out what is later")
    _add_json(parser)
    return parser


def _add_print(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = commands.add_parser("print", help="write policy summaries, or the results of a search, as a PDF")
    parser.add_argument("places", metavar="place", nargs="*", help="one or more ids")
    parser.add_argument("--search", metavar="QUERY", help="what this finds, instead of places")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, required=True, help="the PDF to write")
    parser.add_argument("--paper", choices=["letter", "a4"], default="letter", help="the paper size (letter)")
    styles = [style.value for style in CitationStyle]
    parser.add_argument("--citation-style", choices=styles, default=styles[0], help="how sources are cited (plain)")
    parser.add_argument("--compare", action="store_true", help="two to four places side by side, in landscape")
    _add_as_of(parser)
    return parser


def _add_export(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = commands.add_parser("export", help="write the whole catalog, one file a table")
    parser.add_argument("--format", choices=["json"], default="json", help="json: an array of records a table")
    parser.add_argument("-o", "--output", metavar="DIR", type=Path, default=Path("jurisdex-export"), help="the folder")
    return parser


def _add_open(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = commands.add_parser(OPEN, help="open a link in the window; the command may be left out")
    parser.add_argument("link", help="for example jurisdex:us-ny-new-york?as-of=2016-11-10")
    return parser


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    return commands.add_parser("check", help="read the whole catalog and say whether it is sound")


def _add_tour(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = commands.add_parser("tour", help="do the main job by itself, with screenshots and a PDF")
    parser.add_argument("folder", metavar="DIR", type=Path, help="where the pictures, the PDF and tour.json go")
    return parser


def _add_as_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--as-of", metavar="DATE", type=_date, help="the rules as they were on that day (today)")


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="answer in JSON")


def _date(text: str) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from 1 on")
    return int(text)
