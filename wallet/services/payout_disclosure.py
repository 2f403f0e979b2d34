"""An instruction tells the bank who is paid and where: written down before the bank is told."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from consent.errors.disclosure import RecipientNotValid
from consent.errors.purpose import PurposeNotActive
from consent.selectors import disclosure as disclosures
from consent.services import disclosure
from consent.states.disclosure import DisclosureGround, RecipientRole
from micropay.core import clock
from micropay.core.actor import Actor

# Who receives it; its row of the register says under which contract and until when.
RECIPIENT = "payout_bank"
PURPOSE = "service_operation"
_FIELDS = ("bank_account", "name", "amount")
_A_YEAR = timedelta(days=365)


def record(*, actor: Actor, subject_id: UUID, now: datetime) -> bool:
    """Write down what one instruction discloses, in its own transaction's claim.

    False when there is no valid agreement with the bank or the purpose is not active: then nothing
    may be told to it. Source: PDPA s.27, s.39.
    """
    try:
        with transaction.atomic():
            disclosure.record(
                actor=actor,
                recipient_code=RECIPIENT,
                ground=DisclosureGround.CONTRACT,
                subject_id=subject_id,
                fields=_FIELDS,
                purpose=PURPOSE,
                now=now,
            )
    except (RecipientNotValid, PurposeNotActive):
        return False
    return True


@transaction.atomic
def first_run(*, actor: Actor, now: datetime) -> str:
    """Enter the bank that pays out. The row lasts a year: by then, compliance has to enter the
    contract's own dates and reference.
    """
    if disclosures.recipient(RECIPIENT) is not None:
        return "entered already"
    today = clock.bangkok_day(now)
    disclosure.add_recipient(
        actor=actor,
        code=RECIPIENT,
        name_th="ธนาคารไทยเครดิต จำกัด (มหาชน) – การโอนเงินออก",
        name_en="Thai Credit Bank Public Company Limited – payouts",
        role=RecipientRole.CONTROLLER,
        contract_reference="first-run entry, to be replaced by the contract's reference",
        contract_from=today,
        contract_until=today + _A_YEAR,
        purposes=[PURPOSE],
        now=now,
    )
    return f"entered {RECIPIENT}"
