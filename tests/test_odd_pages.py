"""Valid but odd pages: whatever an article is wrapped in, its sentences are kept, and the noise around it is not."""

from __future__ import annotations

import json

import pytest

import newsclean

TITLE = "Town to close its river baths"
SENTENCES = (
    "The council of Stonebeck voted on Tuesday to close the old baths by the river after forty years of repairs.",
    "Members heard for two hours from swimmers, teachers and the lifeguard who sat by the pool since it opened.",
    "“You can patch a roof only so many times before the rain knows the way in,” the treasurer, Odile Marsh, said.",
    "A survey last spring found cracks in the basin that would cost more to mend than the budget of the libraries.",
    "The building will stay open until the end of October, and the staff of eleven have been offered work at the hall.",
    "Parents of the swimming club said that the hall is an hour away by bus and has no pool deep enough for diving.",
    "Councillor Brendan Achterberg, who voted against the plan, called it a choice made by people who do not get wet.",
    "A petition with more than three thousand names was handed in before the vote, and another one is being prepared.",
    "The site is likely to be sold, though the town would keep the meadow between the baths and the water for bathers.",
)
NOISE = ("Privacy", "Ferry strike", "Bakery wins", "Bridge lamps", "All rights", "Sport", "Weather")
NAVIGATION = '<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav>'
RELATED = """<div class="related"><h3>More from Stonebeck</h3><ul>
<li><a href="/1">Ferry strike enters its second week</a></li><li><a href="/2">Bakery wins prize for rye loaf</a></li>
<li><a href="/3">Bridge lamps to be replaced</a></li></ul></div>"""
FOOTER = '<footer>© 2026 The Stonebeck Herald. All rights reserved. <a href="/p">Privacy</a></footer>'
RAIL = '<td width="150"><a href="/a">Weather</a><br><a href="/b">Jobs</a></td>'
ALL = " ".join(SENTENCES)
PLACES = ("Amber", "Birch", "Cross", "Dove", "Elder", "Fern", "Gorse", "Hazel", "Iron", "Juniper", "Kestrel", "Linden")


def each(before: str, after: str = "", sentences: tuple[str, ...] = SENTENCES) -> str:
    """Every sentence in some markup."""
    return "".join(f"{before}{sentence}{after}" for sentence in sentences)


def page(body: str, head: str = "", lang: str = "en") -> str:
    """A whole page around an article's body."""
    head = f"<title>{TITLE} - The Stonebeck Herald</title>{head}"
    body = f"{NAVIGATION}<h1>{TITLE}</h1>{body}{RELATED}{FOOTER}"
    return f'<!doctype html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


def classed(names: str) -> str:
    """Paragraphs in an element of some class names."""
    return page(f'<div class="{names}">{PARAGRAPHS}</div>')


def ask(before: str, middle: str, after: str) -> str:
    """An interview."""
    pairs = enumerate(SENTENCES)
    return page("".join(f"{before}Why is point {n} so hard to agree on?{middle}{said}{after}" for n, said in pairs))


PARAGRAPHS = each("<p>", "</p>")
MIDDLE = PARAGRAPHS.index("<p>Councillor")
DECLARED = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n\n".join(SENTENCES)}
ODD = {
    "a table layout": page(f"<table><tr>{RAIL}<td>{PARAGRAPHS}</td></tr></table>"),
    "a row a paragraph": page(f"<table>{each('<tr><td>', '</td></tr>')}</table>"),
    "breaks in a table": page(f"<table><tr><td><font size=2>{each('', '<br><br>')}</font></td>{RAIL}</tr></table>"),
    "breaks": page(f"<div>{each('', '<br><br>')}</div>"),
    "breaks and spaces": page(f"<div>{each('', '<br> <br>&nbsp;<br>')}</div>"),
    "single breaks": page(f"<div>{each('', '<br>')}</div>"),
    "one paragraph": page(f"<p>{ALL}</p>"),
    "one line": ALL,
    "preformatted": page(f"<pre>{each('', chr(10) * 2)}</pre>"),
    "preformatted lines": page(f"<pre>{each('', chr(10))}</pre>"),
    "an example element": page(f"<xmp>{each('', chr(10) * 2)}</xmp>"),
    "a form": page(f"<form>{PARAGRAPHS}</form>"),
    "an aside": page(f"<aside>{PARAGRAPHS}</aside>"),
    "a header": page(f"<header>{PARAGRAPHS}</header>"),
    "a footer": page(f"<footer>{PARAGRAPHS}</footer>"),
    "a fieldset": page(f"<fieldset><legend>News</legend>{PARAGRAPHS}</fieldset>"),
    "a dialog": page(f"<dialog open>{PARAGRAPHS}</dialog>"),
    "details": page(f"<details><summary>The vote</summary>{PARAGRAPHS}</details>"),
    "a button": page(f"<button>{ALL}</button>"),
    "a quotation": page(f"<blockquote>{PARAGRAPHS}</blockquote>"),
    "custom elements": page(f"<story-body>{each('<story-par>', '</story-par>')}</story-body>"),
    "custom elements around": page(f"<x-article><x-text>{PARAGRAPHS}</x-text></x-article>"),
    "noscript": page(f"<noscript>{PARAGRAPHS}</noscript>"),
    "noscript without paragraphs": page(f"<noscript>{each('<div>', '</div>')}</noscript>"),
    "a shadow root": page(f"<news-story><template shadowrootmode=open>{PARAGRAPHS}</template></news-story>"),
    "AMP": page(f"<amp-story-page><section>{PARAGRAPHS}</section></amp-story-page>").replace("<html", "<html amp"),
    "list items": page(f"<ul>{each('<li>', '</li>')}</ul>"),
    "paragraphs in list items": page(f"<ol>{each('<li><p>', '</p></li>')}</ol>"),
    "nested divs": page(each("<div><div>", "</div></div>")),
    "spans": page(f"<div>{each('<span style=display:block>', '</span>')}</div>"),
    "fonts": page(f"<center>{each('<font face=arial>', '<p>')}</center>"),
    "deep sections": page("<section>" * 90 + PARAGRAPHS),
    "the page's JSON-LD": page(
        "<div id=root></div>", f'<script type="application/ld+json">{json.dumps(DECLARED)}</script>'
    ),
    "free of comments": classed("comments-free"),
    "a layout with a sidebar": classed("sidebar-layout content"),
    "all that is enabled": classed("has-related with-sidebar share-enabled"),
    "a popup layout": classed("newsletter-promo-test popup-layout"),
    "hidden on phones": classed("hidden-xs d-none d-md-block hide-mobile"),
    "hidden on phones too": classed("hidden md:block"),
    "an opening page": page(f'<div style="display:none" id="story">{PARAGRAPHS}</div>'),
    "a hidden element": page(f"<div hidden>{PARAGRAPHS}</div>"),
    "a list of contents": page(
        f"{PARAGRAPHS[:MIDDLE]}<nav><a href=#1>The vote</a> <a href=#2>The site</a></nav>{PARAGRAPHS[MIDDLE:]}"
    ),
    "a live blog": page(each("<article class=live-post><time>10:05</time><p>", "</p></article>")),
    "an interview": ask("<p><strong>", "</strong></p><p>", "</p>"),
    "an interview of terms": ask("<dl><dt>", "</dt><dd>", "</dd></dl>"),
    "paragraphs alone": PARAGRAPHS,
}
LINKED = tuple(sentence.replace(" the ", ' the <a href="/y">very</a> ') for sentence in SENTENCES)
ODD_TEXTS = {
    "links among breaks": (page(each("", "<br><br>", LINKED)), " very "),
    "capitals": (page(each("<p>", "</p>", tuple(map(str.upper, SENTENCES)))), "upper"),
}
SCRIPTS = {
    "ka": (
        "ქალაქის საბჭომ სამშაბათს გადაწყვიტა ძველი ხიდის დახურვა, რადგან "
        "მდინარემ წყალდიდობის დროს საძირკველი დააზიანა და შეკეთება ძვირი ჯდება."
    ),
    "hy": (
        "Քաղաքի խորհուրդը երեքշաբթի օրը որոշեց փակել հին կամուրջը, քանի որ "
        "գետը վարարման ժամանակ վնասել է հիմքը, իսկ վերանորոգումը թանկ է։"
    ),
    "am": ("የከተማው ምክር ቤት ማክሰኞ ዕለት አሮጌውን ድልድይ ለመዝጋት ወሰነ፤ ምክንያቱም ወንዙ በጎርፉ ጊዜ መሠረቱን ስለጎዳውና ጥገናው ውድ ስለሆነ ነው።"),
    "bn": (
        "শহরের পরিষদ মঙ্গলবার পুরোনো সেতুটি বন্ধ করার সিদ্ধান্ত নিয়েছে, কারণ বন্যার "
        "সময় নদী তার ভিত্তি নষ্ট করেছে এবং মেরামতের খরচ অনেক বেশি।"
    ),
    "ta": ("நகர சபை செவ்வாய்க்கிழமை பழைய பாலத்தை மூட முடிவு செய்தது, ஏனெனில் வெள்ளத்தின் போது ஆறு அதன் அடித்தளத்தைச் சேதப்படுத்தியது."),
    "th": ("สภาเมืองมีมติเมื่อวันอังคารให้ปิดสะพานเก่า เพราะแม่น้ำได้กัดเซาะฐานรากในช่วงน้ำท่วม และค่าซ่อมแซมสูงกว่างบประมาณทั้งปีของเมือง"),
    "km": ("ក្រុមប្រឹក្សាទីក្រុងបានសម្រេចនៅថ្ងៃអង្គារឱ្យបិទស្ពានចាស់ ព្រោះទន្លេបានធ្វើឱ្យខូចគ្រឹះក្នុងពេលទឹកជំនន់ ហើយការជួសជុលមានតម្លៃថ្លៃណាស់។"),
    "zh": (
        "市议会星期二决定关闭旧桥，因为河水在洪水期间损坏了桥基，"
        "而修理的费用超过了全市一年的道路预算，居民们对此表示遗憾。"
    ),
    "ko": (
        "시의회는 화요일에 오래된 다리를 폐쇄하기로 결정했는데, 홍수 때 강물이 "
        "기초를 손상시켰고 수리비가 한 해 도로 예산보다 많기 때문이다."
    ),
    "ar": (
        "قرر مجلس المدينة يوم الثلاثاء إغلاق الجسر القديم لأن النهر "
        "أضر بأساساته أثناء الفيضان، وتكلفة إصلاحه تفوق ميزانية الطرق كلها."
    ),
    "he": (
        "מועצת העיר החליטה ביום שלישי לסגור את הגשר הישן, משום "
        "שהנהר פגע ביסודותיו בזמן השיטפון ועלות התיקון גבוהה מתקציב הכבישים."
    ),
}


def check(article: newsclean.Article, sentences: tuple[str, ...], share: float = 0.95) -> None:
    """Assert that the sentences are in the text, and none of the noise."""
    text = " ".join(article.text.split())
    missing = [sentence for sentence in sentences if sentence not in text]
    assert len(missing) <= (1 - share) * len(sentences), missing
    assert not [noise for noise in NOISE if noise in text]


@pytest.mark.parametrize("name", ODD)
def test_no_wrapping_loses_the_article(name: str) -> None:
    check(newsclean.extract(ODD[name]), SENTENCES)


def test_links_and_capitals_lose_no_article() -> None:
    linked, capitals = (newsclean.extract(markup) for markup, _ in ODD_TEXTS.values())
    check(linked, tuple(sentence.replace(" the ", " the very ") for sentence in SENTENCES))
    check(capitals, tuple(map(str.upper, SENTENCES)))


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_short_articles_are_kept(count: int) -> None:
    check(newsclean.extract(page(each("<p>", "</p>", SENTENCES[:count]))), SENTENCES[:count])


@pytest.mark.parametrize("language", SCRIPTS)
def test_every_script_is_kept(language: str) -> None:
    sentences = tuple(f"{number}. {SCRIPTS[language]}" for number in range(1, 7))
    check(newsclean.extract(page(each("<p>", "</p>", sentences), lang=language)), sentences)


@pytest.mark.parametrize("tag", ["template", "textarea", "iframe", "script", "style", "object", "canvas"])
def test_what_no_reader_sees_is_no_text(tag: str) -> None:
    article = newsclean.extract(page(f"<p>{SENTENCES[0]}</p><{tag}>{PARAGRAPHS}</{tag}>"))
    check(article, SENTENCES[:1])
    assert SENTENCES[1] not in article.text


SPARSE = {
    "two lines of five words": (page("<p>The baths will close.</p><p>Nobody was hurt.</p>"), ("Nobody was hurt.",)),
    "a long list of places below a few lines": (
        page(
            f"<div>{SENTENCES[0]}<br><br>{SENTENCES[1]}</div><div class=ad>Advertisement</div><div><p>Closed today</p>"
            + f"<ul>{''.join(f'<li>{place} Hill</li>' for place in PLACES)}</ul></div>"
        ),
        (*SENTENCES[:2], *(f"{place} Hill" for place in PLACES)),
    ),
    "every paragraph a heading": (page(each("<h2>", "</h2>")), SENTENCES),
    "every paragraph a link": (page(each("<p><a href=/n>", "</a></p>")), SENTENCES),
    "a dump without a title": ("\n\n".join(SENTENCES), SENTENCES),
}


@pytest.mark.parametrize("name", SPARSE)
def test_pages_with_little_evidence(name: str) -> None:
    markup, sentences = SPARSE[name]
    check(newsclean.extract(markup), sentences)
