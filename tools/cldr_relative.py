"""Write how CLDR's languages tell times past ("3 hours ago", "yesterday") into the lexicons.

    python tools/cldr_relative.py [--write | --table]

The table `ago` of a data file has for each unit its forms, with # for the number, and for a number of a unit the words
that stand for it (`day_1`: "yesterday"). --write adds what CLDR has to what is there, --table prints the forms that
the tests read, tests/relative.toml. All are facts from the Unicode CLDR, as Babel has them and as Node's Intl does,
which also knows the words.
"""

from __future__ import annotations

import argparse
import json
import subprocess
from collections.abc import Iterator
from typing import Any

from babel import Locale
from cldr_dates import DATA, VARIANTS, WIDTH, quoted, wrapped

from newsclean.lexicon import available
from newsclean.lexicon.ago import UNITS
from newsclean.lexicon.data import read
from newsclean.text.casefold import fold

COUNTS = {"zero": 0, "one": 1, "two": 2}
FORMS = """
const units = ["second", "minute", "hour", "day", "week", "month", "quarter", "year"];
const form = (locale, style, unit, count, numeric) => {
  const parts = new Intl.RelativeTimeFormat(locale, { numeric, style }).formatToParts(-count, unit);
  const told = parts.some((part) => part.type === "integer");
  const text = parts.map((part) => (part.type === "integer" ? "#" : part.value)).join("");
  return [told ? unit : `${unit}_${count}`, text];
};
const words = (locale) => [["second", 0], ["day", 0], ["day", 1], ["day", 2], ["day", 3]].map(
  ([unit, count]) => form(locale, "long", unit, count, "auto")).filter(([key]) => key.includes("_"));
const forms = (locale) => units.flatMap((unit) => ["long", "short", "narrow"].flatMap(
  (style) => [1, 2, 5, 11, 21].map((count) => form(locale, style, unit, count, "always"))));
console.log(JSON.stringify(JSON.parse(process.argv[1]).map((locale) => [...forms(locale), ...words(locale)])));
"""
TABLE = """
const rows = (locale) => ["second", "minute", "hour", "day", "week", "month", "year"].flatMap((unit) => [1, 2, 5].map(
  (count) => [unit, count, ["long", "short", "narrow"].map(
    (style) => new Intl.RelativeTimeFormat(locale, { style }).format(-count, unit))]));
console.log(JSON.stringify(JSON.parse(process.argv[1]).map(rows)));
"""
HEAD = """\
# Times past as CLDR writes them, long, short and narrow, in every language that has a lexicon: by unit, then by number.
# Written by tools/cldr_relative.py --table.
"""


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="change the data files")
    parser.add_argument("--table", action="store_true", help="print the table of forms that the tests read")
    options = parser.parse_args()
    if options.table:
        print(table(sorted(available())))
        return
    for code in sorted(available()):
        path = DATA / f"{code}.toml"
        source = path.read_text("utf-8")
        mended = with_table(source, forms(code))
        if mended != source:
            print(code)
            if options.write:
                path.write_text(mended, "utf-8")


def forms(code: str) -> dict[str, list[str]]:
    """Give all forms of a language by unit, or unit and number: those of its file, then CLDR's."""
    found: dict[str, list[str]] = {}
    told = [(key, form) for key, known in read(code).get("ago", {}).items() for form in known]
    for key, form in (*told, *patterns(code), *further(code)):
        form = " ".join(form.split())
        if form and fold(form) not in map(fold, found.get(key, ())):
            found.setdefault(key, []).append(form)
    return {key: sorted(found[key], key=fold) for key in sorted(found, key=rank)}


def rank(key: str) -> tuple[int, str]:
    """Order keys by their units, the shortest first."""
    return UNITS.index(key.partition("_")[0]), key


def patterns(code: str) -> Iterator[tuple[str, str]]:
    """Give the forms with a number in it, as "# hours ago", in all widths; a few tell the number by the word alone."""
    for locale in (code, *VARIANTS.get(code, ())):
        fields = Locale.parse(locale)._data["date_fields"]
        for unit in UNITS:
            for width in ("", "-short", "-narrow"):
                past = dict(fields[f"{unit}{width}"].items()).get("past", {})
                for count, form in dict(past.items()).items():
                    if "{0}" in form:
                        yield unit, form.replace("{0}", "#")
                    elif count in COUNTS:
                        yield f"{unit}_{COUNTS[count]}", form


def further(code: str) -> Iterator[tuple[str, str]]:
    """Give the forms that Node's Intl has, of which those without a number, as "yesterday", are missing in Babel."""
    locales = [each.replace("_", "-") for each in (code, *VARIANTS.get(code, ()))]
    for each in asked(FORMS, locales):
        yield from map(tuple, each)


def table(codes: list[str]) -> str:
    """Write the table of forms."""
    lines = [HEAD]
    for code, rows in zip(codes, asked(TABLE, codes), strict=True):
        lines.append(f"[{code}]")
        for unit in dict.fromkeys(unit for unit, _, _ in rows):
            counted = {count: list(dict.fromkeys(forms)) for each, count, forms in rows if each == unit}
            told = ", ".join(f"{count} = {json.dumps(forms, ensure_ascii=False)}" for count, forms in counted.items())
            lines.append(f"{unit} = {{ {told} }}")
        lines.append("")
    return "\n".join(lines).rstrip()


def asked(script: str, locales: list[str]) -> Any:
    """Ask Node's Intl about locales."""
    done = subprocess.run(["node", "-e", script, json.dumps(locales)], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def with_table(source: str, found: dict[str, list[str]]) -> str:
    """Give a data file with the table in place of the one it has, or behind that of dates."""
    rows = (f"{key} = [{', '.join(map(quoted, forms))}]" for key, forms in found.items())
    table = "[ago]\n" + "".join(wrapped(row) if len(row) > WIDTH else f"{row}\n" for row in rows)
    head, title, rest = source.partition("[ago]\n")
    if not title:
        head, title, rest = source.partition("\n[calendar]\n" if "\n[calendar]\n" in source else "\n[footer]\n")
        return f"{head}\n{table}{title}{rest}"
    return f"{head}{table}{''.join(rest.partition(chr(10) + '[')[1:])}"


if __name__ == "__main__":
    main()
