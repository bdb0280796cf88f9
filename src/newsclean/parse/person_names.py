"""Read one name: what it looks like, and what is none of it before and behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..lexicon import Lexicon
from ..text.casefold import fold, is_unspaced
from ..text.characters import has_digit
from .labels import without_label

EDGES = " .,;:|/·•⋅–—-*_\"'“”„«»‹›\u200b"
LONGEST_NAME = 60  # characters
_LONGEST_UNSPACED = {"Han": 6, "other": 30}  # characters of names in scripts without spaces
_MOST_WORDS, _FULL = 6, 2
_LONGEST_SMALL = 4  # characters of a small word in a name
_LONGEST_GLUED, _SHORTEST = 12, 2  # characters
_LONGEST_TAIL = 4  # words of a role or an agency
_TWICE_AT_LEAST = 5  # characters
_NEVER_IN_NAMES = frozenset('?!:;,…“”"|/+@#©？！：；，。（）「」『』【】《》')
_BUTTONS = frozenset(("share", "promo", "subscription", "navigation", "dateline"))
_GLUE = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")


def is_name(text: str) -> bool:
    """Whether `text` is written as names are: a few words, the first and the last capitalised, no digits.

    >>> is_name("Ursula von der Leyen"), is_name("Rain is coming"), is_name("Rain")
    (True, False, True)
    """
    words = text.split()
    if not 1 <= len(words) <= _MOST_WORDS or not 2 <= len(text) <= LONGEST_NAME:
        return False
    if not "".join(words).isalpha() and (not _NEVER_IN_NAMES.isdisjoint(text) or has_digit(text)):
        return False
    if text.endswith(".") and len(words[-1]) > 4:
        return False
    if words[0][0].islower() or words[-1][0].islower():
        return False
    for word in words:
        first = word[0]
        if not (first.isalpha() or first in "'’") or (len(word) > _LONGEST_SMALL and first.islower()):
            return False
    return not is_unspaced(text[0]) or len(words[0]) <= _longest_unspaced(text[0])


def _longest_unspaced(char: str) -> int:
    return _LONGEST_UNSPACED["Han" if "\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" else "other"]


def is_cased(text: str) -> bool:
    """Whether a text is in a script that has capitals: elsewhere nothing tells a name from a word."""
    if text.isascii():
        return True
    return not any(word[0].isalpha() and word[0].lower() == word[0].upper() for word in text.split())


def is_full_name(text: str) -> bool:
    """Whether `text` is a name of two words or more."""
    return " " in text and is_name(text)


def bare_name(part: str, lexicon: Lexicon, shown: bool = False) -> str:
    """A name without what is none about it: edges, a label, roles, agencies, dates; "" for a mere role."""
    credit = said_once(part.strip(EDGES if not part.endswith(".") else EDGES.replace(".", "")))
    name = without_label(credit, lexicon)
    if (folded := fold(credit)) in lexicon.byline.roles or (name != credit and fold(name) in lexicon.byline.roles):
        return ""
    if folded not in lexicon.byline.agencies:
        name = _without_tail(_behind_role(name, lexicon), lexicon, shown)
    return name if len(name) <= 2 * LONGEST_NAME and any(map(str.isalpha, name)) else ""


def _behind_role(name: str, lexicon: Lexicon) -> str:
    """What follows a role at the start ("Staff writer Ann Other"), which may be put to a paper's name."""
    words = name.split()
    roles, desks = lexicon.byline.roles, lexicon.byline.desks
    least = _FULL if is_cased(name) else 1
    for size in range(min(_LONGEST_TAIL, len(words) - least), 0, -1):
        first = fold(" ".join(words[:size]))
        joined = size == 1 and (first.rpartition("-")[2] in roles or without_glued_role(words[0], lexicon) != words[0])
        if (first in roles or joined) and first not in desks:
            return without_label(" ".join(words[size:]), lexicon)
    return name


def _without_tail(name: str, lexicon: Lexicon, shown: bool) -> str:
    """A name without roles, agencies, words of dates, known phrases and small words behind it."""
    if not name:
        return name
    name = without_glued_role(name, lexicon)
    words = name.split()
    while size := _tail(words, lexicon, shown):
        words = words[:-size]
    if words and not words[-1][1:].islower():
        words[-1] = _unglued_role(words[-1], lexicon)
    return " ".join(words) if len(words) != len(name.split()) or words[-1:] != name.split()[-1:] else name


def _tail(words: Sequence[str], lexicon: Lexicon, shown: bool) -> int:
    """How many words at the end of a name are none of it."""
    least = _FULL if words and is_cased(words[0]) else 1
    most = min(_LONGEST_TAIL, len(words) - least)
    if most < 1:
        return 0
    if fold(words[-1]) in _last_words(lexicon):
        for size in range(most, 0, -1):
            if _is_title(words, size, lexicon, shown) and is_name(" ".join(words[:-size])):
                return size
    return int(_is_no_name(words, lexicon, shown) and is_name(" ".join(words[:-1])))


@lru_cache(maxsize=256)
def _last_words(lexicon: Lexicon) -> frozenset[str]:
    """The last words of roles and agencies."""
    return frozenset(phrase.rpartition(" ")[2] for phrase in (*lexicon.byline.roles, *lexicon.byline.agencies))


def _is_title(words: Sequence[str], size: int, lexicon: Lexicon, shown: bool) -> bool:
    """Whether the last words are an agency, or a role; with a capital only where readers see them."""
    tail = fold(" ".join(words[-size:]))
    if tail in lexicon.byline.agencies:
        return True
    return tail in lexicon.byline.roles and not ends_desk(tail, lexicon) and (shown or not words[-size][0].isupper())


def ends_desk(folded: str, lexicon: Lexicon) -> bool:
    """Whether a folded text ends with the word for a whole newsroom ("team")."""
    return folded.rpartition(" ")[2] in lexicon.byline.desks


def _is_no_name(words: Sequence[str], lexicon: Lexicon, shown: bool) -> bool:
    """Whether the last of words is a small one, one of dates, or a button ("Follow"), which no place leads to."""
    word, folded = words[-1], fold(words[-1])
    if word.endswith(".") or len(word) == 1 or folded in lexicon.byline.places:
        return False
    if is_time_word(folded, lexicon) or (folded in lexicon.stopwords and (word.islower() or len(word) <= _SHORTEST)):
        return True
    if not shown or fold(words[-2]) in lexicon.byline.places:
        return False
    return any(phrase.mode == "line" and phrase.section in _BUTTONS for phrase in lexicon.find(word))


def is_time_word(folded: str, lexicon: Lexicon) -> bool:
    """Whether a folded word belongs to a date: a month, a weekday, "on", "at", "posted"."""
    dates, bare = lexicon.dates, folded.strip(EDGES)
    return (
        bare in lexicon.months
        or bare in lexicon.weekdays
        or bare in dates.at
        or bare in dates.published
        or bare in dates.modified
    )


def without_glued_role(name: str, lexicon: Lexicon) -> str:
    """A name without the role right behind it, in scripts that are written without spaces."""
    if not name or not is_unspaced(name[-1]):
        return name
    for size in range(min(_LONGEST_GLUED, len(name) - _SHORTEST), 0, -1):
        if fold(name[-size:]) in lexicon.byline.roles:
            return name[:-size].strip(EDGES)
    return name


def _unglued_role(word: str, lexicon: Lexicon) -> str:
    """A word without the role or label that lost the space before it ("OtherReporter")."""
    head, *tail = _GLUE.split(word)
    glued = fold("".join(tail))
    return head if glued and (glued in lexicon.byline.roles or glued in lexicon.byline.prefixes) else word


def said_once(text: str) -> str:
    """A text that says the same twice, with or without a space between, said once.

    >>> said_once("Ann OtherAnn Other")
    'Ann Other'
    """
    half = len(text) // 2
    first, second = text[:half].strip(" ,:"), text[half:].strip(" ,:")
    return first if first == second and len(first) >= _TWICE_AT_LEAST else text


def leading_name(text: str) -> str:
    """The words at the start of a text that are written as a name is: two to four, each with a capital.

    >>> leading_name("Ann B. Other is a writer")
    'Ann B Other'
    """
    text = text.strip(" :")
    second = text.find(" ") + 1
    if second and text[second].islower():
        return ""
    found: list[str] = []
    for word in text.split(maxsplit=4)[:4]:
        bare = word.strip(EDGES + "()[]")
        if not bare[:1].isupper() or has_digit(bare):
            break
        found.append(bare)
        if word[-1] in ",;:|)" or (word[-1] == "." and len(bare) > 2):
            break
    return " ".join(found) if len(found) > 1 else ""
