"""The app on somebody's phone, as tests drive it: real requests, codes read from the messages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils import timezone
from rest_framework.test import APIClient

from consent.selectors import policy
from micropay.core.models.message import Message


@dataclass(frozen=True)
class Person:
    """Somebody with a phone number and a national ID."""

    given_name: str
    family_name: str
    phone: str
    national_id: str
    birth_date: str = "1990-05-14"
    pin: str = "274916"
    email: str = ""

    @property
    def profile(self) -> dict[str, str]:
        return {
            "given_name": self.given_name,
            "family_name": self.family_name,
            "birth_date": self.birth_date,
            "national_id": self.national_id,
            "address": "99/1 ถนนพหลโยธิน แขวงจตุจักร กรุงเทพฯ 10900",
            "occupation": "ค้าขาย",
            "workplace": "ตลาดจตุจักร",
            "email": self.email,
        }

    @property
    def e164(self) -> str:
        return "+66" + self.phone[1:]


MALEE = Person("มาลี", "ใจดี", "0812345678", "1112034563562", email="malee@example.com")
SOMCHAI = Person("สมชาย", "ทองดี", "0898765432", "1101700230708", pin="583027")
STRANGER = Person("Anan", "Stranger", "0651112233", "3100600445635", pin="905173")


@dataclass
class App:
    """One installed app. ``session`` is what signing in answered."""

    client: APIClient = field(default_factory=APIClient)
    installation: str = ""
    session: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def installed(cls, language: str = "th") -> App:
        return cls.installed_as("1.0.0", language)

    @classmethod
    def installed_as(cls, version: str, language: str = "th") -> App:
        app = cls()
        answer = app.post(
            "installations",
            {
                "hardware_model": "Pixel 9",
                "os": "android",
                "os_version": "16",
                "app_version": version,
                "language": language,
            },
        )
        assert answer.status_code == 201, answer.data
        app.installation = f"{answer.data['number']}.{answer.data['key']}"
        return app

    def post(self, path: str, body: dict[str, Any] | None = None) -> Any:
        return self.send("post", path, body)

    def put(self, path: str, body: dict[str, Any]) -> Any:
        return self.send("put", path, body)

    def get(self, path: str) -> Any:
        return self.send("get", path)

    def delete(self, path: str) -> Any:
        return self.send("delete", path)

    def send(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        headers = {}
        if self.installation:
            headers["HTTP_INSTALLATION"] = self.installation
        if self.session:
            headers["HTTP_AUTHORIZATION"] = f"Bearer {self.session['access_token']}"
        call = getattr(self.client, method)
        return call(f"/api/v1/{path}", data=body, format="json", **headers)

    def upload(self, path: str, content: bytes) -> Any:
        """A file as the whole body."""
        return self.client.post(
            f"/api/v1/{path}",
            data=content,
            content_type="application/octet-stream",
            HTTP_INSTALLATION=self.installation,
            HTTP_AUTHORIZATION=f"Bearer {self.session['access_token']}",
        )

    def start(self, person: Person) -> dict[str, Any]:
        answer = self.post("registrations", {"phone": person.phone})
        assert answer.status_code == 201, answer.data
        return dict(answer.data)

    def prove_phone(self, registration_id: str, code: str) -> Any:
        return self.post(f"registrations/{registration_id}/phone-proof", {"otp_code": code})

    def put_profile(self, registration_id: str, profile: dict[str, str]) -> Any:
        return self.put(f"registrations/{registration_id}/profile", profile)

    def complete(self, registration_id: str, pin: str, **changed: Any) -> Any:
        body = {**agreement(), "pin": pin, **changed}
        return self.post(f"registrations/{registration_id}/complete", body)

    def ready_to_complete(self, person: Person) -> str:
        """Everything up to the last step; returns the registration's id."""
        started = self.start(person)
        registration_id = str(started["registration_id"])
        proved = self.prove_phone(registration_id, code_sent_to(person))
        assert proved.status_code == 204, proved.data
        kept = self.put_profile(registration_id, person.profile)
        assert kept.status_code == 204, kept.data
        return registration_id

    def register(self, person: Person) -> App:
        """The whole thread; the app is signed in afterwards."""
        answer = self.complete(self.ready_to_complete(person), person.pin)
        assert answer.status_code == 201, answer.data
        self.session = dict(answer.data)
        return self

    def sign_in(self, person: Person, **changed: str) -> Any:
        asked = self.post("sessions/code", {"phone": person.phone})
        assert asked.status_code == 201, asked.data
        body = {
            "phone": person.phone,
            "pin": person.pin,
            "otp_id": asked.data["otp_id"],
            "otp_code": code_sent_to(person),
            **changed,
        }
        return self.post("sessions", body)

    def signed_in(self, person: Person) -> App:
        answer = self.sign_in(person)
        assert answer.status_code == 201, answer.data
        self.session = dict(answer.data)
        return self

    @property
    def customer_id(self) -> UUID:
        return UUID(str(self.session["customer_id"]))


def messages_to(person: Person) -> list[Message]:
    """What was written to somebody, newest first."""
    return [one for one in Message.objects.order_by("-id") if one.to == person.e164]


def code_sent_to(person: Person) -> str:
    """The code in the newest message to this phone that has one."""
    for message in messages_to(person):
        found = re.search(r"(?<!\d)\d{6}(?!\d)", message.body)
        if found:
            return found.group()
    raise AssertionError("no code was sent")


def other_code(code: str) -> str:
    """A wrong code."""
    return f"{(int(code) + 1) % 10**6:06d}"


def agreement(language: str = "th") -> dict[str, dict[str, str]]:
    """Yes to exactly the texts in force."""
    return {
        "acceptance": shown("terms", language),
        "acknowledgement": shown("privacy", language),
    }


def shown(kind: str, language: str = "th") -> dict[str, str]:
    current = policy.current("micropay", kind, timezone.now())
    text = current.text(language)
    return {
        "version_id": str(current.version_id),
        "language": text.language,
        "sha256": text.sha256,
    }


def refused(answer: Any, code: str, status: int) -> dict[str, Any]:
    """The problem document of a refusal with this code and status."""
    assert (answer.status_code, answer.data["code"]) == (status, code), answer.data
    assert answer["Content-Type"] == "application/problem+json"
    return dict(answer.data)
