#!/usr/bin/env bash
# BeautifulSoup's get_text() keeps or loses the readings of Japanese words, by the parser.
#
# Versions: beautifulsoup4==4.15.0, html5lib==1.1, lxml==6.1.3
# Likely guess: get_text() gives a page's visible text, whichever parser built the tree.
# Seen: ruby readings (rt) and their brackets (rp) are in the text of a tree that html5lib built, and silently missing
#   from that of html.parser and lxml: their builders give these strings a class of their own, which get_text() passes
#   over.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check beautifulsoup4==4.15.0 html5lib==1.1 lxml==6.1.3
cd "$work"
venv/bin/python - <<'PY'
from bs4 import BeautifulSoup

markup = "<p>古い<ruby>艀<rp>(</rp><rt>はしけ</rt><rp>)</rp></ruby>が戻る。</p>"
texts = {parser: BeautifulSoup(markup, parser).get_text() for parser in ("html.parser", "lxml", "html5lib")}
print(texts)
assert texts["html.parser"] == texts["lxml"] == "古い艀が戻る。"
assert texts["html5lib"] == "古い艀(はしけ)が戻る。"
PY
