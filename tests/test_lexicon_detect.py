"""Telling languages apart."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st
from nobody import KIT

from newsclean.lexicon import detect, detection
from newsclean.text.casefold import fold_words

PROSE = {
    "bn": "ফেরিটি প্রায় পুরো সপ্তাহ দেরিতে এসেছে, আর ঘাটে যাঁরা অপেক্ষা করছিলেন তাঁরা বলেন, বৃষ্টির মধ্যে আরও এক ঘণ্টা দাঁড়িয়ে "
    "থাকার চেয়ে সেতু দিয়ে হেঁটে পার হওয়া তাঁদের জন্য অনেক ভালো।",
    "is": "Ferjan var of sein nær alla vikuna og þeir sem biðu á bryggjunni sögðu að þeir vildu frekar ganga yfir "
    "brúna en að standa úti í rigningunni í eina klukkustund til viðbótar.",
    "ta": "படகு வாரம் முழுவதும் தாமதமாக வந்தது, படித்துறையில் காத்திருந்தவர்கள் மழையில் இன்னும் ஒரு மணி நேரம் நிற்பதை விட பாலத்தின் "
    "வழியாக நடந்து செல்வது மேல் என்று கூறினர்.",
    "ar": "كانت العبارة متأخرة معظم أيام الأسبوع، وقال الناس الذين ينتظرون على الرصيف إنهم يفضلون عبور "
    "الجسر سيرا على الأقدام على أن يقفوا تحت المطر ساعة أخرى.",
    "fa": "قایق بیشتر روزهای هفته دیر رسید و مردمی که در اسکله منتظر بودند گفتند ترجیح می‌دهند از روی پل "
    "بگذرند تا این که یک ساعت دیگر زیر باران بایستند.",
    "he": "המעבורת איחרה כמעט כל השבוע, ומי שחיכו על הרציף אמרו כי הם מעדיפים ללכת על הגשר ולא לעמוד עוד "
    "שעה בגשם, גם אם זה לוקח יותר זמן.",
    "hi": "नाव लगभग पूरे सप्ताह देर से आती रही और घाट पर इंतज़ार करने वाले लोगों ने कहा कि वे बारिश में "
    "एक घंटा और खड़े रहने के बजाय पुल से पैदल जाना पसंद करेंगे।",
    "id": "Kapal penyeberangan itu terlambat hampir sepanjang pekan, dan orang-orang yang menunggu di "
    "dermaga mengatakan bahwa mereka lebih suka berjalan kaki lewat jembatan karena tidak bisa "
    "berdiri satu jam lagi di bawah hujan.",
    "ja": "渡し船はその週ほとんど毎日遅れ、岸壁で待つ人たちは、雨"
    "の中でもう一時間立っているくらいなら橋を歩いて渡るほうが"
    "ましだと話した。船長によると、原因は古いエンジンで、新しい部品が届くのは月末になる。それまでは一日四便に減らす"
    "という。お年寄りと子どもは先に乗ってほしいと呼びかけている。",
    "km": "សាឡាងបានមកយឺតស្ទើរតែពេញមួយសប្តាហ៍ ហើយអ្នកដែលរង់ចាំនៅលើផែបាននិយាយថា "
    "ពួកគេសុខចិត្តដើរឆ្លងស្ពាន ជាជាងឈរហាលភ្លៀងមួយម៉ោងទៀត។"
    "ប្រធានសាឡាងបានឱ្យដឹងថា ម៉ាស៊ីនចាស់បានខូច ហើយគ្រឿងបន្លាស់ថ្មីនឹងមកដល់នៅចុងខែនេះ។",
    "ko": "나룻배는 일주일 내내 거의 매일 늦었고, 선착장에서 기다리던 사람들은 빗속에 한 시간을 더 서 "
    "있느니 차라리 다리를 걸어서 건너겠다고 말했다. 선장은 낡은 엔진이 "
    "문제라며 새 부품은 월말에야 도착한다고 밝혔다."
    " 그때까지는 하루에 네 번만 배가 뜨며, 노인과 아이들이 먼저 탈 수 있도록 손님들이 자리를 양보하고 "
    "있다. 마을 사람들은 새 배를 사자는 이야기를 벌써 십 년째 하고 있다.",
    "ms": "Feri itu lewat hampir sepanjang minggu, dan orang ramai yang menunggu di jeti berkata mereka "
    "lebih rela berjalan kaki melalui jambatan kerana tidak mahu berdiri sejam lagi dalam hujan, "
    "katanya kepada pemberita.",
    "my": "ကူးတို့သင်္ဘောသည် တစ်ပတ်လုံးနီးပါး နောက်ကျခဲ့ပြီး ဆိပ်ကမ်းတွင် စောင့်နေသူများက မိုးထဲတွင် "
    "နောက်ထပ်တစ်နာရီ ရပ်နေမည့်အစား တံတားပေါ်မှ လမ်းလျှောက်သွားလိုကြောင်း ပြောဆိုကြသည်။"
    "သင်္ဘောမှူးက စက်ဟောင်း ပျက်နေပြီး အပိုပစ္စည်းများ လကုန်တွင်မှ ရောက်မည်ဟု ပြောသည်။",
    "sw": "Kivuko kilichelewa karibu wiki nzima, na watu waliokuwa wakisubiri kwenye gati walisema kwamba "
    "ni afadhali kutembea juu ya daraja kuliko kusimama katika mvua kwa saa moja zaidi.",
    "th": "เรือข้ามฟากมาช้าเกือบทั้งสัปดาห์ และคนที่ยืนรออยู่บนท่า"
    "บอกว่ายอมเดินข้ามสะพานดีกว่าต้องยืนตากฝนต่ออีกหนึ่งชั่ว"
    "โมง เพราะไม่มีใครบอกได้ว่าเรือลำต่อไปจะมาถึงเมื่อใด",
    "ur": "کشتی تقریباً پورا ہفتہ دیر سے آتی رہی اور گھاٹ پر انتظار کرنے والے لوگوں نے کہا کہ وہ بارش میں "
    "ایک گھنٹہ اور کھڑے رہنے کے بجائے پل پر سے پیدل جانا پسند کریں گے۔",
    "zh": "这一周的渡船几乎天天晚点，等在码头上的人说，与其在雨里"
    "再站一个小时，还不如从桥上走过去。船长说，问题出在旧发动"
    "机上，新的零件要到月底才能运到，在那之前每天只能开四班船，请大家多留出一些时间，老人和孩子可以先上船。",
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
PROSE |= {code: " ".join(kit["paragraphs"]) for code, kit in KIT.items() if code not in PROSE}


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
    monkeypatch.setattr(detection, "_script_patterns", lambda: patterns)
    assert detect("川は夜のうちにあふれ、住民は消防が着く前に家を出た。") == "ja"
    assert detect("河水夜里漫过堤岸，村民在消防队到达之前就离开了家。") == "zh"
    assert detect("แม่น้ำล้นตลิ่งในตอนกลางคืน") == "th"
    assert detect(PROSE["en"]) == "en"
    assert detect("Өзен түнде арнасынан асып кетті, ал тұрғындар үйлерінен шықты.") is None


def test_a_foreign_name_does_not_make_a_chinese_text_japanese() -> None:
    assert detect(PROSE["zh"] + "店名是「みなとの茶屋」。") == "zh"


def test_arabic_letters_of_any_keyboard_will_do() -> None:
    arabic, persian, urdu = (detect(PROSE[code].replace("ی", "ي").replace("ک", "ك")) for code in ("ar", "fa", "ur"))
    assert (arabic, persian, urdu) == ("ar", "fa", "ur")


@given(st.text(st.sampled_from("aé É’'`“ß\u00ad µª.1\xa0") | st.characters(codec="cp1252"), max_size=40))
def test_western_words_are_the_same_told_by_bytes(text: str) -> None:
    words = [word.decode("cp1252").replace("µ", "μ") for word in detection.western_words(detection.western(text))]
    assert words == regex.findall(r"[\p{L}\p{M}']+", " ".join(fold_words(text)))
