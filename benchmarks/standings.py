"""The marks of all tools as tables: by corpus, by language, pages emptied, and who is better on how many pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from metrics import COLUMNS, FIELDS, Score, summary
from report import Cell, shown, table

OURS = "newsclean"
MARKS = slice(3, 3 + len(COLUMNS))
EMPTY = 0.5  # words-F1 under which a page counts as emptied
CLEAR = 0.05  # of words-F1: what one page is better by that counts
HEADER = ("corpus", "tool", "pages", *COLUMNS, "emptied", "fail")
GROUPS = {
    "HTML": "HTML pages",
    "all": "Dumps of every visible line",
    "main": "Dumps of a lenient main-content filter, and the seeds",
}

ByTool = dict[str, list[float]]


class Corpus(NamedTuple):
    """A corpus: its name, the kind of its pages, their languages in order."""

    name: str
    kind: str
    languages: list[str]

    @property
    def group(self) -> str:
        """Give the one of GROUPS that it belongs to."""
        return "HTML" if self.kind == "html" else "all" if self.name.endswith(".all") else "main"


class Run(NamedTuple):
    """One tool over one corpus: the fields it gives, each page's marks in the corpus's order, pages it raised on."""

    corpus: Corpus
    tool: str
    gives: tuple[str, ...]
    scores: list[Score]
    failed: int

    @property
    def marks(self) -> dict[str, float]:
        """Give the means over the pages, in percent, of what the tool gives."""
        means = summary(self.scores)
        return {name: mark for name, mark in means.items() if name not in FIELDS or name in self.gives}

    @property
    def emptied(self) -> int | None:
        """Count the pages of which next to nothing is right; None where no text is annotated."""
        marks = [each.shares["words"] for each in self.scores if "words" in each.shares]
        return sum(mark < EMPTY for mark in marks) if marks else None

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The run as HEADER has it."""
        means = map(self.marks.get, COLUMNS)
        return self.corpus.name, self.tool, len(self.scores), *means, self.emptied, self.failed


def standings(runs: Sequence[Run]) -> str:
    """Lay out all tables."""
    groups = {told: [run for run in runs if run.corpus.group == group] for group, told in GROUPS.items()}
    groups = {told: held for told, held in groups.items() if held}
    parts = {told: by_corpus(held) for told, held in groups.items()}
    if any(run.tool != OURS for run in runs):
        parts["Pages emptied"] = f"Pages under 50 words-F1.\n\n{emptied(runs)}"
        parts["Page against page"] = f"{DUELS}\n\n{duels(runs)}"
        parts["Where a peer is ahead"] = f"{AHEAD}\n\n{ahead(groups)}"
    parts |= {f"By language: {told}": by_language(held) for told, held in groups.items()}
    return "\n".join(f"## {title}\n\n{part}" for title, part in parts.items())


def by_corpus(runs: Sequence[Run]) -> str:
    """Lay out the marks by corpus, the best of each column in bold."""
    rows: list[Sequence[Cell]] = []
    for corpus in corpora(runs):
        rows += with_best([run.cells for run in runs if run.corpus.name == corpus], MARKS)
    return table(HEADER, rows)


def with_best(rows: Sequence[Sequence[Cell]], columns: slice) -> list[tuple[Cell, ...]]:
    """Put the highest figure of each of those columns in bold."""
    down = list(zip(*rows, strict=True))
    down[columns] = [tuple(best_in_bold(column)) for column in down[columns]]
    return list(zip(*down, strict=True))


def emptied(runs: Sequence[Run]) -> str:
    """Lay out how many pages each tool empties, corpora down, tools across, for HTML and for dumps."""
    parts = []
    for kind in ("html", "text"):
        held = [run for run in runs if run.corpus.kind == kind and run.emptied is not None]
        tools = list(dict.fromkeys(run.tool for run in held))
        found = {(run.corpus.name, run.tool): run for run in held}
        rows = []
        for corpus in corpora(held):
            each = [found.get((corpus, tool)) for tool in tools]
            rows.append((corpus, len(found[corpus, OURS].scores), *(run and run.emptied for run in each)))
        parts.append(table(("corpus", "pages", *tools), rows) if rows else "")
    return "\n".join(parts)


DUELS = """Pages on which one of the two is better by 5 points or more: in words-F1, or in the F1 of a page's snippets
where no text is annotated."""


def duels(runs: Sequence[Run]) -> str:
    """Lay out on how many pages newsclean and each peer are clearly better than the other."""
    ours = {run.corpus.name: run for run in runs if run.tool == OURS}
    rows = []
    for run in runs:
        if run.tool != OURS:
            gaps = [mine - theirs for mine, theirs in zip(*map(page_marks, (ours[run.corpus.name], run)), strict=True)]
            better, worse = sum(gap >= CLEAR for gap in gaps), sum(gap <= -CLEAR for gap in gaps)
            rows.append((run.corpus.name, run.tool, len(gaps), better, worse))
    return table(("corpus", "peer", "pages", "newsclean better", "peer better"), rows)


def page_marks(run: Run) -> list[float]:
    """Give one mark for each page: words-F1, or the F1 of its snippets where no text is annotated."""
    return [page_mark(each) for each in run.scores]


def page_mark(each: Score) -> float:
    """Give one mark for a page."""
    if "words" in each.shares:
        return each.shares["words"]
    found, missed, intruding = each.snippets
    return 2 * found / (2 * found + missed + intruding) if found + missed + intruding else 1.0


AHEAD = """Languages and corpora in which the mean mark of a peer's pages is higher than newsclean's. A mean over few
pages says little."""


def ahead(groups: Mapping[str, Sequence[Run]]) -> str:
    """List where a peer's mean is higher than newsclean's: corpora, then languages, the best peer of each."""
    rows: list[Sequence[Cell]] = []
    for told, runs in groups.items():
        in_corpora = [(name, marks_of(run for run in runs if run.corpus.name == name)) for name in corpora(runs)]
        in_languages = [(f"{told}: {language}", marks) for language, marks in languages(runs).items()]
        for what, marks in (*in_corpora, *in_languages):
            ours = mean(marks[OURS])
            peer, best = max(((tool, mean(each)) for tool, each in marks.items()), key=lambda pair: pair[1])
            if best > ours and peer != OURS:
                rows.append((what, len(marks[OURS]), ours, peer, best))
    return table(("where", "pages", "newsclean", "peer", "its mark"), rows) if rows else "Nowhere.\n"


def corpora(runs: Iterable[Run]) -> list[str]:
    """Give the names of the corpora."""
    return list(dict.fromkeys(run.corpus.name for run in runs))


def marks_of(runs: Iterable[Run]) -> ByTool:
    """Give the marks of the pages by tool."""
    return {run.tool: [100 * mark for mark in page_marks(run)] for run in runs}


def languages(runs: Iterable[Run]) -> dict[str, ByTool]:
    """Give the marks of the pages by language and tool, the most frequent language first."""
    marks: defaultdict[str, ByTool] = defaultdict(lambda: defaultdict(list))
    for run in runs:
        for language, mark in zip(run.corpus.languages, page_marks(run), strict=True):
            marks[language][run.tool].append(100 * mark)
    return dict(sorted(marks.items(), key=lambda item: (-len(item[1][OURS]), item[0])))


def by_language(runs: Sequence[Run]) -> str:
    """Lay out the mean marks of pages by language, of all corpora together."""
    tools = list(dict.fromkeys(run.tool for run in runs))
    rows = [
        (language, len(by_tool[OURS]), *best_in_bold([mean(by_tool[tool]) for tool in tools]))
        for language, by_tool in languages(runs).items()
    ]
    told = f"Mean marks of the pages of {', '.join(corpora(runs))}, as in the comparison of pages"
    return f"{told}.\n\n{table(('language', 'pages', *tools), rows)}"


def mean(figures: Sequence[float]) -> float:
    """Give the mean of figures."""
    return sum(figures) / len(figures)


def best_in_bold(means: Sequence[Cell]) -> list[Cell]:
    """Put the highest of several figures in bold, as shown."""
    figures = [each for each in means if isinstance(each, float)]
    best = shown(max(figures)) if len(means) > 1 and figures else None
    return [f"**{best}**" if best is not None and shown(each) == best else each for each in means]
