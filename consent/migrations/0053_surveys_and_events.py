"""Surveys and events have consents of their own; a campaign of that kind may use no other."""

import hashlib
from datetime import UTC, datetime

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

FROM_THE_START = datetime(2020, 1, 1, tzinfo=UTC)
_OWN = "PDPA s.19: each purpose is asked for by itself; codes of purposes parted by |."
SEEDS = [
    Seed("marketing.own.survey", "surveys|qper_demographics", "purposes", _OWN),
    Seed("marketing.own.event", "events|qper_news_events", "purposes", _OWN),
]
# code, position, data, effect (Thai, English), Thai, English
PURPOSES = [
    (
        "surveys",
        60,
        ["contact", "usage"],
        ("เราไม่เชิญท่านตอบแบบสำรวจอีก", "We invite you to no more surveys."),
        (
            "แบบสำรวจ",
            "เชิญท่านตอบแบบสำรวจความเห็นเกี่ยวกับบริการ หากไม่ยินยอม ท่านไม่ได้รับคำเชิญ และใช้บริการได้ตามปกติ",
        ),
        (
            "Surveys",
            "To invite you to surveys about the service. If you say no, you get no invitations,"
            " and the service stays the same.",
        ),
    ),
    (
        "events",
        61,
        ["contact"],
        (
            "เราไม่เชิญท่านร่วมกิจกรรมอีก และลงทะเบียนใหม่ไม่ได้",
            "We invite you to no more events, and you cannot sign up for new ones.",
        ),
        (
            "กิจกรรม",
            "เชิญท่านร่วมกิจกรรม รับลงทะเบียน และบันทึกการเข้าร่วม หากไม่ยินยอม ท่านไม่ได้รับคำเชิญ",
        ),
        (
            "Events",
            "To invite you to events, take your sign-up and note whether you came. If you say no,"
            " you get no invitations.",
        ),
    ),
]


def fill(apps, schema_editor):
    alias = schema_editor.connection.alias
    seed(apps, SEEDS, alias)
    purposes = apps.get_model("consent", "Purpose").objects.using(alias)
    texts = apps.get_model("consent", "PurposeText").objects.using(alias)
    for code, position, data, effect, thai, english in PURPOSES:
        purposes.update_or_create(
            code=code,
            defaults={
                "service_id": "micropay",
                "position": position,
                "lawful_basis": "consent",
                "required": False,
                "sensitive": False,
                "data_categories": data,
                "retention": "until consent is withdrawn",
                "retention_th": "จนกว่าจะถอนความยินยอม",
                "recipients_th": "",
                "recipients_en": "",
                "effect_th": effect[0],
                "effect_en": effect[1],
                "source": "000 2.1(2)",
            },
        )
        for language, (title, words) in (("th", thai), ("en", english)):
            body = f"{title}\n\n{words}"
            texts.get_or_create(
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


def empty(apps, schema_editor):
    """The purposes stay until their table goes: people's decisions refer to them."""
    unseed(apps, SEEDS, schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [("consent", "0052_mail_rules")]

    operations = [migrations.RunPython(fill, empty)]
