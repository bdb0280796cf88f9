"""The report of a whole run over many pages: what reasons and sites add up to, pages without text, slow pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .charts import histogram, meter, share_bar, swatch, table
from .codes import verdict_meaning
from .document import document, top
from .html_tags import Html, join, tag
from .plain_text import percent

BAR = tag("span", "as a bar", class_="sr")
SITES = 50
PAGE = ("address", "record")
REASONS_IN_BAR = 24
LITTLE = 8  # powers of two: a text below 2^8 characters is a few sentences at most
LONGEST = 14  # 2^13 characters and more are one bin


def run_report(summary: Mapping[str, Any], title: str = "A run of newsclean") -> str:
    """Give the report of a run as one HTML file.

    `summary` is what `newsclean.batch.summary.Summary.to_dict` gives, or that dict read back from JSON. Raises KeyError
    where a key is missing.
    """
    cards = (reasons(summary), lengths(summary), short(summary), slowest(summary), sites(summary), failures(summary))
    about = f"{summary['pages']:,} pages in {duration(summary['seconds'])}"
    body = (
        tag("a", "Skip to the figures", href="#text", class_="skip"),
        top("run", title, about),
        tag("main", figures(summary), tag("div", cards, class_="plots"), id="text"),
    )
    return document(f"{title} – newsclean", join(body))


def figures(summary: Mapping[str, Any]) -> Html:
    """Give the run's main figures."""
    pages, full = summary["pages"] or 1, summary["pages"] - summary["empty"]
    whole = summary["kept"] + sum(summary["dropped"].values())
    shown = (
        ("with text", f"{full:,}", percent(full / pages)),
        ("without text", f"{summary['empty']:,}", percent(summary["empty"] / pages)),
        ("errors", f"{sum(summary['errors'].values()):,}", ""),
        ("text kept", percent(summary["kept"] / whole if whole else 0.0), f"{summary['kept']:,} characters"),
        ("read", f"{summary['bytes'] / 1e6:,.1f} MB", f"{summary['speed']:.1f} MB/s"),
    )
    boxes = (tag("div", tag("dt", name), tag("dd", value, " ", tag("small", more))) for name, value, more in shown)
    return tag("dl", boxes, class_="figures")


def reasons(summary: Mapping[str, Any]) -> Html:
    """Draw the share of all text by reason."""
    dropped = sorted(summary["dropped"].items(), key=lambda item: (-item[1], item[0]))
    found = [("kept", summary["kept"]), *dropped]
    whole = sum(chars for _, chars in found) or 1
    drawn = found[:REASONS_IN_BAR]
    left = whole - sum(chars for _, chars in drawn)
    parts = [*drawn, ("all other reasons", left)] if left > 0 and len(found) > REASONS_IN_BAR else drawn
    labels = [f"{code}: {percent(chars / whole)}" for code, chars in parts]
    bar = share_bar([chars / whole for _, chars in parts], labels, range(len(parts)))
    rows = (reason_row(code, chars, chars / whole, rank) for rank, (code, chars) in enumerate(found))
    heads = ("reason", "characters", "share", BAR, "meaning")
    return card(
        "Share of the text by reason", bar, table(heads, rows, "Share of the text by reason", (1, 2)), wide=True
    )


def reason_row(code: str, chars: int, part: float, rank: int) -> Iterator[Html | str]:
    """Give one reason as a row."""
    yield tag("span", swatch(rank), " ", tag("code", code))
    yield f"{chars:,}"
    yield percent(part)
    yield meter(part, rank)
    yield verdict_meaning(code) if rank else "The text of the articles."


def lengths(summary: Mapping[str, Any]) -> Html:
    """Draw how long the pages' texts are."""
    counts = by_length(summary)
    bins = [counts.get(0, 0), sum(count for key, count in counts.items() if 0 < key < LITTLE)]
    names = ["none", f"< {2 ** (LITTLE - 1)}"]
    for key in range(LITTLE, LONGEST):
        bins.append(counts.get(key, 0))
        names.append(f"{2 ** (key - 1):,}+")
    bins.append(sum(count for key, count in counts.items() if key >= LONGEST))
    names.append(f"{2 ** (LONGEST - 1):,}+")
    return card(
        "Pages by the characters of their text", histogram(bins, names, "Pages by the characters of their text")
    )


def by_length(summary: Mapping[str, Any]) -> dict[int, int]:
    """Give the counts of pages by the length of their text; JSON makes strings of the keys."""
    return {int(key): count for key, count in summary["lengths"].items()}


def short(summary: Mapping[str, Any]) -> Html:
    """List pages with little or no text."""
    little = sum(count for key, count in by_length(summary).items() if 0 < key <= LITTLE)
    pages = summary["empty_pages"]
    said = f"{summary['empty']:,} pages without text, {little:,} with less than {2**LITTLE} characters."
    first = f" The first {len(pages):,} without text:" if len(pages) < summary["empty"] else ""
    rows = (page_cells(page) for page in pages)
    listed = table(PAGE, rows, "Pages without text") if pages else Html("")
    return card("Pages with little or no text", tag("p", said + first), listed)


def slowest(summary: Mapping[str, Any]) -> Html:
    """List the pages that took longest."""
    found = summary["slowest"]
    most = max((page["seconds"] for page in found), default=0.0) or 1.0
    rows = ((*page_cells(page), f"{1000 * page['seconds']:,.0f} ms", meter(page["seconds"] / most)) for page in found)
    return card("Slowest pages", table((*PAGE, "time", BAR), rows, "Slowest pages", (2,)), wide=True)


def page_cells(page: Mapping[str, Any]) -> tuple[Html, Html]:
    """Give a page's address and the id of its record, both whole."""
    return tag("bdi", page["url"] or ""), tag("bdi", page["id"])


def sites(summary: Mapping[str, Any]) -> Html:
    """List the sites with most pages, and what stays of their text."""
    ranked = sorted(summary["sites"].items(), key=lambda item: (-item[1]["pages"], item[0]))
    heads = ("site", "pages", "without text", "text kept", BAR)
    listed = table(heads, map(site_row, ranked[:SITES]), "Text kept by site", (1, 2, 3))
    said = f"The {SITES} with most pages, of {len(ranked):,}." if len(ranked) > SITES else f"{len(ranked):,} sites."
    return card("Text kept by site", tag("p", said), listed, wide=True)


def site_row(item: tuple[str, Mapping[str, int]]) -> Sequence[Html | str]:
    """Give one site as a row."""
    name, counts = item
    part = counts["kept"] / (counts["kept"] + counts["dropped"] or 1)
    return tag("bdi", name), f"{counts['pages']:,}", f"{counts['empty']:,}", percent(part), meter(part)


def failures(summary: Mapping[str, Any]) -> Html | None:
    """List what has no output record, by reason."""
    told = (("error", summary["errors"]), ("skipped", summary["skipped"]))
    rows = [(kind, tag("code", code), f"{count:,}") for kind, counts in told for code, count in most(counts)]
    if not rows:
        return None
    return card(
        "Records without an article", table(("what", "reason", "records"), rows, "Records without an article", (2,))
    )


def most(counts: Mapping[str, int]) -> Iterable[tuple[str, int]]:
    """Give counts, the largest first."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def card(heading: str, *parts: Html, wide: bool = False) -> Html:
    """Give one part of the report."""
    return tag("section", tag("h2", heading), *parts, class_="card wide" if wide else "card")


def duration(seconds: float) -> str:
    """Write a time.

    >>> duration(4.25), duration(3725)
    ('4.2 s', '1 h 2 min')
    """
    if seconds < 120:
        return f"{seconds:.1f} s"
    minutes = round(seconds / 60)
    return f"{minutes // 60:,} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min"
