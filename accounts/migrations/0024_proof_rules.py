"""First values: rules, the step-up table, the first builds of the app, and one more purpose."""

import hashlib
from datetime import UTC, datetime

from django.db import migrations

from micropay.core.ids import new_id
from micropay.core.rules import Seed, seed, unseed

FROM_THE_START = datetime(2020, 1, 1, tzinfo=UTC)
_BRAKE = "Operational choice against spraying guesses over many phones."
_NIST = "NIST SP 800-63B-4, 3.2.2: at most 100 failures in a row for one account, over all ways."
_PHONE = "Operational choice: what a stranger spends elsewhere never delays a customer's own phone."
_SIGN = "Operational choice after Bank of Thailand 4/2568: no money from a phone others may steer."
_KEEP = "Data minimisation (PDPA s.37(3)): kept as long as disputes and attacks are looked into."
_PROBLEM = "Operational choice: enough for a bad day of one phone, too little to flood support."
_FIND = "PDPA s.37(1): nobody reads out our customers; enough for a day of paying people."
_PAPER = "Security document of the company: PIN and OTP for payments, transfers and details."

SEEDS = [
    Seed("otp.failures_everywhere", "30", "failures, per phone and purpose", _NIST),
    Seed("otp.codes_per_hour_everywhere", "20", "unused codes, per phone", _PHONE),
    Seed("brake.find.installation", "30", "people looked for per hour", _FIND),
    Seed("brake.find.address", "600", "people looked for per hour", _FIND),
    Seed("brake.find.everywhere", "200000", "people looked for per hour", _FIND),
    Seed("brake.problem.installation", "20", "problems reported per hour", _PROBLEM),
    Seed("brake.problem.address", "200", "problems reported per hour", _PROBLEM),
    Seed("brake.problem.everywhere", "50000", "problems reported per hour", _PROBLEM),
    Seed("device.known_hours", "24", "hours until a device is known", _SIGN),
    Seed("device.sign_minutes.rooted", "1440", "minutes a report counts", _SIGN),
    Seed("device.sign_minutes.hooked", "1440", "minutes a report counts", _SIGN),
    Seed("device.sign_minutes.remote_control", "15", "minutes a report counts", _SIGN),
    Seed("device.sign_minutes.screen_sharing", "15", "minutes a report counts", _SIGN),
    Seed("pin_reset.hours", "72", "hours to be checked again", "As long as the bank's code lives."),
    Seed("retention.otp_days", "90", "days", _KEEP),
    Seed("retention.brake_days", "30", "days", _KEEP),
    Seed("retention.refresh_days", "90", "days after use or end", _KEEP),
    Seed("retention.session_days", "365", "days after its end", _KEEP),
]

# The step-up table takes the place of these.
BEFORE = [
    Seed("proof.default", "pin,otp", "proofs demanded", _PAPER),
    Seed("proof.payment", "pin,otp", "proofs demanded", _PAPER),
    Seed("proof.transfer", "pin,otp", "proofs demanded", _PAPER),
    Seed("proof.withdrawal", "pin,otp", "proofs demanded", _PAPER),
    Seed("proof.profile_change", "pin,otp", "proofs demanded", _PAPER),
    Seed(
        "proof.wallet_opening",
        "otp",
        "proofs demanded",
        "Security document of the company: the wallet is opened by a second act, confirmed by OTP.",
    ),
]

_UNSAFE = "A phone that others may see or steer moves no money and changes no details."
_FIRST = {"network": "any", "phone_state": "any", "device": "any", "sign": "any", "active": True}
ROWS = [
    *(
        {**_FIRST, "position": place, "action": action, "sign": "some", "demand": "refuse"}
        | {"note": _UNSAFE}
        for place, action in enumerate(
            ("payment", "transfer", "withdrawal", "profile_change", "pin_change"), 10
        )
    ),
    {
        **_FIRST,
        "position": 50,
        "action": "sign_in",
        "network": "mobile",
        "device": "known",
        "demand": "pin",
        "active": False,
        "note": "No code on a known device on the mobile network, which our own edge must see"
        " (privacy policy 1.2.4). Off until two people switch it on.",
    },
    {
        **_FIRST,
        "position": 60,
        "action": "sign_in",
        "demand": "pin,otp",
        "note": "The code at every sign-in, on every network (security document).",
    },
    {
        **_FIRST,
        "position": 70,
        "action": "wallet_opening",
        "demand": "otp",
        "note": "The wallet is opened by a second act, confirmed by the code.",
    },
    {
        **_FIRST,
        "position": 1000,
        "action": "any",
        "demand": "pin,otp",
        "note": "Everything else: PIN and code (security document).",
    },
]

PURPOSE = "found_by_phone"
TEXTS = {
    "th": (
        "ให้ผู้อื่นค้นพบด้วยหมายเลขโทรศัพท์",
        "ให้ผู้ใช้ไมโครเพย์ที่รู้หมายเลขโทรศัพท์ของท่านเห็นชื่อของท่าน (ปิดบังนามสกุล) และโอนเงินให้ท่านด้วยหมายเลขนั้นได้"
        " หากไม่ยินยอม ท่านยังรับเงินด้วยหมายเลขกระเป๋าเงินของท่านได้",
    ),
    "en": (
        "Being found by phone number",
        "To let MicroPay users who know your phone number see your name (family name masked) and"
        " send you money with that number. If you say no, you can still be paid by your wallet"
        " number.",
    ),
}


def add_rows(apps, schema_editor):
    model = apps.get_model("accounts", "StepUpRow").objects.using(schema_editor.connection.alias)
    for row in ROWS:
        model.create(id=new_id(), **row)


def remove_rows(apps, schema_editor):
    apps.get_model("accounts", "StepUpRow").objects.using(schema_editor.connection.alias).all().delete()


def add_purpose(apps, schema_editor):
    alias = schema_editor.connection.alias
    purposes = apps.get_model("consent", "Purpose").objects.using(alias)
    texts = apps.get_model("consent", "PurposeText").objects.using(alias)
    purposes.update_or_create(
        code=PURPOSE,
        defaults={
            "service_id": "micropay",
            "position": 100,
            "lawful_basis": "consent",
            "required": False,
            "data_categories": ["identity", "contact"],
            "retention": "until consent is withdrawn",
        },
    )
    for language, (title, words) in TEXTS.items():
        body = f"{title}\n\n{words}"
        texts.get_or_create(
            purpose_id=PURPOSE,
            language=language,
            number=1,
            defaults={
                "title": title,
                "body": body,
                "sha256": hashlib.sha256(body.encode()).hexdigest(),
                "effective_at": FROM_THE_START,
            },
        )


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0023_proof_guards"),
        ("consent", "0003_data"),
        ("core", "0003_rules"),
    ]

    operations = [
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)),
        migrations.RunPython(
            lambda apps, _: unseed(apps, BEFORE), lambda apps, _: seed(apps, BEFORE)
        ),
        migrations.RunPython(add_rows, remove_rows),
        # Backwards the purpose stays, as all purposes do: people's decisions refer to it.
        migrations.RunPython(add_purpose, migrations.RunPython.noop),
    ]
