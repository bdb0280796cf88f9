"""The encodings of the web, each with text in a language that pages are written in with it, of our own.

Labels are the names of the WHATWG's encoding standard; UTF-32, which it leaves out, is added.
"""

from __future__ import annotations

RUSSIAN = (
    "Река поднялась за ночь на два метра, но, по словам мэра, никто не пострадал. Паром стоит в гавани, "
    "и жители ждут, когда кончится дождь. «Мы видели и не такое», — сказала смотрительница моста."
)
POLISH = (
    "Wójt ogłosił, że most będzie zamknięty; mieszkańcy są źli i piszą skargi do gminy. Prom stoi w porcie, "
    "a ludzie czekają, aż przestanie padać deszcz. Nikt nie został ranny, dodał później strażak."
)
GREEK = (
    "Ο ποταμός ανέβηκε δύο μέτρα μέσα στη νύχτα, αλλά κανείς δεν τραυματίστηκε. Το πλοίο έμεινε στο λιμάνι, "
    "και οι κάτοικοι περιμένουν να σταματήσει η βροχή."
)
HEBREW = (
    "הנהר עלה בשני מטרים במהלך הלילה, אך איש לא נפגע, מסרה ראשת העיר. המעבורת נשארה בנמל, והתושבים מחכים שהגשם ייפסק."
)
ARABIC = (
    "ارتفع النهر مترين خلال الليل ولم يصب أحد بأذى كما قالت رئيسة البلدية. بقيت العبارة في الميناء، "
    "وينتظر السكان توقف المطر."
)
JAPANESE = (
    "川は一晩で二メートル上がりましたが、けが人はいないと市長は話しました。フェリーは港にとどまり、"
    "住民は雨がやむのを待っています。橋は朝まで閉じられます。"
)
SIMPLIFIED = (
    "河水一夜之间上涨了两米，但没有人受伤，市长在早上的会议上说。"
    "渡船停在港口，居民们正在等待雨停。大桥将关闭到明天早晨。"
)
TRADITIONAL = (
    "河水一夜之間上漲了兩公尺，但沒有人受傷，市長在早上的會議上說。"
    "渡船停在港口，居民們正在等待雨停。大橋將關閉到明天早晨。"
)
KOREAN = (
    "강물이 밤사이 이 미터나 불어났지만 다친 사람은 없다고 시장이 말했다. 나룻배는 항구에 머물렀고 "
    "주민들은 비가 그치기를 기다리고 있다."
)
LATVIAN = (
    "Upe naktī pacēlās par diviem metriem, taču neviens necieta, sacīja mēre. Prāmis palika ostā, "
    "un iedzīvotāji gaida, "
    "kad lietus beigsies. Tilts būs slēgts līdz rītam, teica kāds ugunsdzēsējs."
)
LITHUANIAN = (
    "Upė per naktį pakilo dviem metrais, tačiau niekas nenukentėjo, sakė merė šįryt. Keltas liko uoste, o žmonės "
    "laukia, kol baigsis lietus. Tiltas bus uždarytas iki ryto, pridūrė ugniagesys."
)
GERMAN = (
    "Die Straßen über den Fluss blieben gesperrt, sagte die Bürgermeisterin am späten Abend. Die Fähre lag im Hafen, "
    "während die Bewohner warteten, daß der Regen aufhört. „Wir hätten früher räumen müssen“, erklärte sie."
)

# The label, and what a page under it says.
CHARSETS = {
    "utf-8": "Điện đàm: " + RUSSIAN + JAPANESE,
    "ibm866": RUSSIAN.replace("«", "").replace("»", "").replace("—", "-"),
    "iso-8859-2": POLISH,
    "iso-8859-3": (
        "La rivero leviĝis dum la nokto je du metroj, sed neniu vundiĝis, diris la urbestrino. La "
        "pramŝipo restis en la "
        "haveno, kaj la loĝantoj atendas ĝis la pluvo ĉesos. Ankaŭ la ponto estos fermita ĝis mateno, "
        "ĉar ĝi ŝanceliĝas."
    ),
    "iso-8859-4": LATVIAN,
    "iso-8859-5": RUSSIAN.replace("«", "").replace("»", "").replace("—", "-"),
    "iso-8859-6": ARABIC,
    "iso-8859-7": GREEK,
    "iso-8859-8": HEBREW,
    "iso-8859-8-i": HEBREW,
    "iso-8859-10": (
        "Áin hækkaði um tvo metra í nótt en enginn meiddist, sagði bæjarstjórinn. Ferjan lá við bryggju "
        "og íbúar bíða þess "
        "að rigningunni ljúki. Brúin verður lokuð þar til í fyrramálið."
    ),
    "iso-8859-13": LITHUANIAN,
    "iso-8859-14": (
        "Cododd yr afon ddau fetr dros nos, ond ni chafodd neb ei frifo, meddai'r faeres. Arhosodd y "
        "fferi yn yr harbwr tra "
        "bo'r dŵr yn codi; mae'r tŷ wrth y bont dan ddŵr, a'r gŵr a'i ŵyr yn aros. Bydd y ffordd ar "
        "gau, a'r tân ar y tŵr "
        "yn dangos y ffordd i'r môr."
    ),
    "iso-8859-15": (
        "La mairie a été fermée après la tempête : ça n'était pas arrivé depuis des années. Le maire a "
        "déboursé 40 € pour "
        "des œufs et du bœuf, au cœur de la ville ; sa sœur a œuvré à ses côtés."
    ),
    "iso-8859-16": (
        "Râul a crescut peste noapte cu doi metri, dar nimeni nu a fost rănit, a spus primărița. Bacul "
        "a rămas în port, iar "
        "oamenii așteaptă să înceteze ploaia. „Podul rămâne închis până dimineață”, a adăugat ea."
    ),
    "koi8-r": RUSSIAN.replace("«", "").replace("»", "").replace("—", "-"),
    "koi8-u": (
        "Річка піднялася за ніч на два метри, але, за словами мерки, ніхто не постраждав. Її пором "
        "стоїть у гавані, а "
        "мешканці чекають, коли скінчиться дощ. Ґанки ще під водою, і міст зачинено."
    ),
    "macintosh": GERMAN,
    "windows-874": (
        "แม่น้ำสูงขึ้นสองเมตรในชั่วข้ามคืน แต่ไม่มีใครได้รับบาดเจ็บ นายกเทศมนตรีกล่าว เรือข้ามฟากจอดอยู่ที่ท่าเรือ และชาวบ้านรอให้ฝนหยุด"
    ),
    "windows-1250": (
        "Příliš mnoho lidí čekalo na vlak, který podle dopravního úřadu měl přijet už v pět. „Řeka "
        "stoupla v noci o dva metry,“ "
        "řekla starostka, ale nikdo nebyl zraněn."
    ),
    "windows-1251": RUSSIAN,
    "windows-1252": GERMAN,
    "windows-1253": GREEK,
    "windows-1254": (
        "Köprü kapatıldı; belediye başkanı, yağışın sürdüğünü ve çalışmanın güç olduğunu söyledi. Nehir "
        "gece iki metre "
        "yükseldi, ama kimse yaralanmadı. Feribot limanda kaldı, halk yağmurun dinmesini bekliyor."
    ),
    "windows-1255": HEBREW,
    "windows-1256": ARABIC,
    "windows-1257": LITHUANIAN + " „Blogiau jau buvo“, sakė ji.",
    "windows-1258": (
        "Nước sông dâng hai mét trong đêm, nhưng không ai bị thương, bà thị trưởng nói. Chiếc phà nằm "
        "trong cảng, và người "
        "dân chờ mưa tạnh. Cây cầu sẽ đóng cửa cho đến sáng mai."
    ),
    "x-mac-cyrillic": RUSSIAN,
    "gbk": SIMPLIFIED,
    "gb18030": SIMPLIFIED + "“㐂𠮷”",
    "gb2312": SIMPLIFIED,
    "big5": TRADITIONAL,
    "euc-jp": JAPANESE,
    "iso-2022-jp": JAPANESE,
    "shift_jis": JAPANESE,
    "euc-kr": KOREAN,
    "utf-16le": GERMAN + JAPANESE,
    "utf-16be": RUSSIAN + GERMAN,
    "utf-32le": JAPANESE,
    "utf-32be": GERMAN,
}
PYTHON_NAMES = {
    "ibm866": "cp866",
    "iso-8859-8-i": "iso8859-8",
    "windows-874": "cp874",
    "x-mac-cyrillic": "mac-cyrillic",
}
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def encoded(text: str, label: str) -> bytes:
    """Write a text in an encoding; Vietnamese tones that windows-1258 has no letters for follow their vowels."""
    import unicodedata

    name = PYTHON_NAMES.get(label, label)
    if label != "windows-1258":
        return text.encode(name)
    pieces = []
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        vowel = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
        pieces.append(vowel + "".join(part for part in parts if part in _TONES))
    return "".join(pieces).encode(name)
