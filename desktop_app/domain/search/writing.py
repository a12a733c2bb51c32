"""A query written so that it reads the same again."""

from __future__ import annotations

import re

from desktop_app.domain.search.fields import Takes
from desktop_app.domain.search.nodes import All, Either, Filter, Node, Not, Term

_PLAIN = re.compile(r"[^\W_](?:[\w./'’-]*[^\W_])?|\.*[0-9][0-9.-]*")


def write(node: Node | None) -> str:
    """Write a query; a last word that is complete is followed by a space, and nothing follows one that is not."""
    if node is None:
        return ""
    text = _write(node)
    if _ends_open(node):
        return text.rstrip('")')
    return text if text[-1:] in '"*' else f"{text} "


def write_filter(part: Filter) -> str:
    """Write a filter with its value, in quotation marks where it needs them."""
    needs_marks = part.is_phrase if part.field.takes is Takes.WORDS else _PLAIN.fullmatch(part.text) is None
    return f'{part.field}:"{part.text}"' if needs_marks else f"{part.field}:{part.text}"


def _write(node: Node, *, within_choice: bool = False) -> str:
    match node:
        case Term(text, is_phrase, is_prefix):
            return (f'"{text}"' if is_phrase else text) + ("*" if is_prefix else "")
        case Filter():
            return write_filter(node)
        case Not(part):
            return f"-({_write(part)})" if isinstance(part, All | Either) else f"-{_write(part)}"
        case Either(parts):
            return " OR ".join(_write(part, within_choice=True) for part in parts)
        case All(parts):
            text = " ".join(map(_write, parts))
            return f"({text})" if within_choice else text


def _ends_open(node: Node) -> bool:
    match node:
        case Term(is_open=is_open) | Filter(is_open=is_open):
            return is_open
        case All(parts) | Either(parts):
            return _ends_open(parts[-1])
        case Not():
            return False
