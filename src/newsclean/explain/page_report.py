"""The report of one page: its text with every block marked, what took the rest, and the candidates of each field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from .charts import colour, share_bar, swatch
from .codes import candidate_meaning, default_filters, verdict_codes, verdict_meaning
from .document import document, toolbar, top
from .explanation import Account, Choice, Explanation, Share
from .html_tags import Html, join, tag
from .plain_text import is_rtl, percent, value_text

CHUNK = 100  # blocks that a browser lays out together, when they come into view
HELP = "n next dropped block, p previous one, ↓ ↑ next and previous block, Esc close the evidence"
FIELDS = ("title", "authors", "date")


def report(explanation: Explanation, name: str = "") -> str:
    """Give the report of a page as one HTML file. `name` is what it calls the page."""
    article = explanation.article
    groups = group_codes(explanation)
    heading = article.title or name or "A page without a title"
    about = (name if name != heading else None, address(article.url), article.language, summary(explanation))
    body = join((
        tag("a", "Skip to the page’s text", href="#text", class_="skip"),
        top("explanation", heading, *about, language=article.language),
        tag("main", shares(explanation), fields(explanation), warnings(explanation), work(explanation, groups),
            rendered(explanation)),
    ))  # fmt: skip
    return document(f"{heading} – newsclean", body, script_data(explanation, groups))


def rendered(explanation: Explanation) -> str | None:
    """Show the article as Markdown, folded away."""
    written = explanation.article.markdown()
    return tag("details", tag("summary", "As Markdown"), tag("pre", written), class_="rendered") if written else None


def group_codes(explanation: Explanation) -> dict[str, int]:
    """Number the reasons: 0 is the text that stays."""
    return {share.code: place for place, share in enumerate(explanation.shares)}


def address(url: str | None) -> str | None:
    """Give an address as a link if it is one of the web."""
    try:
        web = bool(url) and urlsplit(url or "").scheme in ("http", "https")
    except ValueError:
        web = False
    return tag("a", url, href=url, rel="noopener noreferrer") if web else url


def summary(explanation: Explanation) -> str:
    """Say how much of the page stays."""
    kept, shares = sum(each.kept for each in explanation.accounts), explanation.shares
    chars = sum(share.chars for share in shares)
    return f"{kept:,} of {len(explanation.accounts):,} blocks and {shares[0].chars:,} of {chars:,} characters kept"


def shares(explanation: Explanation) -> Html:
    """Draw the share of the page's text by reason."""
    found = explanation.shares
    labels = [f"{share.code or 'kept'}: {percent(share.part)}" for share in found]
    return tag(
        "section",
        tag("h2", "Share of the text"),
        share_bar([share.part for share in found], labels, range(len(found))),
        class_="shares",
    )


def fields(explanation: Explanation) -> Html:
    """List the candidates of each field."""
    names = dict.fromkeys((*FIELDS, *(each.candidate.field for each in explanation.choices)))
    rows = (row for name in names for row in field_rows(explanation, name))
    heads = ("field", "value", "from", "evidence", "block")
    table = tag(
        "table",
        tag("thead", tag("tr", (tag("th", head, scope="col") for head in heads))),
        tag("tbody", rows),
    )
    about = tag("div", table, class_="scroll", tabindex=0, role="group", aria_label="Candidates of each field")
    title = tag("h2", "Fields and their candidates")
    return tag("details", tag("summary", title, " ", join(said(explanation), " ")), about, class_="fields")


def said(explanation: Explanation) -> Iterator[Html]:
    """Give the main fields' values in a line."""
    for name in FIELDS:
        value = value_text(getattr(explanation.article, name, None))
        yield tag("span", tag("small", name), " ", tag("bdi", value))


def field_rows(explanation: Explanation, name: str) -> Iterator[Html]:
    """Give the rows of one field: the chosen candidate first."""
    own = [each for each in explanation.choices if each.candidate.field == name]
    if not any(each.chosen for each in own):
        value = getattr(explanation.article, name, None)
        lost = "nothing on the page says it" if value is None or value == () else "not from a candidate"
        yield tag("tr", tag("th", name, scope="row"), tag("td", value_text(value)), tag("td", lost, colspan=3))
    told: set[str] = set()
    for choice in sorted(own, key=lambda each: not each.chosen):
        yield field_row(choice, name, told)


def field_row(choice: Choice, name: str, told: set[str]) -> Html:
    """Give one candidate as a row. What a code means is said once: `told` are those of the rows above."""
    candidate, code = choice.candidate, choice.candidate.reason.code
    value = tag("bdi", value_text(candidate.value))
    meaning = None if code in told else candidate_meaning(code) or None
    told.add(code)
    place = tag("a", f"#{candidate.block}", href=f"#b{candidate.block}") if candidate.block is not None else None
    return tag(
        "tr",
        tag("th", name if choice.chosen else tag("span", name, class_="sr"), scope="row"),
        tag("td", join((tag("b", "chosen"), " ", value)) if choice.chosen else value),
        tag("td", tag("code", code), tag("small", meaning)),
        tag("td", tag("bdi", candidate.reason.evidence), tag("small", choice.lost) if choice.lost else None),
        tag("td", place),
        class_="chosen" if choice.chosen else None,
    )


def warnings(explanation: Explanation) -> Html | None:
    """List what was odd about the page."""
    said = explanation.article.warnings
    return tag("ul", (tag("li", tag("bdi", each)) for each in said), class_="warnings") if said else None


def work(explanation: Explanation, groups: Mapping[str, int]) -> Html:
    """Lay out the page's text, the filter beside it, and the panel for the evidence."""
    article = explanation.article
    blocks = explanation.accounts
    chunks = (
        tag("ol", (block(each, groups) for each in blocks[at : at + CHUNK]), class_="blocks", start=at)
        for at in range(0, len(blocks), CHUNK)
    )
    text = tag("div", chunks, lang=article.language, class_="page")
    told = tag("details", tag("summary", "?", aria_label="Help"), tag("p", HELP), class_="help")
    buttons = toolbar("dropped", HELP, told)
    return tag(
        "div",
        filters(explanation.shares),
        tag("section", tag("h2", "The page’s text", class_="sr"), buttons, text, id="text", tabindex=-1),
        panel(),
        tag("canvas", id="map", aria_hidden="true"),
        class_="work",
    )


def filters(found: Sequence[Share]) -> Html:
    """List the reasons, each with a box that shows or hides its blocks."""
    quick = ((name, tag("button", label, type="button", data_show=name, class_="quiet"))
             for name, label in (("all", "All"), ("kept", "Kept"), ("dropped", "Dropped")))  # fmt: skip
    rows = (filter_row(share, rank) for rank, share in enumerate(found))
    return tag(
        "section",
        tag("h2", "Show", id="show"),
        tag("div", (button for _, button in quick), class_="quick", role="group", aria_label="Show"),
        tag("ul", rows, aria_labelledby="show"),
        class_="filters",
    )


def filter_row(share: Share, rank: int) -> Html:
    """Give the box for one reason."""
    figures = f"{percent(share.part)} · {share.blocks:,}"
    box = tag("input", type="checkbox", checked=True, data_group=rank)
    name = tag("span", share.code or "kept", class_="code")
    label = tag("label", box, swatch(rank), name, tag("small", figures), title=verdict_meaning(share.code) or None)
    only = tag(
        "button", "only", type="button", class_="only", data_only=rank, aria_label=f"Only {share.code or 'kept'}"
    )
    return tag("li", label, only)


def panel() -> Html:
    """Give the place for a block's evidence."""
    hint = "Choose a block to see what every filter said of it."
    said = tag("div", tag("p", hint, class_="hint"), id="said", aria_live="polite", tabindex=-1)
    close = tag("button", "Close", type="button", id="close", class_="quiet", hidden=True)
    return tag("section", tag("h2", "Evidence"), close, said, id="panel", aria_label="Evidence")


def block(each: Account, groups: Mapping[str, int]) -> Html:
    """Give one block as a reader sees it, below the button that shows its evidence."""
    rank, index, level = groups[each.code], each.block.index, each.block.level
    label = tag("span", "dropped: ", class_="sr") if not each.kept else None
    why = tag("button", label, each.code or "kept", class_="why", tabindex=-1) if each.verdicts else None
    name = "h3" if level and each.kept else "p"
    heading = f"level{level}" if level else "item" if each.block.tag == "li" else None
    kinds = f"b {'keep' if each.kept else 'drop'} {colour(rank)}"
    side = "rtl" if is_rtl(each.block.text) else None
    return tag("li", why, tag(name, pieces(each), class_=heading), class_=kinds, id=f"b{index}", dir=side)


def pieces(each: Account) -> Iterator[str]:
    """Give a block's text, what was cut out of it marked."""
    text, at = each.block.text, 0
    for cut in sorted(each.cuts, key=lambda cut: cut.span or (0, 0)):
        start, end = cut.span or (0, 0)
        start, end = max(at, start), max(at, end)
        yield text[at:start]
        yield tag("del", text[start:end], title=cut.reason.code) if end > start else ""
        at = end
    yield text[at:]


def script_data(explanation: Explanation, groups: Mapping[str, int]) -> dict[str, Any]:
    """Give what the script needs: the groups of each block, what was said of it, what codes mean."""
    codes: dict[str, int] = {}
    filters: dict[str, int] = {}
    said = {
        each.block.index: [
            [
                verdict.action.value,
                codes.setdefault(verdict.reason.code, len(codes)),
                filters.setdefault(verdict.filter, len(filters)),
                verdict.reason.evidence,
                verdict.span,
                verdict is each.decision,
            ]
            for verdict in each.verdicts
        ]
        for each in explanation.accounts
        if each.verdicts
    }
    blocks = [[groups[each.code], *{groups[cut.reason.code] for cut in each.cuts}] for each in explanation.accounts]
    tags = [each.block.collapsed or each.block.tag for each in explanation.accounts]
    defaults = [name for name in filters if name in default_filters()]
    known = {"codes": code_list(codes), "filters": list(filters), "defaults": defaults}
    return {"blocks": blocks, "said": said, "tags": tags, **known}


def code_list(codes: Mapping[str, int]) -> list[tuple[str, str]]:
    """Give codes with their meanings."""
    known = verdict_codes()
    return [(code, known[code].meaning if code in known else "") for code in codes]
