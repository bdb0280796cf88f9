"""Two runs over the same pages side by side: what changed, and by whose verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Any, NamedTuple

from ..model import Verdict
from ..plain import plain
from .explanation import Account, Explanation, account_dict, heads

CHANGES = {
    "kept": "dropped before, kept now",
    "dropped": "kept before, dropped now",
    "cut": "kept, with other words cut out of it",
    "reason": "dropped for another reason",
    "added": "not on the page before",
    "gone": "no longer on the page",
}


class Pair(NamedTuple):
    """A block in both runs; None where one of them has no such block."""

    before: Account | None
    after: Account | None

    @property
    def either(self) -> Account:
        """The block as the later run has it, or else the earlier one."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def change(self) -> str:
        """One of CHANGES, "" where nothing changed."""
        if self.before is None:
            return "added"
        if self.after is None:
            return "gone"
        if self.before.kept != self.after.kept:
            return "kept" if self.after.kept else "dropped"
        if self.before.kept:
            return "cut" if _spans(self.before) != _spans(self.after) else ""
        return "reason" if _source(self.before.decision) != _source(self.after.decision) else ""

    @property
    def by(self) -> Verdict | None:
        """Whose verdict made the change: the one that decides now, or the one that no longer does."""
        if self.change == "cut":
            return next(iter((*self.either.cuts, *(self.before.cuts if self.before else ()))), None)
        now = self.after.decision if self.after else None
        return now or (self.before.decision if self.before else None)


class Field(NamedTuple):
    """A field with another value than before."""

    name: str
    before: Any
    after: Any


class Tally(NamedTuple):
    """What one filter's verdicts changed, for one reason: the kind of change, blocks, characters."""

    change: str
    filter: str
    code: str
    blocks: int
    chars: int


FOLLOWS = "confidence"  # a field that no filter changes by itself: it goes with the text and the other fields


@dataclass(frozen=True)
class PageComparison:
    """One page in two runs. Blocks are paired by their text where the two runs read the page differently."""

    name: str
    before: Explanation
    after: Explanation

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Every block of either run, in page order."""
        return tuple(_pairs(self.before.accounts, self.after.accounts))

    @cached_property
    def changes(self) -> tuple[Pair, ...]:
        """The blocks that changed."""
        return tuple(pair for pair in self.pairs if pair.change)

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The fields that changed."""
        runs = self.before.article, self.after.article
        values = ((name, *(getattr(article, name) for article in runs)) for name in heads(runs[1]) if name != FOLLOWS)
        return tuple(Field(name, old, new) for name, old, new in values if plain(old) != plain(new))

    @property
    def chars(self) -> tuple[int, int]:
        """The characters of text before and after."""
        return self.before.shares[0].chars, self.after.shares[0].chars


@dataclass(frozen=True, repr=False)
class Comparison:
    """Two runs over some pages. `str()` gives it as text, `to_html` as a report, which a notebook shows."""

    pages: tuple[PageComparison, ...]
    names: tuple[str, str] = ("before", "after")

    @cached_property
    def tallies(self) -> tuple[Tally, ...]:
        """What changed by whose verdict over all pages, the largest part first."""
        counted: dict[tuple[str, str, str], list[int]] = {}
        for pair in (pair for page in self.pages for pair in page.changes):
            name, code = _source(pair.by) or ("", "")
            count = counted.setdefault((pair.change, name, code), [0, 0])
            count[0] += 1
            count[1] += len(pair.either.block.text)
        found = [Tally(*key, blocks, chars) for key, (blocks, chars) in counted.items()]
        return tuple(sorted(found, key=lambda tally: (-tally.chars, tally)))

    @property
    def changed(self) -> tuple[PageComparison, ...]:
        """The pages with a block or a field that changed."""
        return tuple(page for page in self.pages if page.changes or page.fields)

    def __repr__(self) -> str:
        return f"<Comparison: {len(self.changed)} of {len(self.pages)} pages changed>"

    def __str__(self) -> str:
        from .compared_text import render

        return render(self)

    def to_dict(self) -> dict[str, Any]:
        """Give what changed as plain dicts, lists, strings and numbers; dates in ISO form."""
        return {
            "names": list(self.names),
            "tallies": [plain(tally) for tally in self.tallies],
            "pages": [_page_dict(page) for page in self.pages],
        }

    def to_html(self) -> str:
        """Give a report of one self-contained HTML file."""
        from .compared_html import report

        return report(self)

    def _repr_html_(self) -> str:
        from .document import frame

        return frame(self.to_html(), repr(self))


def compare(before: Explanation, after: Explanation, name: str = "") -> Comparison:
    """Compare two explanations of one page. `name` is what the result calls the page."""
    return Comparison((PageComparison(name, before, after),))


def _pairs(before: Sequence[Account], after: Sequence[Account]) -> Iterator[Pair]:
    texts = [[each.block.text for each in run] for run in (before, after)]
    if texts[0] == texts[1]:
        yield from map(Pair, before, after)
        return
    for kind, at, end, new_at, new_end in SequenceMatcher(None, texts[0], texts[1]).get_opcodes():
        if kind == "equal":
            yield from map(Pair, before[at:end], after[new_at:new_end])
        else:
            yield from (Pair(each, None) for each in before[at:end])
            yield from (Pair(None, each) for each in after[new_at:new_end])


def _spans(each: Account) -> set[tuple[int, int] | None]:
    return {cut.span for cut in each.cuts}


def _source(verdict: Verdict | None) -> tuple[str, str] | None:
    """Whose verdict it is, and for what reason."""
    return None if verdict is None else (verdict.filter, verdict.reason.code)


def _page_dict(page: PageComparison) -> dict[str, Any]:
    return {
        "page": page.name,
        "chars": list(page.chars),
        "fields": [plain(each) for each in page.fields],
        "changes": [
            {
                "change": pair.change,
                "before": account_dict(pair.before) if pair.before else None,
                "after": account_dict(pair.after) if pair.after else None,
            }
            for pair in page.changes
        ],
    }
