#!/usr/bin/env bash
# Strong text between Japanese words does not survive Markdown.
#
# Versions: markdownify==1.2.3, markdown-it-py==4.3.0
# Likely guess: what one library writes as strong, a CommonMark reader takes for strong.
# Seen: a closing ** between a CJK bracket and a letter is not right-flanking, so CommonMark leaves the asterisks in the
#   text. The same words in Latin script and with blanks are fine, which is why nobody sees it in tests.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check markdownify==1.2.3 markdown-it-py==4.3.0
cd "$work"
venv/bin/python - <<'PY'
from markdown_it import MarkdownIt
from markdownify import markdownify

latin = MarkdownIt().render(markdownify("<p>She said <b>“Tomorrow”</b> twice.</p>"))
japanese = MarkdownIt().render(markdownify("<p>船長は<b>「明日」</b>と言った。</p>"))
print(latin, japanese)
assert "<strong>" in latin
assert "<strong>" not in japanese and "**「明日」**" in japanese
PY
