#!/usr/bin/env bash
# Babel prints other dates than ICU does from the same CLDR.
#
# Versions: babel==2.19.0
# Likely guess: a date formatted for a locale looks as browsers and ICU print it for that locale, since all take their
#   data from CLDR.
# Seen: Babel always uses the Gregorian calendar and ASCII digits. ICU, with the same CLDR's preferences, prints
#   Buddhist years for th, Persian dates and digits for fa, native digits for bn, my, ne, mr and ar-EG. A test of a date
#   reader made from Babel's forms alone never meets them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0
cd "$work"
venv/bin/python - <<'PY'
import datetime
import json
import shutil
import subprocess

from babel.dates import format_date

day = datetime.date(2026, 2, 13)
babel = {locale: format_date(day, "long", locale=locale) for locale in ("th", "fa", "bn", "my", "ne", "mr", "ar_EG")}
print(babel)
assert all("2026" in text for text in babel.values())
assert all(char in "0123456789" for text in babel.values() for char in text if char.isdigit())
assert all("13" in text for text in babel.values())
if shutil.which("node"):  # its Intl is ICU
    script = """const day = new Date(Date.UTC(2026, 1, 13, 12));
        console.log(JSON.stringify(Object.fromEntries(process.argv.slice(1).map(locale =>
        [locale, new Intl.DateTimeFormat(locale, {dateStyle: "long", timeZone: "UTC"}).format(day)]))))"""
    locales = [locale.replace("_", "-") for locale in babel]
    icu = json.loads(subprocess.run(["node", "-e", script, *locales], capture_output=True, check=True).stdout)
    print(icu)
    assert "2569" in icu["th"] and "۱۴۰۴" in icu["fa"] and "২০২৬" in icu["bn"] and "٢٠٢٦" in icu["ar-EG"]
PY
