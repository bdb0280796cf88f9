"""The data files are clean; loading them, and finding their phrases."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from unicodedata import is_normalized

import pytest
from lexicons import LANGUAGES, lists, phrases, reported

from newsclean.lexicon import Lexicon, load
from newsclean.lexicon.data import read, read_words
from newsclean.lexicon.loader import MODES, SECTIONS, Calendar
from newsclean.model import Phrase
from newsclean.text.casefold import bare, fold

TABLES = ("language", "words", "dates", "ago", *SECTIONS)
DATES = ("months", "weekdays", "published", "modified", "at", "relative")
BYLINE = ("prefixes", "joiners", "roles", "agencies")
CALENDAR = "calendar"  # languages that tell the parts of the day, eras or months in their own way have one
SOME = ("places", "edited", "desks")  # of the byline: not every language has a word of its own before a place
OPTIONAL = {"short", *BYLINE}
ADDRESS = re.compile(r"https?:|www\.|\.(com|org|net|info|vn|de|fr|es|uk|at|ch)\b", re.IGNORECASE)


def test_the_first_five_languages_are_there() -> None:
    assert {"de", "en", "es", "fr", "vi"} <= set(LANGUAGES)


@pytest.mark.parametrize("code", LANGUAGES)
class TestDataFile:
    def test_has_all_tables_in_order(self, code: str) -> None:
        assert tuple(table for table in read(code) if table != CALENDAR) == TABLES

    def test_heads_with_what_detection_reads(self, code: str) -> None:
        assert read_words(code) == {key: read(code)[key] for key in ("language", "words")}

    def test_says_where_its_phrases_were_seen(self, code: str) -> None:
        note = files("newsclean.lexicon").joinpath(f"{code}.toml").read_text("utf-8").partition(".\n")[0]
        assert re.fullmatch(r"# Sighted: \d+ of these \d+ phrases; pages in .+ at hand: \d+ in .+, \d+ in .+", note)

    def test_names_its_language(self, code: str) -> None:
        language = read(code)["language"]
        assert language["code"] == code
        assert language["name"]
        assert language["english_name"]
        assert language["date_order"] in {"dmy", "mdy", "ymd"}

    def test_has_all_keys(self, code: str) -> None:
        table = read(code)
        assert tuple(key for key in table["dates"] if key != "within") == DATES
        for section in SECTIONS:
            assert set(MODES) - OPTIONAL <= set(table[section]), section
            assert set(table[section]) <= {*MODES, *BYLINE, *SOME}, section
            assert table[section]["line"], section
        assert set(BYLINE) <= set(table["byline"])
        assert set(table["byline"].get("edited", ())) <= set(table["byline"]["prefixes"])

    def test_has_stop_words(self, code: str) -> None:
        words = read(code)["words"]["stopwords"]
        assert 50 <= len(words) <= 110 or (not words and read(code)["language"]["scripts"])
        assert all(" " not in word and fold(word) == word for word in words)

    def test_has_twelve_months_and_seven_days(self, code: str) -> None:
        dates = read(code)["dates"]
        for names, count in ((dates["months"], 12), (dates["weekdays"], 7)):
            assert len(names) == count
            spelt = Counter(fold(name) for variants in names for name in variants)
            assert not [name for name, times in spelt.items() if times > 1]

    def test_calendar_has_known_keys(self, code: str) -> None:
        calendar = read(code).get(CALENDAR, {})
        assert set(calendar) <= set(Calendar._fields)
        assert len(calendar.get("numerals", "")) in (0, 11)
        assert len(calendar.get("solar_months", ())) in (0, 12)
        assert all(1800 < year < 2100 for year in calendar.get("eras", {}).values())

    def test_text_is_normal(self, code: str) -> None:
        for name, texts in lists(read(code)):
            odd = [text for text in texts if not is_normalized("NFC", text) or text != " ".join(text.split())]
            assert not odd, name

    def test_lists_are_sorted_without_duplicates(self, code: str) -> None:
        for name, texts in lists(read(code)):
            if name not in {"dates.months", "dates.weekdays", "calendar.solar_months"}:
                folded = [fold(text) for text in texts]
                assert folded == sorted(set(folded)), name

    def test_no_phrase_is_in_two_sections(self, code: str) -> None:
        sections: dict[tuple[str, str], set[str]] = {}
        for section, mode, text in phrases(code):
            folded = fold(text)
            sections.setdefault((reported(mode), bare(folded) if mode == "line" else folded), set()).add(section)
        assert not {key: found for key, found in sections.items() if len(found) > 1}

    def test_phrases_can_be_told_from_prose(self, code: str) -> None:
        for section, mode, text in phrases(code):
            if mode == "line":
                assert len(bare(fold(text))) > 1 or not text.isascii() or section == "promo", (section, text)
            if mode == "inside":
                assert len(text) >= 5, (section, text)
            if mode != "line":
                assert "#" not in text, (section, text)

    def test_names_no_site(self, code: str) -> None:
        assert not [text for _, texts in lists(read(code)) for text in texts if ADDRESS.search(text)]


def sections_of(lexicon: Lexicon, text: str) -> set[str]:
    return {phrase.section for phrase in lexicon.find(text)}


class TestLoad:
    def test_is_cached(self) -> None:
        assert load("vi", "en") is load("vi-VN", "en_US") is load("VI", None, "en", "vi")

    @pytest.mark.parametrize("languages", [(), (None,), ("tlh",), ("",), ("markup",), ("../en",)])
    def test_of_an_unknown_language_is_empty(self, languages: tuple[str | None, ...]) -> None:
        lexicon = load(*languages)
        assert lexicon.codes == ()
        assert not lexicon.phrases
        assert lexicon.find("Read more") == ()
        assert lexicon.date_order == "dmy"
        assert not lexicon.months

    def test_knows_other_codes_of_a_language(self) -> None:
        assert load("no") is load("no-NO", "nb") is load("nb")

    def test_combines_languages(self) -> None:
        lexicon = load("vi", "en")
        assert lexicon.codes == ("vi", "en")
        assert sections_of(lexicon, "TIN LIÊN QUAN") == sections_of(lexicon, "Related articles") == {"teaser"}
        assert lexicon.months["tháng mười"] == lexicon.months["october"] == 10

    def test_the_first_language_decides(self) -> None:
        assert load("en").date_order == load("en", "de").date_order == "mdy"
        assert load("de", "en").date_order == "dmy"

    def test_months_and_weekdays(self) -> None:
        lexicon = load("de")
        assert lexicon.months["märz"] == lexicon.months["mrz"] == 3
        assert (lexicon.weekdays["donnerstag"], lexicon.weekdays["sonnabend"]) == (4, 6)
        assert set(load("fr").months.values()) == set(range(1, 13))

    def test_byline_grammar(self) -> None:
        byline = load("en").byline
        assert byline.prefixes.index("written by") < byline.prefixes.index("by")
        assert "and" in byline.joiners
        assert "staff writer" in byline.roles
        assert "reuters" in byline.agencies

    def test_date_words(self) -> None:
        dates = load("es").dates
        assert "publicado el" in dates.published
        assert "última actualización" in dates.modified
        assert "hace # horas" in dates.relative

    def test_months_cannot_be_changed(self) -> None:
        with pytest.raises(TypeError):
            load("en").months["smarch"] = 13  # type: ignore[index]


def found(text: str, *languages: str) -> list[tuple[str, str]]:
    return [(phrase.section, phrase.mode) for phrase in load(*languages, "en").find(text)]


class TestFind:
    @pytest.mark.parametrize(
        ("language", "text", "expected"),
        [
            ("en", "Read more »", ("teaser_inline", "line")),
            ("en", "Related:", ("teaser", "line")),
            ("en", "COMMENTS (12)", ("comments", "line")),
            ("en", "5 hours ago", ("dateline", "line")),
            ("en", "Updated 5 hours ago", ("dateline", "line")),
            ("en", "By Ada Example", ("byline", "start")),
            ("en", "© 2031 Example Media", ("footer", "start")),
            ("en", "©2031 Example Media", ("footer", "start")),
            ("en", "Copyright 2031 Example Media", ("footer", "start")),
            ("en", "• Tags: rivers, bridges", ("tags", "start")),
            ("en", "A ferry leaves the quay. Jo Example/AFP", ("caption", "end")),
            ("en", "You\u2019ll also find us in your inbox", ("newsletter", "end")),
            ("vi", "TIN LIÊN QUAN", ("teaser", "line")),
            ("vi", "Vui lòng gõ tiếng Việt có dấu.", ("comments", "line")),
            ("vi", "Theo dõi Báo Ví Dụ trên", ("promo", "start")),
            ("vi", "Cách đây 3 giờ", ("dateline", "line")),
            ("vi", "Phiên bản di động", ("footer", "line")),
            ("de", "Vor 3 Stunden", ("dateline", "line")),
            ("de", "Lesen Sie auch: Ein Beispiel", ("teaser_inline", "start")),
            ("fr", "À lire aussi : un exemple", ("teaser_inline", "start")),
            ("fr", "Il y a 3 heures", ("dateline", "line")),
            ("es", "¿Ya eres suscriptor? Entra", ("subscription", "start")),
        ],
    )
    def test_finds(self, language: str, text: str, expected: tuple[str, str]) -> None:
        assert expected in found(text, language)

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("en", ""),
            ("en", "   "),
            ("en", "•"),
            ("en", "12"),
            ("en", "The committee read more than forty letters before it met."),
            ("en", "Copyright law has not kept pace with machines, the judge wrote, and parliament should act."),
            ("en", "The new rules say that cookies may only be stored once a visitor has agreed to it."),
            ("en", "Hers was the home where the menu never changed."),
            ("en", "By the time the water reached the square, most of the shops along it had been emptied by hand "
             "and the fire brigade had left."),
            ("en", "Tagsearch firms were not invited."),
            ("de", "Tagsüber blieb es in der ganzen Stadt ruhig, erst am Abend kamen die ersten Gäste."),
            ("de", "Anzeigen gegen mehrere Männer liegen nach Angaben der Behörde vor."),
            ("fr", "Par ailleurs, les agriculteurs demandent que la loi soit appliquée dans toutes les régions, "
             "sans nouveau délai ni exception."),
            ("es", "Por la tarde llegaron los primeros camiones con agua, aunque la carretera seguía cortada por "
             "el barro y los árboles."),
            ("vi", "Theo ông An, nước sông dâng nhanh trong đêm khiến nhiều nhà không kịp dọn đồ."),
        ],
    )  # fmt: skip
    def test_leaves_prose_alone(self, language: str, text: str) -> None:
        assert found(text, language) == []

    def test_gives_the_phrase_folded(self) -> None:
        assert load("en").find("SIGN UP FOR OUR NEWSLETTER") == (
            Phrase("newsletter", "line", "sign up for our newsletter"),
        )

    def test_a_whole_line_is_not_reported_twice(self) -> None:
        assert found("Leave a comment", "en") == [("comments", "line")]

    def test_reports_start_end_and_inside(self) -> None:
        assert set(found("Photo: the quay at night, which (Image: an archive) shows. Jo Example via Getty Images")) == {
            ("caption", "start"),
            ("caption", "inside"),
            ("caption", "end"),
        }

    def test_unnormalised_text_matches(self) -> None:
        assert found("Đọc thêm".encode().decode(), "vi") == found("Đọc thêm", "vi") != []

    def test_of_long_text_only_the_edges_count(self) -> None:
        filler = "Xyzzy plugh. " * 60
        assert found(f"{filler}all rights reserved, it said. {filler}") == []
        assert found(f"Disclaimer: {filler}") == [("disclaimer", "start")]
        assert found(f"{filler}All rights reserved.") == [("footer", "end")]

    def test_a_prefix_counts_only_on_short_lines(self) -> None:
        assert found("By Ada Example") == [("byline", "start")]
        assert found("By Ada Example" + " and so on" * 10) == []


def test_errors_name_the_language_at_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {"xx": "[language]\ncode =", "yy": '[language]\ncode = "yy"\n\n[words]\nstopwords = []\n'}
    monkeypatch.setattr("newsclean.lexicon.data._text", texts.__getitem__)
    monkeypatch.setattr("newsclean.lexicon.loader.available", lambda: tuple(texts))
    for code, told in (("xx", "Invalid value"), ("yy", r"lacks the table \[dates\]")):
        with pytest.raises(ValueError, match=rf"lexicon/{code}\.toml: {told}"):
            load(code)
