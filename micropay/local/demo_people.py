"""People for the demonstration: made up, with numbers that pass every check."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class NewPerson:
    """Somebody who has never used MicroPay."""

    given_name: str
    family_name: str
    phone: str
    national_id: str
    pin: str

    @classmethod
    def make(cls, given_name: str, family_name: str) -> NewPerson:
        digits = random.SystemRandom().sample(range(10), 6)
        return cls(
            given_name=given_name,
            family_name=family_name,
            phone="08" + "".join(str(random.SystemRandom().randrange(10)) for _ in range(8)),
            national_id=_national_id(),
            pin="".join(map(str, digits)),
        )

    def profile(self) -> dict[str, str]:
        return {
            "given_name": self.given_name,
            "family_name": self.family_name,
            "birth_date": "1990-02-28",
            "national_id": self.national_id,
            "address": "99/1 ถนนสุขุมวิท แขวงคลองเตย เขตคลองเตย กรุงเทพมหานคร 10110",
            "occupation": "พนักงานบริษัท",
        }


def _national_id() -> str:
    """Thirteen digits whose last one checks the others."""
    digits = [1, *(random.SystemRandom().randrange(10) for _ in range(11))]
    total = sum(digit * (13 - place) for place, digit in enumerate(digits))
    return "".join(map(str, digits)) + str((11 - total % 11) % 10)
