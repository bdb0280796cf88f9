"""Where the time of newsclean.extract() goes: timers around the parts of the real flow, less their inner parts."""

from __future__ import annotations

import inspect
import pkgutil
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import newsclean
from newsclean.model import Page, Verdict
from newsclean.pipeline import Filter, PageFilter, Pipeline, Verdicts

# What each stage is in the source: module or class, name.
PARTS = {
    "decode": ("newsclean.read", "as_text"),
    "tell the kind": ("newsclean.read", "is_html"),
    "parse": ("newsclean.read.html", "parse"),
    "head": ("newsclean.read.html", "read_head"),
    "walk": ("newsclean.read", "read_html"),
    "read a dump": ("newsclean.read", "read_dump"),
    "language": ("newsclean.read", "detect"),
    "phrases": ("newsclean.read", "annotate"),
    "features": ("newsclean.filters.content", "prepare"),
    "model": ("newsclean.filters.content:Content", "predict_proba"),
    "finders": ("newsclean.extract", "find"),
    "assemble": ("newsclean.extract", "assemble"),
}
REST = "all else"


class Clock:
    """Sums up the seconds of processor spent in each stage; a stage inside another stops the outer one."""

    def __init__(self) -> None:
        self.spent: defaultdict[str, float] = defaultdict(float)
        self._since = time.process_time()
        self._open = [REST]

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count the time inside for the stage of that name."""
        self._turn()
        self._open.append(name)
        try:
            yield
        finally:
            self._turn()
            self._open.pop()

    def _turn(self) -> None:
        now = time.process_time()
        self.spent[self._open[-1]] += now - self._since
        self._since = now

    def around(self, name: str, part: Callable[..., Any]) -> Callable[..., Any]:
        """Wrap a function so that its calls count for a stage, a generator's work included."""

        def timed(*args: Any, **kwargs: Any) -> Any:
            with self.stage(name):
                result = part(*args, **kwargs)
                return list(result) if inspect.isgenerator(result) else result

        return timed

    def filter(self, each: Filter) -> PageFilter:
        """Wrap a filter so that hearing it counts as a stage of its name."""

        def testify(page: Page, verdicts: Verdicts) -> Iterable[Verdict]:
            with self.stage(f"filter {each.name}"):
                return list(each(page, verdicts))

        return PageFilter(each.name, testify)


def stages(pages: Iterable[bytes | str]) -> dict[str, float]:
    """Extract pages with timers around every part; give the seconds spent in each."""
    clock = Clock()
    pipeline = Pipeline(tuple(map(clock.filter, newsclean.DEFAULT.filters)))
    patches = []
    for name, (place, part) in PARTS.items():
        holder = pkgutil.resolve_name(place)
        patches.append(patch.object(holder, part, clock.around(name, getattr(holder, part))))
    for each in patches:
        each.start()
    try:
        for page in pages:
            with clock.stage(REST):
                newsclean.extract(page, pipeline=pipeline)
    finally:
        for each in patches:
            each.stop()
    return dict(clock.spent)
