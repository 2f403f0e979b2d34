"""Development settings with files of the bench's own: what it writes is thrown away with it."""

from __future__ import annotations

from micropay.settings.development import *  # noqa: F403
from micropay.settings.development import VAR_DIR

LEDGER_ANCHOR_DIR = VAR_DIR / "bench" / "anchors"
FILES_DIR = VAR_DIR / "bench" / "files"
ERASURE_LEDGER_DIR = VAR_DIR / "bench" / "erasures"
PACKAGES_DIR = VAR_DIR / "bench" / "packages"
# One machine plays a thousand phones; the courtesy throttle counts by address and session.
COURTESY_THROTTLE = False
ROOT_URLCONF = "bench.floor"
