"""Add to the lexicons what CLDR calls months, days of the week and parts of the day.

    python tools/cldr_dates.py [--write]

Lists the names that CLDR has for a language and its data file lacks; --write adds them, behind those that are there.
The names are facts from the Unicode CLDR, read through Babel. Single letters are left out but for Burmese months.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale, dates

from newsclean.lexicon import available
from newsclean.lexicon.data import read
from newsclean.text.casefold import fold, is_unspaced

DATA = Path(__file__).resolve().parents[1] / "src" / "newsclean" / "lexicon"
VARIANTS = {
    "ar": ["ar_EG", "ar_LB", "ar_MA", "ar_DZ", "ar_TN"],
    "de": ["de_AT"],
    "en": ["en_GB"],
    "es": ["es_MX"],
    "pt": ["pt_PT"],
    "sr": ["sr_Latn", "sr_Latn_BA"],
    "uz": ["uz_Latn"],
    "zh": ["zh_Hant"],
}
PARTS = {
    "morning": ("am", "morning1", "morning2"),
    "noon": ("noon", "afternoon1"),
    "afternoon": ("pm", "afternoon2", "evening1", "evening2"),
    "night": ("midnight", "night1", "night2"),
}
"""The parts of the day as the lexicon has them, and CLDR's: its first afternoon begins at noon in every language."""
WIDTH = 120
END = re.compile(r"[.׳॰]+$")
WORD = re.compile(r"[^\s\d,.]*[^\W\d_][^\s\d]*")


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="add the names to the data files")
    options = parser.parse_args()
    for code in sorted(available()):
        path = DATA / f"{code}.toml"
        source = path.read_text("utf-8")
        mended = with_names(source, code)
        if mended != source:
            print(code, *sorted(set(mended.splitlines()) - set(source.splitlines())), sep="\n")
            if options.write:
                path.write_text(mended, "utf-8")


def with_names(source: str, code: str) -> str:
    """Give a data file with all names that CLDR has for its language."""
    table = read(code)
    locales = [Locale.parse(each) for each in (code, *VARIANTS.get(code, ()))]
    months = [list(names_of_month(number, locales)) for number in range(1, 13)]
    weekdays = [list(names_of_weekday(number, locales)) for number in range(7)]
    source = with_rows(source, "months", merged(table["dates"]["months"], months, single=True))
    source = with_rows(source, "weekdays", merged(table["dates"]["weekdays"], weekdays))
    calendar = dict(table.get("calendar", {}))
    for part, periods in PARTS.items():
        known = calendar.get(part, [])
        taken = {fold(text) for other in PARTS for text in calendar.get(other, ())}
        found = [*known, *(name for name in parts_of_day(periods, locales) if fold(name) not in taken)]
        calendar[part] = list({fold(name): name for name in sorted(found, key=fold)}.values())
        source = with_list(source, part, calendar[part]) if calendar[part] != known else source
    return source


def names_of_month(number: int, locales: Iterable[Locale]) -> Iterator[str]:
    """Give the names and short forms of a month, also with what CLDR's dates put right before it."""
    for locale in locales:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                yield locale.months[context][width][number]
        name = locale.months["format"]["abbreviated"][number]
        for style in ("long", "medium"):
            text = dates.format_date(dt.date(2024, number, 28), style, locale)
            yield from (word for word in WORD.findall(text) if word != name and word.endswith(name))


def names_of_weekday(number: int, locales: Iterable[Locale]) -> Iterator[str]:
    """Give the names and short forms of a day of the week, of which Monday is 0."""
    for locale in locales:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                yield locale.days[context][width][number]


def parts_of_day(periods: Iterable[str], locales: Iterable[Locale]) -> Iterator[str]:
    """Give what tells parts of the day beside a time; what is written in Latin letters everywhere is left out."""
    for locale in locales:
        for context in locale.day_periods.values():
            for width in ("wide", "abbreviated"):
                names = context.get(width, {})
                for name in (" ".join(names[period].split()) for period in periods if period in names):
                    if re.sub(r"[\s.]", "", name).lower() not in ("am", "pm"):
                        yield name


def merged(known: Iterable[Iterable[str]], found: Iterable[Iterable[str]], single: bool = False) -> list[list[str]]:
    """Give rows of names, each name in the first row that has it; `single` ones are taken of scripts without spaces."""
    rows = [list(names) for names in known]
    taken = {bare(name) for names in rows for name in names}
    for row, names in zip(rows, found, strict=True):
        for name in names:
            name = END.sub("", " ".join(name.split()))
            is_known = bare(name).rpartition(" ")[2] in taken or bare(name) in taken
            if (len(bare(name)) > 1 or (single and is_unspaced(name))) and not name[0].isdigit() and not is_known:
                taken.add(bare(name))
                row.append(name)
    return rows


def bare(name: str) -> str:
    """Give a name as the lexicon compares it."""
    return fold(name).rstrip(".")


def with_rows(source: str, key: str, rows: Iterable[Iterable[str]]) -> str:
    """Give a data file with the rows of a table of names in place of those it has."""
    lines = "".join(wrapped(f"    [{', '.join(map(quoted, names))}],") for names in rows)
    return re.sub(rf"(?ms)^{key} = \[\n.*?^\]\n", lambda found: f"{key} = [\n{lines}]\n", source, count=1)


def wrapped(line: str) -> str:
    """Break a row that is too long at a comma."""
    pieces = []
    while len(line) > WIDTH:
        cut = line.rindex(", ", 0, WIDTH) + 1
        pieces.append(line[:cut])
        line = "     " + line[cut:]
    return "".join(f"{piece}\n" for piece in (*pieces, line))


def with_list(source: str, key: str, names: Iterable[str]) -> str:
    """Give a data file with a list of the table of the calendar in place of the one it has, or behind its others."""
    line = f"{key} = [{', '.join(map(quoted, names))}]"
    line = wrapped(line) if len(line) > WIDTH else f"{line}\n"
    head, title, rest = source.partition("[calendar]\n")
    if not title:
        head, title, rest = source.partition("[footer]\n")
        head, title, rest = head, "[calendar]\n", f"\n{title}{rest}"
    body, gap, tail = rest.partition("\n[")
    body = re.sub(rf"(?ms)^{key} = \[.*?\]\n", "", f"{body.rstrip()}\n" if body.strip() else "")
    return f"{head}{title}{body}{line}{gap and f'{gap}'}{tail}"


def quoted(text: str) -> str:
    """Write a string as TOML does."""
    return f'"{text}"'


if __name__ == "__main__":
    main()
