"""Results kept between runs: the marks of the peers, who change with their versions alone, and measured corpora."""

from __future__ import annotations

import hashlib
import json
import pickle
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from metrics import Marks, Score, Snippets
from peers import Peer

import newsclean

Result = TypeVar("Result")
HERE = Path(__file__).resolve().parent
RULES = ("metrics.py", "peers.py", "recipes.py")  # a change in one of them makes kept marks worthless


class Kept:
    """Marks by corpus and peer, in a JSON file; without a file nothing is kept."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._all = json.loads(path.read_text("utf-8")) if path and path.exists() else {}

    def marks(self, folder: Path, peer: Peer, work: Callable[[], Marks]) -> Marks:
        """Give the marks of a peer on a corpus: those kept, or what `work` gives."""
        key = f"{folder.name} {peer.name} {digest(folder, peer)}"
        if key not in self._all:
            scores, failed = work()
            self._all[key] = [[(each.shares, each.snippets) for each in scores], failed]
            if self.path:
                self.path.write_text(json.dumps(self._all), "utf-8")
        scores, failed = self._all[key]
        return [Score(shares, Snippets(*found)) for shares, found in scores], failed


def digest(folder: Path, peer: Peer) -> str:
    """Give a short digest of all that decides a peer's marks: its versions, how it is called, annotations, metrics."""
    parts: Iterable[bytes] = (
        *(version(package).encode() for package in peer.packages),
        *((HERE / name).read_bytes() for name in RULES),
        (folder / "gold.jsonl").read_bytes(),
    )
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:16]


def kept_pickle(folder: Path, keep: Path | None, work: Callable[[Path], Result]) -> Result:
    """Give what `work` makes of a corpus: from the folder `keep` until it, newsclean or its training change."""
    if keep is None:
        return work(folder)
    file = keep / f"{folder.name}-{sources(folder)}.pickle"
    if not file.exists():
        result = work(folder)
        keep.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pickle.dumps(result, pickle.HIGHEST_PROTOCOL))
    found: Result = pickle.loads(file.read_bytes())
    return found


def sources(folder: Path) -> str:
    """Give a short digest of a corpus's annotations, newsclean's code and lexicons, and how pages are measured."""
    package = Path(newsclean.__file__).parent
    files = sorted((*package.rglob("*.py"), *package.rglob("*.toml"), HERE / "train.py", HERE / "labels.py"))
    whole = hashlib.sha256((folder / "gold.jsonl").read_bytes())
    for file in files:
        whole.update(file.read_bytes())
    return whole.hexdigest()[:16]
