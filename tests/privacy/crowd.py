"""Many customers: some go the whole way as a phone does, the others stand in the tables only."""

from __future__ import annotations

import random
from dataclasses import dataclass

from tests.accounts.app import Person
from tests.privacy.search import Wanted

# Words that no text of the platform has.
GIVEN = ("กัลยาณี", "ธนพลพงศ์", "ปิยะนุชา", "วรวุฒิชัย", "ศิริพรรณี", "Anchalee", "Teerawut")
FAMILY = ("บุญญาฤทธิ์", "เจริญผาสุก", "ตั้งมั่นกิจ", "รุ่งเรืองทิพย์", "แสงสว่างวงศ์", "Rattanaporn")
STREETS = ("หมู่บ้านลัดดารมย์", "ซอยพหลโยธินวัฒนา", "ถนนเพชรเกษมสุขใจ", "Ploenjit")
# No amount, count or code of a story is one of these.
PINS = tuple(f"{n:06d}" for n in range(702_917, 990_000, 8_713))


@dataclass(frozen=True)
class Somebody(Person):
    """A customer with an address and an account at a bank of their own."""

    address: str = ""
    account: str = ""

    @property
    def profile(self) -> dict[str, str]:
        return {**super().profile, "address": self.address}


def people(count: int, seed: int = 2026) -> list[Somebody]:
    """So many different people, the same in every run."""
    chance = random.Random(seed)
    phones = chance.sample(range(10**7, 10**8), count)
    bodies = chance.sample(range(10**10, 8 * 10**10), count)
    return [
        Somebody(
            given_name=GIVEN[n % len(GIVEN)],
            family_name=FAMILY[n // 3 % len(FAMILY)],
            phone=f"08{phones[n]}",
            national_id=national_id(1, bodies[n]),
            pin=PINS[n % len(PINS)],
            email=f"somebody{phones[n]}@kaset.example",
            address=f"{n}/7 {STREETS[n % len(STREETS)]} เขตบางซื่อ 10800",
            account=f"{chance.randrange(10**9, 10**10)}",
        )
        for n in range(count)
    ]


def national_id(kind: int, body: int) -> str:
    """Thirteen digits whose last one fits."""
    digits = f"{kind}{body:011d}"
    weighed = sum(int(digit) * (13 - place) for place, digit in enumerate(digits))
    return f"{digits}{(11 - weighed % 11) % 10}"


def wanted(crowd: list[Somebody], salts: dict[str, str] | None = None) -> Wanted:
    """Everything about them that must stand nowhere. ``salts``: a customer's id by phone."""
    found = Wanted()
    for one in crowd:
        found.add_phone(one.phone)
        found.add_number(one.national_id)
        found.add_number(one.account)
        found.add_text(one.given_name)
        found.add_text(one.family_name)
        found.add_text(one.address.split()[1])
        found.add_mail(one.email)
        salt = (salts or {}).get(one.phone)
        found.add_pin(one.pin, *([salt, salt.replace("-", "")] if salt else []))
    return found
