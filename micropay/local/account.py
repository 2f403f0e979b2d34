"""The operating-system account that PostgreSQL runs under: it refuses to run as root."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from micropay.local.errors import LocalError

NOBODY = 65534
# Capability numbers of <linux/capability.h>, the smaller right first: reading is enough, but
# containers often leave only the other one.
PASSING = {"dac_read_search": 2, "dac_override": 1}


@dataclass(frozen=True)
class Account:
    """Whom a server program runs as; ``uid`` None is the user who calls."""

    uid: int | None
    prefix: tuple[str, ...] = ()

    def run(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        """Run to the end; output is captured, so no pipe is shared with what it leaves running."""
        plain = self.uid is not None and not self.prefix
        return subprocess.run(
            [*self.prefix, *command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
            user=self.uid if plain else None,
            group=self.uid if plain else None,
            extra_groups=[] if plain else None,
        )

    def own(self, path: Path) -> None:
        """Hand a file or folder of ours to this account."""
        if self.uid is not None:
            try:
                os.chown(path, self.uid, self.uid)
            except OSError as error:
                raise LocalError(
                    f"PostgreSQL does not run as root and {path} cannot be given to"
                    f" user {self.uid}: {error.strerror}"
                ) from error


def account_for(folder: Path, programs: Path) -> Account:
    """Ourselves, or as root the folder's owner (nobody at first).

    When parent folders are closed to that user (a checkout under /root), their modes are not
    ours to change: the process then keeps the one capability that lets it pass.
    """
    if os.geteuid() != 0:
        return Account(uid=None)
    owner = folder.stat().st_uid if folder.exists() else NOBODY
    uid = owner or NOBODY
    if _can_pass(folder) and _can_pass(programs):
        return Account(uid=uid)
    return Account(uid=uid, prefix=_setpriv(uid))


def _can_pass(path: Path) -> bool:
    return all(parent.stat().st_mode & 0o001 for parent in path.resolve().parents)


def _setpriv(uid: int) -> tuple[str, ...]:
    program = shutil.which("setpriv")
    capability = next((name for name, bit in PASSING.items() if _holds(bit)), None)
    if program is None or capability is None:
        raise LocalError(
            "PostgreSQL does not run as root, and user nobody cannot enter this folder:"
            " move the checkout out of closed folders, or run as an ordinary user"
        )
    only = f"-all,+{capability}"
    return (
        program,
        f"--reuid={uid}",
        f"--regid={uid}",
        "--clear-groups",
        f"--inh-caps={only}",
        f"--ambient-caps={only}",
        f"--bounding-set={only}",
        # Without this bit access(2) ignores the capability, and initdb does not find postgres.
        "--securebits=+no_setuid_fixup",
        "--",
    )


def _holds(bit: int) -> bool:
    status = Path("/proc/self/status")
    if not status.exists():
        return False
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
    return all(int(lines[name], 16) >> bit & 1 for name in ("CapPrm", "CapBnd"))
