"""How long conversations and what belongs to a case are kept; where letters go; mails filed before.

The lines of the retention schedule stay when this is taken back: runs may refer to them.
"""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_CHOICE = "Operational choice of the company; PDPA s.37(3)."
_OPEN = "Words told to the person; PDPA s.33: needed for a legal claim, s.32(4) while it is open"

SEEDS = [
    Seed("retain.case_calls_days", "365", "days after the call", _CHOICE),
    Seed("retain.case_chats_days", "730", "days after the chat", _CHOICE),
    Seed("retain.case_mails_days", "730", "days after receipt", _CHOICE),
    Seed(
        "retain.other_mails_days",
        "120",
        "days after receipt",
        f"{_CHOICE} The longest request of a data subject with its extension is over by then.",
    ),
    Seed(
        "complaint.law.open_case",
        "PDPA s.33: the case is still open and needs it",
        "text",
        _OPEN,
    ),
    Seed(
        "complaint.contact_address.th",
        "ศูนย์บริการลูกค้าไมโครเพย์ สำนักงานใหญ่ของบริษัท",
        "postal address",
        "Placeholder of the head office's postal address; to be entered at installation",
    ),
    Seed(
        "complaint.contact_address.en",
        "MicroPay customer service, head office of the company",
        "postal address",
        "Placeholder of the head office's postal address; to be entered at installation",
    ),
]
_RECORDS = "PDPA s.37(3); 000: conversations with customer service are recorded to help the person"

# code, Thai, English, counted from (Thai, English), rule, in years, law, act
CATEGORIES = [
    (
        "complaints",
        "ถ้อยคำ ผู้ติดต่อ และเอกสารแนบของเรื่องร้องเรียน",
        "Words, contacts and files of cases",
        "วันที่ตัดสินเรื่อง",
        "the day of the decision",
        "closing.keep_years.complaints",
        True,
        "PDPA s.33: legal claims; figures without a name stay",
        "anonymise",
    ),
    (
        "case_calls",
        "เสียงบันทึกการโทรศัพท์ของเรื่องร้องเรียน",
        "Recordings of calls of cases",
        "วันที่โทรศัพท์ เมื่อเรื่องตัดสินแล้ว",
        "the day of the call, once the case is decided",
        "retain.case_calls_days",
        False,
        _RECORDS,
        "delete",
    ),
    (
        "case_chats",
        "บันทึกการสนทนาทางแชตของเรื่องร้องเรียน",
        "Chats of cases",
        "วันที่สนทนา เมื่อเรื่องตัดสินแล้ว",
        "the day of the chat, once the case is decided",
        "retain.case_chats_days",
        False,
        _RECORDS,
        "delete",
    ),
    (
        "case_mails",
        "อีเมลต้นฉบับของเรื่องร้องเรียน",
        "E-mails of cases as they arrived",
        "วันที่ได้รับ เมื่อเรื่องตัดสินแล้ว",
        "the day of receipt, once the case is decided",
        "retain.case_mails_days",
        False,
        _RECORDS,
        "delete",
    ),
    (
        "other_mails",
        "อีเมลที่ไม่ได้เป็นของเรื่องร้องเรียนใด",
        "E-mails that belong to no case",
        "วันที่ได้รับ",
        "the day of receipt",
        "retain.other_mails_days",
        False,
        _CHOICE,
        "delete",
    ),
]
_FIRST_POSITION = 50
FILED_BEFORE = """
INSERT INTO complaints_conversation
       (id, case_id, kind, held_at, reference, consent_to_record, mail_id, sha256, added_at,
        emptied_because)
SELECT uuidv7(), filed.id, 'mail', mail.received_at, '', false, mail.id, '', mail.received_at, ''
  FROM core_mail mail JOIN complaints_case filed ON filed.number = mail.filed_as
 WHERE mail.state = 'filed' AND mail.raw IS NOT NULL;
"""


def fill(apps, schema_editor):
    alias = schema_editor.connection.alias
    seed(apps, SEEDS, alias)
    model = apps.get_model("consent", "RetentionCategory").objects.using(alias)
    for position, row in enumerate(CATEGORIES, _FIRST_POSITION):
        code, name_th, name_en, from_th, from_en, rule, in_years, law, act = row
        model.update_or_create(
            code=code,
            defaults=dict(
                position=position,
                name_th=name_th,
                name_en=name_en,
                counted_from_th=from_th,
                counted_from_en=from_en,
                rule=rule,
                in_years=in_years,
                law=law,
                act=act,
            ),
        )


def empty(apps, schema_editor):
    unseed(apps, SEEDS, schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [
        ("complaints", "0051_conversation_guards"),
        ("consent", "0044_retention_schedule"),
        ("core", "0072_mail_rules"),
    ]

    operations = [
        migrations.RunPython(fill, empty),
        migrations.RunSQL(FILED_BEFORE, migrations.RunSQL.noop),
    ]
