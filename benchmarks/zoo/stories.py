"""The texts that are put through other people's site software, and what an extractor should make of them."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
DAYS_APART = {"1": 3, "2": -4, "3": -7}
LANGUAGES = ("en", "de", "fr", "vi", "zh")
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_MARK = re.compile(r"^(?:#+|>|-|\d+\.) ")
_IMAGE = "!["
_RULE = re.compile(r"[|\s:-]+")


class Story(NamedTuple):
    """An article, or a short neighbour of it, in Markdown."""

    language: str
    slug: str
    title: str
    authors: tuple[str, ...]
    date: dt.datetime
    section: str
    tags: tuple[str, ...]
    site: str
    tagline: str
    body: str

    def gold_text(self) -> str:
        """The text: paragraphs, headings and items apart by blank lines, cells of a row by blanks, no captions."""
        kept: list[str] = []
        for part in parts(self.body):
            if part.startswith("```"):
                kept.append("\n".join(part.split("\n")[1:-1]))
            elif part.startswith("|"):
                kept.extend(row for line in part.split("\n") if (row := cells(line)))
            elif part.startswith(("- ", "1. ")):
                kept.extend(_MARK.sub("", line) for line in part.split("\n"))
            elif not part.startswith(_IMAGE):
                kept.append(" ".join(_MARK.sub("", line) for line in part.split("\n")))
        return "\n\n".join(kept)


def parts(body: str) -> list[str]:
    """Divide Markdown at its blank lines, but for those in code."""
    fenced = [found.group() for found in _FENCED.finditer(body)]
    left = _FENCED.sub("\0", body)
    codes = iter(fenced)
    return [next(codes) if part == "\0" else part.strip("\n") for part in left.split("\n\n") if part.strip("\n")]


def cells(line: str) -> str:
    """Give a table's row with blanks between its cells; "" for the rule below the head."""
    return "" if _RULE.fullmatch(line) else " ".join(cell.strip() for cell in line.strip("|").split("|"))


def unwrapped(body: str) -> str:
    """Put each paragraph on one line: some tools keep line breaks, and scripts without spaces must not have them."""
    lines = [part if part[:1] in "`|-1" else " ".join(part.split("\n")) for part in parts(body)]
    return "\n\n".join(lines) + "\n"


def story(language: str) -> Story:
    """Read the article in a language."""
    head, body = (
        (HERE / "articles" / f"{language}.md").read_text(encoding="utf-8").removeprefix("+++\n").split("+++\n", 1)
    )
    told = tomllib.loads(head)
    told["authors"], told["tags"] = tuple(told["authors"]), tuple(told["tags"])
    return Story(language=language, body=unwrapped(body), **told)


def neighbours(main: Story) -> list[Story]:
    """Give the short articles of the same site: one newer than the article, and two older ones."""
    others = tomllib.loads((HERE / "articles" / "others.toml").read_text(encoding="utf-8"))[main.language]
    return [
        main._replace(
            slug=f"{main.slug}-{number}",
            title=title,
            authors=main.authors[:1],
            date=main.date + dt.timedelta(days=DAYS_APART[number]),
            body="\n\n".join(body) + "\n",
        )
        for number, (title, *body) in others.items()
    ]


def stories(language: str) -> list[Story]:
    """Give the article in a language and its neighbours."""
    main = story(language)
    return [main, *neighbours(main)]
