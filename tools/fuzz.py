"""Coverage-guided fuzzing with atheris: `python tools/fuzz.py TARGET FOLDER [-max_total_time=600 and the like]`.

The targets are those of `fuzz_targets.py`. FOLDER/corpus holds the inputs that found new ways through the code, some to
begin with among them; FOLDER/found what broke a promise, one input for each place, with what it raised. Such an input
becomes a file in `tests/found`, where `test_found.py` replays it.
"""

from __future__ import annotations

import hashlib
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))  # whose helpers it uses

import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

with atheris.instrument_imports(include=["newsclean"]):
    from fuzz_seeds import LONGEST, dictionary, seeds
    from fuzz_targets import TARGETS


class Fuzzing:
    """One run, which writes down what breaks a promise without stopping at it."""

    def __init__(self, check: Callable[[bytes], None], found: Path) -> None:
        self.check = check
        self.found = found

    def __call__(self, data: bytes) -> None:
        try:
            self.check(data)
        except Exception as error:
            self.note(data, error)

    def note(self, data: bytes, error: Exception) -> None:
        """Keep an input and what it raised, unless the same place has failed before with a smaller one."""
        places = [f"{frame.name} {frame.line}" for frame in traceback.extract_tb(error.__traceback__)[-3:]]
        name = hashlib.sha256("\n".join(places).encode()).hexdigest()[:12]
        path = self.found / name
        if not path.exists() or path.stat().st_size > len(data):
            path.write_bytes(data)
            path.with_suffix(".txt").write_text("".join(traceback.format_exception(error))[-4000:], "utf-8", "replace")


def main(target: str, folder: Path, *options: str) -> None:
    """Fuzz one target."""
    corpus, found = folder / "corpus", folder / "found"
    for each in (corpus, found):
        each.mkdir(parents=True, exist_ok=True)
    for data in seeds(target):
        corpus.joinpath(hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
    words = folder / "words"
    words.write_text(dictionary(), "ascii")
    longest = max(LONGEST, *(len(data) for data in seeds(target)))
    options = (f"-dict={words}", f"-max_len={longest}", f"-artifact_prefix={found}/", "-print_final_stats=1", *options)
    atheris.Setup([sys.argv[0], *options, str(corpus)], Fuzzing(TARGETS[target], found))
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
