"""Dates as pages write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.find.date.url import url_date
from newsclean.lexicon import load
from newsclean.parse.calendars import western_day, western_digits
from newsclean.parse.date_words import is_dateline
from newsclean.parse.dates import parse_date, swapped

ENGLISH = load("en")
VIETNAMESE = load("vi", "en")
DAY = dt.date(2024, 5, 3)
SEVEN = dt.timezone(dt.timedelta(hours=7))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 May 2024", DAY),
        ("May 3rd, 2024", DAY),
        ("Posted on Fri. May 3, 2024", DAY),
        ("2024-05-03", DAY),
        ("2024-5-3", DAY),
        ("20240503", DAY),
        ("2024年5月3日", DAY),
        ("2024. 5. 3.", DAY),
        ("5/3/2024", DAY),
        ("03.05.2024", DAY),
        ("May 3, 2024 at 10:15 a.m.", dt.datetime(2024, 5, 3, 10, 15)),
        ("3:15 PM EDT, Fri May 3, 2024", dt.datetime(2024, 5, 3, 15, 15)),
        ("2024. 5. 3. 12:33", dt.datetime(2024, 5, 3, 12, 33)),
        ("3 May 2024, 12 am", dt.datetime(2024, 5, 3, 0, 0)),
        ("Fri, 03 May 2024 10:15:00 GMT", dt.datetime(2024, 5, 3, 10, 15, tzinfo=dt.UTC)),
        ("2024-05-03T10:15:30Z", dt.datetime(2024, 5, 3, 10, 15, 30, tzinfo=dt.UTC)),
        ("2024-05-03T10:15:30.123+0700", dt.datetime(2024, 5, 3, 10, 15, 30, tzinfo=SEVEN)),
        ("2024-05-03 10:15", dt.datetime(2024, 5, 3, 10, 15)),
    ],
)
def test_english(text: str, expected: dt.date) -> None:
    found = parse_date(text, ENGLISH)
    assert (found, type(found)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("07:02 09/12/2021", dt.datetime(2021, 12, 9, 7, 2)),
        ("Thứ Sáu, ngày 3 tháng 5 năm 2024", DAY),
        ("Thứ sáu, 03/05/2024 - 08:30 GMT+7", dt.datetime(2024, 5, 3, 8, 30, tzinfo=SEVEN)),
        ("17 Tháng Mười Một 2023", dt.date(2023, 11, 17)),
        ("03.05.24", DAY),
    ],
)
def test_vietnamese(text: str, expected: dt.date) -> None:
    assert parse_date(text, VIETNAMESE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3/5/2567", DAY),
        ("๓/๕/๒๕๖๗", DAY),
        ("٣/٥/٢٠٢٤", DAY),
        ("۱۴۰۳/۲/۱۴", DAY),
        ("1403/02/14", None),
        ("12/3/1445", None),
        ("30.04.202430 April 2024", None),
        ("2024-05-03T10:15:30.123456+07:00", dt.datetime(2024, 5, 3, 10, 15, 30, tzinfo=SEVEN)),
    ],
)
def test_other_calendars_and_figures(text: str, expected: dt.date | None) -> None:
    assert parse_date(text, load("en"), "dmy") == expected


@pytest.mark.parametrize(
    ("persian", "western"),
    [
        # from published tables of the new year, and the last days of a leap year and of a common one
        ((1375, 1, 1), dt.date(1996, 3, 20)),
        ((1400, 1, 1), dt.date(2021, 3, 21)),
        ((1403, 1, 1), dt.date(2024, 3, 20)),
        ((1404, 1, 1), dt.date(2025, 3, 21)),
        ((1403, 12, 30), dt.date(2025, 3, 20)),
        ((1402, 12, 30), None),
        ((1402, 7, 31), None),
        ((1373, 12, 1), None),
        ((1402, 13, 1), None),
    ],
)
def test_persian_days(persian: tuple[int, int, int], western: dt.date | None) -> None:
    assert western_day(*persian, persian=True) == western


@given(st.dates(dt.date(1995, 3, 21), dt.date(2099, 12, 31)))
def test_every_day_has_one_persian_date(day: dt.date) -> None:
    year = day.year - 621
    found = [
        (each, month, number)
        for each in (year - 1, year)
        for month in range(1, 13)
        for number in range(1, 32)
        if western_day(each, month, number, persian=True) == day
    ]
    assert len(found) == 1


@given(st.text(max_size=50))
def test_figures_stay_as_many(text: str) -> None:
    assert len(western_digits(text)) == len(text)


def test_day_and_month_exchanged_only_where_both_are_possible() -> None:
    assert swapped("3/5/2024", DAY) == dt.date(2024, 3, 5)
    assert swapped("3/5/2024 10:15", dt.datetime(2024, 5, 3, 10, 15)) == dt.datetime(2024, 3, 5, 10, 15)
    assert swapped("2024-05-03", DAY) is None
    assert swapped("3 May 2024", DAY) is None
    assert swapped("13/5/2024", dt.date(2024, 5, 13)) is None


def test_order_of_the_page_outranks_the_lexicon() -> None:
    assert parse_date("3/5/2024", ENGLISH, "dmy") == DAY
    assert parse_date("13/5/2024", ENGLISH, "mdy") == dt.date(2024, 5, 13)


@pytest.mark.parametrize(
    "text",
    ["", "May 2024", "3 May", "yesterday", "5 hours ago", "10:15", "31/31/2024", "2024-13-01", "1901-01-01",
     "tel. 020 7946 0958", "x" * 500 + " 3 May 2024"],
)  # fmt: skip
def test_no_full_date(text: str) -> None:
    assert parse_date(text, ENGLISH) is None


@pytest.mark.parametrize(
    "text",
    [
        "Updated 3 May 2024 10:15",
        "Published: May 3, 2024 | Updated: May 4, 2024 5:00 PM ET",
        "3 hours ago",
        "Updated 5 hours ago",
        "Yesterday",
        "May 3",
        "10:15",
        "Fri, 03 May 2024 10:15:00 GMT",
    ],
)
def test_datelines(text: str) -> None:
    assert is_dateline(text, ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "In May 2024 it rained",
        "12",
        "10 things to do today",
        "On 5",
        "By Ann Other",
        "May",
        "Hanoi, 3 May 2024: rain",
    ],
)
def test_no_datelines(text: str) -> None:
    assert not is_dateline(text, ENGLISH)


@pytest.mark.parametrize(
    "path",
    ["/2024/05/03/rain", "/news/2024-05-03-rain", "/20240503/rain", "/rain_20240503", "/2024-05-03+rain",
     "/2024/may/03/rain", "/2024/May/3/rain", "/2024/5/3/rain", "/2024-05/03/rain"],
)  # fmt: skip
def test_day_in_the_address(path: str) -> None:
    assert url_date("https://example.org" + path, ENGLISH) == DAY


def test_day_before_or_behind_the_month_in_the_address() -> None:
    for path in ("/rain-23-05-2024", "/05-23-2024/rain"):
        assert url_date("https://example.org" + path, ENGLISH) == dt.date(2024, 5, 23)
    assert url_date("https://example.org/rain-05-05-2024", ENGLISH) == dt.date(2024, 5, 5)


@pytest.mark.parametrize(
    "path",
    ["/", "/2024/05/", "/99999999/", "/123420240503991", "/rain?d=2024-05-03", "/rain-03-05-2024", "/2024/rain/03/",
     "/2024/may/41/rain"],
)  # fmt: skip
def test_no_day_in_the_address(path: str) -> None:
    assert url_date("https://example.org" + path, ENGLISH) is None


@given(st.text(max_size=200))
def test_never_raises(text: str) -> None:
    parse_date(text, VIETNAMESE)
    is_dateline(text, VIETNAMESE)
    url_date(text, VIETNAMESE)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("hi", "02 मई 2024"),
        ("th", "2 พฤษภาคม 2567"),
        ("bn", "২ মে ২০২৪"),
        ("ta", "2 மே 2024"),
        ("km", "2 ឧសភា 2024"),
        ("my", "၂ မေ ၂၀၂၄"),
    ],
)
def test_names_of_months_keep_their_vowel_signs(code: str, text: str) -> None:
    assert parse_date(text, load(code, "en")) == dt.date(2024, 5, 2)
    assert is_dateline(text, load(code, "en"))


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("ja", "令和6年5月3日", DAY),
        ("ja", "令和6年5月3日 5時00分", dt.datetime(2024, 5, 3, 5, 0)),
        ("ja", "令和元年5月3日", dt.date(2019, 5, 3)),
        ("ja", "平成30年5月3日 午後3時5分", dt.datetime(2018, 5, 3, 15, 5)),
        ("ja", "2024年5月3日 12時", dt.datetime(2024, 5, 3, 12, 0)),
        ("ja", "2024年5月3日 午後12時10分", dt.datetime(2024, 5, 3, 12, 10)),
        ("zh", "民國113年5月3日 下午3:15", dt.datetime(2024, 5, 3, 15, 15)),
        ("zh", "2024年5月3日 15点05分", dt.datetime(2024, 5, 3, 15, 5)),
        ("ko", "2024.05.03. 오후 3:15", dt.datetime(2024, 5, 3, 15, 15)),
        ("ko", "2024년 5월 3일 15시 05분", dt.datetime(2024, 5, 3, 15, 5)),
        ("ar", "٣ مايو ٢٠٢٤ ٣:١٥ م", dt.datetime(2024, 5, 3, 15, 15)),
        ("fa", "۱۴ اردیبهشت ۱۴۰۳", DAY),
        ("fa", "جمعه ۱۴ ثور ۱۴۰۳ ساعت ۱۵:۱۵", dt.datetime(2024, 5, 3, 15, 15)),
        ("fa", "۳ مه ۲۰۲۴", DAY),
        ("fa", "۱۴ اردیبهشت ۲۰۲۴", None),
    ],
)
def test_eras_and_hours_as_languages_write_them(code: str, text: str, expected: dt.date | None) -> None:
    lexicon = load(code, "en")
    assert parse_date(text, lexicon) == expected
    assert is_dateline(text, lexicon) == (expected is not None)
