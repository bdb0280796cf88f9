"""Names out of credits and bylines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.lexicon import load
from newsclean.parse.bylines import parse_byline
from newsclean.parse.names import parse_names
from newsclean.parse.person_names import is_name
from newsclean.parse.pieces import split_dateline

ENGLISH = load("en")
VIETNAMESE = load("vi", "en")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Other", ("Ann Other",)),
        ("By Ann Other and Bo Doe, staff writer", ("Ann Other", "Bo Doe")),
        ("Written by: Ann Other (@ann) ann@example.org", ("Ann Other",)),
        ("By Ann OtherPublished: Jan 29, 2025", ("Ann Other",)),
        ("By ANN OTHER | 3 May 2024", ("ANN OTHER",)),
        ("By Ann Other, May 5, 2024", ("Ann Other",)),
        ("By Ann-Marie O'Neil 3 hours ago", ("Ann-Marie O'Neil",)),
        ("ByAnn Other", ("Ann Other",)),
        ("By Martin Other Jr.", ("Martin Other Jr.",)),
        ("Ann Other, staff writer", ("Ann Other",)),
        ("Ann Other (AFP)", ("Ann Other",)),
        ("Dec. 19, 2025 · Ann Other", ("Ann Other",)),
        ("Published on December 2nd, 2025 by Ann Other and Bo Doe", ("Ann Other", "Bo Doe")),
        ("Reuters", ("Reuters",)),
        (
            "Ann Otherington, Bo Doemaker, Cy Roebuckington and Di Poe (Reuters)",
            ("Ann Otherington", "Bo Doemaker", "Cy Roebuckington", "Di Poe"),
        ),
    ],
)
def test_bylines(text: str, names: tuple[str, ...]) -> None:
    assert parse_byline(text, ENGLISH) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [("Tiến Dũng (TH)", ("Tiến Dũng",)), ("Tiến Dũng (T/h)", ("Tiến Dũng",)), ("Tác giả: Phan Quân", ("Phan Quân",))],
)
def test_vietnamese_bylines(text: str, names: tuple[str, ...]) -> None:
    assert parse_byline(text, VIETNAMESE) == names


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ann Other",
        "By the time it rained",
        "By then it was dark",
        "Lake Town, TX",
        "Reading time: 8 minutes",
        "By 2030 the river will have risen by two metres",
        "3 May 2024",
        "Ann Other said on 3 May 2024 that it rained",
    ],
)
def test_no_bylines(text: str) -> None:
    assert parse_byline(text, ENGLISH) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Other", ("Ann Other",)),
        ("Ann Other, Bo Doe & Cy Roe", ("Ann Other", "Bo Doe", "Cy Roe")),
        ("Ann Other; Bo Doe", ("Ann Other", "Bo Doe")),
        ("Ann Other, MD", ("Ann Other, MD",)),
        ("The Example Editorial Team", ("The Example Editorial Team",)),
        ("News desk", ("News desk",)),
        ("Editor Ann Other", ("Ann Other",)),
        ("Nguyễn Văn A", ("Nguyễn Văn A",)),
        ("@ann", ()),
    ],
)
def test_credits(text: str, names: tuple[str, ...]) -> None:
    assert parse_names(text, ENGLISH) == names


@pytest.mark.parametrize(
    "text", ["Ann Other", "Phan Quân", "Ursula von der Leyen", "O’Neil", "Ann B. Other", "Ann Other Jr."]
)
def test_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text", ["", "Rain is coming", "3 May", "Rain: Storm", "Who Knows?", "A B C D E F G", "rain", "Ann other"]
)
def test_no_names(text: str) -> None:
    assert not is_name(text)


@given(st.text(max_size=220))
def test_never_raises(text: str) -> None:
    parse_byline(text, VIETNAMESE)
    parse_names(text, VIETNAMESE)
    split_dateline(text, VIETNAMESE)
    is_name(text)


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        ("ja", "山田太郎記者", ("山田太郎",)),
        ("ja", "文・山田太郎", ("山田太郎",)),
        ("ja", "取材・文 山田太郎、佐藤花子", ("山田太郎", "佐藤花子")),
        ("ja", "記者", ()),
        ("zh", "张三记者", ("张三",)),
        ("zh", "记者 张三 李四", ("张三", "李四")),
        ("ko", "김철수 기자", ("김철수",)),
        ("ko", "홍길동 인턴기자", ("홍길동",)),
        ("fa", "خبرنگار علی رضایی", ("علی رضایی",)),
        ("en", "Ann Other Editor", ("Ann Other Editor",)),
        ("de", "Autor: Rechtsanwältin Anna Anders", ("Anna Anders",)),
        ("de", "Interview: Anna Anders", ("Anna Anders",)),
    ],
)
def test_roles_where_letters_have_no_case(code: str, text: str, names: tuple[str, ...]) -> None:
    assert parse_names(text, load(code, "en")) == names
