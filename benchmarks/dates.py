"""Read the dates that CLDR's forms make, in every language that has a lexicon, as datelines of pages and of dumps.

    python benchmarks/dates.py [LANGUAGE…] [--days N] [--misses] [--print-only]

A date stands in a line of its own between the title and the text, in each of CLDR's forms: full, long, medium and
short, the last two also with the day of the week, and each with a time of day; where a language has digits of its own,
in both. The days tell the day from the month, each month twice. `right` names the very day, `wrong` another, `none` no
day; `time` is the share of the lines whose hour and minute were read as well, or none where none is told; `left` counts
the lines that stayed in the text. --misses lists what is not right.
"""

from __future__ import annotations

import argparse
import datetime as dt
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from babel import Locale, dates
from report import about, listed, machine, publish, table, versions

import newsclean
from newsclean.lexicon import available

HERE = Path(__file__).resolve().parent
FIXTURES = HERE.parent / "tests" / "fixtures"
VARIANTS = {"ar": ["ar_EG"], "en": ["en_GB"], "pt": ["pt_PT"], "sr": ["sr_Latn"], "zh": ["zh_Hant"]}
"""What a language has besides the form that goes by its bare code."""
STYLES = ("full", "long", "medium", "short")
WITH_WEEKDAY = ("yMMMEd", "yMEd")  # of CLDR's skeletons: medium and short with the day of the week
TIME_OF = {"full": "short", "long": "short", "medium": "medium", "short": "short"}
ZEROS = {"arab": 0x660, "arabext": 0x6F0, "beng": 0x9E6, "deva": 0x966, "khmr": 0x17E0, "mymr": 0x1040, "thai": 0xE50}
"""The zero of each numbering system of a script of its own; Tamil and Chinese figures are not positional there."""
CLOCKS = (dt.time(14, 30), dt.time(0, 7), dt.time(12, 5), dt.time(9, 8))
MARKS = ("right", "none", "wrong", "time", "left")
HEADER = ("language", "lines", "HTML right", *MARKS[1:], "dump right", *MARKS[1:])
NOTE = """`right`, `none`, `wrong` and `left` count lines, `time` is in percent of them. English without a region is
that of the United States, where the month comes first; a dump does not tell the region."""


class Line(NamedTuple):
    """A dateline: the locale and form that it is written in, its text, the moment it tells, and whether with a time."""

    locale: str
    form: str
    text: str
    moment: dt.datetime
    timed: bool


class Prose(NamedTuple):
    """A title and paragraphs in one language."""

    title: str
    paragraphs: Sequence[str]


def main() -> None:
    """Run the command line."""
    options = parse()
    days = list(moments())[: options.days]
    rows, misses = [], []
    for code in options.language or sorted(available()):
        for locale in (code, *VARIANTS.get(code, ())):
            row, missed = measure(list(lines(locale, days)), prose_in(locale))
            rows.append(row)
            misses += missed
    rows.append(total(rows))
    conditions = {"scored": dt.date.today().isoformat(), **machine(), "versions": listed(versions(["babel"]))}
    text = f"# Dates\n\n{about(conditions)}\n{NOTE}\n\n{table(HEADER, map(shares, rows))}"
    if options.misses:
        print("\n".join(misses))
    print(text if options.print_only else publish("dates", text, {"conditions": conditions, "rows": rows}))


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", nargs="*", help="codes of languages (default: all that have a lexicon)")
    parser.add_argument("--days", type=int, default=24, metavar="N", help="how many of the 24 days")
    parser.add_argument("--misses", action="store_true", help="list the lines that are not read right")
    parser.add_argument("--print-only", action="store_true", help="write no table")
    return parser.parse_args()


def moments() -> Iterator[dt.datetime]:
    """Give 24 days of several years: in each month one up to the twelfth, of another number, and one past it."""
    for month in range(1, 13):
        for place, day in enumerate((month % 12 + 1, 12 + (5 * month) % 17)):
            day = min(day, 28)
            yield dt.datetime.combine(dt.date(2019 + (month + place) % 8, month, day), CLOCKS[(month + place) % 4])


def lines(code: str, days: Iterable[dt.datetime]) -> Iterator[Line]:
    """Give the datelines of one locale: each form of each day, in western figures and in its own."""
    locale = Locale.parse(code)
    system = locale.other_numbering_systems.get("native", "")
    for moment in days:
        for form, text in forms(moment, locale):
            timed = form.endswith("time")
            yield Line(code, form, text, moment, timed)
            if system in ZEROS:
                yield Line(code, f"{form}, {system}", in_figures(text, ZEROS[system]), moment, timed)


def forms(moment: dt.datetime, locale: Locale) -> Iterator[tuple[str, str]]:
    """Give the name of each form of a moment, and the text."""
    for style in STYLES:
        day = dates.format_date(moment, style, locale)
        time = dates.format_time(moment, TIME_OF[style], locale=locale)
        yield style, day
        yield f"{style} with time", locale.datetime_formats[style].replace("'", "").format(time, day)
    for skeleton in WITH_WEEKDAY:
        if skeleton in locale.datetime_skeletons:
            yield skeleton, dates.format_skeleton(skeleton, moment, locale=locale)


def in_figures(text: str, zero: int) -> str:
    """Write a text's figures by those of a script whose zero has this code."""
    return text.translate({ord("0") + digit: zero + digit for digit in range(10)})


def prose_in(code: str) -> Prose:
    """Give a title and paragraphs of our own in a language: those of a test page, or those kept for this benchmark."""
    kept = tomllib.loads((HERE / "dates_prose.toml").read_text("utf-8"))
    if code in kept:
        return Prose(kept[code]["title"], kept[code]["paragraphs"])
    code = code.partition("_")[0]
    for path in sorted((FIXTURES / code).glob("*/expected.txt")):
        paragraphs = [text for text in path.read_text("utf-8").split("\n\n") if len(text) >= 25]
        title = newsclean.extract(next(path.parent.glob("input.*")).read_bytes()).title
        if title and len(paragraphs) >= 3:
            return Prose(title, paragraphs[:5])
    raise SystemExit(f"no prose in {code}: add some to dates_prose.toml")


def measure(dated: Sequence[Line], prose: Prose) -> tuple[list[int | str], list[str]]:
    """Give the row of one locale, and the lines that were not read right."""
    row: list[int | str] = [dated[0].locale, len(dated)]
    misses = []
    for kind, page in (("html", html_page), ("text", text_page)):
        counts: Counter[str] = Counter()
        for line in dated:
            article = newsclean.extract(page(line, prose), kind=kind)
            marks = judge(line, article)
            counts.update(marks)
            if marks != {"right", "time"}:
                told = (line.locale, kind, line.form, line.text, article.date, ", ".join(sorted(marks)))
                misses.append("\t".join(map(str, told)))
        row += [counts[mark] for mark in MARKS]
    return row, misses


def judge(line: Line, article: newsclean.Article) -> set[str]:
    """Tell how an article has a dateline: its day right, wrong or missing, its time right, the line still there."""
    found = article.date
    marks = {"left"} if line.text in article.text else set()
    if found is None:
        return marks | {"none"}
    day = found.date() if isinstance(found, dt.datetime) else found
    marks.add("right" if day == line.moment.date() else "wrong")
    if line.timed == isinstance(found, dt.datetime) and (not line.timed or same_minute(found, line.moment)):
        marks.add("time")
    return marks


def same_minute(found: dt.date, moment: dt.datetime) -> bool:
    """Tell whether a moment has the hour and minute of another."""
    return isinstance(found, dt.datetime) and (found.hour, found.minute) == (moment.hour, moment.minute)


def html_page(line: Line, prose: Prose) -> str:
    """Give a page of HTML that has a dateline between its title and its text."""
    language = line.locale.replace("_", "-")
    text = "".join(f"<p>{paragraph}</p>" for paragraph in prose.paragraphs)
    head = f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{prose.title}</title></head>'
    return f"{head}<body><article><h1>{prose.title}</h1><p>{line.text}</p>{text}</article></body></html>"


def text_page(line: Line, prose: Prose) -> str:
    """Give a dump that has a dateline between its title and its text."""
    return "\n\n".join((prose.title, line.text, *prose.paragraphs))


def total(rows: Sequence[Sequence[int | str]]) -> list[int | str]:
    """Give the sums of all rows."""
    return ["all", *(sum(int(row[place]) for row in rows) for place in range(1, len(rows[0])))]


def shares(row: Sequence[int | str]) -> list[int | str | float]:
    """Give a row as the table has it, times in percent of the lines."""
    name, count, *marks = row
    return [name, count, *(100 * int(mark) / int(count) if i % 5 == 3 else mark for i, mark in enumerate(marks))]


if __name__ == "__main__":
    main()
