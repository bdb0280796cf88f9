"""Telling languages apart."""

from __future__ import annotations

import pytest
import regex

from newsclean.lexicon import detect, guess

PROSE = {
    "bg": "Фериботът закъсняваше почти цялата седмица, а хората, които чакаха на кея, казваха, че по-скоро ще минат по "
    "моста пеша, отколкото да стоят още един час на дъжда.",
    "de": "Die Fähre war fast die ganze Woche über verspätet, und wer am Ufer stand, der sagte, dass er lieber "
    "über die Brücke gehen werde, als noch eine Stunde im Regen zu warten.",
    "el": "Το πλοίο καθυστερούσε σχεδόν όλη την εβδομάδα και όσοι περίμεναν στην προβλήτα έλεγαν ότι θα περάσουν τη "
    "γέφυρα με τα πόδια παρά να μείνουν άλλη μία ώρα στη βροχή.",
    "en": "The ferry had been late for most of the week, and the people who waited on the quay said that they "
    "would rather walk over the bridge than stand in the rain for another hour.",
    "es": "El transbordador llegó tarde casi toda la semana, y los que esperaban en el muelle decían que preferían "
    "cruzar por el puente antes que quedarse una hora más bajo la lluvia.",
    "et": "Praam hilines peaaegu terve nädala ja need, kes kail ootasid, ütlesid, et nad lähevad pigem jala üle silla, "
    "kui seisavad veel tund aega vihma käes.",
    "fr": "Le bac était en retard presque toute la semaine, et ceux qui attendaient sur le quai disaient qu'ils "
    "préféraient passer par le pont plutôt que de rester une heure de plus sous la pluie.",
    "hr": "Trajekt je kasnio gotovo cijeli tjedan, a oni koji su čekali na rivi rekli su da će prije prijeći most "
    "pješice nego stajati još jedan sat na kiši, gdje ih nitko neće ni pogledati.",
    "hu": "A komp szinte egész héten késett, és akik a parton vártak, azt mondták, hogy inkább átmennek gyalog a "
    "hídon, mint hogy még egy órát álljanak az esőben.",
    "lt": "Keltas vėlavo beveik visą savaitę, o žmonės, kurie laukė krantinėje, sakė, kad jie verčiau eis pėsčiomis "
    "per tiltą, nei dar valandą stovės po lietumi.",
    "lv": "Prāmis kavējās gandrīz visu nedēļu, un tie, kas gaidīja krastmalā, teica, ka viņi labāk ies kājām pār "
    "tiltu, nevis vēl stundu stāvēs lietū.",
    "ru": "Паром опаздывал почти всю неделю, и те, кто ждал на причале, говорили, что они лучше пойдут пешком по "
    "мосту, чем будут ещё час стоять под дождём.",
    "sl": "Trajekt je skoraj ves teden zamujal in ljudje, ki so čakali na pomolu, so rekli, da bodo raje šli peš čez "
    "most, kot pa da še eno uro stojijo na dežju.",
    "sr": "Скела је каснила скоро целе недеље, а они који су чекали на кеју рекли су да ће пре прећи мост пешке него "
    "што ће стајати још један сат на киши.",
    "tr": "Vapur neredeyse bütün hafta geç kaldı ve iskelede bekleyenler bir saat daha yağmurda durmak için değil, "
    "köprüden yürümek için geldiklerini söyledi, ama bu onun için yeni bir şey değil.",
    "uk": "Пором спізнювався майже весь тиждень, і ті, хто чекав на причалі, казали, що вони краще підуть пішки через "
    "міст, ніж ще годину стоятимуть під дощем.",
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


LATIN_SERBIAN = (
    "Skela je kasnila skoro cele nedelje, a oni koji su čekali na keju rekli su da će pre preći most peške nego što će "
    "stajati još jedan sat na kiši, gde ih niko neće ni pogledati."
)


@pytest.mark.parametrize(("code", "text"), [*PROSE.items(), ("sr", LATIN_SERBIAN)])
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
        "Ibaiak gainezka egin zuen gauean, eta herritarrek etxeak utzi zituzten suhiltzaileak iritsi baino lehen.",
        "Өзен түнде арнасынан асып кетті, ал тұрғындар өрт сөндірушілер келгенше үйлерінен шығып үлгерді.",
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
    assert detect("Өзен түнде арнасынан асып кетті, ал тұрғындар үйлерінен шықты.") is None
