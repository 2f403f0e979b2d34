"""Who somebody is, for the rights of data subjects: the port ``core.rights.People``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from accounts.data.proof import Given, OtpSent, Proof
from accounts.models.customer import Customer
from accounts.selectors import customer as customers
from accounts.selectors import staff
from accounts.services import otp, web_code
from accounts.services import proof as proofs
from accounts.states import MAY_SIGN_IN
from micropay.core import rights
from micropay.core.actor import Actor, Principal
from micropay.core.rights import Contact
from micropay.core.staff_roles import StaffRole

_ABOUT = {
    "data_request": {"th": "คำขอใช้สิทธิในข้อมูลส่วนบุคคล", "en": "data subject's request"},
    "data_package": {"th": "เปิดสำเนาข้อมูลส่วนบุคคลของท่าน", "en": "open your data package"},
}


class Directory:
    """The customers, as the floors below ask for them."""

    def contact(self, subject_id: UUID) -> Contact | None:
        return _contact(Customer.objects.filter(subject_id=subject_id).first())

    def by_phone(self, phone: str) -> Contact | None:
        living = Customer.objects.with_phone(phone).filter(state__in=MAY_SIGN_IN)
        return _contact(living.first())

    def by_email(self, email: str) -> list[Contact]:
        living = Customer.objects.with_email(email).filter(state__in=MAY_SIGN_IN)
        found = (_contact(one) for one in living.order_by("id")[:2])
        return [one for one in found if one is not None]

    def by_whole_number(self, written: str) -> Contact:
        customer_id = customers.by_whole_number(written)
        found = _contact(Customer.objects.get(id=customer_id))
        assert found is not None
        return found

    def reachable(self, *, after: UUID | None, limit: int) -> list[Contact]:
        rows = Customer.objects.filter(state__in=MAY_SIGN_IN, phone__isnull=False)
        if after is not None:
            rows = rows.filter(subject_id__gt=after)
        found = map(_contact, rows.order_by("subject_id")[:limit])
        return [one for one in found if one is not None]

    def ask(
        self, *, actor: Actor, principal: Principal, purpose: str, digest: str, now: datetime
    ) -> OtpSent:
        return otp.ask(
            actor=actor,
            customer_id=principal.customer_id,
            purpose=purpose,
            digest=digest,
            about=_ABOUT[purpose][principal.language],
            now=now,
        )

    def send_web_code(self, *, actor: Actor, phone: str, language: str, now: datetime) -> None:
        web_code.ask(actor=actor, phone=phone, language=language, now=now)

    def take_web_code(self, *, actor: Actor, phone: str, code: str, now: datetime) -> UUID | None:
        return web_code.check(actor=actor, phone=phone, code=code, now=now).subject_id

    def check(
        self,
        *,
        principal: Principal,
        given: Mapping[str, Any],
        purpose: str,
        digest: str,
        now: datetime,
    ) -> Proof:
        return proofs.check(
            principal=principal, given=_given(given), purpose=purpose, digest=digest, now=now
        )

    def use(self, *, proof: Proof, now: datetime) -> None:
        proofs.consume(proof=proof, now=now)


def register() -> None:
    """Fill the port (in ``AppConfig.ready()``)."""
    rights.fill_people(Directory())
    rights.fill_officers(_officers)


def _officers() -> list[str]:
    found = staff.active_in_role(StaffRole.COMPLIANCE_OFFICER).exclude(email="")
    return list(found.values_list("email", flat=True))


def _given(values: Mapping[str, Any]) -> Given:
    return Given(
        pin=values.get("pin"),
        pin_key=values.get("pin_key"),
        otp_id=values.get("otp_id"),
        otp_code=values.get("otp_code"),
    )


def _contact(customer: Customer | None) -> Contact | None:
    if customer is None:
        return None
    return Contact(
        subject_id=customer.subject_id,
        language=customer.language,
        phone=customer.phone or "",
        label=customer.masked_name,
        email=customer.email or "",
    )
