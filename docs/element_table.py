"""Write the table of what each element becomes into the guide on Markdown, from the renderers' own table.

python docs/element_table.py
"""

from __future__ import annotations

import re
from pathlib import Path

from newsclean.render.elements import FORMS, Form

PAGE = Path(__file__).parent / "guides" / "markdown-for-retrieval.md"
BEGIN = "<!-- Written by docs/element_table.py from src/newsclean/render/elements.py. -->"
TABLE = re.compile(rf"{re.escape(BEGIN)}\n.*?(?=\n\n(?!\|))", re.DOTALL)


def row(form: Form) -> str:
    """Give the row of a form."""
    tags = ", ".join(f"`{tag}`" for tag in form.tags)
    tei = f"`{form.tei}`" + (f", rend `{form.rend}`" if form.rend else "")
    cells = (form.name, tags, code(form.markdown), f"`{form.html}`", tei)
    return f"| {' | '.join(cells)} |"


def code(sample: str) -> str:
    """Write a sample as code that holds bars and backticks."""
    fence = "`" * (max(map(len, re.findall("`+", sample)), default=0) + 1)
    pad = " " if "`" in sample else ""
    return f"{fence}{pad}{sample}{pad}{fence}".replace("|", "\\|")


def table() -> str:
    """Give the table."""
    head = "| element | in the page | Markdown | HTML | TEI |\n| --- | --- | --- | --- | --- |"
    return "\n".join((BEGIN, "", head, *map(row, FORMS)))


def written(page: str) -> str:
    """Give the guide with the table as it is now."""
    return TABLE.sub(lambda _: table(), page, count=1)


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
