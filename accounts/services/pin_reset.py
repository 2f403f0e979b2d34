"""A forgotten PIN: the phone is proved, the person is checked again, then a new PIN is set.

The code by SMS alone is not enough: whoever took over the number would have it. The bank checks
person and card once more, or two people of customer service do. Sessions end and a cool-off starts.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from accounts.data.phone import Claim
from accounts.data.pin_reset import PinResetView
from accounts.data.proof import OtpSent
from accounts.errors.pin_reset import PinResetAllowed, PinResetClosed
from accounts.errors.proof import OtpWrong
from accounts.errors.session import AccountNotOpen
from accounts.models.credential import Credential
from accounts.models.customer import Customer, mask_phone
from accounts.models.kyc import KycCase
from accounts.models.pin_reset import PinReset
from accounts.models.session import Session
from accounts.selectors import phone as phones
from accounts.selectors import pin_reset as resets
from accounts.services import brake, cool_off, credential, kyc, phone_code, pin, session
from accounts.services.phone_code import Bound
from accounts.states import MAY_SIGN_IN, PinResetState
from accounts.states.session import Purpose, SessionEnd
from micropay.core import approval, evidence, ids, locks, rules
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval

ALLOW = "accounts.pin_reset.allow"


def ask_code(
    *, actor: Actor, installation_id: UUID, phone: str, language: str, now: datetime
) -> OtpSent:
    """Send a code to begin with. The answer and the work are the same for a phone nobody knows.

    Raises TooManyAttempts, TooManyCodes, OtpLocked.
    """
    claim = phones.claim(
        phone=phone, actor=actor, installation_id=installation_id, language=language
    )
    return _send(actor, claim, installation_id.hex, now)


def start(
    *, actor: Actor, installation_id: UUID, phone: str, otp_id: UUID, otp_code: str, now: datetime
) -> PinResetView:
    """The phone is proved: the person is to be checked again, with the code that the app shows.

    An earlier way of the same customer closes. Raises what the code raises, AccountNotOpen,
    KycTooManyCases.
    """
    claim = phones.claim(phone=phone, actor=actor, installation_id=installation_id)
    bound = Bound(Purpose.PIN_RESET, installation_id.hex)
    phone_code.prove(actor=actor, claim=claim, otp_id=otp_id, code=otp_code, bound=bound, now=now)
    if claim.customer_id is None:
        # A code was guessed that nobody was sent.
        raise OtpWrong(attempts_left=0)
    with transaction.atomic():
        [[customer], _, open_ones] = locks.lock(
            Customer.objects.filter(id=claim.customer_id),
            KycCase.objects.filter(customer_id=claim.customer_id),
            PinReset.objects.filter(customer_id=claim.customer_id, state=PinResetState.WAITING),
        )
        if customer.state not in MAY_SIGN_IN:
            raise AccountNotOpen(state=customer.state)
        phone_code.use(otp_id=otp_id, now=now)
        for earlier in open_ones:
            _close(earlier, PinResetState.WITHDRAWN, now)
        reset = _open(actor, customer, installation_id, now)
        pin.tell(customer, "accounts.pin_reset_asked", now)
        _leave_evidence("start", actor, reset, now)
    return resets.view(reset, now)


def ask_completion_code(
    *, actor: Actor, installation_id: UUID, reset_id: UUID, now: datetime
) -> OtpSent:
    """Send the code that setting the new PIN needs, bound to this way.

    Raises NotFound, PinResetClosed, PinResetNotAllowed, and what asking for a code raises.
    """
    reset = resets.one(reset_id=reset_id, installation_id=installation_id)
    resets.require_allowed(reset, now)
    return _send(actor, _claim(actor, reset), reset.id.hex, now)


def complete(
    *,
    actor: Actor,
    installation_id: UUID,
    reset_id: UUID,
    otp_id: UUID,
    otp_code: str,
    new_pin: str,
    now: datetime,
) -> None:
    """Set the new PIN. Every session ends, a cool-off starts, the customer is told.

    Raises NotFound, PinResetClosed, PinResetNotAllowed, PinWeak, AccountNotOpen, and what the code
    raises. Must run outside a transaction.
    """
    reset = resets.one(reset_id=reset_id, installation_id=installation_id)
    resets.require_allowed(reset, now)
    pin.refuse_weak(customer_id=reset.customer_id, pin=new_pin, now=now)
    phone_code.prove(
        actor=actor,
        claim=_claim(actor, reset),
        otp_id=otp_id,
        code=otp_code,
        bound=Bound(Purpose.PIN_RESET, reset.id.hex),
        now=now,
    )
    # Slow on purpose, so before any row is locked.
    verifier, pepper = credential.make_verifier(customer_id=reset.customer_id, pin=new_pin)
    with transaction.atomic():
        [[customer], [stored], sessions, [held]] = locks.lock(
            Customer.objects.filter(id=reset.customer_id),
            Credential.objects.filter(customer_id=reset.customer_id),
            Session.objects.alive().filter(customer_id=reset.customer_id),
            PinReset.objects.filter(id=reset.id),
        )
        if customer.state not in MAY_SIGN_IN:
            raise AccountNotOpen(state=customer.state)
        resets.require_allowed(held, now)
        phone_code.use(otp_id=otp_id, now=now)
        pin.store(stored, verifier, pepper, now)
        session.end_all(
            actor=actor,
            sessions=sessions,
            subject_id=customer.subject_id,
            reason=SessionEnd.PIN_RESET,
            now=now,
        )
        _close(held, PinResetState.DONE, now)
        cool_off.start(actor=actor, customer_id=customer.id, cause="pin_reset", now=now)
        pin.tell(customer, "accounts.pin_reset_done", now)
        _leave_evidence("complete", actor, held, now)


@transaction.atomic
def withdraw(*, principal: Principal, now: datetime) -> None:
    """The signed-in customer says that nobody forgot the PIN: what is open closes.

    Closing what is closed changes nothing.
    """
    _, open_ones = locks.lock(
        Customer.objects.filter(id=principal.customer_id),
        PinReset.objects.filter(customer_id=principal.customer_id, state=PinResetState.WAITING),
    )
    for reset in open_ones:
        _close(reset, PinResetState.WITHDRAWN, now)
        _leave_evidence("withdraw", principal.actor, reset, now)


@transaction.atomic
def ask_to_allow(*, actor: Actor, reset_id: UUID, reason: str, now: datetime) -> None:
    """An agent has checked the person; another member of staff has to agree.

    Raises NotFound, PinResetClosed, PinResetAllowed, ApprovalWaiting.
    """
    reset = _held(reset_id, now)
    approval.request(
        kind=ALLOW,
        object_type="accounts.PinReset",
        object_id=reset.id,
        payload={},
        actor=actor,
        reason=reason,
        now=now,
    )


def allow_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agreed: the customer may set a new PIN. Raises what asking raises."""
    reset = _held(UUID(asked.object_id), now)
    reset.allowed_at = now
    reset.save(update_fields=["allowed_at"])
    _leave_evidence("allow", actor, reset, now)


@transaction.atomic
def refuse(*, actor: Actor, reset_id: UUID, reason: str, now: datetime) -> None:
    """Customer service closes it: it was not the customer. Raises NotFound, PinResetClosed."""
    [found] = locks.lock(PinReset.objects.filter(id=reset_id))
    if not found:
        raise NotFound
    if found[0].state != PinResetState.WAITING:
        raise PinResetClosed(state=found[0].state)
    _close(found[0], PinResetState.WITHDRAWN, now)
    _leave_evidence("refuse", actor, found[0], now, reason)


def _send(actor: Actor, claim: Claim, digest: str, now: datetime) -> OtpSent:
    brake.take(
        actor=actor, act="ask", purpose=Purpose.PIN_RESET, own_device=claim.own_device, now=now
    )
    with transaction.atomic():
        made = phone_code.send(
            actor=actor,
            claim=claim,
            bound=Bound(Purpose.PIN_RESET, digest),
            known="accounts.otp",
            unknown="accounts.sign_in_unknown",
            now=now,
        )
        evidence.record(
            action="accounts.pin_reset.ask_code",
            actor=actor,
            now=now,
            subject_id=claim.subject_id,
            object_type="accounts.Otp",
            object_id=made.id,
        )
    return OtpSent(made.id, made.expires_at, mask_phone(claim.phone))


def _claim(actor: Actor, reset: PinReset) -> Claim:
    phone = reset.customer.phone or ""
    return phones.claim(phone=phone, actor=actor, installation_id=reset.installation_id)


def _open(actor: Actor, customer: Customer, installation_id: UUID, now: datetime) -> PinReset:
    case = kyc.open_for_pin_reset(actor=actor, customer=customer, now=now)
    return PinReset.objects.create(
        id=ids.new_id(),
        customer=customer,
        installation_id=installation_id,
        kyc_case=case,
        asked_at=now,
        expires_at=now + timedelta(hours=rules.number("pin_reset.hours", at=now)),
    )


def _held(reset_id: UUID, now: datetime) -> PinReset:
    [found] = locks.lock(PinReset.objects.filter(id=reset_id))
    if not found:
        raise NotFound
    reset: PinReset = found[0]
    if not reset.is_open(now):
        raise PinResetClosed(state=reset.state)
    if reset.is_allowed:
        raise PinResetAllowed
    return reset


def _close(reset: PinReset, state: PinResetState, now: datetime) -> None:
    reset.state = state.value
    reset.closed_at = now
    reset.save(update_fields=["state", "closed_at"])


def _leave_evidence(
    verb: str, actor: Actor, reset: PinReset, now: datetime, reason: str = ""
) -> None:
    evidence.record(
        action=f"accounts.pin_reset.{verb}",
        actor=actor,
        now=now,
        subject_id=reset.customer.subject_id,
        object_type="accounts.PinReset",
        object_id=reset.id,
        reason=reason,
    )
