"""Plots as inline SVG, in attributes alone: the content security policy of a report allows no style on an element."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .html_tags import Html, join, tag

BASE, TALLEST = 120, 96  # CSS pixels of a histogram
COLOURS = 9  # classes k0 … in the style sheet; k0 is text that stays
SLANTS = (45, -45, 0)
"""How the hatches of ranks run that share a colour, in degrees: the first time, the second, the third."""
ROWS_FROM = 6  # bins of a histogram whose labels would collide in one row


def _hatch(number: int) -> Html:
    lines = tag("rect", width=2, height=6, class_="hatch")
    turn = f"rotate({SLANTS[number]})"
    units = "userSpaceOnUse"
    return tag("pattern", lines, id=f"hatch{number}", width=6, height=6, patternUnits=units, patternTransform=turn)


HATCH = tag("svg", map(_hatch, range(len(SLANTS))), class_="sr", width=0, height=0, aria_hidden="true")
"""What hatches are drawn with: once a document."""


def hatched(rank: int) -> str:
    """Give the classes of the hatch over a colour: another one each time that the colours begin anew."""
    return f"hatched h{(rank - 1) // (COLOURS - 1) % len(SLANTS)}"


def colour(rank: int) -> str:
    """Give the class of a colour: that of the text that stays for 0, then the others over and over."""
    return f"k{1 + (rank - 1) % (COLOURS - 1)}" if rank else "k0"


def share_bar(parts: Sequence[float], labels: Sequence[str], ranks: Sequence[int]) -> Html:
    """Draw parts of a whole, from 0 to 1, side by side. What did not stay is hatched, so colours are not all."""
    return tag(
        "svg",
        join(_segments(parts, labels, ranks)),
        class_="bar",
        role="img",
        aria_label="; ".join(labels),
        width="100%",
        height="28",
    )


def _segments(parts: Sequence[float], labels: Sequence[str], ranks: Sequence[int]) -> Iterator[Html]:
    at = 0.0
    for part, label, rank in zip(parts, labels, ranks, strict=True):
        place = {"x": _percent(at), "width": _percent(part), "height": "100%"}
        shapes = [tag("rect", **place, class_=colour(rank))]
        if rank:
            shapes.append(tag("rect", **place, class_=hatched(rank)))
        shapes.append(tag("line", x1=_percent(at), x2=_percent(at), y1=0, y2="100%", class_="cut") if at else Html(""))
        yield tag("g", tag("title", label), join(shapes), data_group=rank)
        at += part


def swatch(rank: int) -> Html:
    """Draw the key to a colour."""
    shapes = [tag("rect", width=14, height=14, rx=2, class_=colour(rank))]
    if rank:
        shapes.append(tag("rect", width=14, height=14, rx=2, class_=hatched(rank)))
    return tag("svg", join(shapes), class_="swatch", width=14, height=14, aria_hidden="true")


def meter(part: float, rank: int = 0) -> Html:
    """Draw one share as a bar in a table."""
    return tag(
        "svg",
        tag("rect", width="100%", height=8, rx=2, class_="track"),
        tag("rect", width=_percent(part), height=8, rx=2, class_=colour(rank)),
        class_="meter",
        height=8,
        aria_hidden="true",
    )


def histogram(counts: Sequence[int], labels: Sequence[str], title: str) -> Html:
    """Draw how many things fall into each of several bins."""
    most, step = max(counts, default=0) or 1, 1 / max(1, len(counts))
    bins = list(zip(counts, labels, strict=True))
    rows = 2 if len(bins) >= ROWS_FROM else 1
    columns = [
        _column(((place + 0.5) * step, 0.84 * step), count / most, bins[place], place % rows)
        for place, count in enumerate(counts)
    ]
    axis = tag("line", x1=0, x2="100%", y1=BASE, y2=BASE, class_="axis")
    said = f"{title}: {', '.join(f'{label} {count:,}' for count, label in bins)}"
    return tag(
        "svg", columns, axis, class_="plot", role="img", aria_label=said, width="100%", height=BASE + 8 + 14 * rows
    )


def _column(across: tuple[float, float], part: float, counted: tuple[int, str], row: int) -> Html:
    middle, width = across
    count, label = f"{counted[0]:,}", counted[1]
    height = TALLEST * part
    place = {"x": _percent(middle - width / 2), "width": _percent(width), "y": f"{BASE - height:.1f}"}
    return tag(
        "g",
        tag("title", f"{label}: {count}"),
        tag("rect", **place, height=f"{height:.1f}", class_="column"),
        tag("text", count, x=_percent(middle), y=f"{BASE - height - 6:.1f}", class_="tick"),
        tag("text", label, x=_percent(middle), y=BASE + 16 + 14 * row, class_="tick"),
    )


def _percent(part: float) -> str:
    return f"{100 * part:.3f}%"


def table(heads: Iterable[str], rows: Iterable[Iterable[str]], caption: str, numbers: Iterable[int] = ()) -> Html:
    """Lay out a table. `numbers` are the columns that hold figures."""
    right = frozenset(numbers)

    def cells(kind: str, row: Iterable[str]) -> Html:
        return join(tag(kind, each, class_="number" if place in right else None, scope="col" if kind == "th" else None)
                    for place, each in enumerate(row))  # fmt: skip

    body = (tag("tr", cells("td", row)) for row in rows)
    return tag(
        "div",
        tag("table", tag("caption", caption), tag("thead", tag("tr", cells("th", heads))), tag("tbody", body)),
        class_="scroll",
        tabindex=0,
        role="group",
        aria_label=caption,
    )
