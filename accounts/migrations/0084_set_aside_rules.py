"""On which grounds identities of ended accounts are set aside and erased, and the past of both."""

from django.db import migrations

from micropay.core.history import Track
from micropay.core.rules import Seed, seed, unseed

SEEDS = [
    Seed(
        "closing.law.set_aside",
        "พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล มาตรา 35: ข้อมูลต้องถูกต้อง และอาจเป็นข้อมูลของผู้อื่น",
        "text",
        "Personal Data Protection Act B.E. 2562 s.35: data has to be accurate.",
    ),
    Seed(
        "closing.law.erased",
        "พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล มาตรา 37(3): พ้นระยะเวลาเก็บรักษา",
        "text",
        "Personal Data Protection Act B.E. 2562 s.37(3): erased when the time for keeping is over.",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0083_set_aside"), ("core", "0003_rules")]
    operations = [
        Track("accounts_setasideidentity", hidden=("phone", "national_id"), key="customer_id"),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
