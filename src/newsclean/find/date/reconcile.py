"""What the dates of an HTML page have to say of each other: which of them is the day of publication."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ...model import Candidate, Page, Reason
from ...parse.dates import Moment, swapped

_FARTHEST_EAST, _FARTHEST_WEST = 14, 12  # hours ahead of world time and behind it
_LINKED = frozenset(("date.json_ld", "date.data"))
_STRONG = frozenset(("date.line", "date.time"))


def before_change(dates: list[Candidate], changes: Sequence[Candidate]) -> list[Candidate]:
    """The dates; where the first is stated and later than a change, one before the changes comes first.

    The page was put out again. A shown change stands for the date then, as readers know no other.
    """
    if not dates or dates[0].block is not None:
        return dates
    first = dates[0]
    changed = [day_of(each) for each in changes if each.block is None]
    shown = next((each for each in changes if each.block is not None and day_of(each) < day_of(first)), None)
    if changed and day_of(first) > max(changed):
        first = next((each for each in dates if each.block is None and day_of(each) <= min(changed)), first)
    if shown and first is dates[0]:
        return [of_change(shown), *dates]
    return [first, *(each for each in dates if each is not first)]


def of_change(changed: Candidate) -> Candidate:
    """A shown day of change as the date of a page that tells no other."""
    return changed._replace(field="date", reason=Reason("date.change", changed.reason.evidence))


def readable(found: Sequence[Candidate], page: Page) -> list[Candidate]:
    """The dates, with day and month exchanged where figures can be read in two ways and another source tells which.

    That is another date of the page, failing that the machine's form of a time element anywhere on it.
    """
    others = [swapped(each.reason.evidence, each.value) for each in found]
    if not any(others):
        return list(found)
    sure = {day_of(each) for each, other in zip(found, others, strict=True) if other is None}
    sure = sure or {item.value[:10] for item in page.head.times}
    read = []
    for each, other in zip(found, others, strict=True):
        if other is not None and day_of(each) not in sure and str(other)[:10] in sure:
            each = each._replace(value=other)
        read.append(each)
    return read


def earliest(found: list[Candidate]) -> list[Candidate]:
    """The dates, with an earlier one first where the reason for the later one is known.

    A dateline about the title that is earlier than what the markup says: the page was put out again. A moment in the
    JSON-LD on the eve of the day that more sources tell: the day is that of a printed issue. A moment of world time on
    the eve of the day that the title shows, or on the day after, is of that day where the page is from.
    """
    if not found:
        return found
    first = _of_shown_day(found) or found[0]
    shown = next((each for each in found if each.block is not None), None)
    strong = {(each.block, day_of(each)) for each in found if each.reason.code in _STRONG}
    linked = next((each for each in found if each.reason.code in _LINKED), None)
    if (
        shown
        and first.block is None
        and first is found[0]
        and (shown.block, day_of(shown)) in strong
        and day_of(shown) < day_of(first)
    ):
        first = shown
    elif linked and isinstance(linked.value, dt.datetime) and first.value == linked.value.date() + dt.timedelta(1):
        first = linked
    return [first, *(each for each in found if each is not first and each.reason != first.reason)]


def _of_shown_day(found: Sequence[Candidate]) -> Candidate | None:
    """The first date if it is a moment of world time, in a zone where it falls on the day that a dateline shows."""
    lines = [each for each in found if each.block is not None and each.reason.code != "date.time"]
    shown = next((each for each in lines if each.reason.code == "date.line"), next(iter(lines), None))
    if shown is None or (shown.block == found[0].block and isinstance(shown.value, dt.datetime)):
        return None
    first = next((each for each in found if isinstance(each.value, dt.datetime)), found[0])
    moment = in_zone(first.value, shown.value)
    if moment is None or day_of(found[0]) not in (day_of(first), day_of(shown)):
        return None
    if moment.time() == dt.time():  # of a day without a time
        return shown
    return first._replace(value=moment) if shown.reason.code == "date.line" else None


def in_zone(moment: Moment, day: Moment) -> dt.datetime | None:
    """A moment of world time in the nearest zone where it falls on the day before or after, None where none has it so.

    >>> in_zone(dt.datetime(2026, 3, 13, 23, 10, tzinfo=dt.UTC), dt.date(2026, 3, 14)).isoformat()
    '2026-03-14T00:10:00+01:00'
    """
    if not isinstance(moment, dt.datetime) or moment.tzinfo is None or moment.utcoffset():
        return None
    day = day.date() if isinstance(day, dt.datetime) else day
    ahead = (day - moment.date()).days
    hours = 24 - moment.hour if ahead == 1 else -moment.hour - 1
    if abs(ahead) != 1 or not -_FARTHEST_WEST <= hours <= _FARTHEST_EAST:
        return None
    return moment.astimezone(dt.timezone(dt.timedelta(hours=hours)))


def day_of(candidate: Candidate) -> str:
    """The day of a date, in ISO form."""
    return str(candidate.value)[:10]
