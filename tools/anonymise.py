"""A page for a page: the same markup, class names, dates and boilerplate phrases around words that nobody wrote."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from typing import Any, TypeAlias
from urllib.parse import urlsplit

import regex
from invent import Inventor

from newsclean.read.style import hidden_names

Pattern: TypeAlias = "regex.Pattern[str]"
Match: TypeAlias = "regex.Match[str]"
RAW = regex.compile(r"(<(script|style)\b[^>]*+>)(.*?)(</\2\s*+>|\Z)", regex.DOTALL | regex.IGNORECASE)
PIECE = regex.compile(
    r"""(?P<comment><!--.*?(?:-->|\Z))|(?P<tag></?[a-zA-Z](?:[^"'>]|"[^"]*+"|'[^']*+')*+>|<[!?/a-zA-Z][^>]*+>?)""",
    regex.DOTALL,
)
ATTRIBUTE = regex.compile(r"""(?<=[\s"'])([^\s"'<>/=]++)(\s*+=\s*+)("[^"]*+"|'[^']*+'|[^\s"'>]++)""")
ADDRESS = regex.compile(
    r"(?i)(?:[a-z][a-z+.-]*:)?//[^\s\"'<>]++|\b(?:mailto:|www\.)[^\s\"'<>]++|[\w.+-]++@[\w-]++\.[\w.-]++"
)
ENTITY = regex.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);", regex.IGNORECASE)
DATED = regex.compile(r"[\s\d:.,/+TZ-]*+")
ADDRESSES = frozenset(("action", "background", "cite", "formaction", "href", "longdesc", "poster", "src"))
PROSE = frozenset(("abbr", "alt", "aria-label", "content", "label", "placeholder", "summary", "title", "value"))
EMPTIED = frozenset(("d", "integrity", "nonce", "points", "sizes", "srcset", "srcdoc"))
MACHINE = regex.compile(r"(?i)\b(?:viewport|robots|generator|charset|type|locale|card|color|width|height)$|^http-equiv")
VOCABULARIES = regex.compile(r"(?i)(?:https?:)?//(?:www\.)?(?:schema\.org|ogp\.me|w3\.org)\b")
SCHEMES = frozenset(("http", "https", "mailto", "tel", "javascript", ""))


class Anonymiser:
    """Makes one page nobody's. `brands` are words that name its publisher, also in class names."""

    def __init__(self, page: str, language: str | None, brands: tuple[str, ...] = ()) -> None:
        self.invent = Inventor(page, language)
        wanted = (brand for brand in brands if len(brand) > 2 and brand not in self.invent.phrases)
        names = sorted(wanted, key=lambda brand: -len(brand))
        self.brands = regex.compile(r"\L<names>", regex.IGNORECASE, names=names) if names else None

    def page(self, page: str) -> str:
        """Give the page for a page of HTML."""
        return apart(RAW, page, self.markup, lambda raw: f"{self.tag(raw[1])}{self.data(raw[1], raw[3])}{raw[4]}")

    def markup(self, markup: str) -> str:
        """Give markup without scripts and styles."""
        return apart(PIECE, markup, self.escaped, lambda piece: self.tag(piece[0]) if piece["tag"] else "<!-- -->")

    def tag(self, tag: str) -> str:
        """Give a tag with attributes of its own."""
        machine = any(MACHINE.search(part) for _, part in names(tag))
        return ATTRIBUTE.sub(lambda found: self.attribute(found, machine), tag)

    def attribute(self, found: Match, machine: bool) -> str:
        """Give an attribute for one."""
        name, equals, value = found.groups()
        quote = value[0] if value[0] in "\"'" else ""
        value = value.strip(quote) if quote else value
        return f"{name}{equals}{quote}{self.value(name.lower(), value, machine)}{quote}"

    def value(self, name: str, value: str, machine: bool) -> str:
        """Give a value for one of an attribute."""
        if name in EMPTIED or name.startswith("on"):
            return ""
        if name == "charset" or (machine and "charset" in value.lower()):
            return regex.sub(r"(?i)(charset=|^)[\w-]+$", r"\1utf-8", value)
        if name in ADDRESSES or ADDRESS.fullmatch(value):
            return self.address(value)
        if name in PROSE and not machine and not DATED.fullmatch(value):
            return self.escaped(value)
        return self.value_of_data(value) if name.startswith("data-") else self.branded(value)

    def value_of_data(self, value: str) -> str:
        """Give a value for one that a script of the page reads: nothing where it is more than a name."""
        return self.branded(value) if regex.fullmatch(r"[\w-]{0,40}", value) else ""

    def escaped(self, text: str) -> str:
        """Give text for text with entities: letters among them are written as letters, the others stay."""
        text = ENTITY.sub(lambda found: letter if (letter := html.unescape(found[0])).isalpha() else found[0], text)
        return apart(ENTITY, text, self.text, lambda entity: entity[0])

    def text(self, text: str) -> str:
        """Give text for text."""
        return apart(ADDRESS, text, self.invent.text, lambda address: self.address(address[0]))

    def address(self, address: str) -> str:
        """Give an address of the same shape on a made-up host; vocabularies and places in the page stay."""
        if VOCABULARIES.match(address) or address.startswith("#"):
            return address
        try:
            scheme, host = urlsplit(address).scheme.lower(), urlsplit(address).netloc
        except ValueError:
            return ""
        if scheme not in SCHEMES or scheme == "javascript":
            return "#"
        begin, found, end = address.partition(host) if host else ("", "", address)
        if not host and "@" in end:
            begin, found, end = end.partition("@")
            return f"{self.words(begin)}@{self.host(end)}"
        return f"{begin}{self.host(found)}{self.words(end)}" if found else self.words(end)

    def host(self, host: str) -> str:
        """Give a host on the domain that is nobody's, the same for the same one; `www.` stays."""
        bare = host.lower().rpartition("@")[2].partition(":")[0].removeprefix("www.")
        label = max(bare.split(".")[:-1] or [bare], key=len)
        www = "www." if host.lower().startswith("www.") else ""
        return f"{www}{regex.sub('[^a-z0-9-]', '', self.invent.text(label).lower()) or 'host'}.example"

    def words(self, path: str) -> str:
        """Give a path for a path: words that the lexicon has, and what is short, stay."""
        name, dot, kind = path.rpartition(".")
        kept = f"{dot}{kind}" if dot and regex.fullmatch(r"[a-z0-9]{2,5}", kind) else ""
        made = self.invent.text(regex.sub("%[0-9a-fA-F]{2}", "", name if kept else path).replace("_", "-"))
        return made + kept

    def branded(self, value: str) -> str:
        """Give a value without the publisher's names."""
        return self.brands.sub(lambda found: self.invent.word(found[0]), value) if self.brands else value

    def data(self, tag: str, data: str) -> str:
        """Give the content of a script or a style: JSON-LD in other words, what a style hides, nothing for all else."""
        if tag[:6].lower() == "<style":
            hidden = [f".{self.branded(name)},#{self.branded(name)}" for name in sorted(hidden_names([data]))]
            return f"{','.join(hidden)}{{display:none}}" if hidden else ""
        if "ld+json" not in tag.lower():
            return ""
        try:
            value = json.loads(data, strict=False)
        except (
            ValueError
        ):  # damaged, which may be what the case is about: strings are what stands in quotes after a colon
            return regex.sub(r'(:\s*")([^"]*)', lambda found: found[1] + self.string("", found[2]), data)
        return json.dumps(self.json("", value), ensure_ascii=False, indent=1).replace("</", "<\\/")

    def json(self, key: str, value: Any) -> Any:
        """Give a value of JSON-LD for one."""
        if isinstance(value, dict):
            return {name: self.json(name, each) for name, each in value.items()}
        if isinstance(value, list):
            return [self.json(key, each) for each in value]
        return self.string(key, value) if isinstance(value, str) else value

    def string(self, key: str, value: str) -> str:
        """Give a string of JSON-LD for one."""
        if ADDRESS.fullmatch(value):
            return self.address(value)
        kept = key in ("@type", "@context", "inLanguage", "encodingFormat") or DATED.fullmatch(value)
        return value if kept else self.text(value)


def names(tag: str) -> list[tuple[str, str]]:
    """Give what the attributes `name`, `property`, `itemprop` and `http-equiv` of a tag say what it is."""
    found = [(name.lower(), value.strip("\"'")) for name, _, value in ATTRIBUTE.findall(tag)]
    kinds = [(name, value) for name, value in found if name in ("name", "property", "itemprop")]
    return [*kinds, *((name, name) for name, _ in found if name == "http-equiv")]


def apart(kind: Pattern, text: str, other: Callable[[str], str], found: Callable[[Match], str]) -> str:
    """Change what matches in one way and all between in another."""
    made: list[str] = []
    at = 0
    for match in kind.finditer(text):
        made += other(text[at : match.start()]), found(match)
        at = match.end()
    return "".join((*made, other(text[at:])))
