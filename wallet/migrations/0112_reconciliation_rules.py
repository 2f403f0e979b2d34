"""First numbers of reconciliation."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_OWN = "Operational choice of the company."
SEEDS = [
    Seed(
        "recon.account",
        "0711000001",
        "account number",
        "The safeguarded account at the partner bank, as its statements name it.",
    ),
    Seed("recon.file_bytes", "200000000", "bytes", _OWN + " 100,000 lines of camt.053 have 80 MB."),
    Seed("recon.lines", "1000000", "lines of a statement", _OWN),
    Seed(
        "recon.window_days",
        "1",
        "days",
        _OWN + " How far posting and line may lie apart to be matched by amount alone.",
    ),
    Seed(
        "recon.grace_days",
        "1",
        "days",
        _OWN + " So long a posting may wait for its line at the bank.",
    ),
    Seed(
        "statement.paper_lines",
        "5000",
        "lines of a PDF",
        _OWN + " 280 pages; a longer month is taken as CSV.",
    ),
    Seed("recon.lookback_days", "30", "days", _OWN + " Postings without a line are looked for."),
]


class Migration(migrations.Migration):
    dependencies = [("wallet", "0111_reconciliation_guards"), ("core", "0003_rules")]
    operations = [
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        )
    ]
