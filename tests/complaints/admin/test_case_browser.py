"""The script of the case pages in a real Chromium, on the pages and under the policy we send."""

from __future__ import annotations

import re
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from complaints.models.draft import Draft
from micropay.core import clock
from tests.complaints.admin.test_case import agent
from tests.complaints.people import filed

pytestmark = [pytest.mark.django_db, pytest.mark.system]
HANDS = Path(__file__).with_name("case_browser.js")
CHROMIUM = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run")
TYPES = {".js": "text/javascript", ".css": "text/css"}


class Site(ThreadingHTTPServer):
    """Serves one rendered page, its static files and the hands; keeps what is posted to it."""

    def __init__(self, client: Client, address: str) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        answer = client.get(address)
        self.address = address
        self.page = answer.content.replace(b"</head>", b'<script src="/hands.js"></script></head>')
        self.policy = answer["Content-Security-Policy"]
        self.posted: list[bytes] = []


class Answers(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path == self.server.address:
            self.say(self.server.page, "text/html; charset=utf-8")
        elif path == "/hands.js":
            self.say(HANDS.read_bytes(), TYPES[".js"])
        else:
            own = path.startswith("/static/")
            found = finders.find(path.removeprefix("/static/")) if own else None
            file = Path(str(found)) if found else None
            self.say(file.read_bytes() if file else b"", TYPES.get(Path(path).suffix, "image/png"))

    def do_POST(self) -> None:
        self.server.posted.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(204)
        self.end_headers()

    def say(self, content: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", self.server.policy)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *args: object) -> None:
        pass


class Browser:
    """Opens a page of the back office and reads what the hands wrote down."""

    def __init__(self, profile: Path) -> None:
        self.profile = profile
        self.posted: list[bytes] = []

    def told(self, client: Client, address: str) -> dict[str, str]:
        site = Site(client, address)
        threading.Thread(target=site.serve_forever, daemon=True).start()
        try:
            page = subprocess.run(
                [
                    *CHROMIUM,
                    f"--user-data-dir={self.profile}",
                    "--virtual-time-budget=6000",
                    "--dump-dom",
                    f"http://127.0.0.1:{site.server_port}{address}",
                ],
                capture_output=True,
                text=True,
                timeout=90,
                check=True,
            ).stdout
        finally:
            site.shutdown()
            site.server_close()
        self.posted = site.posted
        lines = re.search(r'<pre id="told">(.*?)</pre>', page, re.DOTALL)
        assert lines, page[-2000:]
        return dict(line.split("=", 1) for line in lines[1].splitlines())


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    yield Browser(tmp_path)


def test_single_keys_follow_their_links_in_both_layouts_and_can_be_switched_off(
    browser: Browser,
) -> None:
    client, case = agent(), filed(clock.now())
    filed(clock.now())
    told = browser.told(client, reverse("admin:complaints_case_change", args=[case.id]))
    assert told == {"list": "true", "list in Thai layout": "false", "followed": "rrn"}


def test_a_draft_is_kept_by_the_script_and_stands_in_the_form_again(browser: Browser) -> None:
    client, case = agent(), filed(clock.now())
    address = reverse("admin:complaints_case_do_reply", args=[case.id])
    told = browser.told(client, address)
    assert told == {"nothing typed": "", "kept": "true", "sent by": "send"}

    [body] = browser.posted
    boundary = body.split(b"\r\n", 1)[0][2:].decode()
    kept = client.generic(
        "POST", address, body, f"multipart/form-data; boundary={boundary}", headers={"X-Draft": "1"}
    )
    assert kept.status_code == 204
    assert Draft.objects.count() == 1
    assert "เรากำลังตรวจสอบ" in client.get(address).content.decode()
