"""The letters outside ASCII that languages are written with, and the single-byte encodings that pages in them use."""

from __future__ import annotations

from typing import NamedTuple


class Alphabet(NamedTuple):
    """A language, its letters outside ASCII, and codecs its pages may be in, the commonest first."""

    language: str
    letters: frozenset[str]
    codecs: tuple[str, ...]


def _alphabet(language: str, letters: str, codecs: str) -> Alphabet:
    return Alphabet(language, frozenset(letters), tuple(codecs.split()))


_WEST = "cp1252 iso8859-15 mac-roman"
_CENTRAL = "cp1250 iso8859-2"
_BALTIC = "cp1257 iso8859-13 iso8859-4"
_CYRILLIC = "cp1251 koi8-r iso8859-5 cp866 mac-cyrillic"
_THAI = "".join(map(chr, (*range(0xE01, 0xE3B), *range(0xE40, 0xE4F))))

# Of languages that fit equally, the first is taken, so that the commonest of the web come first.
ALPHABETS = (
    _alphabet("de", "äöüß", _WEST),
    _alphabet("fr", "àâæçéèêëîïôœùûüÿ", _WEST),
    _alphabet("es", "áéíñóúüªº", _WEST),
    _alphabet("pt", "áâãàçéêíóôõúüªº", _WEST),
    _alphabet("it", "àèéìíòóùú", _WEST),
    _alphabet("nl", "áèéêëïóöü", _WEST),
    _alphabet("ca", "àçèéíïòóúü", _WEST),
    _alphabet("sv", "åäöé", _WEST),
    _alphabet("da", "æøåéóòôü", _WEST),
    _alphabet("is", "áðéíóúýþæö", f"{_WEST} iso8859-10"),
    _alphabet("fi", "äöåšž", "cp1252 iso8859-15"),
    _alphabet("he", "אבגדהוזחטיךכלםמןנסעףפץצקרשת", "cp1255 iso8859-8"),
    _alphabet("ru", "абвгдежзийклмнопрстуфхцчшщъыьэюяё", _CYRILLIC),
    _alphabet("uk", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "cp1251 koi8-u mac-cyrillic iso8859-5"),
    _alphabet("be", "абвгдежзійклмнопрстуўфхцчшыьэюяё", "cp1251 mac-cyrillic iso8859-5"),
    _alphabet("sr", "абвгдђежзијклљмнњопрстћуфхцчџш", "cp1251 mac-cyrillic iso8859-5"),
    _alphabet("mk", "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ", "cp1251 mac-cyrillic iso8859-5"),
    _alphabet("el", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", "cp1253 iso8859-7"),
    _alphabet(
        "ar",
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652ـ",
        "cp1256 iso8859-6",
    ),
    _alphabet("fa", "ابپتثجچحخدذرزژسشصضطظعغفقکكگلمنهھويیىةءآأؤئ\u200c", "cp1256"),
    _alphabet("ur", "اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکكگلمنںوہھءیےئؤ\u200c", "cp1256"),
    _alphabet("th", _THAI, "cp874"),
    _alphabet("tr", "çğıöşüâîûi̇", "cp1254 iso8859-3"),
    _alphabet("pl", "ąćęłńóśźż", f"{_CENTRAL} iso8859-16"),
    _alphabet("cs", "áčďéěíňóřšťúůýž", _CENTRAL),
    _alphabet("sk", "áäčďéíĺľňóôŕšťúýž", _CENTRAL),
    _alphabet("hu", "áéíóöőúüű", f"{_CENTRAL} iso8859-16"),
    _alphabet("hr", "čćđšž", f"{_CENTRAL} iso8859-16"),
    _alphabet("sq", "çëé", "cp1252 cp1250"),
    _alphabet("ro", "ăâîşţ", _CENTRAL),
    _alphabet("ro", "ăâîșț", "iso8859-16"),
    _alphabet("lt", "ąčęėįšųūž", f"{_BALTIC} iso8859-10"),
    _alphabet("lv", "āčēģīķļņšūž", f"{_BALTIC} iso8859-10"),
    _alphabet("et", "äõöüšž", f"{_BALTIC} iso8859-15 cp1252"),
    _alphabet("vi", "àáâãèéêìíòóôõùúýăđĩũơư\u0300\u0301\u0303\u0309\u0323", "cp1258"),
    _alphabet("se", "áčđŋšŧž", "iso8859-10"),
    _alphabet("cy", "âêîôûŵŷäëïöẅÿàèìòùẁáéíóúẃý", "iso8859-14"),
    _alphabet("eo", "ĉĝĥĵŝŭ", "iso8859-3"),
    _alphabet("mt", "ċġħżàèìîòù", "iso8859-3"),
)
