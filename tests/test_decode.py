"""Bytes to text: marks, declarations, what undeclared bytes look like, and repair of what others decoded wrong."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.read import charset
from newsclean.read.decode import decode
from newsclean.text.mojibake import fix

UNDECLARED = [
    ("cp1252", "Die Straßen über den Fluss blieben gesperrt, sagte die Bürgermeisterin am späten Abend."),
    ("cp1252", "La mairie a été fermée après la tempête, ça n'était pas arrivé depuis des années."),
    ("cp1252", "El niño encontró la llave en el jardín; mañana volverá a la escuela, dijo su tía."),
    ("cp1252", "A ponte não abrirá amanhã: as inspeções começarão só após a estação das chuvas."),
    ("cp1252", "Onder één paraplu: de coördinatie van de financiën verliep zeeën van tijd later."),
    ("cp1251", "Река поднялась за ночь на два метра, но, по словам мэра, никто не пострадал."),
    ("koi8-r", "Река поднялась за ночь на два метра, но, по словам мэра, никто не пострадал."),
    ("cp1251", "Річка піднялася за ніч на два метри, але, за словами мерки, ніхто не постраждав їй."),
    ("cp1250", "Příliš mnoho lidí čekalo na vlak, který podle dopravního úřadu měl přijet už v pět."),
    ("iso8859-2", "Wójt ogłosił, że most będzie zamknięty; mieszkańcy są źli i piszą skargi do gminy."),
    ("cp1250", "A folyó éjjel két métert emelkedett, de senki sem sérült meg, közölte a főügyelő, űrlapon."),
    ("cp1254", "Köprü kapatıldı; belediye başkanı, yağışın sürdüğünü ve çalışmanın güç olduğunu söyledi."),
    ("cp1253", "Ο ποταμός ανέβηκε δύο μέτρα μέσα στη νύχτα, αλλά κανείς δεν τραυματίστηκε."),
    ("cp1255", "הנהר עלה בשני מטרים במהלך הלילה, אך איש לא נפגע, מסרה ראשת העיר."),
    ("cp1256", "ارتفع النهر مترين خلال الليل ولم يصب أحد بأذى كما قالت رئيسة البلدية."),
    ("cp874", "แม่น้ำสูงขึ้นสองเมตรในชั่วข้ามคืน แต่ไม่มีใครได้รับบาดเจ็บ"),
    ("cp1257", "Upė per naktį pakilo dviem metrais, tačiau niekas nenukentėjo, sakė merė šįryt."),
    ("cp932", "川は一晩で二メートル上がりましたが、けが人はいないと市長は話しました。"),
    ("euc_jp", "川は一晩で二メートル上がりましたが、けが人はいないと市長は話しました。"),
    ("gb18030", "河水一夜之间上涨了两米，但没有人受伤，市长在早上的会议上说。"),
    ("big5hkscs", "河水一夜之間上漲了兩公尺，但沒有人受傷，市長在早上的會議上說。"),
    ("cp949", "강물이 밤사이 이 미터나 불어났지만 다친 사람은 없다고 시장이 말했다."),
]


@pytest.mark.parametrize(("encoding", "text"), UNDECLARED)
def test_undeclared(encoding: str, text: str) -> None:
    decoded, warnings = decode(f"<p>{text}</p>".encode(encoding))
    assert decoded == f"<p>{text}</p>"
    assert warnings == (f"no usable encoding declared: read as {encoding}",)


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "windows-1252", "US-ASCII"])
def test_latin_labels_mean_windows(label: str) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={label}"><p>“Über”</p>'
    assert decode(page.encode("cp1252")) == (page, ())


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("gb2312", "gb18030", "鎔基"),
        ("ks_c_5601-1987", "cp949", "똠방"),
        ("Shift_JIS", "cp932", "①髙"),
        ("windows-1251", "cp1251", "Да"),
        ("koi8-u", "koi8-u", "Їжа"),
    ],
)
def test_declared(label: str, encoding: str, text: str) -> None:
    page = f"<html><head><meta charset='{label}'></head><body>{text}</body></html>"
    assert decode(page.encode(encoding)) == (page, ())


def test_xml_declaration() -> None:
    page = '<?xml version="1.0" encoding="windows-1250"?><html><body>Příliš</body></html>'
    assert decode(page.encode("cp1250")) == (page, ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_with_and_without_mark(encoding: str) -> None:
    page = "<html><body>Điện đàm, ça va</body></html>"
    assert decode(page.encode(encoding)) == (page, ())


def test_valid_utf8_beats_a_wrong_declaration() -> None:
    page = "<meta charset=iso-8859-1><p>Điện đàm</p>"
    assert decode(page.encode()) == (page, ())


def test_declared_utf8_that_is_not() -> None:
    text, warnings = decode("<meta charset=utf-8><p>Über</p>".encode("cp1252"))
    assert text.endswith("ber</p>")
    assert warnings


def test_utf8_cut_in_mid_character() -> None:
    text, warnings = decode("Điện đàm thượng đỉnh".encode()[:-3])
    assert text.startswith("Điện đàm thượng ")
    assert warnings == ("1 damaged characters in utf-8",)


@pytest.mark.parametrize("label", ["rot13", "hex", "no-such", "utf-7", "unicode_escape", "punycode", "x" * 39])
def test_labels_that_are_no_encodings_of_the_web(label: str) -> None:
    assert charset.codec(label) is None
    assert decode(f"<meta charset={label}><p>Ÿber</p>".encode("cp1252"))[0].endswith("</p>")


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress("Die Straßen über den Fluss blieben gesperrt. ".encode() * 40, mtime=0),
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"1 0 obj << /Type /Page >> endobj\n" * 60,
    ],
    ids=["gzip", "PNG", "PDF"],
)
def test_binary_data_are_no_text(data: bytes) -> None:
    assert decode(data) == ("", ("the page is binary data, not text",))


def test_stray_controls_do_not_make_a_page_binary() -> None:
    page = "<p>Die Stra\xdfen \x07\x1e\xfcber den Fluss blieben gesperrt, so die B\xfcrgermeisterin am Abend."
    assert decode(page.encode("cp1252"))[0] == page


@given(st.binary(max_size=400))
def test_never_raises(data: bytes) -> None:
    text, warnings = decode(data)
    assert isinstance(text, str)
    assert all(isinstance(warning, str) for warning in warnings)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_utf8_comes_back(text: str) -> None:
    page = "x" + text.replace("\0", "").replace("\x1b", "")
    assert decode(page.encode()) == (page, ())


def test_an_endless_line_is_repaired_in_parts() -> None:
    damaged = "Ã¼ber den FluÃŸ " * 2000
    assert fix(f"{damaged}Ã") == "über den Fluß " * 2000 + "Ã"


@pytest.mark.parametrize(
    "text",
    [
        "Die Straßen über den Fluss blieben gesperrt",
        "Il a été décidé – « enfin » – d'ouvrir l'hôtel",
        "Điện đàm thượng đỉnh Nga-Mỹ",
        "今天的新闻",
        "Река поднялась за ночь",
    ],
)
@pytest.mark.parametrize("wrong", ["latin-1", "cp1252"])
def test_mojibake(text: str, wrong: str) -> None:
    garbled = charset.read(text.encode(), "cp1252") if wrong == "cp1252" else text.encode().decode(wrong)
    assert fix(f"<p>{garbled}</p>\n<p>Clean: “ÇA”, SÃO, Ñandú, Øre</p>") == (
        f"<p>{text}</p>\n<p>Clean: “ÇA”, SÃO, Ñandú, Øre</p>"
    )


@pytest.mark.parametrize("text", [text for _, text in UNDECLARED] + ["NÃO, SÃO PAULO", "Ångström", "ESPAÑA", "ÅÄÖ €5"])
def test_clean_text_stays(text: str) -> None:
    assert fix(text) == text
