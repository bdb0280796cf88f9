"""Which elements are collapsed into one block: menus, rails and boxes, by role, names or links."""

from __future__ import annotations

from typing import Any

from ..text.marks import PROSE_ENDS
from .element import Opened
from .lines import one_line
from .tag_kinds import LISTS

MIN_LINKS, LINKED = 3, 0.9
SENTENCE_CHARS, ARTICLE_CHARS = 60, 600  # of a shorter paragraph, and of several of these that make an article
PROSE_CHARS = 120  # a paragraph of this length in a <nav> or <footer> keeps it from being folded
MOST = 0.4  # of a page's sentences


def reason_to_collapse(element: Opened) -> str:
    """Why to collapse an element: its role, its names, or "links" if it lists nothing else; "" if not."""
    said = element.names().collapsed
    return element.collapsed or said or ("links" if element.tag in LISTS and lists_links(element.node) else "")


def lists_links(node: Any) -> bool:
    """Tell whether a list has at least MIN_LINKS links and hardly any other text."""
    links = node.find_all("a")
    return len(links) >= MIN_LINKS and link_chars(links) >= LINKED * len("".join(node.text.split()))


def holds_prose(node: Any) -> bool:
    """Tell whether an element holds a paragraph too long for navigation that is no link, or a main heading."""
    total = 0
    for paragraph, text in outermost(node.find_all("p"), "p"):
        size = len(text)
        if size > SENTENCE_CHARS and 2 * link_chars(paragraph.find_all("a")) < size:
            total += size * (text.rstrip()[-1:] in PROSE_ENDS)
            if size > PROSE_CHARS or total >= ARTICLE_CHARS:
                return True
    if node.tag == "noscript":
        return sum([len(text) for text in node.stripped_strings if len(text) > SENTENCE_CHARS]) >= ARTICLE_CHARS
    return bool(node.find_all("h1"))


def sentence_chars(node: Any) -> int:
    """Count the characters of an element's texts that are long enough for sentences."""
    return sum([len(text) for text in node.stripped_strings if len(text) > SENTENCE_CHARS])


def holds_most(node: Any, own: int, everything: int) -> bool:
    """Tell whether an element with `own` characters of sentences, of `everything` that a page has, holds too many.

    Whatever its names say, what holds most of a page's text must not become one block; mere links are none.
    """
    return own > MOST * everything and 2 * link_chars(node.find_all("a")) < own


def collapse(node: Any) -> tuple[str, int, int]:
    """Give an element's text, a line for each text node, with the number of its links and of the characters in them."""
    text = "\n".join([line for piece in node.stripped_strings if (line := one_line(piece))])
    links = node.find_all("a")
    return text, len(links), min(len(text), link_chars(links))


def link_chars(links: list[Any]) -> int:
    """Count the characters in links."""
    return sum([len(text) for _, text in outermost(links, "a")])


def outermost(nodes: list[Any], tag: str) -> list[tuple[Any, str]]:
    """Give elements with their texts, but none that stands within another of the same tag, to read no text repeatedly.

    What stands in an element follows it in `nodes`, and repeats some of its text.
    """
    found: list[tuple[Any, str]] = []
    outer, whole, left = None, "", 0
    for node in nodes:
        if left:
            left -= 1
            continue
        text = node.text
        if outer is not None and text in whole:
            left = len(outer.find_all(tag))
            outer = None
        if left:
            left -= 1
        else:
            found.append((node, text))
            outer, whole = node, text
    return found
