"""First values of the rules that guard the back office."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_PAPER = "Security document of the company: staff passwords are changed at set intervals."
_CHOICE = "Operational choice of the company; PDPA s.37(1) asks for measures against unlawful use."
_BREACH = "Operational choice against taking data away; PDPA s.37(1) and (4)."
SEEDS = [
    Seed(
        "staff.password.days",
        "90",
        "days; 0 switches it off",
        f"{_PAPER} NIST SP 800-63B-4 and OWASP ASVS 6.2.10 advise against: a known deviation.",
    ),
    Seed("staff.password.history", "5", "last passwords that are refused", _CHOICE),
    Seed("staff.password.warning_days", "14", "days before the end", "OWASP ASVS 6.4.5."),
    Seed(
        "undertaking.days",
        "365",
        "days until it is signed again",
        "Privacy document of the company: staff and agents are bound to confidentiality.",
    ),
    Seed("reveal.minutes", "5", "minutes a field stays open", _CHOICE),
    Seed("reveal.per_day", "30", "fields per person and Bangkok day", _CHOICE),
    Seed(
        "reveal.delay_days_at_most",
        "90",
        "days a customer may be told later",
        "Operational choice; AMLA forbids telling a person of a suspicion report.",
    ),
    Seed("data_use.listed_per_hour", "3000", "rows per person and hour", _BREACH),
    Seed("data_use.searched_per_hour", "300", "rows per person and hour", _BREACH),
    Seed("data_use.opened_per_hour", "300", "rows per person and hour", _BREACH),
    Seed("data_use.exported_per_hour", "20000", "rows per person and hour", _BREACH),
    Seed("data_use.files_per_hour", "60", "files per person and hour", _BREACH),
]


def remember_passwords(apps, schema_editor):
    """Who has a password already finds it among those that do not come back."""
    staff = apps.get_model("accounts", "Staff").objects.using("owner")
    kept = apps.get_model("accounts", "StaffPassword").objects.using("owner")
    for one in staff.exclude(password_changed_at=None):
        kept.create(staff_id=one.pk, hashed=one.password, set_at=one.password_changed_at)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0051_staff_guard_triggers"), ("core", "0003_rules")]
    operations = [
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)),
        migrations.RunPython(remember_passwords, migrations.RunPython.noop),
    ]
