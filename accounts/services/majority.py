"""Coming of age: the guardian's part ends, and the person is asked anew.

The contract made with the guardian's consent goes on (Civil and Commercial Code s.21), so nobody is
shut out of their money. What does not go on without the person's own word: consents to purposes
given before (PDPA s.19, s.20), and more than a minor may do. Decision 0061 has the reasons.
"""

from __future__ import annotations

import hashlib
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from accounts.data.proof import Given, OtpSent, Proof
from accounts.errors.relation import NobodyAsked
from accounts.models.customer import Customer
from accounts.models.relation import Guardianship, MajorityQuestion
from accounts.services import closure, guardian_paper, minor_end, otp, relation_end
from accounts.services import proof as proofs
from accounts.services.age import age_group
from accounts.states import AgeGroup, GuardianshipState
from accounts.states.relation import GuardianshipEnd
from consent.data.record import AgreedText, Circumstances
from consent.selectors.subject import subject_for_update
from consent.services import record as consent_record
from micropay.core import evidence, locks, messages, rules
from micropay.core.actor import Actor, Principal

PURPOSE = "majority"
_ABOUT = {"th": "ยืนยันข้อตกลงด้วยตนเอง", "en": "agree for yourself"}


def ask_all(*, actor: Actor, now: datetime) -> int:
    """Move everybody to the age group of this Bangkok day, and ask who came of age.

    Each in a transaction of its own; safe to run twice and at once. Returns how many moved.
    """
    waiting = Customer.objects.exclude(age_group=AgeGroup.ADULT).exclude(state="closed")
    asked = MajorityQuestion.objects.values("customer_id")
    moved = 0
    for customer in waiting.exclude(id__in=asked).only("id", "birth_date", "age_group"):
        if customer.birth_date is not None and _group(customer, now) != customer.age_group:
            moved += move(actor=actor, customer_id=customer.id, now=now)
    return moved


@transaction.atomic
def move(*, actor: Actor, customer_id: UUID, now: datetime) -> bool:
    """Move one customer to the age group of this day. False when somebody else did it meanwhile."""
    subject_id = Customer.objects.values_list("subject_id", flat=True).get(id=customer_id)
    subject_for_update(subject_id)
    [[customer]] = locks.lock(Customer.objects.filter(id=customer_id))
    group = _group(customer, now)
    if group == customer.age_group or MajorityQuestion.objects.filter(customer=customer).exists():
        return False
    if group == AgeGroup.ADULT:
        _come_of_age(customer, actor, now)
    else:
        customer.age_group = group
        customer.save(update_fields=["age_group"])
    _leave_evidence("move", customer, actor, now, group=group.value)
    return True


def remind(*, actor: Actor, now: datetime) -> int:
    """One reminder after rule ``majority.remind_days``. Returns how many; safe to run twice."""
    days = timedelta(days=rules.number("majority.remind_days", at=now))
    late = MajorityQuestion.objects.filter(
        answered_at=None, reminded_at=None, asked_at__lte=now - days
    )
    reminded = 0
    for question_id in late.values_list("pk", flat=True):
        with transaction.atomic():
            [[row]] = locks.lock(MajorityQuestion.objects.filter(pk=question_id))
            if row.reminded_at is None and row.answered_at is None:
                row.reminded_at = now
                row.save(update_fields=["reminded_at"])
                _tell(row.customer, now)
                _leave_evidence("remind", row.customer, actor, now)
                reminded += 1
    return reminded


@transaction.atomic
def ask_code(*, actor: Actor, principal: Principal, now: datetime) -> OtpSent:
    """A code for the answer. Raises NobodyAsked, and what asking for a code raises."""
    question = _open(principal.customer_id)
    return otp.ask(
        actor=actor,
        customer_id=principal.customer_id,
        purpose=PURPOSE,
        digest=_digest(question),
        about=_ABOUT[principal.language],
        now=now,
    )


def agree(
    *,
    actor: Actor,
    principal: Principal,
    acceptance: AgreedText,
    acknowledgement: AgreedText,
    given: Given,
    how: Circumstances,
    now: datetime,
) -> None:
    """The person agrees for themselves, with PIN and code; they are of age here from now on.

    Who does not want to closes the account (``wallet.closure``). Must run outside a transaction.
    Raises NobodyAsked, what the proof and consent refuse with.
    """
    question = _open(principal.customer_id)
    proof = proofs.check(
        principal=principal, given=given, purpose=PURPOSE, digest=_digest(question), now=now
    )
    with transaction.atomic():
        _agree(actor, principal, proof, (acceptance, acknowledgement), how, now=now)


def _agree(
    actor: Actor,
    principal: Principal,
    proof: Proof,
    texts: tuple[AgreedText, AgreedText],
    how: Circumstances,
    *,
    now: datetime,
) -> None:
    subject_for_update(principal.subject_id)
    [[customer]] = locks.lock(Customer.objects.filter(id=principal.customer_id))
    [rows] = locks.lock(MajorityQuestion.objects.filter(customer=customer, answered_at=None))
    if not rows:
        raise NobodyAsked
    proofs.consume(proof=proof, now=now)
    for text, say in zip(
        texts, (consent_record.accept_terms, consent_record.acknowledge_notice), strict=True
    ):
        say(
            actor=actor,
            subject_id=principal.subject_id,
            version_id=text.version_id,
            language=text.language,
            text_sha256=text.sha256,
            how=how,
            now=now,
        )
    rows[0].answered_at = now
    rows[0].save(update_fields=["answered_at"])
    customer.age_group = AgeGroup.ADULT
    customer.save(update_fields=["age_group"])
    _leave_evidence("agree", customer, actor, now)


def _come_of_age(customer: Customer, actor: Actor, now: datetime) -> None:
    """The question is put, the guardian's part and consents given under it end."""
    MajorityQuestion.objects.create(customer=customer, asked_at=now)
    [standing] = locks.lock(
        Guardianship.objects.filter(minor=customer, state=GuardianshipState.IN_FORCE)
    )
    for row in standing:
        relation_end.end(row, GuardianshipEnd.MAJORITY, actor, now)
    guardian_paper.came_of_age(customer=customer, actor=actor, now=now)
    minor_end.came_of_age(customer=customer, actor=actor, now=now)
    closure.withdraw_consents(
        actor=actor, subject_id=customer.subject_id, why="came of age", now=now
    )
    _tell(customer, now)


def _group(customer: Customer, now: datetime) -> AgeGroup:
    born: date = customer.birth_date  # type: ignore[assignment]
    return age_group(birth_date=born, now=now)


def _open(customer_id: UUID) -> MajorityQuestion:
    row = MajorityQuestion.objects.filter(customer_id=customer_id, answered_at=None).first()
    if row is None:
        raise NobodyAsked
    return row


def _digest(question: MajorityQuestion) -> str:
    return hashlib.sha256(f"{PURPOSE} {question.pk}".encode()).hexdigest()


def _tell(customer: Customer, now: datetime) -> None:
    if customer.phone is None:
        return
    messages.send(
        channel="sms",
        to=customer.phone,
        template="accounts.majority",
        context={},
        language=customer.language,
        subject_id=customer.subject_id,
        now=now,
    )


def _leave_evidence(
    verb: str, customer: Customer, actor: Actor, now: datetime, **detail: str
) -> None:
    evidence.record(
        action=f"accounts.majority.{verb}",
        actor=actor,
        now=now,
        subject_id=customer.subject_id,
        object_type="accounts.Customer",
        object_id=customer.id,
        detail=detail,
    )
