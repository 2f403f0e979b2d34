"""First values of the rules of the back office's sessions and searches."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_SESSION = "NIST SP 800-63B-4, 2.2.3: at AAL2 a session ends after inactivity and after a day."
SEEDS = [
    Seed("staff.session.idle_minutes", "15", "minutes without a page", _SESSION),
    Seed("staff.session.hours", "12", "hours from signing in", _SESSION),
    Seed(
        "backoffice.search_minutes",
        "10",
        "minutes a typed search is kept",
        "Data minimisation (PDPA s.22, s.37(1)): what was typed does not linger.",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("core", "0021_file_rules")]
    operations = [
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS))
    ]
