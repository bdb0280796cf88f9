"""A paragraph's runs as text with nested spans, in Markdown."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import groupby
from typing import Protocol

from .elements import BY_NAME, PLAIN
from .escape import code_span, destination, escaped, escaped_in_link
from .settle import tidied
from .tree import Formula, Image, Mark, Run

DELIMITERS = {"strong": "**", "emphasis": "*", "deleted": "~~"}


class Options(Protocol):
    """What of the options of Markdown concerns spans: whether to write each of these."""

    @property
    def links(self) -> bool:  # pyright: ignore[reportReturnType]
        """Links."""

    @property
    def images(self) -> bool:  # pyright: ignore[reportReturnType]
        """Pictures."""

    @property
    def emphasis(self) -> bool:  # pyright: ignore[reportReturnType]
        """Emphasis of any kind."""

    @property
    def formulas(self) -> bool:  # pyright: ignore[reportReturnType]
        """Formulas in TeX."""

    @property
    def ruby(self) -> bool:  # pyright: ignore[reportReturnType]
        """How characters are read, in parentheses."""


class Spans:
    """Writes runs as Markdown. `dollars` tells that the document has formulas, so that a dollar is escaped."""

    def __init__(self, options: Options, dollars: bool) -> None:
        self.options, self.dollars = options, dollars and options.formulas

    def __call__(self, runs: Sequence[Run]) -> str:
        """Write runs; a line break stays one."""
        wanted = [run for run in runs if self.options.images or not isinstance(run.item, Image)]
        return self.level(tidied(wanted) if len(wanted) < len(runs) else wanted, 0, "", "")

    def level(self, runs: Sequence[Run], depth: int, before: str, after: str) -> str:
        """Write runs that share the marks above `depth`, between the characters `before` and `after`."""
        parts = [(mark, list(inner)) for mark, inner in groupby(runs, lambda run: mark_at(run, depth))]
        written = ""
        for i, (mark, inner) in enumerate(parts):
            left = written[-1:] or before
            right = self.next_char(parts[i + 1], depth) if i + 1 < len(parts) else after
            piece = self.plain(inner) if mark is None else self.marked(mark, inner, depth, (left, right))
            if piece.startswith("[") and written.endswith("!"):
                written = f"{written[:-1]}\\!"  # or it would make a picture of the link
            written += piece
        return written

    def next_char(self, part: tuple[Mark | None, list[Run]], depth: int) -> str:
        """Give the character that the next part begins with: a delimiter's where it has marks."""
        mark, runs = part
        if mark is not None and self.is_shown(mark):
            return DELIMITERS.get(mark.name, "[")[:1]
        return "[" if runs[0].item is not None else runs[0].text[:1]

    def plain(self, runs: Sequence[Run]) -> str:
        """Write runs without further marks."""
        written = ""
        for run in runs:
            piece = self.leaf(run)
            if isinstance(run.item, Image) and written.endswith("!"):
                written = f"{written[:-1]}\\!"
            written += piece
        return written

    def leaf(self, run: Run) -> str:
        """Write a run without its marks."""
        if isinstance(run.item, Image):
            return image(run.item)
        if isinstance(run.item, Formula) and self.options.formulas:
            return formula(run.item)
        if run.text == "\n":
            return "\n"
        in_link = self.options.links and any(mark.name == "link" for mark in run.marks)
        text = escaped_in_link(run.text) if in_link else escaped(run.text)
        return text.replace("$", "\\$") if self.dollars else text

    def is_shown(self, mark: Mark) -> bool:
        """Tell whether a mark is written."""
        if mark.name == "link":
            return self.options.links
        return self.options.emphasis and mark.name not in PLAIN

    def marked(self, mark: Mark, runs: list[Run], depth: int, around: tuple[str, str]) -> str:
        """Write a span of one mark."""
        if not self.is_shown(mark) or (
            all(run.text.isspace() for run in runs if run.item is None) and not has_item(runs)
        ):
            inner = self.level(runs, depth + 1, *around)
            return (
                f"{inner}({escaped(mark.value)})" if mark.name == "ruby" and self.options.ruby and mark.value else inner
            )
        if mark.name == "inline code" and not has_item(runs) and all(run.text != "\n" for run in runs):
            return code_span("".join(run.text for run in runs))
        if mark.name == "link":
            inner = self.level(runs, depth + 1, "[", "]")
            return f"[{inner}]({destination(mark.value)})" if inner else ""
        if mark.name in DELIMITERS:
            return self.emphasised(mark, runs, depth, around)
        inner = self.level(runs, depth + 1, ">", "<")
        form = BY_NAME[mark.name]
        before, after = ("<code>", "</code>") if mark.name == "inline code" else (form.before, form.after)
        return f"{before}{inner}{after}"

    def emphasised(self, mark: Mark, runs: list[Run], depth: int, around: tuple[str, str]) -> str:
        """Write a span between delimiters, or as HTML where delimiters would not be taken for any."""
        delimiter = DELIMITERS[mark.name]
        inner = self.level(runs, depth + 1, delimiter[0], delimiter[0])
        if inner and holds(delimiter, inner, around):
            return f"{delimiter}{inner}{delimiter}"
        tag = BY_NAME[mark.name].html
        return f"<{tag}>{inner}</{tag}>" if inner else ""


def mark_at(run: Run, depth: int) -> Mark | None:
    """Give a run's mark of that depth, None where it has none."""
    return run.marks[depth] if len(run.marks) > depth else None


def has_item(runs: Sequence[Run]) -> bool:
    """Tell whether there are pictures or formulas among runs."""
    return any(run.item is not None for run in runs)


def image(item: Image) -> str:
    """Write a picture."""
    return f"![{escaped_in_link(item.alt)}]({destination(item.url)})"


def formula(item: Formula) -> str:
    """Write a formula."""
    fence = "$$" if item.display else "$"
    return f"{fence}{item.tex}{fence}"


def holds(delimiter: str, inner: str, around: tuple[str, str]) -> bool:
    """Tell whether CommonMark takes delimiters around a text, between these characters, for emphasis."""
    left, right = around
    if delimiter[0] in (left, right, inner[0], inner[-1]) or inner[0].isspace() or inner[-1].isspace():
        return False
    return (is_letter(inner[0]) or is_edge(left)) and (is_letter(inner[-1]) or is_edge(right))


def is_letter(char: str) -> bool:
    """Tell whether a character is neither white space nor punctuation to CommonMark."""
    return unicodedata.category(char)[0] in "LNM"


def is_edge(char: str) -> bool:
    """Tell whether a character is white space or punctuation to CommonMark; "" is the edge of a line."""
    return not char or char.isspace() or unicodedata.category(char)[0] == "P"
