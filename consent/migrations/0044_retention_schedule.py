"""The retention schedule as rows, the rules it names, and runs that stay."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from micropay.core.rules import Seed, seed, unseed

_CHOICE = "Operational choice of the company; PDPA s.37(3)."
_CLAIMS = "Civil and Commercial Code s.193/30: claims end after ten years."

SEEDS = [
    Seed("retain.messages_days", "730", "days after sending", _CHOICE),
    Seed("retain.request_codes_days", "90", "days after sending", _CHOICE),
    Seed("retain.request_words_years", "5", "years after the answer", _CHOICE),
    Seed("retain.proof_days", "30", "days; see retention.*_days of each kind", _CHOICE),
]

# code, Thai, English, counted from (Thai, English), rule, in years, law, act
CATEGORIES = [
    (
        "identity",
        "ข้อมูลตัวตนและหลักฐานของบัญชีที่ปิดแล้ว",
        "Identity and its evidence of closed accounts",
        "วันที่ปิดบัญชี",
        "the day the account was closed",
        "closing.keep_years.identity",
        True,
        "Anti-Money Laundering Act s.22/1",
        "anonymise",
    ),
    (
        "transactions",
        "รายการในบัญชีแยกประเภทและการชำระเงิน",
        "Ledger and payments",
        "วันที่ทำรายการ",
        "the day of the transaction",
        "",
        False,
        "Accounting and anti-money-laundering law; entries carry no name, and the identity behind"
        " them goes after ten years",
        "keep",
    ),
    (
        "agreements",
        "บันทึกความยินยอมและข้อตกลง",
        "Records of consent and agreements",
        "วันที่ให้ไว้",
        "the day they were given",
        "",
        False,
        "PDPA s.19: the company proves consent; " + _CLAIMS,
        "keep",
    ),
    (
        "evidence",
        "บันทึกการกระทำ (ไม่มีข้อมูลส่วนบุคคล)",
        "Evidence log (no personal values)",
        "วันที่กระทำ",
        "the day of the act",
        "",
        False,
        "PDPA s.37(1), s.39; Computer Crime Act s.26",
        "keep",
    ),
    (
        "messages",
        "เนื้อหาข้อความที่ส่งถึงลูกค้า",
        "Words of messages to customers",
        "วันที่ส่ง",
        "the day of sending",
        "retain.messages_days",
        False,
        _CHOICE,
        "anonymise",
    ),
    (
        "proof",
        "รหัสใช้ครั้งเดียว ตัวนับ โทเค็น และเซสชันเก่า",
        "Old one-time codes, counters, tokens and sessions",
        "วันที่สิ้นสุดการใช้",
        "the end of their use",
        "retain.proof_days",
        False,
        _CHOICE,
        "delete",
    ),
    (
        "request_codes",
        "รหัสของหน้าสิทธิในข้อมูล",
        "Codes of the data rights page",
        "วันที่ส่ง",
        "the day of sending",
        "retain.request_codes_days",
        False,
        _CHOICE,
        "delete",
    ),
    (
        "request_words",
        "ถ้อยคำในคำขอใช้สิทธิและคำตอบ",
        "Words of data requests and answers",
        "วันที่ตอบ",
        "the day of the answer",
        "retain.request_words_years",
        True,
        "PDPA s.39: that there was a request stays; its words go",
        "anonymise",
    ),
    (
        "data_packages",
        "ชุดสำเนาข้อมูลที่จัดทำให้เจ้าของข้อมูล",
        "Data packages",
        "วันที่จัดทำ",
        "the day they were made",
        "request.package_days",
        False,
        _CHOICE,
        "delete",
    ),
]


def fill(apps, schema_editor):
    alias = schema_editor.connection.alias
    seed(apps, SEEDS, alias)
    model = apps.get_model("consent", "RetentionCategory").objects.using(alias)
    for position, row in enumerate(CATEGORIES, 1):
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
    """The rows themselves go with their table: others refer to them."""
    alias = schema_editor.connection.alias
    unseed(apps, SEEDS, alias)


class Migration(migrations.Migration):
    dependencies = [("consent", "0043_retention")]

    operations = [
        AppendOnly("consent_retentionrun"),
        Track("consent_retentioncategory", key="code"),
        migrations.RunPython(fill, empty),
    ]
