"""Case-folding: one form for texts and phrases, so that comparing them is a look-up."""

from __future__ import annotations

import re
from unicodedata import category, normalize

import regex

from .cache import remember
from .characters import words_in

_DECORATION = (
    " \t!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~¡¿«»‹›“”„‘’‚–—…•·●○■□▪▫►▶▸◄◀◂→←↑↓➔➜›★☆✓✔©®™|¦§°\ufeff\u200b"
    "、。・「」『』【】《》〈〉〔〕◆◇◎▲△▼▽※〜♪٪٭៖។៕၊။"
)
_DECORATED = _DECORATION + "0123456789"
_GREEK = str.maketrans("άέήίϊόύϋώ", "αεηιιουυω", "\u0301\u0308")
_MARKED_GREEK = re.compile("[άέήίϊόύϋώ\u0301]")
_APOSTROPHES = "’‘ʼ´`"
_SPELLINGS = {
    "'": "׳",
    '"': "״",
    "-": "־",
    ",": "،",
    ";": "؛",
    "?": "؟",
    ".": "۔।",
    "ا": "أإآٱ",
    "ي": "یى",
    "ك": "ک",
    "\u0902": "\u0901",
    "": "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u093c\u00ad\u061c\u200b\u200c\u200d\u200e\u200f"
    "\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff",
}
"""What is written in several ways, by the one that is compared: Arabic letters as keyboards have them, with or without
vowel signs and the joiner that Persian and Hindi put inside words, Devanagari with or without dots."""
_PLAIN = {variant: plain for plain, variants in _SPELLINGS.items() for variant in variants}
_PLAIN |= {chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}
_VARIANTS = re.compile(f"[{re.escape(''.join(_PLAIN))}]")
_BEYOND_EUROPE = re.compile("[^\x00-\xac\xae-\u058f\u2010-\u2027\u2030-\u205f]")
"""Cheaper to search for than the variants, which all lie there."""
_LONGEST, _MOST = 200, 1024
"""Characters of a text, and texts, whose folded form is remembered: short lines are asked for several times."""
_known: dict[str, str] = {}
_DIGITS = re.compile(r"\d+")
UNSPACED = regex.compile(r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Han}\p{Hiragana}\p{Katakana}\p{Tibetan}\p{Bopomofo}]")


_FOLDED = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else 32 for code in range(256))


def fold_words(text: str) -> list[str]:
    """Return the words of `text` in NFC, case-folded, with plain apostrophes, colons and letters.

    Letters that many leave bare, in capitals or everywhere, lose their marks: Greek vowels, Russian "ё", Turkish "İ".

    >>> fold_words("L’Édition  du jour")
    ["l'édition", 'du', 'jour']
    >>> fold("ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ") == fold("Διαβάστε επίσης"), fold("YAZARIN İLANI") == fold("yazarın ilanı")
    (True, True)
    """
    if text.isascii():
        return text.casefold().split()
    return _fold_letters(_plain(normalize("NFC", text)).casefold()).split()


def fold(text: str) -> str:
    """Return `text` as the lexicon compares it: folded words, one space apart, none before a colon.

    >>> fold("À lire  aussi :")
    'à lire aussi:'
    >>> fold("اقرأ أيضًا") == fold("اقرا ايضا")
    True
    """
    folded = _known.get(text)
    if folded is None:
        folded = join(fold_words(text))
        if len(text) <= _LONGEST:
            remember(_known, _MOST, text[:], folded)  # of a subclass of str only the characters are kept
    return folded


def join(words: list[str]) -> str:
    """Return folded words as one text, without the space that some languages put before a colon."""
    text = " ".join(words)
    return text.replace(" :", ":") if " :" in text else text


def bare(folded: str) -> str:
    """Return folded text without the punctuation, symbols and digits around it.

    >>> bare("» read more (12)")
    'read more'
    """
    folded = folded.strip(_DECORATED)
    start, end = 0, len(folded)
    while start < end and not folded[start].isalpha():
        start += 1
    while end > start and not is_letter(folded[end - 1]):
        end -= 1
    return folded[start:end]


def without_lead(folded: str) -> str:
    """Return folded text without what stands before its first letter: bullets, quotes, numbers.

    >>> without_lead("• 3. tags: a")
    'tags: a'
    """
    return folded.lstrip(_DECORATED)


def without_trail(folded: str) -> str:
    """Return folded text without the punctuation after its last letter or digit.

    >>> without_trail("foto: dpa.")
    'foto: dpa'
    """
    return folded.rstrip(_DECORATION)


def number_free(folded: str) -> str:
    """Return folded text with every number as "#".

    >>> number_free("vor 3 stunden")
    'vor # stunden'
    """
    return _DIGITS.sub("#", folded)


def is_unspaced(char: str) -> bool:
    """Tell whether `char` belongs to a script that is written without spaces between words."""
    return UNSPACED.match(char) is not None


def continues_word(char: str) -> bool:
    """Whether `char` ("" at the end of a text) would continue the word beside it."""
    return char.isalnum() or (char != "" and category(char)[0] == "M")


def is_letter(char: str) -> bool:
    """Tell whether `char` is a letter, or a sign that is written on one."""
    return char.isalpha() or category(char)[0] == "M"


def _fold_letters(folded: str) -> str:
    """Remove the marks that capitals lack, and the combining marks that case-folding of "İ" and "ΐ" leaves behind."""
    if _MARKED_GREEK.search(folded):
        folded = folded.translate(_GREEK)
    for variant, plain in (("ё", "е"), ("ı", "i"), ("i\u0307", "i")):
        if variant in folded:
            folded = folded.replace(variant, plain)
    return folded


def _plain(text: str) -> str:
    for apostrophe in _APOSTROPHES:
        if apostrophe in text:
            text = text.replace(apostrophe, "'")
    if _BEYOND_EUROPE.search(text):
        for variant in set(_VARIANTS.findall(text)):
            text = text.replace(variant, _PLAIN[variant])
    return text


def fold_title(text: str) -> str:
    """`text` case-folded, without punctuation, in NFKC: equal for titles and names that say the same.

    >>> fold_title("Rain: “It pours” – again")
    'rain it pours again'
    """
    if text.isascii():
        return b" ".join(text.encode().translate(_FOLDED).split()).decode()
    return " ".join(words_in(normalize("NFKC", text).replace("_", " "))).casefold()
