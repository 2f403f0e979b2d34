"""First values of the rules of identity changes, and the first checklists."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_PAPER = (
    "Security document of the company, part 2: ID number and mobile number are corrected by"
    " customer service only, who verify the person and keep evidence first."
)
_CHOICE = "Operational choice of the company."
_CDD = "AMLO guideline on payment providers: a change of identity data is an event that asks again."

SEEDS = [
    Seed("identity_change.open_days", "7", "days from request to decision", _CHOICE),
    Seed("identity_change.most_files", "5", "files", _CHOICE),
    Seed("identity_change.national_id_verified_anew", "on", "on or off", _CDD),
]

# Code, field, Thai, English, source.
ITEMS = [
    (
        "phone_person_matches",
        "phone",
        "ผู้ขอเป็นบุคคลเดียวกับในบัตรประชาชนตัวจริง และชื่อตรงกับบัญชี",
        "The person matches the original ID card, and its name matches the account",
        _PAPER,
    ),
    (
        "phone_account_questions",
        "phone",
        "ตอบคำถามเกี่ยวกับการใช้บัญชีล่าสุดถูกต้องสองข้อ",
        "Two questions on recent use of the account were answered right",
        _CHOICE,
    ),
    (
        "phone_old_number_told",
        "phone",
        "แจ้งเหตุที่ไม่ใช้หมายเลขเดิมแล้ว และตรวจสอบแล้วสมเหตุสมผล",
        "Why the old number is given up was told and looked into",
        _CHOICE,
    ),
    (
        "phone_new_number_held",
        "phone",
        "โทรไปยังหมายเลขใหม่แล้ว ผู้ขอเป็นผู้รับสาย",
        "The new number was called and the person answered",
        _CHOICE,
    ),
    (
        "id_person_matches",
        "national_id",
        "ผู้ขอเป็นบุคคลเดียวกับในบัตรประชาชนตัวจริง และชื่อตรงกับบัญชี",
        "The person matches the original ID card, and its name matches the account",
        _PAPER,
    ),
    (
        "id_card_checked_with_issuer",
        "national_id",
        "ตรวจสอบสถานะบัตรกับกรมการปกครองแล้ว",
        "The card was checked with its issuer",
        "Bank of Thailand SorNorChor 1/2563: verify against a reliable source.",
    ),
    (
        "id_reason_documented",
        "national_id",
        "มีเอกสารแสดงเหตุที่หมายเลขเดิมไม่ถูกต้อง",
        "A document shows why the number on file is wrong",
        _PAPER,
    ),
]


def fill(apps, _):
    seed(apps, SEEDS)
    model = apps.get_model("accounts", "IdentityCheckItem")
    for place, (code, field, text_th, text_en, source) in enumerate(ITEMS, start=1):
        model.objects.using("owner").create(
            code=code, field=field, place=place, text_th=text_th, text_en=text_en, source=source
        )


def empty(apps, _):
    unseed(apps, SEEDS)
    model = apps.get_model("accounts", "IdentityCheckItem")
    model.objects.using("owner").filter(code__in=[item[0] for item in ITEMS]).delete()


class Migration(migrations.Migration):
    dependencies = [("accounts", "0041_identity_change_guards"), ("core", "0003_rules")]
    operations = [migrations.RunPython(fill, empty)]
