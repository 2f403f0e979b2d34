"""By which words a mail is known to ask for a right, and how long it waits for its sender."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_CHOICE = "Operational choice of the company."
_WORDS = "Wording of the company; words are parted by |, blanks do not count."

SEEDS = [
    Seed("mail_request.days", "7", "days until staff look at it", _CHOICE),
    Seed("mail_request.per_day", "3", "codes to one person in 24 hours", _CHOICE),
    Seed(
        "mail_request.words.withdrawal",
        "ถอนความยินยอม|ยกเลิกความยินยอม|ยกเลิกรับข่าว|ไม่ต้องการรับข่าว|withdraw my consent"
        "|withdraw consent|withdraw all|withdrawal of consent|revoke my consent|unsubscribe",
        "text",
        _WORDS,
    ),
    Seed(
        "mail_request.words.access",
        "ขอเข้าถึงข้อมูล|ขอดูข้อมูลส่วนบุคคล|access to my data|access to my personal data"
        "|access my data|access my personal data",
        "text",
        _WORDS,
    ),
    Seed(
        "mail_request.words.copy",
        "ขอสำเนาข้อมูล|ขอรับสำเนาข้อมูล|copy of my data|copy of my personal data",
        "text",
        _WORDS,
    ),
    Seed(
        "mail_request.words.portability",
        "ขอโอนย้ายข้อมูล|ขอให้โอนย้ายข้อมูล|data portability",
        "text",
        _WORDS,
    ),
    Seed(
        "mail_request.words.rectification",
        "ขอแก้ไขข้อมูล|ขอให้แก้ไขข้อมูล|correct my data|correct my personal data"
        "|rectify my data|rectify my personal data",
        "text",
        _WORDS,
    ),
    Seed(
        "mail_request.words.erasure",
        "ขอลบข้อมูล|ขอให้ลบข้อมูล|erase my data|delete my data|erase my personal data"
        "|delete my personal data",
        "text",
        _WORDS,
    ),
    Seed(
        "mail_request.words.restriction",
        "ระงับการใช้ข้อมูล|restrict the use of my data|restrict the processing",
        "text",
        _WORDS,
    ),
    Seed(
        "mail_request.words.objection",
        "คัดค้านการใช้ข้อมูล|คัดค้านการเก็บรวบรวม|คัดค้านการประมวลผล"
        "|object to the use of my data|object to the processing",
        "text",
        _WORDS,
    ),
    Seed("mail_request.yes", "ยืนยัน|ขอยืนยัน|confirm|i confirm", "text", _WORDS),
]


class Migration(migrations.Migration):
    dependencies = [("consent", "0051_mail_and_series_guards"), ("core", "0003_rules")]

    operations = [
        migrations.RunPython(
            lambda apps, editor: seed(apps, SEEDS, editor.connection.alias),
            lambda apps, editor: unseed(apps, SEEDS, editor.connection.alias),
        ),
    ]
