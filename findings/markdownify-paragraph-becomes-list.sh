#!/usr/bin/env bash
# Paragraphs turn into lists and headings on their way through markdownify.
#
# Versions: markdownify==1.2.3, markdown-it-py==4.3.0
# Likely guess: text that looks like Markdown is escaped, as its asterisks and underscores are.
# Seen: a paragraph that opens with a dash (a line of dialogue), a plus, a hash or a year with a full stop is written as
#   it stands, and read back as a list or a heading; escape_misc is off by default. The year is even lost from the text:
#   it becomes the list's start.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check markdownify==1.2.3 markdown-it-py==4.3.0
cd "$work"
venv/bin/python - <<'PY'
from markdown_it import MarkdownIt
from markdownify import markdownify

read_back = {
    "<p>1986. A year to forget on the quay.</p>": "ordered_list_open",
    "<p>- We sail at six, she said.</p>": "bullet_list_open",
    "<p># 12 was the last boat built here.</p>": "heading_open",
}
for markup, token in read_back.items():
    markdown = markdownify(markup)
    print(repr(markdown), token)
    assert MarkdownIt().parse(markdown)[0].type == token
    assert MarkdownIt().parse(markdownify(markup, escape_misc=True))[0].type == "paragraph_open"
assert markdownify("<p>tug_of_war</p>").strip() == r"tug\_of\_war"
PY
