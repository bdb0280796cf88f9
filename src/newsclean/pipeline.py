"""Filters give verdicts, a pipeline runs them in order, and the first DROP or KEEP on a block decides it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar, runtime_checkable

from .model import Action, Block, Page, Reason, Verdict, new
from .text.nearest import did_you_mean

DROP, SUSPECT, KEEP = Action.DROP, Action.SUSPECT, Action.KEEP  # an enumeration is slow to look things up in
Fact = TypeVar("Fact")
Function = TypeVar("Function", bound=Callable[..., Any])


LIKELY_TITLE = "title.likely"


class Verdicts:
    """The verdicts about one page so far; iterating gives them in order."""

    __slots__ = ("_all", "_decided", "_facts", "_notes", "_open", "_page")

    def __init__(self, page: Page) -> None:
        self._page = page
        self._facts: dict[Callable[..., Any], Any] = {}
        self._notes: dict[str, Any] = {}
        self._all: list[Verdict] = []
        self._decided: dict[int, Action] = {}
        self._open: dict[int, Block] = dict(enumerate(page.blocks))

    def add(self, verdict: Verdict) -> None:
        """Add one verdict. One about a span leaves its block undecided."""
        self._all.append(verdict)
        block, action = verdict.block, verdict.action
        if action is not SUSPECT and verdict.span is None and block in self._open:
            self._decided[block] = action
            del self._open[block]

    def once(self, work: Callable[[Page], Fact]) -> Fact:
        """The result of `work(page)`, computed once a page, however many filters and finders ask for it."""
        if work not in self._facts:
            self._facts[work] = work(self._page)
        fact: Fact = self._facts[work]
        return fact

    def decide(self, work: Callable[[Page, Verdicts], Fact]) -> Fact:
        """Give what `work` decides by what had been testified when it was first asked for, however often it is."""
        if work not in self._facts:
            self._facts[work] = work(self._page, self)
        fact: Fact = self._facts[work]
        return fact

    def note(self, name: str, fact: Any) -> None:
        """Note something about the page for whoever comes later; a later note of that name replaces it."""
        self._notes[name] = fact

    def noted(self, name: str) -> Any:
        """What was noted under a name, None if nothing was."""
        return self._notes.get(name)

    def open(self) -> list[Block]:
        """The blocks that no DROP or KEEP has decided yet, in page order."""
        return list(self._open.values())

    def is_open(self, block: int) -> bool:
        """Whether the block is still undecided."""
        return block in self._open

    def dropped(self, block: int) -> bool:
        """Whether the block is dropped from the text."""
        return self._decided.get(block) is DROP

    def likely_titles(self) -> set[int]:
        """The lines of a dump that may be its title, which is decided when the text is known."""
        return {verdict.block for verdict in self._all if verdict.reason.code == LIKELY_TITLE}

    def reasons(self, block: int) -> tuple[Reason, ...]:
        """All reasons that were given about a block."""
        return tuple([verdict.reason for verdict in self._all if verdict.block == block])

    def __iter__(self) -> Iterator[Verdict]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


@runtime_checkable
class Filter(Protocol):
    """Detects one kind of noise (or of article): looks at the page and what was said so far, and testifies."""

    @property
    def name(self) -> str:  # pyright: ignore[reportReturnType]
        """What the filter is called in verdicts, and in `Pipeline.without`."""

    def __call__(self, page: Page, verdicts: Verdicts) -> Iterable[Verdict]:  # pyright: ignore[reportReturnType]
        """Give verdicts about the page's blocks."""


@dataclass(frozen=True, slots=True)
class BlockFilter:
    """A rule about one block, `Block -> Reason | None`, as a filter over the blocks still undecided."""

    name: str
    rule: Callable[[Block], Reason | None]
    action: Action = Action.DROP

    def __call__(self, page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
        rule = self.rule
        for block in verdicts.open():
            reason = rule(block)
            if reason is not None:
                yield Verdict(block.index, self.action, reason, self.name)


def block_filter(name: str, action: Action = Action.DROP) -> Callable[[Callable[[Block], Reason | None]], BlockFilter]:
    """Make a filter of the decorated rule `Block -> Reason | None`."""

    def decorate(rule: Callable[[Block], Reason | None]) -> BlockFilter:
        return BlockFilter(name, found_in_filter(rule, "rule"), action)

    return decorate


@dataclass(frozen=True, slots=True)
class PageFilter:
    """A function of the page and the verdicts so far, as a filter with a name."""

    name: str
    testify: Callable[[Page, Verdicts], Iterable[Verdict]]

    def __call__(self, page: Page, verdicts: Verdicts) -> Iterable[Verdict]:
        return self.testify(page, verdicts)


def page_filter(name: str) -> Callable[[Callable[[Page, Verdicts], Iterable[Verdict]]], PageFilter]:
    """Make a filter of the decorated function `(page, verdicts) -> verdicts`."""

    def decorate(testify: Callable[[Page, Verdicts], Iterable[Verdict]]) -> PageFilter:
        return PageFilter(name, found_in_filter(testify, "testify"))

    return decorate


def found_in_filter(function: Function, field: str) -> Function:
    """For pickle: a decorated function is found in the filter that has taken its name."""
    function.__qualname__ = f"{function.__qualname__}.{field}"
    return function


def drop(block: Block, code: str, evidence: str = "") -> Verdict:
    """The verdict that a block leaves the text."""
    return new(Verdict, (block.index, DROP, new(Reason, (code, evidence)), "", None))


def suspect(block: Block, code: str, evidence: str = "") -> Verdict:
    """The verdict that a block may be noise: evidence for the filters that come later."""
    return new(Verdict, (block.index, SUSPECT, new(Reason, (code, evidence)), "", None))


def keep(block: Block, code: str, evidence: str = "") -> Verdict:
    """The verdict that a block stays, whatever later filters say."""
    return new(Verdict, (block.index, KEEP, new(Reason, (code, evidence)), "", None))


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Filters in the order they run. Pipelines are immutable: each method returns a new one."""

    filters: tuple[Filter, ...] = ()

    def run(self, page: Page) -> Verdicts:
        """Run every filter on the page, and return all verdicts."""
        verdicts = Verdicts(page)
        for each in self.filters:
            for verdict in list(each(page, verdicts)):
                block, action, reason, name, span = verdict
                verdicts.add(verdict if name else new(Verdict, (block, action, reason, each.name, span)))
        return verdicts

    def without(self, *names: str) -> Pipeline:
        """Leave out the filters of these names; "teaser", or "teaser.*", are all whose names begin so.

        Raises ValueError for a name that is not there.
        """
        left_out: set[str] = set()
        for name in names:
            family = name.removesuffix(".*")
            members = {each.name for each in self.filters if each.name == name or each.name.startswith(f"{family}.")}
            left_out |= members or {self.filters[self._position(name)].name}
        return Pipeline(tuple(each for each in self.filters if each.name not in left_out))

    def before(self, name: str, *filters: Filter) -> Pipeline:
        """Add filters before the one of that name. Raises ValueError where there is none."""
        at = self._position(name)
        return Pipeline((*self.filters[:at], *filters, *self.filters[at:]))

    def after(self, name: str, *filters: Filter) -> Pipeline:
        """Add filters after the one of that name. Raises ValueError where there is none."""
        at = self._position(name) + 1
        return Pipeline((*self.filters[:at], *filters, *self.filters[at:]))

    def replace(self, name: str, *filters: Filter) -> Pipeline:
        """Put other filters in the place of the one of that name. Raises ValueError where there is none."""
        at = self._position(name)
        return Pipeline((*self.filters[:at], *filters, *self.filters[at + 1 :]))

    def _position(self, name: str) -> int:
        names = [each.name for each in self.filters]
        if name not in names:
            near = did_you_mean(name, (*names, *(known.partition(".")[0] for known in names)))
            has = f"it has {', '.join(names) or 'none'}{near}"
            raise ValueError(f"name: no filter {name!r} in this pipeline; {has}")
        return names.index(name)
