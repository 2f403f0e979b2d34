"""Grounds and laws in the words customers read: Thai, which is decisive."""

from datetime import UTC, datetime

from django.db import migrations

NEXT_DAY = datetime(2020, 1, 2, tzinfo=UTC)
WORDS = {
    "suspension.basis.false_information": (
        "ข้อกำหนดการใช้บริการ (นโยบาย QPER ข้อ 4.6) และ พ.ร.บ. ป้องกันและปราบปรามการฟอกเงิน มาตรา 20"
    ),
    "suspension.basis.victim_report": (
        "พ.ร.ก. มาตรการป้องกันและปราบปรามอาชญากรรมทางเทคโนโลยี พ.ศ. 2566 มาตรา 6: 72 ชั่วโมง"
        " ตามที่ผู้เสียหายแจ้ง"
    ),
    "suspension.basis.police_report": (
        "พ.ร.ก. มาตรการป้องกันและปราบปรามอาชญากรรมทางเทคโนโลยี พ.ศ. 2566 มาตรา 7: 7 วัน หลังแจ้งความ"
    ),
    "suspension.basis.own_detection": (
        "พ.ร.ก. มาตรการป้องกันและปราบปรามอาชญากรรมทางเทคโนโลยี พ.ศ. 2566 มาตรา 6: 7 วัน"
        " เมื่อบริษัทตรวจพบ"
    ),
    "suspension.basis.court_order": "คำสั่งศาลหรือเจ้าหน้าที่ผู้มีอำนาจ",
    "suspension.basis.death_reported": "ป.พ.พ. มาตรา 1599 และ 1600: มรดกตกทอดแก่ทายาท",
    "suspension.basis.guardian_withdrew": (
        "พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล มาตรา 20 และ ป.พ.พ. มาตรา 21"
    ),
    "closing.law.identity": "พ.ร.บ. ป้องกันและปราบปรามการฟอกเงิน มาตรา 22/1",
    "closing.law.transactions": (
        "พ.ร.บ. ป้องกันและปราบปรามการฟอกเงิน มาตรา 22 และ พ.ร.บ. การบัญชี มาตรา 14"
    ),
    "closing.law.agreements": (
        "พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล มาตรา 33 และ ป.พ.พ. มาตรา 193/30: สิทธิเรียกร้องตามกฎหมาย"
    ),
    "closing.law.complaints": (
        "พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล มาตรา 33 และหลักเกณฑ์ธนาคารแห่งประเทศไทยเรื่องข้อร้องเรียน"
    ),
}


def put_in(apps, schema_editor):
    rules = apps.get_model("core", "Rule").objects.using(schema_editor.connection.alias)
    for key, words in WORDS.items():
        rules.create(
            key=key,
            value=words,
            unit="text",
            source="Words shown to the customer; compliance keeps them with the law.",
            effective_from=NEXT_DAY,
        )


def take_out(apps, schema_editor):
    rules = apps.get_model("core", "Rule").objects.using(schema_editor.connection.alias)
    rules.filter(key__in=WORDS, effective_from=NEXT_DAY).delete()


class Migration(migrations.Migration):
    dependencies = [("accounts", "0074_tier_under_lock"), ("core", "0003_rules")]
    operations = [migrations.RunPython(put_in, take_out)]
