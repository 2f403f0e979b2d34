"""Where a phone is, taken only for preventing fraud: to about a kilometre, and soon forgotten.

It is off until two people switch rule ``fraud.place_signal`` on, since the notice and the purpose
have to name a phone's place first (PDPA s.23). Whoever objects to the purpose is not asked again
and loses what was kept.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from accounts.errors.customer import PurposeOff
from accounts.selectors.device_signal import PURPOSE
from consent.selectors import purpose as purposes
from micropay.core import evidence, rules
from micropay.core.actor import Actor, Principal
from wallet.models.phone_place import PhonePlace
from wallet.selectors import wallet as wallets

_DECIMALS = 2


@transaction.atomic
def tell(
    *, actor: Actor, principal: Principal, latitude: str, longitude: str, now: datetime
) -> bool:
    """Keep where the customer's phone is (degrees); False when the last place is too fresh.

    Raises NoWallet, PurposeOff.
    """
    wallets.require(customer_id=principal.customer_id)
    switched_on = rules.flag("fraud.place_signal", at=now)
    if not switched_on or not purposes.is_active(principal.subject_id, PURPOSE, now):
        raise PurposeOff(purpose=PURPOSE)
    pause = timedelta(seconds=rules.number("fraud.place_pause_seconds", at=now))
    mine = PhonePlace.objects.filter(customer_id=principal.customer_id)
    if mine.filter(told_at__gt=now - pause).exists():
        return False
    place = f"{float(latitude):.{_DECIMALS}f},{float(longitude):.{_DECIMALS}f}"
    row = PhonePlace.objects.create(customer_id=principal.customer_id, place=place, told_at=now)
    evidence.record(
        action="wallet.phone_place.tell",
        actor=actor,
        now=now,
        subject_id=principal.subject_id,
        object_type="wallet.PhonePlace",
        object_id=row.id,
    )
    return True


@transaction.atomic
def forget(*, actor: Actor, now: datetime) -> int:
    """Forget places older than rule ``fraud.place_days``, and all of people for whom the purpose
    may be used no more. Returns how many went.
    """
    oldest = now - timedelta(days=rules.number("fraud.place_days", at=now))
    gone, _ = PhonePlace.objects.filter(told_at__lt=oldest).delete()
    left = dict(PhonePlace.objects.values_list("customer_id", "customer__subject_id").distinct())
    agreed = purposes.active_among(list(left.values()), PURPOSE, now)
    lost = [customer_id for customer_id, subject_id in left.items() if subject_id not in agreed]
    more, _ = PhonePlace.objects.filter(customer_id__in=lost).delete()
    if gone or more:
        evidence.record(
            action="wallet.phone_place.forget", actor=actor, now=now, detail={"gone": gone + more}
        )
    return gone + more
