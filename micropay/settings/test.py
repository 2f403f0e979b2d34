"""Tests: a real PostgreSQL and a real Valkey of their own, kept between runs under ``var``."""

from __future__ import annotations

import os

from micropay.local import known

known.start_for_tests(os.environ)

from micropay.settings.development import *  # noqa: E402,F403
from micropay.settings.development import DATABASES, VAR_DIR  # noqa: E402

for _settings in DATABASES.values():
    _settings["CONN_MAX_AGE"] = 0
    _settings["CONN_HEALTH_CHECKS"] = False
DEMO = True
DEMO_STAFF_FILE = VAR_DIR / "test" / "demo_staff.txt"
FILES_DIR = VAR_DIR / "test" / f"files{os.environ.get('PYTEST_XDIST_WORKER', '')}"
# Without a scanner, as on a bare machine; the tests of the other lane start their own.
CLAMAV_SOCKET = ""
LEDGER_ANCHOR_DIR = VAR_DIR / "test" / "anchors"
# Databases of tests roll back, so each process has a ledger of its own.
ERASURE_LEDGER_DIR = VAR_DIR / "test" / f"erasures{os.getpid()}"
PACKAGES_DIR = VAR_DIR / "test" / f"packages{os.getpid()}"
# Throttles are a courtesy and would only make tests depend on each other; one test turns them on.
COURTESY_THROTTLE = False
PASSWORD_HASHERS = ["tests.hashers.CheapArgon2"]
# Nothing listens there; a test that needs the bank starts one.
BANK_URL = "http://127.0.0.1:9"
BANK_TIMEOUT_SECONDS = 1.0
