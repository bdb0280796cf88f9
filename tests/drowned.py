"""Articles that could be lost: behind broken markup, beside a crowd of menus, among copies of themselves.

Each family is a page and the sentences that its article must keep.
"""

from __future__ import annotations

import json
from random import Random

from test_odd_pages import PARAGRAPHS, SENTENCES, TITLE, each, page

Family = tuple[str, tuple[str, ...]]

TEXTS: dict[str, tuple[str, ...]] = {
    "ja": (
        "町議会は火曜日、四十年にわたって修理を重ねてきた川沿いの古いプールを閉鎖することを決めた。",
        "議員たちは二時間にわたり、泳ぎに来る人や教師、開館以来そこで働いてきた監視員の話を聞いた。",
        "「雨が入り口を覚えてしまえば、屋根は何度も直せるものではない」と会計係の丸山さんは述べた。",
        "昨年春の調査では水槽にひびが見つかり、直すには図書館の予算を上回る費用がかかることが分かった。",
        "建物は十月末まで開いており、十一人の職員には公民館での仕事が用意されるという。",
        "水泳クラブの親たちは、公民館まではバスで一時間かかり、飛び込みのできる深いプールもないと話している。",
        "三千人を超える署名が採決の前に提出され、さらに新しい署名も準備されている。",
    ),
    "zh": (
        "镇议会星期二投票决定，关闭河边那座修了四十年的旧游泳池。",
        "议员们用了两个小时听取游泳者、教师以及从开馆起就在池边工作的救生员的意见。",
        "“雨水一旦认得路，屋顶就补不了几次了。”财务主管马女士说。",
        "去年春天的检查发现池底有裂缝，修补的费用将超过全镇图书馆一年的预算。",
        "这座建筑将开放到十月底，十一名员工可以到镇礼堂继续工作。",
        "游泳俱乐部的家长们说，到礼堂坐公共汽车要一个小时，而且那里没有可以跳水的深池。",
        "投票之前已有三千多人签名请愿，另一份请愿书也正在准备之中。",
    ),
    "th": (
        "สภาเมืองลงมติเมื่อวันอังคารให้ปิดสระว่ายน้ำเก่าริมแม่น้ำ หลังจากซ่อมแซมกันมานานถึงสี่สิบปี",
        "สมาชิกสภาใช้เวลาสองชั่วโมงฟังความเห็นของผู้ที่มาว่ายน้ำ ครู และเจ้าหน้าที่ช่วยชีวิตซึ่งทำงานที่นี่มาตั้งแต่วันเปิด",
        "เหรัญญิกกล่าวว่าหลังคานั้นซ่อมได้ไม่กี่ครั้ง ก่อนที่ฝนจะรู้ทางเข้ามาเอง",
        "การสำรวจเมื่อฤดูใบไม้ผลิปีก่อนพบรอยร้าวในสระ ซึ่งค่าซ่อมจะสูงกว่างบประมาณของห้องสมุดทั้งหมด",
        "อาคารจะเปิดจนถึงสิ้นเดือนตุลาคม และพนักงานสิบเอ็ดคนจะได้งานใหม่ที่หอประชุม",
        "ผู้ปกครองของชมรมว่ายน้ำบอกว่าหอประชุมอยู่ไกลออกไปหนึ่งชั่วโมงเมื่อนั่งรถประจำทาง และไม่มีสระลึกพอสำหรับกระโดดน้ำ",
        "มีผู้ลงชื่อคัดค้านกว่าสามพันคนก่อนการลงมติ และกำลังเตรียมรายชื่ออีกชุดหนึ่ง",
    ),
    "ko": (
        "읍의회는 화요일 사십 년 동안 고쳐 온 강가의 낡은 수영장을 닫기로 결정했다.",
        "의원들은 두 시간 동안 수영하는 사람들과 교사, 문을 연 날부터 그곳에서 일한 안전 요원의 말을 들었다.",
        "회계 담당자는 비가 들어오는 길을 알게 되면 지붕은 몇 번 고치지 못한다고 말했다.",
        "지난봄 조사에서 바닥에 금이 간 것이 발견되었고 고치는 비용은 도서관 예산보다 많을 것으로 나타났다.",
        "건물은 시월 말까지 문을 열며 직원 열한 명은 회관에서 일자리를 얻게 된다.",
        "투표 전에 삼천 명이 넘는 사람들이 서명했으며 새로운 서명도 준비되고 있다.",
    ),
    "ru": (
        "Совет города во вторник решил закрыть старые купальни у реки после сорока лет ремонта.",
        "Депутаты два часа слушали пловцов, учителей и спасателя, который работает здесь со дня открытия.",
        "«Крышу можно латать лишь до тех пор, пока дождь не узнает дорогу», — сказала казначей.",
        "Прошлой весной в бассейне нашли трещины, починить которые дороже, чем содержать все библиотеки.",
        "Здание будет открыто до конца октября, а одиннадцати работникам предложили места в клубе.",
        "Перед голосованием собрали более трёх тысяч подписей, и готовится ещё одно обращение.",
    ),
    "vi": (
        "Hội đồng thị trấn hôm thứ Ba đã quyết định đóng cửa hồ bơi cũ bên sông sau bốn mươi năm sửa chữa.",
        "Các thành viên đã nghe suốt hai giờ ý kiến của người bơi, giáo viên và nhân viên cứu hộ "
        "làm việc từ ngày khai trương.",
        "Thủ quỹ nói rằng mái nhà chỉ có thể vá được ít lần trước khi mưa biết đường vào.",
        "Cuộc khảo sát mùa xuân năm ngoái phát hiện các vết nứt, chi phí sửa chữa cao hơn ngân sách của các thư viện.",
        "Tòa nhà sẽ mở cửa đến cuối tháng Mười, và mười một nhân viên được mời làm việc tại hội trường.",
        "Hơn ba nghìn người đã ký đơn kiến nghị trước cuộc bỏ phiếu, và một đơn khác đang được chuẩn bị.",
    ),
}
MENUS: dict[str, tuple[str, ...]] = {
    "ja": ("ホーム", "社会", "政治", "経済", "スポーツ", "文化", "天気", "地域", "求人", "写真"),
    "zh": ("首页", "社会", "政治", "财经", "体育", "文化", "天气", "本地", "招聘", "图片"),
    "th": ("หน้าแรก", "สังคม", "การเมือง", "เศรษฐกิจ", "กีฬา", "วัฒนธรรม", "อากาศ", "ท้องถิ่น", "งาน", "ภาพ"),
    "ko": ("홈", "사회", "정치", "경제", "스포츠", "문화", "날씨", "지역", "구인", "사진"),
    "ru": ("Главная", "Общество", "Политика", "Экономика", "Спорт", "Культура", "Погода", "Город", "Работа", "Фото"),
    "vi": (
        "Trang chủ",
        "Xã hội",
        "Chính trị",
        "Kinh tế",
        "Thể thao",
        "Văn hóa",
        "Thời tiết",
        "Địa phương",
        "Việc",
        "Ảnh",
    ),
}
TEASERS: dict[str, tuple[str, ...]] = {
    "ja": (
        "渡し船の運休が二週目に入る",
        "パン屋のライ麦パンが賞を受ける",
        "橋の街灯を新しいものに取り替え",
        "駅前の時計が三年ぶりに動く",
    ),
    "zh": ("渡船停运进入第二周", "面包房黑麦面包获奖", "大桥路灯将更换", "车站大钟三年后重新走动"),
    "th": ("เรือข้ามฟากหยุดเดินเข้าสู่สัปดาห์ที่สอง", "ร้านขนมปังได้รางวัล", "ไฟสะพานจะถูกเปลี่ยนใหม่", "นาฬิกาสถานีเดินอีกครั้ง"),
    "ko": (
        "나룻배 운항 중단 이 주째",
        "빵집 호밀빵 상 받아",
        "다리 가로등 교체 예정",
        "역 시계 삼 년 만에 다시 움직여",
    ),
    "ru": (
        "Паром стоит вторую неделю",
        "Пекарня получила приз за ржаной хлеб",
        "На мосту заменят фонари",
        "Часы вокзала снова идут",
    ),
    "vi": (
        "Phà ngừng chạy sang tuần thứ hai",
        "Tiệm bánh đoạt giải",
        "Đèn cầu sẽ được thay",
        "Đồng hồ nhà ga chạy lại",
    ),
}


def bare(language: str, crowd: int, inner: str = "div") -> Family:
    """An article in bare elements beside a crowd of menus and teasers in bare elements, of one language."""
    random = Random(crowd)
    menu = "".join(f"<div><a href=/m{n}>{random.choice(MENUS[language])}</a></div>" for n in range(crowd))
    teasers = "".join(
        f"<div><div><a href=/t{n}>{random.choice(TEASERS[language])}</a></div><div>{n % 28 + 1}</div></div>"
        for n in range(crowd)
    )
    sentences = TEXTS[language]
    body = "".join(f"<{inner}>{sentence}</{inner}>" for sentence in sentences)
    head = f"<html lang={language}><head><title>{TEASERS[language][0]}</title></head><body>"
    return f"{head}<div>{menu}</div><div>{body}</div><div>{teasers}</div><div>{menu}</div>", sentences


HEADS = {
    "title": "<title>Town to close its river baths",
    "title and meta": "<title>Town to close<meta charset=utf-8><meta name=author content='Ann Other'>",
    "script": "<title>Town</title><script>var a = 1;",
    "script with a comment": "<title>Town</title><script><!-- var a = '<script>';",
    "style": "<title>Town</title><style>p { color: red }",
    "comment": "<title>Town</title><!-- begin head",
    "comment closed wrongly": "<title>Town</title><!-- begin head ->",
    "double quote": '<title>Town</title><meta name="description content="Town">',
    "attribute quote": '<title>Town</title><link rel="stylesheet href=/a.css>',
    "single quote": "<title>Town</title><meta name='description content=Town>",
    "textarea": "<title>Town</title><textarea>",
    "noframes": "<title>Town</title><noframes>",
    "iframe": "<title>Town</title><iframe src=/a>",
    "xmp": "<title>Town</title><xmp>",
    "select": "<title>Town</title><select><option>",
    "template": "<title>Town</title><template>",
    "doctype": '<!doctype html public "-//W3C//DTD',
    "declaration": "<!ELEMENT html",
    "instruction": "<?xml version=1.0",
    "instruction of PHP": "<?php echo $title;",
    "CDATA": "<![CDATA[",
    "conditional": "<!--[if lt IE 9]>",
}


def broken(start: str) -> Family:
    """A page whose head begins with something that is never closed."""
    body = page(PARAGRAPHS).partition("<body>")[2]
    if start.startswith(("<!d", "<!E", "<?", "<![")):
        return f"{start}\n<html><head><title>{TITLE}</title></head><body>{body}", SENTENCES
    return f"<!doctype html><html><head>{start}\n</head><body>{body}", SENTENCES


def copies(sentence: str, count: int, language: str) -> Family:
    """A page of one paragraph again and again."""
    return f"<html lang={language}><body>{f'<p>{sentence}</p>' * count}", (sentence,)


LISTICLE = tuple(
    f"{name}, on the north bank, where the {what} are made by hand every morning before the ferry comes in."
    for name, what in (
        ("The Lantern", "rye loaves"), ("Cobb and Daughter", "candles"), ("Old Mill", "paper lamps"),
        ("The Tern", "rope ladders"), ("Quay House", "oyster pies"), ("Bell Yard", "brass buttons"),
        ("Saltworks", "blue bottles"), ("Moor's End", "wool rugs"),
    )
)  # fmt: skip
COPYRIGHT = (
    "A court has ruled.", "The tune is free.", "Copyright in the song ended in 1996.",
    "All rights had been reserved by a heir.",
    "He sued a choir.", "The choir had sung it at a fair.", "“It belongs to all of us,” its leader said.",
    "The judge agreed.", "Copyright lasts 70 years.", "The composer died in 1926.", "Nobody had renewed the claim.",
    "The heir may appeal.", "The choir will sing on Friday.",
)  # fmt: skip
COOKIES = (
    "The office for privacy has looked at how four hundred shops ask their visitors to accept cookies.",
    "Most of these banners, it found, make it harder to refuse cookies than to accept them all.",
    "By clicking a button, visitors consent to tracking by some six hundred partners, the report says.",
    "“We use cookies to improve your experience is the least believed sentence on the web,” said its author.",
    "She proposes a setting in the browser that would answer every banner once and for all.",
    "Shops that ignore it would be fined, and their cookie policies would have to be read aloud in court.",
    "Publishers replied that cookies pay for news, and that privacy settings are already there for those who care.",
)
LINKED_ITEMS = "".join(
    f"<li><a href=/{n}>{item.partition(',')[0]}</a>,{item.partition(',')[2]}</li>" for n, item in enumerate(LISTICLE)
)
DECLARED = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n\n".join(SENTENCES)}
TEASERS_IN_FULL = (
    (
        "Ferry strike enters its second week",
        "Passengers wait in the rain while both sides refuse to come back to the table, and the town pays.",
    ),
    (
        "Bakery wins prize for rye loaf",
        "The judges praised a crust that sings when it cools; the baker has kept the oven lit since last June.",
    ),
    (
        "Bridge lamps to be replaced",
        "The new lights are said to be kinder to moths, and the council expects to save a third of the bill.",
    ),
)
TEASER_CARDS = "".join(
    f"<div class=card><a href=/{n}><h3>{head}</h3></a><p>{lead}</p></div>"
    for n, (head, lead) in enumerate(TEASERS_IN_FULL)
)
SCRIPT = f'<script type="application/ld+json">{json.dumps(DECLARED)}</script>'
XHTML = f'<body xmlns="http://www.w3.org/1999/xhtml"><div>{PARAGRAPHS}</div></body>'

FAMILIES: dict[str, Family] = {
    **{f"head: {name}": broken(start) for name, start in HEADS.items()},
    **{f"{count} copies in {language}": copies(texts[0], count, language)
       for language, texts in [*TEXTS.items(), ("en", SENTENCES)] for count in (2, 3, 8, 40)},
    **{f"copies of {count} in {language}": (
        f"<html lang={language}>" + "".join(f"<p>{each}</p>" for each in texts[:count]) * 6, texts[:count])
       for language, texts in [*TEXTS.items(), ("en", SENTENCES)] for count in (2, 5)},
    **{f"{language} in bare {inner} beside {crowd}": bare(language, crowd, inner)
       for language in TEXTS for crowd in (10, 40, 150) for inner in ("div", "span style=display:block", "p")},
    "foreignObject": (page(f"<svg><foreignObject>{PARAGRAPHS}</foreignObject></svg>"), SENTENCES),
    "foreignObject of XHTML": (page(
        f'<svg viewBox="0 0 9 9"><g><foreignObject width="9">{XHTML}</foreignObject></g></svg>'), SENTENCES),
    "JSON-LD while teasers are visible": (page(f"<div id=root>{TEASER_CARDS}</div>", SCRIPT), SENTENCES),
    "listicle": (page(f"<ul>{each('<li><a href=/x>', '</a></li>', LISTICLE)}</ul>"), LISTICLE),
    "listicle of linked names": (page(f"<p>{SENTENCES[0]}</p><ol>{LINKED_ITEMS}</ol>"), (SENTENCES[0], *LISTICLE)),
    "listicle of linked paragraphs": (page(each("<p><a href=/x>", "</a></p>", LISTICLE)), LISTICLE),
    "listicle of linked headings": (page("".join(
        f"<h3><a href=/{n}>{n + 1}. {item.partition(',')[0]}</a></h3><p>{item}</p>"
        for n, item in enumerate(LISTICLE))), LISTICLE),
    "copyright": (page(each("<p>", "</p>", COPYRIGHT)), COPYRIGHT),
    "copyright in breaks": (page(each("", "<br>", COPYRIGHT)), COPYRIGHT),
    "copyright, dump": (f"{TITLE}\n\n" + "\n".join(COPYRIGHT), COPYRIGHT),
    "cookies": (page(each("<p>", "</p>", COOKIES)), COOKIES),
    "cookies, dump": (f"{TITLE}\n\n" + "\n\n".join(COOKIES), COOKIES),
    "NUL between letters": (page(PARAGRAPHS).replace("council", "coun\0cil"), SENTENCES),
    "NUL at the ends of lines": (f"{TITLE}\0\n\n" + "\0\n\n".join(SENTENCES) + "\0", SENTENCES),
    "NUL between lines": (f"{TITLE}\0\0" + "\0\0".join(SENTENCES), SENTENCES),
    "lines filled up by NUL": ("\n\n".join(line.ljust(160, "\0") for line in (TITLE, *SENTENCES)), SENTENCES),
}  # fmt: skip


def kept(text: str, sentences: tuple[str, ...]) -> float:
    """Give the share of sentences that are in a text."""
    text = " ".join(text.split())
    return sum(sentence in text for sentence in sentences) / len(sentences)
