#!/usr/bin/env bash
# markdownify makes one item of a list whose end tags are left out.
#
# Versions: markdownify==1.2.3, beautifulsoup4==4.15.0, html5lib==1.1, markdown-it-py==4.3.0
# Likely guess: a list whose items have no end tags, as HTML allows, is converted item by item.
# Seen: the default parser nests each item in the one before, and the converter glues it on: one item of three, and a
#   dash in the middle of it. The same tree from html5lib gives three items.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check markdownify==1.2.3 beautifulsoup4==4.15.0 html5lib==1.1 markdown-it-py==4.3.0
cd "$work"
venv/bin/python - <<'PY'
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt
from markdownify import MarkdownConverter, markdownify

markup = "<ol start=7><li>Tar the keel<li>Hang the bell<li>Paint the name</ol>"


def items(markdown):
    return [token for token in MarkdownIt().parse(markdown) if token.type == "list_item_open"]


default = markdownify(markup)
by_the_standard = MarkdownConverter().convert_soup(BeautifulSoup(markup, "html5lib"))
print(repr(default), repr(by_the_standard))
assert "Tar the keel- Hang the bell" in default and len(items(default)) == 1
assert len(items(by_the_standard)) == 3
PY
