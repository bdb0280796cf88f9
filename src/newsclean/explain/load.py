"""Read runs that were saved as JSON: what `newsclean --json` or `newsclean explain --json` printed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..article import Article
from ..model import Action, Block, Candidate, Confidence, Reason, Verdict
from .explanation import Explanation, heads


def read_runs(path: str | Path) -> dict[str, Explanation]:
    """Read explanations by the names of their pages.

    The file holds one object, a list of them, or one a line. Raises OSError where it can't be read, ValueError where it
    is not such a file.
    """
    data = Path(path).read_bytes()
    try:
        return {str(record.get("page", "")): Explanation(_article(record)) for record in _records(data.decode("utf-8"))}
    except (AttributeError, LookupError, TypeError, ValueError, RecursionError) as error:
        message = f"{path}: expected what newsclean --json prints, with blocks and verdicts ({error!r})"
        raise ValueError(message) from None


def _records(text: str) -> Sequence[Any]:
    try:
        data = json.loads(text)
    except ValueError:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    return data if isinstance(data, list) else [data]


def _article(record: Mapping[str, Any]) -> Article:
    """Give the article of a record, dates as strings. The text is left out: the blocks and verdicts hold it."""
    blocks = tuple(_block(each, place) for place, each in enumerate(record["blocks"]))
    verdicts = tuple(_verdict(each) for each in _verdicts(record))
    if any(not 0 <= each.block < len(blocks) for each in verdicts):
        raise IndexError("a verdict is about a block that is not there")
    candidates = tuple(_candidate(each) for each in record.get("candidates") or ())
    given = {name: _value(record[name]) for name in heads(Article) if name in record}
    return Article(text="", blocks=blocks, verdicts=verdicts, candidates=candidates, **given)


def _block(data: Mapping[str, Any], place: int) -> Block:
    kinds = {"index": int, "text": str, "tag": str, "level": int, "collapsed": str}
    given = {name: data[name] for name in kinds if name in data}
    if given["index"] != place or not all(type(value) is kinds[name] for name, value in given.items()):
        raise ValueError(f"block {place} is damaged")
    return Block(**given)


def _verdicts(record: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """An article has its verdicts in a list, an explanation those of each block with the block."""
    if "verdicts" in record:
        yield from record["verdicts"]
        return
    for block in record["blocks"]:
        yield from ({**each, "block": block["index"]} for each in block["verdicts"])


def _verdict(data: Mapping[str, Any]) -> Verdict:
    span = data.get("span")
    where = (int(span[0]), int(span[1])) if span else None
    return Verdict(int(data["block"]), Action(data["action"]), _reason(data), str(data.get("filter", "")), where)


def _reason(data: Mapping[str, Any]) -> Reason:
    found = data.get("reason", data)
    return Reason(str(found["code"]), str(found.get("evidence", "")))


def _candidate(data: Mapping[str, Any]) -> Candidate:
    given = {name: _value(data[name]) for name in Candidate._fields if name in data and name != "reason"}
    return Candidate(**{**given, "reason": _reason(data)})


def _value(value: Any) -> Any:
    """Give a value as an article holds it: JSON knows no tuples."""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    if isinstance(value, dict) and all(isinstance(each, int | float) for each in value.values()):
        return Confidence(**value)
    if value is not None and not isinstance(value, str | int | float):
        raise TypeError(f"{value!r:.80} is no value of a field")
    return value
