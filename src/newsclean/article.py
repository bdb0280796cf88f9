"""The article: what `newsclean.extract` gives."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from .model import NO_LAYOUT, Block, Candidate, Confidence, Layout, Verdict
from .plain import plain

if TYPE_CHECKING:
    from .explain.explanation import Explanation
    from .render import Comment, Image, Link, Section


@dataclass(frozen=True, slots=True)
class Article:
    """The article of a page, with the account of everything left out of it.

    `date` is the day or moment of publication, `date_modified` that of the last change; a moment keeps the zone that
    the page gives. `language` is an ISO 639 code. `url` is the page's canonical address, `image` that of its main
    picture, `description` the page's own summary, `section` the part of the site and `tags` the keywords that it is
    filed under. `paywalled` tells whether the page says that it is to be paid for. What it does not say is None, or ().
    `page_type` is what the page is, one of `PAGE_TYPES`: "article", "forum", …, or "none" for what stands in an
    article's place. `confidence` is how good its text is expected to be, and how likely title, authors and date are
    right.
    `original` is what the article's structure is rendered from: the source of an HTML page
    or of a dump in Markdown. `layout` is how the lines of a dump were laid out, before they became blocks.
    """

    text: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    date: dt.date | dt.datetime | None = None
    date_modified: dt.date | dt.datetime | None = None
    language: str | None = None
    url: str | None = None
    site_name: str | None = None
    description: str | None = None
    image: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    paywalled: bool | None = None
    page_type: str | None = None
    confidence: Confidence | None = None
    blocks: tuple[Block, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    warnings: tuple[str, ...] = ()
    original: Any = field(default=None, repr=False, compare=False)
    layout: Layout = field(default=NO_LAYOUT, compare=False)

    def to_dict(self) -> dict[str, Any]:
        """Give the article as plain dicts, lists, strings and numbers; dates in ISO form."""
        return {name: plain(getattr(self, name)) for name in FIELDS}

    def to_json(self) -> str:
        """Give `to_dict()` as one line of JSON, in Unicode."""
        return json.dumps(self.to_dict(), ensure_ascii=False)

    def markdown(
        self,
        *,
        links: bool = True,
        images: bool = True,
        captions: bool = True,
        emphasis: bool = True,
        formulas: bool = True,
        ruby: bool = False,
        tables: Literal["auto", "html"] = "auto",
        title: bool = False,
        front_matter: bool = False,
        comments: bool = False,
    ) -> str:
        """Give the article as Markdown: CommonMark with GitHub's tables, task lists and strikethrough.

        `links`, `images`, `captions` (below pictures) and `emphasis` (of any kind) tell whether to keep these.
        `formulas` gives TeX between dollars where the page has it, `ruby` how characters are read in parentheses.
        `tables` is "auto" for GitHub's where they can say all of a table, else HTML; "html" for HTML always. On request
        the `title` is a heading above, `front_matter` the other fields as YAML, and the readers' `comments` are quotes
        below.

        Raises TypeError or ValueError for an option that is not as described.
        """
        from . import render

        options = render.Markdown(links, images, captions, emphasis, formulas, ruby, tables)
        return render.markdown(self, options, title=title, front_matter=front_matter, comments=comments)

    def html(self, *, links: bool = True, images: bool = True, captions: bool = True, title: bool = False) -> str:
        """Give the article as clean HTML, safe to embed: an `article` of structure alone, addresses absolute.

        No attributes but href, src, alt, colspan, rowspan, start, lang, and the class that tells a code's language. The
        options are as those of `markdown`.
        """
        from . import render

        return render.html(self, render.Html(links, images, captions), title=title)

    def tei(self, *, links: bool = True, images: bool = True, comments: bool = False) -> str:
        """Give the article as XML-TEI (P5), its fields in the header. The options are as those of `markdown`."""
        from . import render

        return render.tei(self, render.Tei(links, images), comments=comments)

    def sections(
        self, *, links: bool = True, images: bool = True, captions: bool = True, emphasis: bool = True
    ) -> tuple[Section, ...]:
        """Give the parts of the article from heading to heading: path of headings, level, text and Markdown.

        Their texts, joined by blank lines, are the article's text. The options are as those of `markdown`.
        """
        from . import render

        return render.sections(self, render.Markdown(links, images, captions, emphasis))

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in the text: absolute address, and the text that each is on."""
        from . import render

        return render.links(self)

    @property
    def images(self) -> tuple[Image, ...]:
        """The pictures of the article: absolute address, alternative text, caption and credit."""
        from . import render

        return render.images(self)

    @property
    def captions(self) -> tuple[str, ...]:
        """The captions and credits on the page, which are no part of the text."""
        from . import render

        return render.captions(self)

    @property
    def comments(self) -> tuple[Comment, ...]:
        """The readers' comments on the page, which are no part of the text: text, author and date."""
        from . import render

        return render.comments_on(self)

    def explain(self) -> Explanation:
        """Give the account for a reader: `str()` of it is text, `to_html()` a report, which a notebook shows."""
        from .explain.explanation import Explanation

        return Explanation(self)

    def _repr_html_(self) -> str:
        return self.explain()._repr_html_()


FIELDS = tuple(name for name in Article.__slots__ if name not in ("original", "layout"))
"""The fields of an article that are values."""
