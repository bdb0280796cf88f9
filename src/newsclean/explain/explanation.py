"""The explanation of an article: every block with what was said of it, every field with its candidates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from ..model import Action, Block, Candidate, Verdict
from ..plain import plain
from .codes import candidate_meaning, verdict_meaning
from .plain_text import counted as how_many

if TYPE_CHECKING:
    from ..article import Article

ACCOUNT = frozenset(("text", "blocks", "verdicts", "candidates", "original", "layout"))
"""The article's fields that hold its text or the account of it."""
KEPT = ""
"""What stands in place of a reason code for text that stays."""


class Account(NamedTuple):
    """A block, the verdicts about it in the order they were heard, and the DROP or KEEP that decided, if any did."""

    block: Block
    verdicts: tuple[Verdict, ...] = ()
    decision: Verdict | None = None

    @property
    def kept(self) -> bool:
        """Whether the block is in the text."""
        return self.decision is None or self.decision.action is not Action.DROP

    @property
    def code(self) -> str:
        """The reason that the block was dropped for, "" for one that stays."""
        return KEPT if self.kept or self.decision is None else self.decision.reason.code

    @property
    def cuts(self) -> tuple[Verdict, ...]:
        """The verdicts that cut a span of characters out of a block that stays."""
        if not self.kept:
            return ()
        return tuple(each for each in self.verdicts if each.span is not None and each.action is Action.DROP)

    @property
    def codes(self) -> tuple[str, ...]:
        """What the block was dropped for; of one that stays, all that was said of it."""
        return (self.code,) if not self.kept else tuple(each.reason.code for each in self.verdicts)


class Choice(NamedTuple):
    """A candidate for a field, and whether it became the field's value."""

    candidate: Candidate
    chosen: bool

    @property
    def lost(self) -> str:
        """Why the finder did not choose it, "" where it does not tell."""
        return getattr(self.candidate, "lost", "")


class Share(NamedTuple):
    """How much of a page one reason took: its code ("" is the text that stays), blocks, characters, and their share.

    `part` is the share of the page's characters, from 0 to 1.
    """

    code: str
    blocks: int
    chars: int
    part: float


@dataclass(frozen=True, repr=False)
class Explanation:
    """Why every block of a page stayed or went, and where the fields come from.

    `accounts` are the page's blocks in order, `choices` the candidates of all fields, those of a field in the order of
    the finders. `str()` gives it as plain text for a terminal, `to_html` as a report; a notebook shows the report.
    """

    article: Article

    @cached_property
    def accounts(self) -> tuple[Account, ...]:
        """Every block with what was said of it."""
        said: dict[int, list[Verdict]] = {}
        for verdict in self.article.verdicts:
            said.setdefault(verdict.block, []).append(verdict)
        return tuple(account(block, said.get(block.index, ())) for block in self.article.blocks)

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        """Every candidate; of those that say what the field says, the first is the chosen one."""
        found, open_fields = [], {each.field for each in self.article.candidates}
        for each in self.article.candidates:
            chosen = each.field in open_fields and each.value == getattr(self.article, each.field, each.value)
            open_fields -= {each.field} if chosen else set()
            found.append(Choice(each, chosen))
        return tuple(found)

    @cached_property
    def shares(self) -> tuple[Share, ...]:
        """What stays, then each reason with what it took, the largest part first."""
        counted: dict[str, list[int]] = {KEPT: [0, 0]}
        for each in self.accounts:
            for code, chars in spent(each):
                count = counted.setdefault(code, [0, 0])
                count[0] += 1
                count[1] += chars
        whole = sum(chars for _, chars in counted.values()) or 1
        found = [Share(code, blocks, chars, chars / whole) for code, (blocks, chars) in counted.items()]
        return tuple(sorted(found, key=lambda share: (share.code != KEPT, -share.chars, share.code)))

    @property
    def layout(self) -> str:
        """How the lines of a dump were laid out, and how many of them became how many blocks; "" for HTML."""
        traits, width, lines = self.article.layout
        if not lines:
            return ""
        how = [f"{trait} at {width} columns" if trait == "wrapped" else trait for trait in traits]
        counts = f"{how_many(lines, 'line')}, {how_many(len(self.accounts), 'block')}"
        return f"{', '.join(how) or 'a line a paragraph'}: {counts}"

    def __repr__(self) -> str:
        kept, blocks = sum(each.kept for each in self.accounts), len(self.accounts)
        return f"<Explanation: {kept} of {blocks} blocks kept, {self.shares[0].part:.0%} of the text>"

    def __str__(self) -> str:
        from .terminal import render

        return render(self)

    def to_dict(self) -> dict[str, Any]:
        """Give the explanation as plain dicts, lists, strings and numbers; dates in ISO form."""
        return {
            **{name: plain(getattr(self.article, name)) for name in heads(self.article)},
            "layout": self.layout,
            "shares": [plain(share) for share in self.shares],
            "candidates": [candidate_dict(choice) for choice in self.choices],
            "blocks": [account_dict(each) for each in self.accounts],
        }

    def to_html(self, name: str = "") -> str:
        """Give a report of one self-contained HTML file. `name` is what it calls the page: its file, say."""
        from .page_report import report

        return report(self, name)

    def _repr_html_(self) -> str:
        from .document import frame

        return frame(self.to_html(), repr(self))


def explain(article: Article) -> Explanation:
    """Explain an article: what `Article.explain` gives."""
    return Explanation(article)


def heads(article: Article | type[Article]) -> tuple[str, ...]:
    """Name the fields of an article that are neither its text nor its account, in order."""
    return tuple(each.name for each in fields(article) if each.name not in ACCOUNT)


def account(block: Block, verdicts: Sequence[Verdict]) -> Account:
    """Give a block's account: the first DROP or KEEP on all of it decided."""
    deciding = (each for each in verdicts if each.action is not Action.SUSPECT and each.span is None)
    return Account(block, tuple(verdicts), next(deciding, None))


def spent(each: Account) -> Iterator[tuple[str, int]]:
    """Give the characters of a block by the reason that took them; overlapping cuts count once."""
    left, at = len(each.block.text), 0
    for cut in sorted(each.cuts, key=lambda cut: cut.span or (0, 0)):
        start, end = cut.span or (0, 0)
        taken = max(0, end - max(at, start))
        at = max(at, end)
        left -= taken
        yield cut.reason.code, taken
    yield each.code, left


def verdict_dict(verdict: Verdict) -> dict[str, Any]:
    """Give a verdict as plain values, with what its code means."""
    return {
        "action": verdict.action.value,
        "filter": verdict.filter,
        "code": verdict.reason.code,
        "meaning": verdict_meaning(verdict.reason.code),
        "evidence": verdict.reason.evidence,
        "span": plain(verdict.span),
    }


def account_dict(each: Account) -> dict[str, Any]:
    """Give a block's account as plain values."""
    block, said = each.block, [verdict_dict(verdict) for verdict in each.verdicts]
    decided = said[each.verdicts.index(each.decision)] if each.decision is not None else None
    about: Mapping[str, Any] = {name: getattr(block, name) for name in ("index", "text", "tag", "level", "collapsed")}
    return {**about, "kept": each.kept, "decision": decided, "verdicts": said}


def candidate_dict(choice: Choice) -> dict[str, Any]:
    """Give a candidate as plain values, with where it comes from."""
    found: dict[str, Any] = plain(choice.candidate)
    reason = found.pop("reason")
    return {**found, **reason, "meaning": candidate_meaning(reason["code"]), "chosen": choice.chosen}
