"""A dump in one line, cut into sentences that are grouped as paragraphs.

What stands before the first sentence, and between others where menus were, are words with capitals that no mark ends.
Where these end and a sentence begins is the place up to which capitals outweigh small letters most.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

import regex

from .paragraph import Paragraph

LEAST = 1000  # characters of a dump that is one line
MOST_LINES_SHARE = 0.6  # of a dump's characters that its longest line has
GROUP = 300  # characters of the sentences that make a paragraph
FEWEST = 4  # capitals more than small letters that make a menu
TITLE_WORDS = (3, 40)
_BETWEEN = regex.compile(
    r"(?<=[.!?…][\"”»’)\]]?)(?<!(?:^|[\s(.])\p{Lu}\.)\s++(?=[\p{Lu}\p{Lo}\"“„«¿¡\d(‘'])|(?<=[。！？][」』”）]?)(?=.)"
)
_MENU_MARKS = frozenset("|›»•·>/&-–")


def is_one_line(text: str, lines: Sequence[str]) -> bool:
    """Tell whether most of a dump is in one line."""
    return len(text) >= LEAST and len(max(lines, key=len, default="")) > MOST_LINES_SHARE * len(text)


def sentence_groups(lines: Sequence[str], stopwords: Set[str]) -> Iterator[Paragraph]:
    """Give the sentences of lines, grouped as paragraphs, and what stands between them."""
    for line in lines:
        for part in at_title(line.strip()):
            yield from grouped(_BETWEEN.split(part), stopwords)


def at_title(line: str) -> Iterator[str]:
    """Cut a line at the title: what it begins with that stands in it again."""
    words = line.split(None, TITLE_WORDS[1])[: TITLE_WORDS[1]]
    least, most = TITLE_WORDS[0] - 1, len(words)
    while least < most:  # the most words that stand in it again
        middle = (least + most + 1) // 2
        if f" {' '.join(words[:middle])} " in line[1:]:
            least = middle
        else:
            most = middle - 1
    title = " ".join(words[:least])
    if least < TITLE_WORDS[0] or line[: len(title)] != title:
        yield line
        return
    for number, part in enumerate(line.split(title)):
        if number:
            yield title
        yield part.strip()


def grouped(sentences: Sequence[str], stopwords: Set[str]) -> Iterator[Paragraph]:
    """Group sentences as paragraphs; the menus before some stand alone."""
    held: list[str] = []
    for sentence in sentences:
        menu, rest = without_menu(sentence, stopwords)
        if held and (menu or sum(map(len, held)) >= GROUP):
            yield Paragraph(" ".join(held))
            held = []
        if menu:
            yield Paragraph(menu)
        if rest:
            held.append(rest)
    if held:
        yield Paragraph(" ".join(held))


def without_menu(sentence: str, stopwords: Set[str]) -> tuple[str, str]:
    """Part the menu that stands before a sentence, if any, from it.

    >>> without_menu("News Sport Tides Letters Ads About Us Contact The ferry is late again today", {"the", "is"})
    ('News Sport Tides Letters Ads About Us Contact', 'The ferry is late again today')
    """
    words = sentence.split()
    least = total = best = 0
    for index, word in enumerate(words):
        total += weight(word, stopwords)
        if total < least:
            least, best = total, index + 1
    if least > -FEWEST:
        return "", " ".join(words)
    if best < len(words):
        best = first_word(words, best, stopwords)
    return " ".join(words[:best]), " ".join(words[best:])


def weight(word: str, stopwords: Set[str]) -> int:
    """Tell whether a word speaks for a sentence (1) or for a menu (-1)."""
    if word[0].islower():
        return 1
    if word.lower() in stopwords:
        return 0
    return -1 if word[0].isupper() or word[0].isdigit() or word[0] in _MENU_MARKS else 0


def first_word(words: Sequence[str], best: int, stopwords: Set[str]) -> int:
    """Give the first word of the sentence: a stop word, the last but two at most, else the last with a capital."""
    for index in range(best, max(0, best - 4), -1):
        if words[index][0].isupper() and words[index].lower() in stopwords:
            return index
    return best - words[best][0].islower()
