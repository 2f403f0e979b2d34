"""The regulator's clock, the points of the self-review, and the past of both."""

from django.db import migrations

from micropay.core.history import Track
from micropay.core.rules import Seed, seed, unseed

SEEDS = [
    Seed(
        "breach.pdpc_hours",
        "72",
        "hours from becoming aware",
        "PDPA s.37(4); PDPC notification B.E. 2565, in force since 15 December 2022.",
    ),
    Seed(
        "breach.late_max_days",
        "15",
        "days; later needs the regulator's leave",
        "PDPC notification B.E. 2565: a late notice with reasons.",
    ),
    Seed("review.days", "45", "days from the quarter's first", "Choice of the company."),
]

# code, Thai, English, source, owner
TOPICS = [
    (
        "collection",
        "การเก็บรวบรวมข้อมูล: เก็บเท่าที่จำเป็นและมีฐานกฎหมาย",
        "Collection: no more than needed, each with a ground",
        "000 §2.2",
        "privacy_officer",
    ),
    (
        "storage_places",
        "พื้นที่จัดเก็บข้อมูล สำเนา และระบบสำรอง",
        "Storage places, copies and backups",
        "000 §2.2",
        "operator",
    ),
    (
        "practice",
        "หลักปฏิบัติในการประมวลผลและการลบตามกำหนด",
        "Practice of processing, and deletion in time",
        "000 §2.2",
        "privacy_officer",
    ),
    (
        "site_head_office",
        "ความปลอดภัยทางกายภาพ: สำนักงานใหญ่",
        "Physical security: head office",
        "000 §2.2",
        "compliance_officer",
    ),
    (
        "site_data_centre",
        "ความปลอดภัยทางกายภาพ: ศูนย์ข้อมูล",
        "Physical security: data centre",
        "000 §2.2",
        "operator",
    ),
    (
        "access_rights",
        "สิทธิเข้าถึงข้อมูลของพนักงานและตัวแทน",
        "Access rights of staff and agents",
        "000 §2.2",
        "compliance_officer",
    ),
    (
        "undertakings",
        "ข้อตกลงรักษาความลับที่ลงนามครบและเป็นปัจจุบัน",
        "Undertakings signed by all and up to date",
        "000 §2.2",
        "compliance_officer",
    ),
    (
        "recipients",
        "ผู้รับข้อมูล: สัญญา คำสั่ง และการตรวจนโยบาย",
        "Recipients: contracts, instructions, checks of their policies",
        "000 §3, PDPA s.40",
        "privacy_officer",
    ),
    (
        "policy",
        "การปฏิบัติตามนโยบายและกฎหมาย เรื่องร้องเรียนด้านข้อมูล",
        "Following policy and law; complaints about data",
        "000 §2.4",
        "privacy_officer",
    ),
]


def fill(apps, schema_editor):
    alias = schema_editor.connection.alias
    seed(apps, SEEDS, alias)
    model = apps.get_model("consent", "ReviewTopic").objects.using(alias)
    for position, (code, name_th, name_en, source, owner) in enumerate(TOPICS, 1):
        model.update_or_create(
            code=code,
            defaults=dict(
                position=position, name_th=name_th, name_en=name_en, source=source, owner=owner
            ),
        )


def empty(apps, schema_editor):
    """The rows themselves go with their table: others refer to them."""
    unseed(apps, SEEDS, schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [("consent", "0048_breaches")]

    operations = [
        Track("consent_breach", hidden=("words",)),
        Track("consent_review"),
        migrations.RunPython(fill, empty),
    ]
