"""``check --deploy`` under production settings, with made-up values where required."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from micropay.local import keys
from micropay.local.known import CHECKOUT

MADE_UP = {
    "DJANGO_SETTINGS_MODULE": "micropay.settings.production",
    "ALLOWED_HOSTS": "micropay.invalid",
    "DATABASE_URL": "postgres://micropay_app:made-up@database.invalid/micropay",
    "BROKER_URL": "redis://:made-up@broker.invalid/0",
    "LEDGER_ANCHOR_DIR": "/nonexistent",
    "ERASURE_LEDGER_DIR": "/nonexistent",
    "PACKAGES_DIR": "/nonexistent",
    "FILES_DIR": "/nonexistent",
    "CLAMAV_SOCKET": "/nonexistent",
    "BANK_URL": "https://bank.invalid",
    "SANCTIONS_SCREENER": "screening.invalid",
    "SMS_GATEWAY_URL": "https://sms.invalid",
    "SMS_GATEWAY_TOKEN": "made-up",
    "EMAIL_HOST": "mail.invalid",
    "DEFAULT_FROM_EMAIL": "no-reply@micropay.invalid",
}


def main() -> int:
    command = [sys.executable, str(CHECKOUT / "manage.py"), "check", "--deploy"]
    with tempfile.TemporaryDirectory() as folder:
        environ = {**os.environ, **MADE_UP, **keys.load(Path(folder))}
        return subprocess.run(
            [*command, "--fail-level=WARNING"], env=environ, cwd=CHECKOUT, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main())
