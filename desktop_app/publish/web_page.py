"""The brief as a web page: the accessible twin of the printed one.

Qt writes PDF files without the structure that a screen reader needs, so the same words are given as HTML with real
headings, lists and tables. The page needs nothing from the network and follows the reader's own colours and fonts.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from desktop_app.publish.brief_parts import SUBJECT
from desktop_app.publish.citations import is_web_address

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.publish.brief_parts import Brief, Cited, FactRow, KeyQuote, LawCard, LawRow, SourceRow

_NO_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " ")

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
h1 { margin-bottom: 0; line-height: 1.2; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
blockquote { font-family: Georgia, serif; font-size: 1.1em; margin: 0; }
figure { margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid GrayText; }
.status { font-size: 1.25rem; font-weight: 600; margin-bottom: .25rem; }
.rule { border: 1px solid GrayText; padding: .5rem 1rem; }
.sources li { overflow-wrap: anywhere; margin-bottom: .4rem; }
footer { border-top: 1px solid GrayText; margin-top: 2rem; }
@media print {
  @page { margin: 2cm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2 { break-after: avoid; }
  figure, tr, .rule, .sources li { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
"""


def web_page(brief: Brief) -> str:
    """Write a whole HTML file. Every word of the data is escaped: no markup in it is obeyed."""
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en-US">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(brief.document_title)}</title>",
        f'<meta name="description" content="{_text(SUBJECT)}">',
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        *_header(brief),
        "<main>",
        *_main(brief),
        "</main>",
        f"<footer><p>{_text(brief.edition)}</p></footer>",
        "</body>",
        "</html>",
    ]
    return "\n".join(parts) + "\n"


def _header(brief: Brief) -> Iterable[str]:
    yield "<header>"
    yield f"<p>{_text(SUBJECT)} · <strong>{_text(brief.as_of)}</strong></p>"
    yield f"<h1>{_text(brief.heading)}</h1>"
    yield f"<p>{_text(brief.kind)}</p>"
    yield "</header>"


def _main(brief: Brief) -> Iterable[str]:
    yield f'<p class="status">{_text(brief.status)}</p>'
    yield from (f"<p>{_cited(sentence)}</p>" for sentence in brief.standing)
    if brief.overruling:
        yield f"<p><strong>{_cited(brief.overruling.sentence)}</strong></p>"
    if brief.card:
        yield from _card(brief.card)
    yield from _law(brief.law)
    yield from _history(brief)
    yield from _quotes(brief)
    yield from _facts("Figures", brief.figures)
    yield from _facts("Lawsuits and other events", brief.events)
    if brief.signs:
        yield f"<p>{_text(brief.signs)}</p>"
    yield from _sources(brief.sources)


def _card(card: LawCard) -> Iterable[str]:
    yield '<section class="rule" aria-labelledby="rule">'
    yield f'<h2 id="rule">{_text(card.title)}</h2>'
    if card.citation:
        yield f"<p>{_text(card.citation)}{_numbers(card.numbers)}</p>"
    yield f"<p>{_text(card.life)}{'' if card.citation else _numbers(card.numbers)}</p>"
    yield f"<p>{_text(card.summary)}</p>"
    if card.note:
        yield f"<p>Note: {_text(card.note)}</p>"
    yield "</section>"


def _law(rows: Iterable[LawRow]) -> Iterable[str]:
    lines = []
    for row in rows:
        what = "; ".join(map(_cited, row.items))
        lines.append(f'<tr><th scope="row">{_text(row.relation)}</th><td>{what}</td><td>{_text(row.label)}</td></tr>')
    if lines:
        yield from _table("Other law", ("Relation", "Law", "Rule"), lines)


def _history(brief: Brief) -> Iterable[str]:
    lines = []
    for row in brief.history:
        detail = f"<br>{_text(row.detail)}" if row.detail else ""
        what = f"{_text(row.title)}{_numbers(row.numbers)}{detail}"
        rule = _text(row.sign.label)
        lines.append(f'<tr><th scope="row">{_text(row.when)}</th><td>{what}</td><td>{rule}</td></tr>')
    if lines:
        yield from _table("History", ("Start", "Policy", "Rule"), lines)
    if brief.history_note:
        yield f"<p>{_text(brief.history_note)}</p>"


def _table(heading: str, columns: Iterable[str], lines: Iterable[str]) -> Iterable[str]:
    name = heading.lower().replace(" ", "-")
    yield f'<h2 id="{name}">{heading}</h2>'
    yield f'<table aria-labelledby="{name}">'
    heads = "".join(f'<th scope="col">{column}</th>' for column in columns)
    yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    yield from lines
    yield "</tbody>"
    yield "</table>"


def _quotes(brief: Brief) -> Iterable[str]:
    if not (brief.quotes or brief.quotes_note):
        return
    yield "<h2>Key quotes</h2>"
    yield f"<p>{_text(brief.quotes_note[:1].upper() + brief.quotes_note[1:])}.</p>"
    yield from map(_quote, brief.quotes)


def _quote(quote: KeyQuote) -> str:
    words = _text(quote.words)
    said = f"<blockquote><p>{words}</p></blockquote>" if quote.is_verbatim else f"<p>{words}</p>"
    by = f"<strong>{_text(quote.name)}</strong>, {_text(quote.speech)}{_numbers(quote.numbers)}"
    return f"<figure>{said}<figcaption>{by}</figcaption></figure>"


def _facts(heading: str, rows: Iterable[FactRow]) -> Iterable[str]:
    lines = []
    for row in rows:
        detail = f" · {_text(row.detail)}" if row.detail else ""
        words = f"<strong>{_text(row.lead)}</strong> {_text(row.text)}{detail}{_numbers(row.numbers)}"
        lines.append(f"<li>{words}</li>")
    if lines:
        yield f"<h2>{heading}</h2>"
        yield f"<ul>{''.join(lines)}</ul>"


def _sources(rows: Iterable[SourceRow]) -> Iterable[str]:
    yield "<h2>Sources</h2>"
    yield '<ol class="sources">'
    for row in rows:
        entry = "".join(f"<cite>{_text(run.text)}</cite>" if run.italic else _text(run.text) for run in row.entry)
        yield f'<li id="source-{row.number}" value="{row.number}">{entry}{_address(row.address)}</li>'
    yield "</ol>"


def _address(address: str) -> str:
    if not address:
        return ""
    shown = _text(address)
    return f'<a href="{shown}">{shown}</a>' if is_web_address(address) else shown


def _cited(cited: Cited) -> str:
    return f"{_text(cited.text)}{_numbers(cited.numbers)}"


def _numbers(numbers: Iterable[int]) -> str:
    return "".join(f' <a href="#source-{number}" aria-label="Source {number}">[{number}]</a>' for number in numbers)


def _text(words: str) -> str:
    return escape(words.translate(_NO_CONTROLS))
