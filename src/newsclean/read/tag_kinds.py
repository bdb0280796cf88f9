"""HTML elements by what the walk does with them. Unlisted elements are inline; unlisted custom ones are blocks."""

from __future__ import annotations

# Never shown as text, with all that is in them: the readers take them out before the walk. What stands above ruby
# letters is how they are read, and a formula's annotations say it again.
UNSEEN = frozenset((
    "annotation", "annotation-xml", "audio", "canvas", "datalist", "embed", "head", "iframe", "noembed", "noframes",
    "object", "rp", "rt", "rtc", "script", "style", "svg", "video",
))  # fmt: skip

# Where the readers note what these said before they take them out, for whoever renders it: the element around them,
# and its attribute. It is how ruby letters are read, and a formula in TeX.
READING, ANNOTATION = "data-reading", "data-annotation"
NOTED = {"rt": ("ruby", READING), "annotation": ("math", ANNOTATION)}
TEX = "application/x-tex"

# Elements without text of their own.
TEXTLESS = frozenset((
    "base", "img", "input", "link", "map", "meta", "param", "picture", "source", "title", "track", "wbr",
))  # fmt: skip

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "html", "legend", "li", "listing", "main", "menu",
    "nav", "ol", "p", "plaintext", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul", "xmp",
))  # fmt: skip

# Their content becomes one block, unless it holds prose: seldom article text, and often half of a page's elements.
SELDOM_TEXT = frozenset(("nav", "footer", "search", "select", "textarea", "noscript"))

# So does that of these where their role or their names say that they are the like, or where they list mere links.
COLLAPSIBLES = frozenset(("div", "section", "ul", "ol", "menu", "header", "aside", "form", "dl"))
LISTS = frozenset(("ul", "ol", "menu"))
COLLAPSED_ROLES = frozenset(("navigation", "contentinfo", "menu", "menubar"))
COLLAPSED_HINTS = frozenset(
    ("navigation", "footer", "share", "newsletter", "consent", "login", "popup", "related", "sidebar", "promo", "tags")
)

HEADINGS = {f"h{n}": n for n in range(1, 7)}
PREFORMATTED = frozenset(("pre", "listing", "plaintext", "xmp"))
CELLS = frozenset(("td", "th"))

# How the walk begins an element.
INLINE, LINK, SPAN, TIME, BREAKING, INVISIBLE, TEMPLATE = range(7)
BLOCK, HEADING, LITERAL, ROW, INNER, COLLAPSIBLE, COLLAPSED = range(7, 14)
# Elements by their names; all others are inline ones.
KINDS = (
    dict.fromkeys(UNSEEN | TEXTLESS, INVISIBLE)
    | dict.fromkeys(BLOCKS, BLOCK)
    | dict.fromkeys(COLLAPSIBLES, COLLAPSIBLE)
    | dict.fromkeys(SELDOM_TEXT, COLLAPSED)
    | dict.fromkeys((*CELLS, "button"), INNER)
    | dict.fromkeys(HEADINGS, HEADING)
    | dict.fromkeys(PREFORMATTED, LITERAL)
    | {"tr": ROW, "a": LINK, "span": SPAN, "br": BREAKING, "hr": BREAKING, "time": TIME, "template": TEMPLATE}
)
