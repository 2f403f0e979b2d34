"""Reads of customers for other apps and for the customer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from accounts.data.customer import MaskedProfile, Standing, WholeProfile
from accounts.models.customer import Customer, mask_email
from accounts.models.relation import MajorityQuestion
from accounts.states import AgeGroup, ClosingCause, CustomerState, MoneyAct, Tier
from consent.selectors.subject import subject_for_update
from micropay.core import dataguard, locks, normal, rules
from micropay.core.errors import InvalidInput, NotFound

_READ = (
    "subject_id",
    "state",
    "verified_at",
    "language",
    "given_name",
    "family_name",
    "phone",
    "cool_off_until",
    "tier",
    "age_group",
)
# Django has no shared row locks; the rows come back locked in the order of their ids.
_LOCK = """
SELECT id, subject_id, state, verified_at, language, given_name, family_name, phone, cool_off_until,
       tier, age_group
  FROM accounts_customer WHERE id = ANY (%s) ORDER BY id FOR SHARE
"""


def standing(*, customer_ids: Sequence[UUID], lock: bool = False) -> dict[UUID, Standing]:
    """The standing of these customers; unknown ids are left out. One statement.

    ``lock=True`` keeps the rows as they are until the transaction ends (shared locks, in the order
    of ids): nobody is suspended while their money moves.
    """
    ids = sorted(set(customer_ids))
    found: Iterable[Customer]
    if lock:
        found = Customer.objects.raw(_LOCK, [ids])
    else:
        found = Customer.objects.filter(id__in=ids).only(*_READ)
    return {one.id: _standing(one) for one in found}


def lock_for_closing(*, customer_id: UUID) -> Standing:
    """The standing of a customer whose account is to end, subject and customer locked for it, in
    the global order: no payment and no suspension comes between. Raises NotFound.
    """
    known = Customer.objects.filter(id=customer_id).values_list("subject_id", flat=True).first()
    if known is None:
        raise NotFound
    subject_for_update(known)
    [[customer]] = locks.lock(Customer.objects.filter(id=customer_id))
    return _standing(customer)


def by_whole_number(written: str) -> UUID:
    """The customer with this whole phone number or national ID, in any usual spelling, whatever
    their state. For staff only: it says whether a number is known, so each look-up is counted.
    Raises NotFound.
    """
    for read, find in (
        (normal.mobile_phone, Customer.objects.with_phone),
        (normal.national_id, Customer.objects.with_national_id),
    ):
        try:
            found = find(read(written)).values_list("id", flat=True).first()
        except InvalidInput:
            continue
        if found is not None:
            dataguard.looked_up(found=True)
            return found
    dataguard.looked_up(found=False)
    raise NotFound


def may_do(*, age_group: str, now: datetime) -> tuple[str, ...]:
    """What money acts somebody of this age group may do: rule ``minor.may.<group>``.

    A statement of the company's terms for minors (CCC s.22 to s.24); adults may do all.
    """
    if age_group == AgeGroup.ADULT:
        return tuple(act.value for act in MoneyAct)
    return tuple(one for one in rules.text(f"minor.may.{age_group}", at=now).split(",") if one)


def has_died(subject_id: UUID) -> bool:
    """Whether two people have confirmed the death of this data subject."""
    people = Customer.objects.filter(subject_id=subject_id)
    died = Q(state=CustomerState.DECEASED) | Q(closing__cause=ClosingCause.DECEASED)
    return people.filter(died).exists()


def picture_of(*, customer_id: UUID) -> UUID | None:
    """The stored file of the customer's picture, if there is one."""
    return Customer.objects.filter(id=customer_id).values_list("picture_id", flat=True).first()


def whole_profile(*, customer_id: UUID) -> WholeProfile:
    """A customer's own profile without masks; the caller proved the PIN. Raises NotFound."""
    customer: Any = Customer.objects.filter(id=customer_id).first()
    if customer is None:
        raise NotFound
    return WholeProfile(
        given_name=customer.given_name or "",
        family_name=customer.family_name or "",
        birth_date=customer.birth_date,
        national_id=customer.national_id or "",
        phone=customer.phone or "",
        address=customer.address or "",
        occupation=customer.occupation or "",
        workplace=customer.workplace or "",
        email=customer.email or "",
        language=customer.language,
    )


def masked_profile(*, customer_id: UUID, now: datetime) -> MaskedProfile:
    """A customer's own profile with numbers masked. Raises NotFound."""
    customer = Customer.objects.filter(id=customer_id).first()
    if customer is None:
        raise NotFound
    until = customer.cool_off_until
    return MaskedProfile(
        customer_id=customer.id,
        state=customer.state,
        verified=customer.verified_at is not None,
        language=customer.language,
        name=customer.name,
        phone=customer.masked_phone,
        national_id=customer.masked_national_id,
        email=mask_email(customer.email or ""),
        registered_at=customer.registered_at,
        tier=customer.tier,
        age_group=customer.age_group,
        may=may_do(age_group=customer.age_group, now=now),
        review_on=customer.review_on,
        asked_to_agree=MajorityQuestion.objects.filter(
            customer=customer, answered_at=None
        ).exists(),
        cool_off_until=until if until is not None and until > now else None,
    )


def _standing(customer: Customer) -> Standing:
    return Standing(
        customer_id=customer.id,
        subject_id=customer.subject_id,
        state=customer.state,
        verified=customer.verified_at is not None,
        language=customer.language,
        name=customer.name,
        masked_name=customer.masked_name,
        phone=customer.phone or "",
        cool_off_until=customer.cool_off_until,
        tier=Tier(customer.tier),
        age_group=AgeGroup(customer.age_group),
    )
