"""What a profile learned, to read: its figures, and what it repeats most, with samples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .counts import TABLES, Count
from .profile import Profile

PLACES = ("above", "within", "below")
NO_SAMPLE = "(seen on single pages of several profiles: no sample was kept)"


def describe(profile: Profile, limit: int = 20) -> str:
    """Lay out a profile as text: of each table the `limit` counts on most pages, as far as they were seen again."""
    pages = f"{profile.pages} page{'s' * (profile.pages != 1)}"
    days = f", {profile.first} to {profile.last}" if profile.first else ""
    blocks = [f"{profile.site or 'unknown site'}: {pages}{days}"]
    for name, table in zip(TABLES, profile.tables(), strict=True):
        again = [(key, count) for key, count in table.items() if count.pages > 1]
        if again:
            most = sorted(again, key=lambda item: (-item[1].pages, profile.samples.get(item[0], ""), item[0]))[:limit]
            head = f"{name}: {len(table)}, {len(again)} of them on more than one page"
            blocks.append("\n".join((head, *rows(profile, most))))
    return "\n\n".join(blocks) + "\n"


def rows(profile: Profile, counts: Iterable[tuple[int, Count]]) -> Iterator[str]:
    """Lay out counts: pages, share, where, from when to when, and the sample."""
    for key, count in counts:
        places = zip(PLACES, (count.head, count.inside, count.tail), strict=True)
        where = " ".join(f"{name} {seen}" for name, seen in places if seen)
        days = f" {count.first}–{count.last}" if count.first else ""
        share = 100 * count.pages / max(1, profile.pages)
        yield f"{count.pages:7} {share:4.0f}%  {profile.samples.get(key, NO_SAMPLE)}  [{where}{days}]"
