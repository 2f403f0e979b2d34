"""History of files, and first values of their rules."""

from django.db import migrations

from micropay.core.history import Track
from micropay.core.rules import Seed, seed, unseed

_CHOICE = "Operational choice of the company."
_BOMB = "Operational choice against bombs: OWASP File Upload Cheat Sheet, limits on size and parts."

SEEDS = [
    Seed("files.max_bytes", "8000000", "bytes", _BOMB + " A photo of 12 megapixels has 3 to 6 MB."),
    Seed("files.max_pixels", "25000000", "pixels of a picture", _BOMB),
    Seed("files.max_pdf_pages", "50", "pages", _BOMB),
    Seed("files.max_pdf_objects", "20000", "objects", _BOMB),
    Seed("files.check_seconds", "10", "seconds of computing", _BOMB),
    Seed("files.check_mebibytes", "1024", "MiB of memory", _BOMB),
    Seed("files.scan_batch", "50", "files a round", _CHOICE),
    Seed("files.orphan_minutes", "60", "minutes", _CHOICE + " Longer than any transaction lives."),
    Seed(
        "files.signature_days",
        "3",
        "days",
        _CHOICE + " ClamAV publishes signatures daily.",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("core", "0020_files")]
    operations = [
        Track("core_file", hidden=("name", "content_key")),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
