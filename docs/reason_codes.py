"""Write reason-codes.md, the page of all reason codes, from the package's own list of them.

python docs/reason_codes.py
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from newsclean.explain.codes import Code, candidate_codes, verdict_codes

PAGE = Path(__file__).parent / "reason-codes.md"
INTRO = """\
<!-- Written by docs/reason_codes.py from newsclean's own list of codes: change src/newsclean/explain/codes.toml. -->

# Reason codes

Every verdict of a filter and every candidate for a field has a reason: a code, and the evidence in words or figures.
`newsclean explain` and the reports show both. The first part of a code is its family, the kind of noise or the field.

## To switch a code off

The last column of each table names the filters that give the code. A pipeline can do without a filter:

```python
import newsclean

pipeline = newsclean.DEFAULT.without("caption")

assert "caption" not in [each.name for each in pipeline.filters]
```

`newsclean explain --without caption PAGE…` shows what that changes. What one filter no longer drops, a later one still
may, the content model above all: where `content` stands beside another filter, that one may only have suspected the
block, and the model decided. To spare a single code and leave the rest of its filter at work, leave out the verdicts
with it:

```python
from collections.abc import Iterator


def spare(each: newsclean.Filter, *codes: str) -> newsclean.Filter:
    @newsclean.page_filter(each.name)
    def spared(page: newsclean.Page, verdicts: newsclean.Verdicts) -> Iterator[newsclean.Verdict]:
        yield from (verdict for verdict in each(page, verdicts) if verdict.reason.code not in codes)

    return spared


footer = next(each for each in newsclean.DEFAULT.filters if each.name == "footer")
pipeline = newsclean.DEFAULT.replace("footer", spare(footer, "footer.inside"))
```

To keep such blocks whatever later filters say, give a `KEEP` on them by a filter of your own, before all others.
"""
SOURCES = """\
## Where fields come from

A candidate for a field has a code as well: the source it was read from. The finders can't be switched off, but all
candidates stay in `article.candidates`, so another can be chosen there.
"""


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), "utf-8")


def page() -> str:
    """Give the page."""
    parts = [INTRO]
    for name, codes in groupby(verdict_codes().values(), key=lambda code: code.family):
        parts.append(f"## {name}\n\n{table(('code', 'meaning', 'example', 'filter'), map(verdict_row, codes))}")
    parts.append(SOURCES)
    for name, codes in groupby(candidate_codes().values(), key=lambda code: code.family):
        parts.append(f"### {name}\n\n{table(('code', 'meaning', 'example'), map(source_row, codes))}")
    return "\n".join(parts)


def verdict_row(code: Code) -> Iterator[str]:
    """Give one code of a verdict as a row."""
    yield from source_row(code)
    yield ", ".join(map(verbatim, code.filters))


def source_row(code: Code) -> Iterator[str]:
    """Give one code as a row, without filters."""
    yield verbatim(code.code)
    yield code.meaning
    yield verbatim(code.example)


def verbatim(text: str) -> str:
    """Give a text as code."""
    return f"`{text}`"


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Lay out a table."""
    names = tuple(heads)
    cells = (names, ("---",) * len(names), *rows)
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |\n" for row in cells)


if __name__ == "__main__":
    main()
