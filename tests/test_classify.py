"""What a page is, how sure to be of it, and what its text favours."""

from __future__ import annotations

import pickle

import pytest
from test_walls import STORY, framed, paragraphs

import newsclean
from newsclean import PAGE_TYPES, Article, Confidence
from newsclean.classify.models import model, models, softmax
from newsclean.classify.page_words import word_figures, wording
from newsclean.classify.type_words import types_in, words
from newsclean.lexicon.data import read

TITLE = "The piano on the sandbank"
ARTICLE = framed("en", TITLE, f"<article><h1>{TITLE}</h1>{paragraphs([*STORY])}</article>")
URL = "https://lantern.example/news/2026/03/14/the-piano-on-the-sandbank"


def chosen(article: Article) -> str:
    """Give the code of what decided the type."""
    return next(each.reason.code for each in article.candidates if each.field == "page_type" and not each.lost)


def with_data(kind: str) -> str:
    """Give an article that declares a type of schema.org."""
    data = f'<script type="application/ld+json">{{"@type": "{kind}", "headline": "{TITLE}"}}</script>'
    return ARTICLE.replace("</head>", f"{data}</head>")


class TestPageType:
    def test_an_article_is_one(self) -> None:
        article = newsclean.extract(ARTICLE, url=URL)
        assert article.page_type == "article"
        assert chosen(article) == "page_type.model"

    def test_a_dump_has_one_too(self) -> None:
        assert newsclean.extract("\n\n".join([TITLE, *STORY]), kind="text").page_type in PAGE_TYPES

    @pytest.mark.parametrize("given", PAGE_TYPES)
    def test_what_the_caller_says_outranks_it(self, given: str) -> None:
        article = newsclean.extract(ARTICLE, page_type=given)
        assert article.page_type == given
        assert chosen(article) == "page_type.given"

    def test_a_live_blog_says_so(self) -> None:
        article = newsclean.extract(with_data("LiveBlogPosting"), url=URL)
        assert article.page_type == "liveblog"
        assert chosen(article) == "page_type.declared"

    def test_a_video_with_a_few_words_is_a_gallery(self) -> None:
        page = framed("en", TITLE, f"<article><h1>{TITLE}</h1>{paragraphs([*STORY[:1]])}</article>")
        page = page.replace("</head>", '<meta property="og:type" content="video.other"></head>')
        assert newsclean.extract(page, url=URL).page_type in ("gallery", "listing", "service", "forum")

    def test_a_thread_is_a_forum(self) -> None:
        post = '<div class="post message"><div class="userinfo">Ann</div><time>{day} May</time><p>{text}</p></div>'
        posts = "".join(post.format(day=day, text=text) for day, text in enumerate(STORY, 1))
        body = f'<div class="forum thread topic posts"><h1>{TITLE}</h1>{posts}<a class="reply">Reply</a></div>'
        article = newsclean.extract(framed("en", TITLE, body), url="https://bay.example/forum/threads/the-piano.4711/")
        assert article.page_type == "forum"
        assert "its address" in next(c.reason.evidence for c in article.candidates if c.field == "page_type")

    @pytest.mark.parametrize("wrong", ["news", "Article", ""])
    def test_a_wrong_type_is_told(self, wrong: str) -> None:
        with pytest.raises(ValueError, match="page_type: expected one of 'article'"):
            newsclean.extract(ARTICLE, page_type=wrong)

    def test_a_type_is_a_str(self) -> None:
        with pytest.raises(TypeError, match="page_type: expected str, not int"):
            newsclean.extract(ARTICLE, page_type=1)  # type: ignore[arg-type]


class TestConfidence:
    def test_all_are_shares(self) -> None:
        for page in (ARTICLE, "", "a", "<p>a", "\n".join(STORY)):
            confidence = newsclean.extract(page).confidence
            assert confidence is not None
            assert all(0 <= each <= 1 for each in confidence)

    def test_an_article_is_surer_than_an_error(self) -> None:
        error = framed("en", "404", "<h1>Page not found</h1>")
        sure, unsure = (newsclean.extract(page).confidence for page in (ARTICLE, error))
        assert sure is not None
        assert unsure is not None
        assert sure.text > unsure.text

    def test_it_tells_what_it_goes_by(self) -> None:
        article = newsclean.extract(ARTICLE)
        [candidate] = [each for each in article.candidates if each.field == "confidence"]
        assert candidate.value == article.confidence
        assert "by the content model" in candidate.reason.evidence
        assert "confidence.model" in str(article.explain())

    def test_it_travels(self) -> None:
        article = newsclean.extract(ARTICLE)
        assert pickle.loads(pickle.dumps(article)) == article
        assert article.to_dict()["confidence"] == article.confidence._asdict()  # type: ignore[union-attr]

    def test_an_article_made_by_hand_has_none(self) -> None:
        assert (Article("a").page_type, Article("a").confidence) == (None, None)
        assert Confidence(1.0, 1.0, 1.0, 1.0).text == 1


class TestFavor:
    def test_recall_keeps_what_precision_does_not(self) -> None:
        shapes = [
            (favor, newsclean.extract(ARTICLE, favor=favor).text) for favor in ("precision", "balanced", "recall")
        ]
        sizes = [len(text) for _, text in shapes]
        assert sizes == sorted(sizes)

    def test_a_wrong_favor_is_told(self) -> None:
        with pytest.raises(ValueError, match="favor: expected one of 'precision'"):
            newsclean.extract(ARTICLE, favor="speed")
        with pytest.raises(ValueError, match="favor: expected one of 'precision'"):
            newsclean.extract_many([], favor="speed")


class TestModels:
    def test_trees_are_walked(self) -> None:
        loaded = model({"features": ["a", "b"], "trees": [[0, 1.5, 2.0, [1, 0.0, 3.0, 4.0]], 0.5]})
        assert [loaded({"a": a, "b": b}) for a, b in ((1, 9), (2, 0), (2, 1))] == [2.5, 3.5, 4.5]

    @pytest.mark.parametrize("tree", ["a", [0, 1.0, 2.0], [7, 1.0, 2.0, 3.0], [0, "a", 2.0, 3.0], [0, 1.0, None, 3.0]])
    def test_a_damaged_tree_is_told(self, tree: object) -> None:
        with pytest.raises((TypeError, ValueError, LookupError)):
            model({"features": ["a"], "trees": [tree]})

    def test_another_version_is_told(self) -> None:
        with pytest.raises(ValueError, match="its version is 0"):
            models({"version": 0}, "html")

    def test_probabilities_add_up(self) -> None:
        assert softmax({"a": 800.0, "b": 800.0}) == {"a": 0.5, "b": 0.5}


class TestWords:
    def test_names_speak_for_types(self) -> None:
        assert types_in(["post-list big", "postbit17", "", "postbit17"]) == {"listing": 1, "forum": 2}

    def test_all_types_but_none_have_words(self) -> None:
        assert set(read("page_types")) == set(PAGE_TYPES) - {"none"}
        assert all(words(key).runs for key in ("classes", "address", "schema"))

    def test_the_walls_have_all_kinds_in_each_language(self) -> None:
        tables = read("walls")
        assert len(tables) >= 20
        assert {tuple(table) for table in tables.values()} == {("missing", "failed", "robot", "script", "login")}


WORDING = {"version": 1, "types": ["article", "forum"], "words": {"reply": [-20, 150], "said": [90, 0]}}


class TestWording:
    def test_the_words_of_a_page_add_up_once_each(self) -> None:
        figures = wording(WORDING).figures(frozenset(("reply", "said", "gull")))
        assert figures == {"worded_article": pytest.approx(0.7), "worded_forum": pytest.approx(1.5)}

    def test_unknown_words_say_nothing(self) -> None:
        assert wording(WORDING).figures(("máfur",)) == {"worded_article": 0.0, "worded_forum": 0.0}

    def test_a_menu_and_a_headline_are_enough(self) -> None:
        far = "".join(f"<p>{'gull ' * 30}</p>" for _ in range(60)) + "<p>Topics Replies Views</p>"
        assert word_figures(newsclean.read(far)) == word_figures(newsclean.read("<p>gull</p>"))

    @pytest.mark.parametrize(
        "data",
        [
            {**WORDING, "version": 2},
            {**WORDING, "types": None},
            {**WORDING, "words": {"reply": [1]}},
            {**WORDING, "words": {"reply": [1, "2"]}},
        ],
    )
    def test_a_damaged_one_is_refused(self, data: dict[str, object]) -> None:
        with pytest.raises(ValueError, match=r"version|weights"):
            wording(data)
