"""What the fuzzer found, as it found it: `tools/fuzz.py` tells how. None of it breaks a promise any more."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz_seeds import seeds
from fuzz_targets import TARGETS

FOUND = sorted(path for path in (Path(__file__).parent / "found").glob("*/*") if path.parent.name in TARGETS)


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_the_fuzzer_found_breaks_nothing(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_what_the_fuzzer_begins_with_breaks_nothing(target: str) -> None:
    for data in list(seeds(target))[::25] or seeds(target):
        TARGETS[target](data)
