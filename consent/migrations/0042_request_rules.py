"""The clocks and words of data subjects' requests, and the grounds on which one can be refused."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_CHOICE = "Operational choice of the company."
_S30 = "PDPA s.30: within 30 days of receipt."
_OTHER = "PDPA sets no number; the 30 days of s.30 are kept."
_S33 = "PDPC notification on erasure, in force since 11 November 2024: within 90 days."
_WORDS = "Wording of the company."
_PDPC = "PDPA s.73: complaint to the expert committee; contact to be checked by compliance."

SEEDS = [
    Seed("request.days.access", "30", "days", _S30),
    Seed("request.days.copy", "30", "days", _S30),
    Seed("request.days.portability", "30", "days", _OTHER),
    Seed("request.days.rectification", "30", "days", _OTHER),
    Seed("request.days.erasure", "90", "days", _S33),
    Seed("request.days.restriction", "30", "days", _OTHER),
    Seed("request.days.objection", "30", "days", _OTHER),
    Seed("request.days.withdrawal", "30", "days", _OTHER),
    Seed("request.extension_days", "30", "days", _CHOICE),
    Seed("request.too_many_per_year", "4", "requests of a kind in 365 days", _CHOICE),
    Seed("request.package_days", "7", "days until a package is destroyed", _CHOICE),
    Seed("request.link_minutes", "15", "minutes", _CHOICE),
    Seed("request.pdf_rows", "300", "rows of one list in the PDF", _CHOICE),
    Seed("request.code_minutes", "5", "minutes", _CHOICE),
    Seed("request.code_tries", "3", "tries per code", _CHOICE),
    Seed("request.codes_per_day", "5", "codes per person", _CHOICE),
    Seed("request.codes_per_hour_everywhere", "600", "codes of everybody", _CHOICE),
    Seed(
        "backup.keep_days",
        "35",
        "days until the last backup is gone",
        "Operational choice; 000, 2.6: copies in backups go later than the data itself.",
    ),
    Seed(
        "erasure.open_account",
        "สัญญาใช้บริการ จนกว่าท่านจะปิดบัญชี (contract, until the account is closed)",
        "text",
        "PDPA s.24(3)",
    ),
    Seed(
        "request.words.package.th",
        "สำเนาข้อมูลของท่านพร้อมแล้ว เปิดได้ด้วยรหัสที่ส่งไปยังโทรศัพท์ของท่าน",
        "text",
        _WORDS,
    ),
    Seed(
        "request.words.package.en",
        "Your package is ready. It opens with a code sent to your phone.",
        "text",
        _WORDS,
    ),
    Seed(
        "request.words.withdrawn.th",
        "ถอนความยินยอมแล้ว และหยุดใช้ข้อมูลตามวัตถุประสงค์นั้นทันที การใช้ก่อนหน้านี้ยังชอบด้วยกฎหมาย",
        "text",
        _WORDS,
    ),
    Seed(
        "request.words.withdrawn.en",
        "Consent is withdrawn and the use has stopped at once. Earlier use stays lawful.",
        "text",
        _WORDS,
    ),
    Seed(
        "request.words.restricted.th",
        "ระงับการใช้ข้อมูลตามที่ท่านขอแล้ว จนกว่าท่านจะแจ้งให้ใช้ต่อ",
        "text",
        _WORDS,
    ),
    Seed(
        "request.words.restricted.en",
        "The use is restricted as you asked, until you let it go on.",
        "text",
        _WORDS,
    ),
    Seed("request.words.stopped.th", "หยุดใช้ข้อมูลตามที่ท่านคัดค้านแล้ว", "text", _WORDS),
    Seed("request.words.stopped.en", "The use you objected to has stopped.", "text", _WORDS),
    Seed(
        "request.words.way_to_service.th",
        "เลขประจำตัวประชาชนและหมายเลขโทรศัพท์แก้ไขได้ที่ศูนย์บริการลูกค้าเท่านั้น โทร 0-2697-5353"
        " หรือ cs@thaimicrodigital.com พร้อมหลักฐานยืนยันตัวตน",
        "text",
        "000, section 2: these change through customer service only.",
    ),
    Seed(
        "request.words.way_to_service.en",
        "National ID and phone number change at customer service only: 0-2697-5353 or"
        " cs@thaimicrodigital.com, with proof of who you are.",
        "text",
        "000, section 2: these change through customer service only.",
    ),
    Seed(
        "request.words.erased.th",
        "ลบข้อมูลที่ลบได้แล้ว สำเนาในระบบสำรองจะหมดไปภายใน {day} ส่วนที่กฎหมายหรือสัญญาให้เก็บแสดงไว้ในรายการ",
        "text",
        "000, 2.6: the answer states the lag of backups.",
    ),
    Seed(
        "request.words.erased.en",
        "What may go is erased; copies in backups are gone by {day}. What a law or the contract"
        " keeps is listed.",
        "text",
        "000, 2.6: the answer states the lag of backups.",
    ),
    Seed(
        "request.words.regulator.th",
        "หากท่านไม่เห็นด้วย ท่านร้องเรียนต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล (สคส.) ได้"
        " ที่ www.pdpc.or.th",
        "text",
        _PDPC,
    ),
    Seed(
        "request.words.regulator.en",
        "If you do not agree, you can complain to the Personal Data Protection Committee"
        " (www.pdpc.or.th).",
        "text",
        _PDPC,
    ),
]

_READ = ["access", "copy", "portability"]

# code, paragraph, kinds, Thai, English, limit in Thai, limit in English
GROUNDS = [
    (
        "too_many",
        "000 §2.6 (1)",
        _READ,
        "คำขอซ้ำเกินจำนวนปกติ",
        "Requests of this kind came more often than usual.",
        "ใช้ได้เฉพาะเมื่อจำนวนคำขอในรอบปีเกินเกณฑ์ที่กำหนด คำตอบก่อนหน้านี้ยังใช้ได้",
        "Only when the number in a year is above the setting; the earlier answers stand. PDPA s.30"
        " does not know this ground by itself.",
    ),
    (
        "undue_effort",
        "000 §2.6 (2)",
        ["portability"],
        "การโอนข้อมูลในรูปแบบที่ขอต้องใช้เทคโนโลยีเกินกว่าที่ทำได้",
        "Handing the data over in the way asked for needs technology beyond reason.",
        "ใช้ได้เฉพาะการโอนโดยวิธีอัตโนมัติ ท่านยังได้รับสำเนาข้อมูล (มาตรา 31)",
        "Only for the automatic transfer to another controller; the copy is given all the same"
        " (PDPA s.31).",
    ),
    (
        "others_data",
        "000 §2.6 (3)",
        _READ,
        "ข้อมูลส่วนนั้นเป็นข้อมูลของบุคคลอื่น",
        "That part is data of other people.",
        "ปฏิเสธได้เฉพาะส่วนที่กระทบสิทธิของผู้อื่น (มาตรา 30) ส่วนที่เหลือส่งให้ท่าน",
        "Only the part that harms others' rights can be refused (PDPA s.30); the rest is given.",
    ),
    (
        "not_practicable",
        "000 §2.6 (4)",
        ["access", "copy"],
        "ข้อมูลที่ขออยู่ในระบบสำรองข้อมูลเท่านั้น",
        "What is asked for lies in backups only.",
        "ข้อมูลที่ใช้งานอยู่ส่งให้ท่านทั้งหมด และใช้ข้อนี้ปฏิเสธการลบไม่ได้",
        "All data in use is given, and erasure cannot be refused on this ground.",
    ),
    (
        "law_or_court",
        "PDPA s.30",
        _READ,
        "กฎหมายหรือคำสั่งศาลห้ามเปิดเผย และการเปิดเผยจะกระทบสิทธิของผู้อื่น",
        "A law or a court forbids it, and giving it would harm the rights of others.",
        "ต้องครบทั้งสองเงื่อนไข (มาตรา 30)",
        "Both have to hold (PDPA s.30).",
    ),
    (
        "kept_by_law",
        "PDPA s.33, s.32(1)",
        ["erasure", "objection"],
        "กฎหมายให้เก็บหรือใช้ข้อมูลนั้น",
        "A law wants the data kept or used.",
        "ใช้ได้เฉพาะข้อมูลที่กฎหมายระบุ ส่วนที่เหลือดำเนินการให้",
        "Only for the data that the law names; the rest is done.",
    ),
    (
        "claims",
        "PDPA s.33, s.32(1)",
        ["erasure", "objection"],
        "จำเป็นเพื่อก่อตั้ง ใช้ หรือต่อสู้สิทธิเรียกร้องตามกฎหมาย",
        "Needed to establish, exercise or defend legal claims.",
        "ใช้ได้จนกว่าข้อพิพาทจะสิ้นสุด",
        "Only until the dispute ends.",
    ),
    (
        "compelling",
        "PDPA s.32(1)(ก)",
        ["objection"],
        "มีเหตุอันชอบด้วยกฎหมายที่สำคัญยิ่งกว่า",
        "There are legitimate grounds that weigh more.",
        "ใช้กับการตลาดแบบตรงไม่ได้",
        "Never for direct marketing.",
    ),
    (
        "data_is_right",
        "PDPA s.35, s.36",
        ["rectification"],
        "ตรวจสอบแล้วข้อมูลถูกต้องอยู่แล้ว",
        "The data was checked and is right as it stands.",
        "บันทึกคำขอและเหตุผลไว้ตามมาตรา 39 (มาตรา 36)",
        "Request and reasons are kept in the record of s.39 (PDPA s.36).",
    ),
]


def fill(apps, schema_editor):
    alias = schema_editor.connection.alias
    seed(apps, SEEDS, alias)
    model = apps.get_model("consent", "RefusalGround").objects.using(alias)
    for position, row in enumerate(GROUNDS, 1):
        code, paragraph, kinds, text_th, text_en, limit_th, limit_en = row
        model.update_or_create(
            code=code,
            defaults=dict(
                position=position,
                paragraph=paragraph,
                kinds=kinds,
                text_th=text_th,
                text_en=text_en,
                limit_th=limit_th,
                limit_en=limit_en,
            ),
        )


def empty(apps, schema_editor):
    """The rows themselves go with their table: others refer to them."""
    alias = schema_editor.connection.alias
    unseed(apps, SEEDS, alias)


class Migration(migrations.Migration):
    dependencies = [("consent", "0041_request_guards"), ("core", "0003_rules")]

    operations = [migrations.RunPython(fill, empty)]
