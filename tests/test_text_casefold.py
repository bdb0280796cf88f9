"""Phrases are found however a site writes its capitals, and prose that only looks like them is left alone."""

from __future__ import annotations

import pytest

from newsclean.lexicon import load
from newsclean.text.casefold import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", "Διαβάστε επίσης"),
        ("ΜΑΪΟΥ", "Μαΐου"),
        ("Μαΐου".upper(), "Μαΐου"),
        ("YAZARIN DİĞER İLANI", "yazarın diğer ilanı"),
        ("ЕЩЕ ПО ТЕМЕ", "Ещё по теме"),
        ("за́мок", "замок"),
    ],
)
def test_marks_that_capitals_lose_do_not_count(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_folding_keeps_the_length() -> None:
    for word in ("İstanbul", "Μαΐου", "ёлка", "ΰ"):
        assert len(fold(word)) == len(word)


@pytest.mark.parametrize(
    ("language", "text", "section"),
    [
        ("bg", "Още по темата:", "teaser"),
        ("el", "ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", "teaser"),
        ("et", "Loe lisaks: Sild sai uue nime", "teaser_inline"),
        ("hr", "Najčitanije", "teaser"),
        ("hu", "3 órája", "dateline"),
        ("lt", "Skaitomiausi", "teaser"),
        ("lv", "Pirms 5 minūtēm", "dateline"),
        ("ru", "ЕЩЕ ПО ТЕМЕ", "teaser"),
        ("sl", "Preberite tudi: Most je dobil novo ime", "teaser_inline"),
        ("sr", "Najčitanije", "teaser"),
        ("sr", "Најчитаније", "teaser"),
        ("tr", "YAZININ DEVAMI", "teaser_inline"),
        ("uk", "5 хвилин тому", "dateline"),
    ],
)
def test_finds(language: str, text: str, section: str) -> None:
    assert section in {phrase.section for phrase in load(language).find(text)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bg", "Рекламата от тридесетте години още личи по стената на старата фабрика край гарата."),
        ("el", "Το ταξίδι κράτησε τρεις ημέρες και κανείς από τους ναύτες δεν θυμάται γιατί άρχισε."),
        ("et", "Ministeerium juhtumit ei kommenteeri, sest uurimine on alles pooleli."),
        ("hr", "Suđenje se nastavlja u ponedjeljak, a posljednji bi svjedok trebao govoriti poslijepodne."),
        ("hu", "A hirdetések nagy részét a harmincas években kézzel festették a falakra, mondta a muzeológus."),
        ("lt", "Šiandien miestas atrodo kitaip, o senąjį tiltą prisimena tik žvejai ir jų vaikai."),
        ("lv", "Viņš ziņu izlasīja savā e-pastā, bet atbildēt nolēma tikai pēc brokastīm."),
        ("ru", "О задержании сообщила пресс-служба. Сам он об этом позже написал в Telegram."),
        ("sl", "Iskanje pogrešanih ribičev se nadaljuje. Danes jim pomaga tudi helikopter iz sosednje doline."),
        ("sr", "Komentari na društvenim mrežama bili su podeljeni, a čamac je ipak otplovio na vreme."),
        ("tr", "Kaptan, devam eden yağmura rağmen iskelede bekledi ve kimseyi geride bırakmadı."),
        ("uk", "Що далі буде з мостом, у громаді не знають, але пором ходить за розкладом."),
    ],
)
def test_leaves_prose_alone(language: str, text: str) -> None:
    assert load(language).find(text) == ()
