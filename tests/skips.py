"""What was skipped, told at the end of a test run: one line a reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

_MISSING = re.compile(r"No module named '(\w+)")


def folded(reasons: Iterable[str]) -> Iterator[str]:
    """Give a line for each reason, with how many tests have it; missing packages are one reason."""
    told: Counter[str] = Counter()
    missing: Counter[str] = Counter()
    for reason in reasons:
        reason = reason.removeprefix("Skipped: ")
        packages = _MISSING.findall(reason)
        missing.update(packages[-1:])
        told.update([] if packages else [reason])
    if missing:
        yield f"{missing.total()} skipped: packages not installed: {', '.join(sorted(missing))}"
    for reason, count in told.most_common():
        yield f"{count} skipped: {reason}"
