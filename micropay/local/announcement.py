"""What ``make run`` says when the platform is ready."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field

PATIENCE_SECONDS = 90
ASK_SECONDS = 0.25


@dataclass
class Announcement:
    """Asks ``/readyz`` at each tick and prints the table once."""

    web: int
    bank: int
    staff: str
    started: float
    _done: bool = False
    _next: float = 0.0
    _deadline: float = field(default_factory=lambda: time.monotonic() + PATIENCE_SECONDS)

    def __call__(self) -> None:
        if self._done or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + ASK_SECONDS
        state = _state(f"http://127.0.0.1:{self.web}/readyz")
        if state == "ready":
            self._done = True
            print(self._table(), flush=True)
        elif time.monotonic() > self._deadline:
            self._done = True
            print(f"micropay: still not ready: /readyz says {state}", flush=True)

    def _table(self) -> str:
        site = f"http://127.0.0.1:{self.web}"
        rows = [
            ("API", f"{site}/api/v1/"),
            ("API docs", f"{site}/api/docs/"),
            ("Admin", f"{site}/admin/"),
            ("Public pages", f"{site}/"),
            ("Development inbox", f"{site}/dev/inbox/"),
            ("Sandbox bank", f"http://127.0.0.1:{self.bank}/"),
        ]
        lines = [f"  {name:<18} {url}" for name, url in rows]
        staff = [f"  {line}" for line in self.staff.splitlines()]
        seconds = time.time() - self.started
        return "\n".join(
            [
                "",
                f"MicroPay is ready after {seconds:.1f} s. Ctrl-C ends it; the data stays.",
                *lines,
                *staff,
                "  Present TOTP code  make totp USER=name",
                "",
            ]
        )


def _state(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=2):  # noqa: S310 - our own loopback address
            return "ready"
    except urllib.error.HTTPError as error:
        return f"{error.code} {error.read(300).decode(errors='replace')}"
    except OSError as error:
        return str(error)
