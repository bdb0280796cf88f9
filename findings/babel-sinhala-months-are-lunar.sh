#!/usr/bin/env bash
# CLDR calls the months of the Gregorian year in Sinhala by names of lunar months.
#
# Versions: babel==2.19.0 (CLDR 49)
# Likely guess: a date formatted for si has the months that Sinhala newspapers print, which are those of English in Sinhala letters.
# Seen: January to December are called Duruthu, Navam, … Unduvap, the Buddhist months from full moon to full moon. A
#   reader of dates made from CLDR's names does not know February as papers print it, පෙබරවාරි.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0
cd "$work"
venv/bin/python - <<'PY'
import datetime

from babel import Locale
from babel.core import get_cldr_version
from babel.dates import format_date

months = [Locale.parse("si").months["format"]["wide"][number] for number in range(1, 13)]
print(get_cldr_version(), months, format_date(datetime.date(2026, 2, 13), "long", locale="si"))
assert months[1] == "නවම්" and "පෙබරවාරි" not in months
PY
