"""A real Dovecot on a port of its own, with one mailbox, for the tests of fetching mail."""

from __future__ import annotations

import contextlib
import getpass
import imaplib
import os
import pwd
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DOVECOT = "/usr/sbin/dovecot"
USER, PASSWORD = "cs@thaimicrodigital.com", "secret"
_CONFIG = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = {internal}
default_internal_group = {group}
default_login_user = {login}
first_valid_uid = 1
mail_location = maildir:{folder}/mail
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
"""


@dataclass
class Dovecot:
    """The running server."""

    port: int

    @property
    def url(self) -> str:
        return f"imap://{USER.replace('@', '%40')}:{PASSWORD}@127.0.0.1:{self.port}/INBOX"

    def client(self) -> imaplib.IMAP4:
        client = imaplib.IMAP4("127.0.0.1", self.port, timeout=20)
        client.login(USER, PASSWORD)
        return client

    def put(self, *mails: bytes) -> None:
        """Put mails into the inbox, as a mail server would."""
        with self.client() as client:
            for raw in mails:
                status, _ = client.append("INBOX", None, None, raw)
                assert status == "OK"

    def unseen(self) -> int:
        with self.client() as client:
            client.select("INBOX", readonly=True)
            _, found = client.search(None, "UNSEEN")
            return len(found[0].split())


@contextlib.contextmanager
def running(folder: Path) -> Iterator[Dovecot]:
    """Start it in the foreground and end it afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = folder / "dovecot.conf"
    config.write_text(_CONFIG.format(folder=folder, port=port, password=PASSWORD, **_users(folder)))
    process = subprocess.Popen([DOVECOT, "-F", "-c", str(config)])
    try:
        _wait(process, port, folder)
        yield Dovecot(port)
    finally:
        process.terminate()
        process.wait(20)


def _users(folder: Path) -> dict[str, object]:
    """Root runs it with the users of the package, and keeps mail as nobody; others do all alone."""
    for name in ("mail", "run", "state"):
        (folder / name).mkdir(mode=0o755)
    if os.getuid() != 0:
        me = getpass.getuser()
        names = {"internal": me, "login": me, "group": pwd.getpwuid(os.getuid()).pw_gid}
        return {**names, "uid": os.getuid(), "gid": os.getgid()}
    nobody = pwd.getpwnam("nobody")
    os.chown(folder / "mail", nobody.pw_uid, nobody.pw_gid)
    for parent in (folder, *folder.parents):
        # Temporary folders of tests are closed to others; nobody has to reach its mail.
        with contextlib.suppress(PermissionError):
            if str(parent).startswith("/tmp/"):
                parent.chmod(parent.stat().st_mode | 0o011)
    names = {"internal": "dovecot", "login": "dovenull", "group": "dovecot"}
    return {**names, "uid": nobody.pw_uid, "gid": nobody.pw_gid}


def _wait(process: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    for _ in range(200):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        log = folder / "log"
        assert process.poll() is None, log.read_text() if log.exists() else "Dovecot ended."
        time.sleep(0.05)
    raise AssertionError("Dovecot does not listen.")
