#!/usr/bin/env bash
# Babel's parse_date() swaps day and month where the locale's order can't be, and knows no names of months.
#
# Versions: babel==2.19.0
# Likely guess: parse_date() reads what format_date() of the same locale writes, and refuses a date that the locale can't have.
# Seen: "13/02/2026" is the 13th of February in en_US as well, while "12/02/2026" is the 2nd of December, so that a
#   column of one order is read in two. The long forms of en_US and de end in an IndexError.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0
cd "$work"
venv/bin/python - <<'PY'
import datetime

from babel.dates import format_date, parse_date

days = [parse_date(text, locale="en_US") for text in ("12/02/2026", "13/02/2026")]
print(days)
assert days == [datetime.date(2026, 12, 2), datetime.date(2026, 2, 13)]
for locale in ("en_US", "de"):
    text = format_date(datetime.date(2026, 3, 14), "long", locale=locale)
    try:
        print(locale, text, parse_date(text, locale=locale))
    except (IndexError, ValueError) as error:
        print(locale, text, repr(error))
    else:
        raise SystemExit(f"{text} is read")
PY
