"""Invented publishers, whose pages repeat what such pages do: for tests of profiles."""

from __future__ import annotations

import random
from html import escape

import newsclean

PUBLISHERS = {
    "sluice.example": "The Daily Sluice",
    "lantern.example": "Lantern Post",
    "kettle.example": "Kettle & Quay",
}
SITE, OTHER = list(PUBLISHERS)[:2]
PROSE = "The keeper of the swans counted them twice on Sunday, found one more than last year, and went home content."
TOPICS = (
    "ferry",
    "orchard",
    "lighthouse",
    "tramway",
    "reservoir",
    "bakery",
    "windmill",
    "harbour",
    "archive",
    "quarry",
)
VERBS = ("reopens", "closes", "waits for", "argues about", "celebrates", "repairs", "counts", "forgets", "measures")
NOUNS = ("visitors", "a new roof", "its keeper", "the council", "old maps", "spare parts", "a late spring", "two owls")
FILLERS = (
    "Nobody at the meeting on the upper floor could say who had signed the first of the three letters.",
    "The work is to begin before the autumn storms, and to be paid for out of the fund for footpaths.",
    "Neighbours brought soup and blankets, and one of them an accordion that lacked its lowest key.",
)
NAMES = ("Marta Quill", "Iris Weir", "Tobias Fenn", "Ada Marsh", "Jonas Reed")
SYLLABLES = ("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "wu", "lan", "mer", "ton", "dal", "fen", "gar")
MONTHS = ("January", "February", "March", "April", "May", "June")


def place(chance: random.Random) -> str:
    """Invent the name of a place."""
    return "".join(chance.choice(SYLLABLES) for _ in range(4)).title()


def paragraphs(chance: random.Random, topic: str) -> list[str]:
    """Write some paragraphs that no other page has."""
    return [
        f"In {place(chance)} the {topic} {chance.choice(VERBS)} {chance.choice(NOUNS)} and {place(chance)} hears of it,"
        f" said the keeper from {place(chance)} on her way home. {chance.choice(FILLERS)}"
        for _ in range(chance.randrange(4, 8))
    ]


def story(site: str, number: int) -> tuple[str, str, str, list[str]]:
    """Write the title, author, day and paragraphs of one article."""
    chance = random.Random(f"{site} {number}")
    topic = chance.choice(TOPICS)
    title = f"{topic.title()} {chance.choice(VERBS)} {chance.choice(NOUNS)} in district {number}"
    day = f"{chance.randrange(1, 29)} {chance.choice(MONTHS)} 2026"
    return title, chance.choice(NAMES), day, paragraphs(chance, topic)


def dump_of(site: str, number: int) -> str:
    """Write a page as a plain-text dump."""
    title, author, day, body = story(site, number)
    name = PUBLISHERS[site]
    head = [
        f"{title} - {name}",
        "Harbour desk",
        f"{name}, number {number} of the winter edition",
        title,
        f"By {author}",
    ]
    tail = [
        f"Write to the {name} night desk, Room {number}",
        f"Elsewhere in the {name}",
        f"{name} is printed on Quay Street",
    ]
    return "\n\n".join([*head, f"Set in type on {day}", *body, *tail])


def html_of(site: str, number: int) -> str:
    """Write a page as HTML."""
    title, author, day, body = story(site, number)
    name = PUBLISHERS[site]
    text = "".join(f"<p>{escape(each)}</p>" for each in body)
    return (
        f"<html lang=en><head><title>{title} - {escape(name)}</title></head><body><div class=top>Harbour desk</div>"
        f"<div class=story><h1>{title}</h1><h3 class=writer>By {author}</h3><div class=when>{day}</div>{text}"
        f"<p class=note>Write to the {escape(name)} night desk, Room {number}</p></div>"
        f"<div class=end>{escape(name)} is printed on Quay Street</div></body></html>"
    )


def pages_of(site: str, count: int, start: int = 0) -> list[str]:
    """Write pages of a publisher, HTML and dumps in turn."""
    return [(html_of, dump_of)[number % 2](site, number) for number in range(start, start + count)]


def learned(count: int = 12, site: str = SITE) -> newsclean.Profile:
    """The profile of a publisher's first pages."""
    return newsclean.learn(pages_of(site, count), site=site)
