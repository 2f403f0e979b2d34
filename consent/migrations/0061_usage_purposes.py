"""Two purposes that were missing, what is kept for how long, and three lines of the schedule."""

import hashlib
from datetime import UTC, datetime

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

FROM_THE_START = datetime(2020, 1, 1, tzinfo=UTC)
_CHOICE = "Operational choice of the company; PDPA s.37(3)."
SEEDS = [
    Seed("retain.usage_days", "90", "days", _CHOICE),
    Seed("retain.unsent_position_days", "1", "days after it was written", _CHOICE),
    Seed("usage.words_a_day", "200", "words and sites of one person and day", _CHOICE),
]

# code, categories, retention (Thai, English), effect (Thai, English), source, words Thai, English
PURPOSES = [
    (
        "usage_trends",
        ["usage"],
        ("90 วัน แล้วคงเฉพาะตัวเลขที่ไม่ระบุตัวบุคคล", "90 days, then only figures that name nobody"),
        ("เราลบคำค้นหาและเว็บไซต์ที่นับไว้ของท่าน", "The words and sites counted of you are deleted."),
        "000 2.1(3)",
        (
            "แนวโน้มการใช้งาน",
            "นับคำที่ท่านค้นหาและเว็บไซต์ที่ท่านเปิดต่อจากแอป วันละครั้งต่อคำ เพื่อทำตัวเลขแนวโน้มที่ไม่ระบุตัวบุคคล"
            " คำที่มีหมายเลขหรืออีเมลไม่ถูกเก็บ หากไม่ยินยอม จะไม่มีการเก็บคำค้นหาหรือเว็บไซต์ใด",
        ),
        (
            "Trends of use",
            "To count the words you search for and the sites you open from the app, once a day"
            " each, for figures on trends that name nobody. Words with a number or an e-mail"
            " address are not kept. If you say no, no word and no site is collected.",
        ),
    ),
    (
        "shared_use",
        ["contact", "third_person"],
        ("จนกว่าท่านหรือบุคคลนั้นจะลบ", "until you or the person removes it"),
        (
            "รายชื่อผู้ใช้เครื่องหรือบัญชีร่วมกับท่านถูกลบ",
            "The people who share your phone or account are deleted from the list.",
        ),
        "003 4.4; 000 2.1(3)(3)",
        (
            "ผู้ใช้เครื่องหรือบัญชีร่วมกับท่าน",
            "เก็บชื่อและหมายเลขของบุคคลที่ใช้โทรศัพท์หรือบัญชีร่วมกับท่าน ซึ่งท่านรับรองว่ายินยอม เพื่อไม่ให้การใช้ของเขาถูกเข้าใจว่าเป็นการทุจริต"
            " บุคคลนั้นดูและลบออกเองได้ หากไม่ยินยอม เราไม่เก็บข้อมูลของผู้ใด",
        ),
        (
            "People who share your phone or account",
            "To keep name and number of a person who uses the phone or account with you and, as"
            " you attest, agreed, so that their use is not taken for fraud. That person can see"
            " and remove it. If you say no, nobody's is kept.",
        ),
    ),
]

# code, Thai, English, counted from (Thai, English), rule, law, act
CATEGORIES = [
    (
        "view_log",
        "บันทึกการเปิดดูเนื้อหา",
        "View log",
        "วันที่เปิดดู",
        "the day of opening",
        "viewlog.keep_days",
        _CHOICE,
        "delete",
    ),
    (
        "usage",
        "คำค้นหาและเว็บไซต์ที่เปิด",
        "Words searched for and sites opened",
        "วันที่ใช้",
        "the day of use",
        "retain.usage_days",
        _CHOICE,
        "delete",
    ),
    (
        "unsent_positions",
        "ข้อความตำแหน่งที่ส่งไม่สำเร็จ",
        "Messages with a position that could not be sent",
        "วันที่เขียนข้อความ",
        "the day they were written",
        "retain.unsent_position_days",
        "000 (1.2.6): a position is not kept; " + _CHOICE,
        "anonymise",
    ),
]


def rows_of(apps, schema_editor, model):
    return apps.get_model("consent", model).objects.using(schema_editor.connection.alias)


def add_purposes(apps, schema_editor):
    for place, row in enumerate(PURPOSES, 60):
        code, categories, retention, effect, source, thai, english = row
        rows_of(apps, schema_editor, "Purpose").update_or_create(
            code=code,
            defaults={
                "service_id": "micropay",
                "position": place,
                "lawful_basis": "consent",
                "required": False,
                "sensitive": False,
                "data_categories": categories,
                "retention": retention[1],
                "retention_th": retention[0],
                "effect_th": effect[0],
                "effect_en": effect[1],
                "source": source,
            },
        )
        for language, (title, words) in (("th", thai), ("en", english)):
            body = f"{title}\n\n{words}"
            rows_of(apps, schema_editor, "PurposeText").get_or_create(
                purpose_id=code,
                language=language,
                number=1,
                defaults={
                    "title": title,
                    "body": body,
                    "sha256": hashlib.sha256(body.encode()).hexdigest(),
                    "effective_at": FROM_THE_START,
                },
            )


def add_categories(apps, schema_editor):
    seed(apps, SEEDS, schema_editor.connection.alias)
    for position, row in enumerate(CATEGORIES, 20):
        code, name_th, name_en, from_th, from_en, rule, law, act = row
        rows_of(apps, schema_editor, "RetentionCategory").update_or_create(
            code=code,
            defaults={
                "position": position,
                "name_th": name_th,
                "name_en": name_en,
                "counted_from_th": from_th,
                "counted_from_en": from_en,
                "rule": rule,
                "in_years": False,
                "law": law,
                "act": act,
            },
        )


def unseed_rules(apps, schema_editor):
    """The rows of the schedule stay until their table goes: reports of nights refer to them."""
    unseed(apps, SEEDS, schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [("consent", "0060_usage"), ("core", "0003_rules")]

    # Backwards the purposes stay until their tables go: people's decisions refer to them.
    operations = [
        migrations.RunPython(add_purposes, migrations.RunPython.noop),
        migrations.RunPython(add_categories, unseed_rules),
    ]
