"""Staff in the demonstration: a browser's session in the back office, driven over HTTP."""

from __future__ import annotations

import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import httpx

from micropay.local import known
from micropay.local.errors import LocalError

_CSRF = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class Clerk:
    """One staff member: signs in with password and TOTP, opens pages, presses buttons."""

    def __init__(self, site: str, username: str) -> None:
        self._http = httpx.Client(base_url=f"{site}/admin/", timeout=20, follow_redirects=True)
        self._site = site
        self._username = username

    def sign_in(self) -> None:
        """With the password from the demo file and the present one-time code."""
        page = self._submit(
            "login/",
            {
                "username": self._username,
                "password": _password(self._username),
                "otp_token": _code(self._username),
            },
        )
        if "otp_token" in page:
            raise LocalError(f"{self._username} could not sign in")

    def page(self, path: str, **query: str) -> str:
        """A page of the back office."""
        return self._http.get(path, params=query).raise_for_status().text

    def sees_case(self, number: str) -> str:
        """The complaint's line in the agent's queue."""
        page = self.page("complaints/case/", q=number)
        if number not in page:
            raise LocalError(f"{self._username} does not see case {number}")
        return f"case {number} is there"

    def _submit(self, path: str, values: dict[str, str]) -> str:
        found = _CSRF.search(self.page(path))
        if found is None:
            raise LocalError(f"{path} has no form")
        answer = self._http.post(
            path,
            data={**values, "csrfmiddlewaretoken": found[1]},
            headers={"Referer": self._site},
        )
        return answer.raise_for_status().text


def text_of(page: str) -> str:
    """A page's words without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def _password(username: str) -> str:
    path = known.VAR / "demo_staff.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        name, _, password = line.partition(" ")
        if name.rstrip(":") == username:
            return password.strip()
    raise LocalError(f"{path} does not name {username}")


def _code(username: str) -> str:
    done = subprocess.run(
        [sys.executable, str(Path(known.CHECKOUT) / "manage.py"), "demo_totp", username],
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise LocalError(done.stderr.strip())
    return done.stdout.strip()
