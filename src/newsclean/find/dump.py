"""The finders for plain-text dumps, which have no markup: they rank lines by scorecards.

One pass over the lines serves all three. The title is sought first; where it stands is evidence for authors and date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter

from ..lexicon import Lexicon
from ..lexicon import load as load_lexicon
from ..model import Candidate, Page, Reason
from ..parse.bylines import parse_byline
from ..parse.date_words import is_dateline
from ..pipeline import Verdicts
from ..text.casefold import fold_title
from .authors import dump as bylines
from .authors.dump_credit import KINDS
from .date import dump as datelines
from .date.html import order_of
from .date.url import addressed
from .dump_lines import DumpLines, dump_lines
from .scorecard import Scorecard, best_first, explain, load, ranked, rate
from .title import dump as headline
from .title.affixes import sign_lines
from .title.wording import headline_of

_MOST = 3  # candidates of a field
_MAIN_HEADING = 5  # points of a line that Markdown calls a heading of the first level: layout alone tells less


def find_in_dump(page: Page, verdicts: Verdicts) -> Iterator[Candidate]:
    """The candidates for title, authors and date of a dump, the likeliest first."""
    lexicon = load_lexicon(page.language, "en")
    titles = verdicts.decide(dump_titles)
    seen = dump_lines(page, verdicts, lexicon)
    yield from titles
    title = titles[0].block if titles else None
    moments = datelines.find_moments(seen, lexicon, order_of(page) or datelines.told_order(seen, lexicon))
    credits = bylines.unsearched(seen, lexicon, title, moments)
    yield from _authors(credits)
    yield from _dates(datelines.datelines(seen, lexicon, title, moments, bylines.stated(credits)))
    yield from addressed(page, lexicon)


def dump_titles(page: Page, verdicts: Verdicts) -> tuple[Candidate, ...]:
    """The titles of a dump, the likeliest first. To be asked for by `Verdicts.decide`, so that there is one answer."""
    return tuple(find_title_line(page, verdicts))


def find_title_line(page: Page, verdicts: Verdicts) -> Iterator[Candidate]:
    """The lines of a dump that may be its title, the likeliest first; each is looked at when it is asked for."""
    lexicon = load_lexicon(page.language, "en")
    yield from _signed(page, _titles(dump_lines(page, verdicts, lexicon), lexicon))


def _signed(page: Page, lines: Iterator[Candidate]) -> Iterator[Candidate]:
    return sign_lines(page, lines) if page.affixes else lines


def title_card(seen: DumpLines) -> Scorecard:
    """The scorecard for titles: a dump without blank lines shows less, so it has its own."""
    return load("title" if seen.lines.gaps else "title_flat")


def _titles(seen: DumpLines, lexicon: Lexicon) -> Iterator[Candidate]:
    card = title_card(seen)
    known: set[str] = set()
    for line, main in _by_points(headline.title_lines(seen, lexicon), seen, card):
        if len(known) == _MOST:
            return
        text = headline_of(line.index, seen.blocks)
        folded = fold_title(text)
        if folded and folded not in known and not _is_credit(seen.blocks[line.index].text, lexicon):
            known.add(folded)
            why = explain(card, line.evidence) + f", and as a main heading {_MAIN_HEADING:+}" * main
            yield Candidate("title", text, Reason("title.line", why), line.index)


def _by_points(
    lines: Iterable[headline.TitleLine], seen: DumpLines, card: Scorecard
) -> list[tuple[headline.TitleLine, bool]]:
    """The lines with at least the card's least points, most points first; which of them are main headings."""
    mains = [(line, seen.blocks[line.index].level == 1) for line in lines]
    rated = [(-rate(card, line.evidence) - _MAIN_HEADING * main, line.index, line, main) for line, main in mains]
    kept = [each for each in rated if -each[0] >= card.least]
    kept.sort(key=itemgetter(0, 1))
    return [(line, main) for _, _, line, main in kept]


def _is_credit(text: str, lexicon: Lexicon) -> bool:
    return is_dateline(text, lexicon) or parse_byline(text, lexicon) is not None


def _authors(credits: Iterable[bylines.Byline]) -> Iterator[Candidate]:
    card = load("authors")
    known: set[frozenset[str]] = set()
    for line in best_first(credits, card):
        names = frozenset(map(fold_title, line.credit.names))
        if names not in known:
            known.add(names)
            reason = Reason(f"authors.{KINDS[line.credit.kind]}", explain(card, line.evidence))
            yield Candidate("authors", line.credit.names, reason, line.index)
        if len(known) == _MOST:
            return


def _dates(lines: Iterable[datelines.Dateline]) -> Iterator[Candidate]:
    card = load("date")
    known: set[str] = set()
    found = datelines.published_first(ranked(lines, card))
    for line in found:
        day = datelines.day_of(line.moment)
        if day not in known and len(known) < _MOST:
            known.add(day)
            yield Candidate("date", line.moment, Reason("date.line", explain(card, line.evidence)), line.index)
    for line in datelines.changes(found)[:1]:
        yield Candidate(
            "date_modified", line.moment, Reason("date_modified.line", explain(card, line.evidence)), line.index
        )
