"""The profile: what was counted over a publisher's pages, mergeable in any order, and kept as JSON."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from ..model import Page
from .counts import TABLES, Count, Table, add_counts, add_samples, earliest
from .guards import AFFIX, MARK, MARKS, MIN_MARKS
from .site import publisher, same_site

FORMAT = "newsclean profile"
VERSION = 1
LARGEST = 1 << 28  # bytes of a saved profile; one of a million lines takes a quarter of it
MOST = 1 << 48  # pages, so that sums of many fit into a store
SAVED_FROM = 2  # pages: what stood on a single page may be its own text, so no sample of it is saved
_HASH = re.compile(r"[0-9a-f]{16}")
_DAY = re.compile(r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2})?")


@dataclass(frozen=True, slots=True)
class Profile:
    """What one publisher repeats: for each of six tables, hashes of what was seen and how often, and short samples.

    `site` is the publisher's registrable domain, "" where unknown. `pages` counts the pages it was learned from,
    `first` and `last` are the ISO days of the earliest and the latest dated one. `lines` counts folded lines,
    `signatures` the elements that hold them, `beginnings` and `endings` the parts of titles, `bylines` and `datelines`
    how these look. Samples are for the report and no part of equality.

    `a | b` merges: associative and commutative, with `Profile()` as the neutral element. The pages of the two must be
    different ones; a page in both counts twice.
    """

    site: str = ""
    pages: int = 0
    first: str = ""
    last: str = ""
    lines: Table = field(default_factory=dict)
    signatures: Table = field(default_factory=dict)
    beginnings: Table = field(default_factory=dict)
    endings: Table = field(default_factory=dict)
    bylines: Table = field(default_factory=dict)
    datelines: Table = field(default_factory=dict)
    samples: Mapping[int, str] = field(default_factory=dict, compare=False, repr=False)
    _known: dict[str, frozenset[Any]] = field(default_factory=dict, init=False, compare=False, repr=False)

    __hash__ = None  # type: ignore[assignment]  # it holds dicts

    def __or__(self, other: Profile) -> Profile:
        """Merge two profiles of one publisher. Raises ValueError where they are of two."""
        if not isinstance(other, Profile):
            return NotImplemented
        tally = Tally(self.site)
        tally.add(self)
        tally.add(other)
        return tally.profile()

    def tables(self) -> tuple[Table, ...]:
        """Give the six tables, in the order of TABLES."""
        return tuple(getattr(self, name) for name in TABLES)

    def of(self, page: Page) -> Profile | None:
        """Give this profile, or None for a page that tells an address of another publisher."""
        other = publisher(page) if self.site else ""
        return None if other and other != self.site else self

    def recognises(self, keys: Iterable[int]) -> bool:
        """Tell whether a page with these lines is the publisher's: whether it has enough of what most pages have."""
        known = self._known.get("marks")
        if known is None:
            known = frozenset(key for key, count in self.lines.items() if MARK.met(count.pages, self.pages))
            self._known["marks"] = known
        found = len(known.intersection(keys))
        return found >= min(MIN_MARKS, len(known)) and MARKS.met(found, len(known))

    def affixes(self) -> frozenset[str]:
        """Give what the publisher puts before and behind titles, folded."""
        known = self._known.get("affixes")
        if known is None:
            counts = (*self.beginnings.items(), *self.endings.items())
            often = (key for key, count in counts if AFFIX.met(count.pages, self.pages))
            self._known["affixes"] = known = frozenset(self.samples[key] for key in often if key in self.samples)
        return known

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the profile as JSON, the same bytes for the same profile. Raises OSError where that fails.

        The file is replaced in one step, so that a reader never sees half of one. Samples of what stood on a single
        page are left out: the file holds nothing of a page's own text.
        """
        target = Path(path)
        scratch = target.with_name(f".{target.name}.{os.getpid()}")
        try:
            scratch.write_bytes(self.to_json().encode("utf-8", "backslashreplace"))  # escapes half surrogate pairs
            scratch.replace(target)
        finally:
            scratch.unlink(missing_ok=True)

    def to_json(self) -> str:
        """Give what `save` writes."""
        tables = {name: pack(getattr(self, name)) for name in TABLES}
        seen = {key for table in self.tables() for key, count in table.items() if count.pages >= SAVED_FROM}
        samples = {f"{key:016x}": self.samples[key] for key in sorted(seen & self.samples.keys())}
        head = {"format": FORMAT, "version": VERSION, "site": self.site, "pages": self.pages}
        whole = {**head, "first": self.first, "last": self.last, **tables, "samples": samples}
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Profile:
        """Read a profile that `save` wrote. Raises OSError where that fails, ValueError where the file is none."""
        with Path(path).open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise ValueError(f"{path}: not a profile (over {LARGEST:,} bytes)")
        return cls.from_json(data.decode("utf-8", "replace"), str(path))

    @classmethod
    def from_json(cls, text: str, name: str = "profile") -> Profile:
        """Read what `to_json` gave. Raises ValueError, which names the profile by `name`, where it is none."""
        try:
            found = json.loads(text)
            if found["format"] != FORMAT or found["version"] != VERSION:
                raise TypeError(f"its format is {found['format']!r}, version {found['version']!r}")
            names = [each.name for each in fields(cls) if each.init]
            return cls(**{name: unpack(name, found[name]) for name in names})
        except (LookupError, TypeError, AttributeError, ValueError, RecursionError) as error:
            raise ValueError(f"{name}: not a profile ({type(error).__name__}: {error})") from error


class Tally:
    """A profile in the making: learning and merging both go through `add`, and nothing else counts."""

    def __init__(self, site: str = "") -> None:
        self.site = site
        self.pages = 0
        self.first = self.last = ""
        self.tables: dict[str, dict[int, Count]] = {name: {} for name in TABLES}
        self.samples: dict[int, str] = {}

    def add(self, other: Profile) -> None:
        """Add what another profile counted. Raises ValueError where it is of another publisher."""
        self.site = same_site(self.site, other.site)
        self.pages += other.pages
        self.first, self.last = earliest(self.first, other.first), max(self.last, other.last)
        for name, table in self.tables.items():
            add_counts(table, getattr(other, name).items())
        add_samples(self.samples, other.samples)

    def profile(self) -> Profile:
        """Give the profile; the tally is not to be used any more."""
        return Profile(self.site, self.pages, self.first, self.last, **self.tables, samples=self.samples)


def pack(table: Table) -> dict[str, list[int | str]]:
    """Give a table as JSON holds it, in the order of its hashes."""
    return {f"{key:016x}": list(count) for key, count in sorted(table.items())}


def unpack(name: str, value: Any) -> Any:
    """Read a field of a saved profile. Raises ValueError or TypeError where it is damaged."""
    if name == "samples":
        return {unpack_key(key): unpack_text(sample) for key, sample in value.items()}
    if name in TABLES:
        return {unpack_key(key): unpack_count(numbers) for key, numbers in value.items()}
    if name == "pages":
        return unpack_number(value)
    return unpack_text(value) if name == "site" else unpack_day(value)


def unpack_key(text: str) -> int:
    """Read a hash."""
    if not _HASH.fullmatch(text):
        raise ValueError(f"{text!r:.80} is no hash")
    return int(text, 16)


def unpack_count(values: Any) -> Count:
    """Read a count."""
    *numbers, first, last = values
    pages, head, inside, tail = map(unpack_number, numbers)
    return Count(pages, head, inside, tail, unpack_day(first), unpack_day(last))


def unpack_number(value: Any) -> int:
    """Read a number of pages."""
    if type(value) is not int or not 0 <= value < MOST:
        raise ValueError(f"{value!r:.80} is no number of pages")
    return value


def unpack_day(value: Any) -> str:
    """Read a day, "" where it is unknown."""
    if not _DAY.fullmatch(unpack_text(value)):
        raise ValueError(f"{value!r:.80} is no day")
    return str(value)


def unpack_text(value: Any) -> str:
    """Read a text."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.80} is no text")
    return value
