"""Which blocks of a page are its article: alignment of blocks with the annotated text."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

import regex
from metrics import squeeze

# As the ruler has it: words, but single characters in scripts written without spaces.
TOKEN = regex.compile(
    r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Hiragana}\p{Katakana}\p{Han}]"
    r"|[^\W\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Hiragana}\p{Katakana}\p{Han}]+"
)
SHINGLE = 4  # tokens
NEAR = 6  # blocks

Tokens = tuple[str, ...]


def tokens(text: str) -> Tokens:
    """Split a text into lower-case tokens."""
    return tuple(TOKEN.findall(unicodedata.normalize("NFC", text).lower()))


def labels(blocks: Sequence[Tokens], gold: str) -> list[float]:
    """Give the share of each block's tokens that the article holds, 0 for the copies of a text too many."""
    paragraphs = [tokens(line) for line in gold.split("\n") if line.strip()]
    known = shingles(tokens(gold))
    whole = Counter(paragraphs)
    edges = {edge for line in paragraphs for edge in (line[:2], line[:3], line[-2:], line[-3:])}
    found = [
        covered(block, known) if len(block) >= SHINGLE else float(block in whole or (len(block) > 1 and block in edges))
        for block in blocks
    ]
    joined = " ".join(tokens(gold))
    for block, places in copies(blocks, found).items():
        wanted = max(1, whole[block] or joined.count(" ".join(block)))
        for place in farthest(places, blocks, found)[wanted:]:
            found[place] = 0.0
    return found


def told(blocks: Sequence[str], within: Sequence[str], without: Sequence[str]) -> list[float | None]:
    """Give 1 for a block that holds a snippet of the article, 0 for one with a snippet of something else, None else."""
    inner, outer = [squeeze(text) for text in within], [squeeze(text) for text in without]
    found: list[float | None] = []
    for text in map(squeeze, blocks):
        good, bad = any(part in text for part in inner), any(part in text for part in outer)
        found.append(float(good) if good != bad else None)
    return found


def shingles(block: Tokens) -> frozenset[Tokens]:
    """Give all runs of SHINGLE tokens."""
    return frozenset(zip(*(block[at:] for at in range(SHINGLE)), strict=False))


def covered(block: Tokens, known: frozenset[Tokens]) -> float:
    """Give the share of the block's tokens that stand in a run of SHINGLE tokens of the article."""
    hit = bytearray(len(block))
    for at in range(len(block) - SHINGLE + 1):
        if block[at : at + SHINGLE] in known:
            hit[at : at + SHINGLE] = b"\1" * SHINGLE
    return sum(hit) / len(block)


def copies(blocks: Sequence[Tokens], found: Sequence[float]) -> dict[Tokens, list[int]]:
    """Group the blocks of the article that have the same text, where there are several."""
    places: dict[Tokens, list[int]] = {}
    for index, (block, share) in enumerate(zip(blocks, found, strict=True)):
        if share > 0.5:
            places.setdefault(block, []).append(index)
    return {block: indices for block, indices in places.items() if len(indices) > 1}


def farthest(places: Sequence[int], blocks: Sequence[Tokens], found: Sequence[float]) -> list[int]:
    """Sort copies so that those with the most article around them come first."""

    def around(index: int) -> float:
        near = range(max(0, index - NEAR), min(len(blocks), index + NEAR + 1))
        return sum(len(blocks[n]) * found[n] for n in near if n != index)

    return sorted(places, key=around, reverse=True)
