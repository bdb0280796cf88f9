"""What readers said below an article, a comment each: who, when and what, as far as the page tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ..text.clean import clean
from .gather import common_ancestor, lineage
from .pictures import hints_of

MOST_ABOVE = 40  # elements looked at above a block
COVERED = 0.6  # of the blocks: what most of them stand in is what a comment is marked by


class Comment(NamedTuple):
    """A reader's comment. `date` is the machine's form where there is one, else as shown; "" where there is none."""

    text: str
    author: str = ""
    date: str = ""


def comments_of(firsts: Sequence[Any], texts: Mapping[int, str]) -> tuple[Comment, ...]:
    """Divide blocks, `texts` by their index, into comments; `firsts` are the nodes that blocks begin in."""
    nodes = {index: firsts[index] for index in texts if index < len(firsts)}
    if not nodes:
        return tuple(Comment(text) for text in texts.values())
    top = common_ancestor(nodes.values())
    lines = {index: lineage(node.parent)[-MOST_ABOVE:] for index, node in nodes.items()}
    marking = marking_of([line[line.index(top) + 1 :] if top in line else line for line in lines.values()])
    if marking is None:
        return tuple(Comment(text) for text in texts.values())
    owners: dict[Any, list[int]] = {}
    for index, line in lines.items():
        owner = next((each for each in reversed(line) if signature(each) == marking), None)
        if owner is not None:
            owners.setdefault(owner, []).append(index)
    made = (comment_of(owner, [(nodes[i], texts[i]) for i in indexes]) for owner, indexes in owners.items())
    return tuple(each for each in made if each.text)


def marking_of(lines: Sequence[Sequence[Any]]) -> tuple[str, str] | None:
    """Tell what marks a comment: the outermost kind of element that comes several times and holds most blocks."""
    holders: dict[tuple[str, str], set[Any]] = {}
    covered: Counter[tuple[str, str]] = Counter()
    order: dict[tuple[str, str], int] = {}
    for line in lines:
        for depth, element in enumerate(line):
            holders.setdefault(signature(element), set()).add(element)
            order[signature(element)] = min(depth, order.get(signature(element), depth))
        covered.update({signature(element) for element in line})
    several = [each for each, found in holders.items() if len(found) > 1 and covered[each] >= COVERED * len(lines)]
    alone = [each for each in holders if covered[each] >= COVERED * len(lines)]
    return min(several or alone, key=lambda each: order[each], default=None)


def signature(element: Any) -> tuple[str, str]:
    """Give what elements of one kind share: their tag, and the first of their class names."""
    names = (element.attr("class") or "").split() if hasattr(element, "attr") else []
    return getattr(element, "tag", ""), names[0] if names else ""


def comment_of(owner: Any, blocks: Sequence[tuple[Any, str]]) -> Comment:
    """Read a comment from its element and its blocks."""
    times = owner.find_all("time")
    shown = " ".join(clean(times[0].text).split()) if times else ""
    date = (clean(times[0].attr("datetime") or shown)) if times else ""
    author = next((" ".join(clean(each.text).split()) for each in owner.descendants if is_author(each)), "")
    said = [text for _, text in blocks if not names_alone(text, (author, shown))]
    return Comment("\n\n".join(said), author, date)


def names_alone(text: str, names: Sequence[str]) -> bool:
    """Tell whether a text has no letters or digits but those of some names."""
    for name in filter(None, names):
        text = text.replace(name, "", 1)
    return not any(map(str.isalnum, text))


def is_author(node: Any) -> bool:
    """Tell whether an element names who wrote the comment."""
    if not hasattr(node, "attr"):
        return False
    named = "author" in ((node.attr("itemprop") or ""), (node.attr("rel") or ""))
    return (named or "byline" in hints_of(node)) and 0 < len(node.text.strip()) <= 80
