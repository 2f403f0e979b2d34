"""Pasts of named people, the rules of the website's codes, and what one purpose lacked."""

from django.db import migrations

from micropay.core.history import Track
from micropay.core.rules import Seed, seed, unseed

_CHOICE = "Operational choice of the company."
SEEDS = [
    Seed("web_code.minutes", "10", "minutes a code lives", _CHOICE),
    Seed("web_code.tries", "5", "tries per code", _CHOICE),
    Seed("web_code.per_day", "5", "codes per number in 24 hours", _CHOICE),
    # A browser has no installation: that counter is everybody's.
    Seed("brake.web_code.installation", "20000", "acts per hour", _CHOICE),
    Seed("brake.web_code.address", "60", "acts per hour", _CHOICE),
    Seed("brake.web_code.everywhere", "20000", "acts per hour", _CHOICE),
    Seed("contacts.most", "5", "people one customer may name", _CHOICE),
]


def tell_more(apps, schema_editor):
    rows = apps.get_model("consent", "Purpose").objects.using(schema_editor.connection.alias)
    rows.filter(code="found_by_phone").update(
        retention_th="จนกว่าจะถอนความยินยอม",
        recipients_th="ผู้ใช้ไมโครเพย์ที่รู้หมายเลขของท่าน",
        recipients_en="MicroPay users who know your number",
        effect_th="ผู้อื่นค้นหาท่านด้วยหมายเลขไม่พบ",
        effect_en="Nobody finds you by your number.",
        source="000 (1.2.3)",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0113_contacts"),
        ("consent", "0012_catalogue"),
        ("core", "0003_rules"),
    ]
    operations = [
        Track(
            "accounts_contactperson", hidden=("name", "phone", "phone_index", "phone_index_next")
        ),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
        migrations.RunPython(tell_more, migrations.RunPython.noop),
    ]
