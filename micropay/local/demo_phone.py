"""The customer's phone in the demonstration: an API client that keeps what a phone keeps."""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Callable
from typing import Any

import httpx

from micropay.local.demo_people import NewPerson

_WAIT_SECONDS = 20
_CODE = re.compile(r"(?<![0-9])[0-9]{6}(?![0-9])")


class Refused(Exception):
    """The platform answered other than the demonstration expects."""


class Phone:
    """One installed app. ``post`` and ``get`` raise Refused with the problem's code."""

    def __init__(self, site: str) -> None:
        self._site = site
        self._http = httpx.Client(base_url=f"{site}/api/v1/", timeout=20)
        self._read: set[str] = set()
        self._last: tuple[str, dict[str, Any], str] = ("", {}, "")
        self.person: NewPerson
        self.pin_key = ""

    def install(self) -> None:
        answer = self.post(
            "installations",
            {
                "hardware_model": "Pixel 8a",
                "os": "android",
                "os_version": "16",
                "app_version": "1.0.0",
                "language": "th",
            },
        )
        self._http.headers["Installation"] = f"{answer['number']}.{answer['key']}"

    def policies(self, language: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """The current terms and privacy notice."""
        found = self.get(f"policies/current?service=micropay&language={language}")["policies"]
        by_kind = {policy["kind"]: policy for policy in found}
        return by_kind["terms"], by_kind["privacy"]

    def agreed(self, policy: dict[str, Any]) -> dict[str, Any]:
        return {name: policy[name] for name in ("version_id", "language", "sha256")}

    def start_registration(self, person: NewPerson) -> str:
        self.person = person
        started = self.post("registrations", {"phone": person.phone})
        code = self.code_from_sms()
        path = f"registrations/{started['registration_id']}"
        self.post(f"{path}/phone-proof", {"otp_code": code})
        self.send("PUT", f"{path}/profile", person.profile())
        return str(started["registration_id"])

    def complete_registration(
        self, registration: str, person: NewPerson, terms: dict[str, Any], notice: dict[str, Any]
    ) -> None:
        answer = self.post(
            f"registrations/{registration}/complete",
            {
                "acceptance": self.agreed(terms),
                "acknowledgement": self.agreed(notice),
                "pin": person.pin,
            },
        )
        self._http.headers["Authorization"] = f"Bearer {answer['access_token']}"
        self.pin_key = answer["pin_key"]

    def transfer_quote(self, phone: str, amount: str) -> dict[str, Any]:
        return self.post("transfers/quotes", {"phone": phone, "amount": amount, "note": "ค่าข้าว"})

    def confirm(self, kind: str, quote: dict[str, Any], pin: str | None = None) -> dict[str, Any]:
        """Confirm a quote with PIN and the code that came by SMS."""
        body = {
            "quote_id": quote["quote_id"],
            "pin": pin or self.person.pin,
            "pin_key": self.pin_key,
            "otp_id": quote["otp"]["otp_id"],
            "otp_code": self.code_from_sms(),
        }
        self._last = (kind, body, str(uuid.uuid4()))
        return self.confirm_again()

    def confirm_again(self) -> dict[str, Any]:
        """Send the last confirmation once more with the same key, as after a lost answer."""
        kind, body, key = self._last
        return self.send("POST", kind, body, {"Idempotency-Key": key})

    def refusal(self, act: Callable[[], Any]) -> str:
        """The code with which an act is refused. Raises Refused when it is not."""
        try:
            act()
        except Refused as refused:
            return str(refused)
        raise Refused("this should have been refused")

    def wait_until(self, path: str, done: Callable[[dict[str, Any]], bool]) -> None:
        for _ in range(_WAIT_SECONDS * 4):
            if done(self.get(path)):
                return
            time.sleep(0.25)
        raise Refused(f"{path} did not get there in {_WAIT_SECONDS} seconds")

    def code_from_sms(self) -> str:
        """The six digits of the newest unread SMS."""
        for _ in range(_WAIT_SECONDS * 4):
            for message in self._messages():
                code = _CODE.search(message["body"])
                if code and message["id"] not in self._read:
                    self._read.add(message["id"])
                    return code[0]
            time.sleep(0.25)
        raise Refused("no code came by SMS")

    def sms_about(self, words: str) -> str:
        """The SMS that says these words, once it has come."""
        for _ in range(_WAIT_SECONDS * 4):
            for message in self._messages():
                if words in message["body"]:
                    return str(message["body"])
            time.sleep(0.25)
        raise Refused(f"no SMS about {words} came")

    def get(self, path: str) -> dict[str, Any]:
        return self.send("GET", path)

    def listing(self, path: str) -> Any:
        """A list that belongs to nobody."""
        return self._http.get(path).raise_for_status().json()

    def post(self, path: str, body: dict[str, Any], *, key: bool = False) -> dict[str, Any]:
        headers = {"Idempotency-Key": str(uuid.uuid4())} if key else {}
        return self.send("POST", path, body, headers)

    def send(
        self,
        method: str,
        path: str,
        body: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
    ) -> dict[str, Any]:
        answer = self._http.request(method, path, json=body, headers=headers)
        if answer.is_success:
            return answer.json() if answer.content else {}
        problem = answer.json()
        raise Refused(f"{problem['code']} ({answer.status_code}) {problem['title']}")

    def read_photo(self, picture: bytes) -> str:
        """The text of the one code in a picture."""
        answer = self._http.post(
            "paycodes/photo", content=picture, headers={"Content-Type": "image/png"}
        )
        [code] = answer.raise_for_status().json()["codes"]
        return str(code["text"])

    def _messages(self) -> list[dict[str, Any]]:
        to = "+66" + self.person.phone[1:]
        answer = httpx.get(
            f"{self._site}/dev/inbox/", params={"to": to, "format": "json"}, timeout=20
        )
        messages: list[dict[str, Any]] = answer.raise_for_status().json()["messages"]
        return messages
