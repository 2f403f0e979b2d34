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

_SHOWN_TEXT = re.compile(r'name="sha256" value="([0-9a-f]{64})"')


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
                "next": "/admin/",
            },
        )
        if "otp_token" in page.text:
            raise LocalError(f"{self._username} could not sign in")
        if _SHOWN_TEXT.search(page.text):
            self._undertake(page.text)

    def _undertake(self, page: str) -> None:
        """Sign the undertaking of confidentiality, which comes before everything else."""
        shown = _SHOWN_TEXT.search(page)
        language = re.search(r'name="language" value="(\w+)" id=', page)
        if shown is None or language is None:
            raise LocalError("the undertaking cannot be read")
        done = self._submit(
            "accounts/undertaking/sign/",
            {"agreed": "on", "language": language[1], "sha256": shown[1]},
        )
        if _SHOWN_TEXT.search(done.text):
            raise LocalError(f"{self._username} could not sign the undertaking")

    def page(self, path: str, **query: str) -> str:
        """A page of the back office."""
        return self._http.get(path, params=query).raise_for_status().text

    def verify(self, code: str, national_id: str) -> list[str]:
        """Take the customer's case by its code, read the card they hold, confirm.

        Returns what the screens said.
        """
        taken = self._submit(
            "accounts/kyccase/do/find/",
            {"code": code, "channel": "branch", "reason": "ลูกค้ามายืนยันตัวตนที่สาขา"},
        )
        case = str(taken.url).split("/accounts/kyccase/")[1].split("/")[0]
        done = self._submit(
            f"accounts/kyccase/{case}/do/confirm/",
            {
                "method": "dip_chip",
                "national_id": national_id,
                "reason": "อ่านชิปบัตรแล้ว บุคคลตรงกับบัตร",
            },
        )
        return [
            f"case {code} taken: {_masked_id(taken.text)}",
            f"decided: {_notice(done.text)}",
        ]

    def register_shop(self, shop: dict[str, str]) -> str:
        """Ask to register a merchant; returns its id."""
        asked = self._submit(
            "wallet/merchant/do/register/", {**shop, "reason": "ร้านยื่นคำขอพร้อมเอกสาร"}
        )
        found = re.search(r"/wallet/merchant/([0-9a-f-]{36})/", str(asked.url))
        if found is None:
            raise LocalError("the merchant was not asked for")
        return found[1]

    def agree(self, kind: str) -> str:
        """Approve the newest request of this kind that somebody else made."""
        page = self.page("core/approval/", kind__exact=kind, state__exact="waiting")
        found = re.search(r"/core/approval/([0-9a-f-]{36})/", page)
        if found is None:
            raise LocalError(f"{self._username} sees no request of {kind}")
        done = self._submit(
            f"core/approval/{found[1]}/do/approve/", {"reason": "ตรวจเอกสารแล้วถูกต้อง"}
        )
        return _notice(done.text)

    def sign_off(self, day: str) -> str:
        """Put a day's figures up for sign-off."""
        done = self._submit(
            "wallet/daysignoff/do/sign_off/", {"day": day, "reason": "กระทบยอดประจำวัน"}
        )
        return _notice(done.text)

    def shop_code(self, merchant: str, bill: str, amount: str) -> bytes:
        """The picture of a QR code for a sale."""
        values = {"amount": amount, "bill": bill, "picture": "png", "reason": "ร้านขอทางโทรศัพท์"}
        return self._submit(f"wallet/merchant/{merchant}/do/code/", values).content

    def sees_case(self, number: str) -> str:
        """The complaint's line in the agent's queue."""
        page = self.page("complaints/case/", q=number)
        if number not in page:
            raise LocalError(f"{self._username} does not see case {number}")
        return f"case {number} is there"

    def _submit(self, path: str, values: dict[str, str]) -> httpx.Response:
        found = _CSRF.search(self.page(path))
        if found is None:
            raise LocalError(f"{path} has no form")
        answer = self._http.post(
            path,
            data={**values, "csrfmiddlewaretoken": found[1]},
            headers={"Referer": self._site},
        )
        return answer.raise_for_status()


def _masked_id(page: str) -> str:
    """The national ID as the verifier sees it."""
    found = re.search(r"[0-9x]-[0-9x]{4}-[0-9x]{5}-[0-9x]{2}-[0-9x]", page)
    return found[0] if found else "no number shown"


def _notice(page: str) -> str:
    """What the back office says after a button."""
    found = re.search(r"<div[^>]*bg-green-100[^>]*>(.*?)</div>", page, re.DOTALL)
    return _words(found[1]) if found else "nothing said"


def _words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


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
