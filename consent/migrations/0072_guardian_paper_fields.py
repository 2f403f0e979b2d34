"""The fields of a guardian's paper, with who demands each and what follows without it."""

from django.db import migrations

from micropay.core.ids import new_id

_NO_CONSENT = (
    "บัญชีของผู้เยาว์ยังถูกระงับ",
    "The minor's account stays suspended.",
)
_NO_MESSAGE = (
    "เราไม่ส่งข้อความยืนยันถึงผู้ปกครอง",
    "The guardian gets no message from us.",
)
FORM = "guardian_paper"
# name, category, need, legal reference, consequence (Thai, English)
FIELDS = [
    ("given_name", "third_person", "law", "PDPA s.20", _NO_CONSENT),
    ("family_name", "third_person", "law", "PDPA s.20", _NO_CONSENT),
    ("phone", "third_person", "optional", "", _NO_MESSAGE),
    ("evidence", "verification_evidence", "law", "PDPA s.20", _NO_CONSENT),
]


def fill(apps, schema_editor):
    rows = apps.get_model("consent", "CollectedField").objects.using(schema_editor.connection.alias)
    last = rows.order_by("-position").values_list("position", flat=True).first() or 0
    for place, (name, category, need, law, consequence) in enumerate(FIELDS, last + 1):
        rows.create(
            id=new_id(),
            service_id="micropay",
            form=FORM,
            name=name,
            position=place,
            category_id=category,
            purpose_id="identity_verification",
            need=need,
            legal_reference=law,
            consequence_th=consequence[0],
            consequence_en=consequence[1],
        )


def empty(apps, schema_editor):
    rows = apps.get_model("consent", "CollectedField").objects.using(schema_editor.connection.alias)
    rows.filter(form=FORM).delete()


class Migration(migrations.Migration):
    dependencies = [("consent", "0071_trend_release_guard")]
    operations = [migrations.RunPython(fill, empty)]
