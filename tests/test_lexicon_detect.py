"""Telling languages apart."""

from __future__ import annotations

import pytest
import regex

from newsclean.lexicon import detect, guess

PROSE = {
    "en": "The ferry had been late for most of the week, and the people who waited on the quay said that they "
    "would rather walk over the bridge than stand in the rain for another hour.",
    "de": "Die Fähre war fast die ganze Woche über verspätet, und wer am Ufer stand, der sagte, dass er lieber "
    "über die Brücke gehen werde, als noch eine Stunde im Regen zu warten.",
    "fr": "Le bac était en retard presque toute la semaine, et ceux qui attendaient sur le quai disaient qu'ils "
    "préféraient passer par le pont plutôt que de rester une heure de plus sous la pluie.",
    "es": "El transbordador llegó tarde casi toda la semana, y los que esperaban en el muelle decían que preferían "
    "cruzar por el puente antes que quedarse una hora más bajo la lluvia.",
    "vi": "Chuyến phà bị trễ gần như cả tuần, và những người đứng chờ trên bến nói rằng họ sẽ đi bộ qua cầu "
    "còn hơn là phải đứng dưới mưa thêm một giờ nữa.",
    "ca": "El transbordador va arribar tard gairebé tota la setmana, i els qui esperaven al moll deien que preferien "
    "creuar pel pont abans que quedar-se una hora més sota la pluja.",
    "cs": "Přívoz měl skoro celý týden zpoždění a lidé, kteří čekali na nábřeží, říkali, že raději půjdou "
    "přes most, než aby stáli ještě hodinu na dešti.",
    "da": "Færgen var forsinket det meste af ugen, og de folk, der ventede på kajen, sagde, at de hellere ville gå "
    "over broen end stå i regnen endnu en time.",
    "fi": "Lautta oli myöhässä lähes koko viikon, ja laiturilla odottaneet sanoivat, että he kävelevät mieluummin "
    "sillan yli kuin seisovat sateessa vielä tunnin.",
    "it": "Il traghetto è arrivato in ritardo per quasi tutta la settimana, e chi aspettava sulla banchina diceva che "
    "preferiva passare dal ponte piuttosto che restare un'altra ora sotto la pioggia.",
    "nb": "Fergen hadde vært forsinket nesten hele uken, og de som sto og ventet på kaia, sa at de heller ville gå "
    "over broen enn å bli stående ute i regnet en time til.",
    "nl": "De veerboot was bijna de hele week te laat, en wie op de kade stond te wachten, zei dat hij liever over "
    "de brug zou lopen dan nog een uur in de regen te staan.",
    "pl": "Prom spóźniał się prawie przez cały tydzień, a ci, którzy czekali na nabrzeżu, mówili, że wolą przejść "
    "przez most, niż stać jeszcze godzinę w deszczu.",
    "pt": "A balsa chegou atrasada quase toda a semana, e os que esperavam no cais diziam que preferiam atravessar "
    "pela ponte a ficar mais uma hora debaixo da chuva.",
    "ro": "Feribotul a întârziat aproape toată săptămâna, iar cei care așteptau pe chei spuneau că mai bine trec "
    "peste pod decât să stea încă o oră în ploaie.",
    "sk": "Prievoz mal skoro celý týždeň meškanie a ľudia, ktorí čakali na nábreží, hovorili, že radšej pôjdu "
    "cez most, než by stáli ešte hodinu na daždi.",
    "sv": "Färjan var försenad nästan hela veckan, och de som väntade på kajen sade att de hellre ville gå över bron "
    "än stå i regnet en timme till.",
}


@pytest.mark.parametrize(("code", "text"), PROSE.items())
def test_detects(code: str, text: str) -> None:
    assert detect(text) == detect(text.upper()) == detect(text * 100) == code


@pytest.mark.parametrize("code", PROSE)
def test_a_menu_around_the_article_does_not_matter(code: str) -> None:
    menu = "Home\nContact\nFacebook\nTwitter\nYouTube\nRSS\nPodcast\n"
    assert detect(menu + PROSE[code] + menu) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Ada Example",
        "12 34 56 78 90 12 34 56 78 90",
        "Nehir gece taştı ve köylüler itfaiye gelmeden önce evlerinden ayrıldılar, dedi muhtar bize.",
        "Река вышла из берегов ночью, и жители покинули дома ещё до приезда пожарных.",
        "川は夜のうちにあふれ、住民は消防が着く前に家を出た。",
    ],
)
def test_is_silent_when_unsure(text: str) -> None:
    assert detect(text) is None


def test_scripts_tell_languages_without_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    patterns = {
        "zh": (1, regex.compile(r"\p{Han}")),
        "ja": (3, regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")),
        "th": (1, regex.compile(r"\p{Thai}")),
    }
    monkeypatch.setattr(guess, "_script_patterns", lambda: patterns)
    assert detect("川は夜のうちにあふれ、住民は消防が着く前に家を出た。") == "ja"
    assert detect("河水夜里漫过堤岸，村民在消防队到达之前就离开了家。") == "zh"
    assert detect("แม่น้ำล้นตลิ่งในตอนกลางคืน") == "th"
    assert detect(PROSE["en"]) == "en"
    assert detect("Река вышла из берегов ночью, и жители покинули дома.") is None
