"""A real clamd for tests: its own configuration, socket and signatures in a folder of the test's.

Official databases are not downloaded: the signatures are written here, for the antivirus makers'
test string and for a word of ours. Started with the first test that needs it, ended by its process
id.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from pathlib import Path

from micropay.core import clamav
from tests.core.file_samples import eicar

MARKER = b"MicroPay-marked-as-malware"
_CONFIGURATION = """
Foreground yes
LocalSocket {folder}/clamd.socket
DatabaseDirectory {folder}/signatures
TemporaryDirectory {folder}
PidFile {folder}/clamd.pid
StreamMaxLength 20M
AlertExceedsMax yes
SelfCheck 3600
"""


class Scanner:
    """One running clamd."""

    def __init__(self) -> None:
        # A socket's path may not be long, so not below the test's own folder.
        self._made = tempfile.TemporaryDirectory(prefix="clam")
        self.folder = Path(self._made.name)
        self.socket = str(self.folder / "clamd.socket")
        (self.folder / "signatures").mkdir()
        self.version = 0
        self._process: subprocess.Popen[bytes] | None = None

    def learn(self, *words: bytes) -> None:
        """A next version of the signatures: these words are malware. Read in if it runs."""
        self.version += 1
        lines = [f"Test.Word{number}:0:*:{word.hex()}\n" for number, word in enumerate(words)]
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "daily.ndb").write_text("".join(lines))
            (Path(folder) / "daily.info").touch()
            (Path(folder) / "COPYING").write_text("made for tests\n")
            subprocess.run(
                [
                    *("sigtool", "--build=daily.cud", "--unsigned", f"--datadir={folder}"),
                    *(f"--cvd-version={self.version}", "--max-bad-sigs=1000"),
                ],
                input=b"tester\n",
                cwd=folder,
                check=True,
                capture_output=True,
            )
            os.replace(Path(folder) / "daily.cud", self.folder / "signatures" / "daily.cud")
        if self._process is not None:
            clamav._ask(b"zRELOAD\0")
            self._wait_for(f"/{self.version}/")

    def start(self) -> None:
        """Run until ``stop``."""
        settings = self.folder / "clamd.conf"
        settings.write_text(_CONFIGURATION.format(folder=self.folder))
        self._process = subprocess.Popen(
            ["clamd", f"--config-file={settings}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait_for("ClamAV")

    def stop(self) -> None:
        """End this process and no other."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=20)
            self._process = None

    def remove(self) -> None:
        self.stop()
        self._made.cleanup()

    def _wait_for(self, wanted: str) -> None:
        for _ in range(300):
            try:
                if wanted in clamav.signatures().version:
                    return
            except clamav.Unavailable:
                pass
            time.sleep(0.05)
        raise AssertionError("clamd does not answer")


def known_malware() -> tuple[bytes, bytes]:
    """What the first signatures know."""
    return eicar(), MARKER
