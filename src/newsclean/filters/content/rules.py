"""Rules before the model, which costs more: drop what is named as noise or lies outside the container of the prose."""

from __future__ import annotations

from ...model import Block, Verdict
from ...pipeline import drop
from .containers import Containers
from .page_stats import PageStats, distances

NEAR = 6  # blocks
ITEMS = frozenset(("li", "dt", "dd"))
LINKED = 0.8
# Families of class names that outweigh the lack of other evidence, with the family of reasons they stand for.
NOISE = {
    "author_bio": "byline",
    "byline": "byline",
    "comments": "comments",
    "consent": "consent",
    "figcaption": "caption",
    "footer": "footer",
    "hidden": "hidden",
    "login": "navigation",
    "nav": "navigation",
    "navigation": "navigation",
    "newsletter": "newsletter",
    "popup": "promo",
    "promo": "promo",
    "related": "teaser",
    "share": "share",
    "sidebar": "teaser",
    "tags": "tags",
}
COLLAPSED = {"links": "navigation", "search": "navigation", **NOISE}
# Of these at most a tenth is article text on the corpora, wherever they can be trusted: settled without the model.
SURE = frozenset(
    (
        "author_bio", "byline", "comments", "consent", "figcaption", "footer", "hidden", "login", "nav", "newsletter",
        "popup",
    )
)  # fmt: skip
# And wherever they stand on pages that are no articles, whose posts, products and entries are named like noise.
NEVER = frozenset(("consent", "footer", "login", "newsletter", "popup"))
NAMES = frozenset(NOISE)
DATELINE, DATED_CHARS = "dateline", 120
EVIDENCE = {"hidden": "within an element that the markup hides"}


def named_noise(
    stats: PageStats, hints: list[frozenset[str]], wanted: list[Block], families: frozenset[str] = SURE
) -> list[Verdict]:
    """Drop blocks inside elements whose names are sure signs of noise, of these families.

    `hints` are the trusted hints of each scope.
    """
    scopes = stats.fields.scopes
    found = []
    for block in wanted:
        held = hints[scopes[block.index]]
        sure = held & families if held else held
        if sure:
            found.append(drop(block, *within(min(sure))))
        elif held and DATELINE in held and not block.level and is_dated(stats, block.scope):
            found.append(drop(block, "dateline.element", f"within an element named like {DATELINE}"))
    return found


def is_dated(stats: PageStats, scope: int) -> bool:
    """Whether a scope, or its parent, is named as a dateline and holds no more than one would."""
    parent = max(0, stats.elements.parents[scope])
    return any(DATELINE in stats.elements.hints[each] and stats.total[each] <= DATED_CHARS for each in (scope, parent))


def named(collapsed: str, hints: frozenset[str]) -> tuple[str, str] | None:
    """Reason code and evidence by what encloses a block: why it was collapsed, or the names around it; else None."""
    if collapsed in COLLAPSED:
        return element(collapsed)
    found = hints & NAMES
    return within(min(found)) if found else None


def element(collapsed: str) -> tuple[str, str]:
    """Reason code and evidence for an element that was collapsed for its name."""
    return f"{COLLAPSED[collapsed]}.element", f"an element of its own: {collapsed}"


def within(hint: str) -> tuple[str, str]:
    """Reason code and evidence for a block inside an element of such a name."""
    return f"{NOISE[hint]}.element", EVIDENCE.get(hint, f"within an element named like {hint}")


def outside_container(stats: PageStats, around: Containers, wanted: list[Block]) -> list[Verdict]:
    """Drop blocks outside the main container that are mostly links, named as noise, or far from any prose.

    Distance says nothing about blocks inside an article or main element, and a list is as near as its first item.
    """
    found: list[Verdict] = []
    if not stats.prose_below[0]:  # no prose on the page, so no container of it to be outside of
        return collapsed_noise(wanted)
    remote = far_from_prose(stats, wanted)
    scopes, below = stats.fields.scopes, around.down_half
    for block in wanted:
        index = block.index
        scope = scopes[index]
        if stats.prose[index] or below[scope]:
            continue
        reason = named(block.collapsed, around.hints[scope])
        if reason:
            found.append(drop(block, *reason))
        elif stats.density[index] > LINKED:
            found.append(drop(block, "navigation.link", "a link outside the main container"))
        elif index in remote and not is_article(around, scope):
            evidence = f"no prose within {NEAR} blocks, outside the main container"
            found.append(drop(block, "content.outskirts", evidence))
    return found


def collapsed_noise(wanted: list[Block]) -> list[Verdict]:
    """Drop elements that were collapsed for their names, where something stands beside them."""
    noise = [block for block in wanted if block.collapsed in COLLAPSED]
    return [drop(block, *element(block.collapsed)) for block in noise] if len(noise) < len(wanted) else []


def far_from_prose(stats: PageStats, wanted: list[Block]) -> set[int]:
    """Give those of some blocks, in page order, that have no prose near them, nor near the first item of their list."""
    since, until = distances(stats.prose)
    parents, near, far = stats.elements.parents, set(), set()
    for block in wanted:
        index, unit = block.index, parents[block.scope] if block.tag in ITEMS else -1
        if since[index] <= NEAR or until[index] <= NEAR:
            near.add(unit)
        elif unit < 0 or unit not in near:
            far.add(index)
    return far


def is_article(around: Containers, scope: int) -> bool:
    """Whether a scope lies within an article or main element, or one named like that."""
    return around.articles[scope] > 0 or "article" in around.hints[scope]
