"""Whose PIN needs which pepper."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from django.db.models import Max, Q

from accounts.data.pepper import Left
from accounts.models.credential import Credential
from micropay.core import boot
from micropay.core.crypto import keys

NONE = 0  # The version of a credential whose PIN must be set anew.


def count_left(*, version: int) -> int:
    """How many customers' PINs can be compared with this pepper only."""
    return Credential.objects.filter(pin_pepper=version).count()


def left(*, version: int) -> Iterator[Left]:
    """Those customers, who set their PIN longest ago first."""
    rows = (
        Credential.objects.filter(pin_pepper=version)
        .annotate(last_signed_in=Max("customer__sessions__opened_at"))
        .order_by("pin_set_at", "pk")
        .values_list("customer_id", "customer__state", "pin_set_at", "last_signed_in")
    )
    for row in rows.iterator():
        yield Left(*row)


def refuse_lost_peppers() -> None:
    """Let nobody serve without a pepper that somebody's PIN needs. Raises UnsafeStart.

    Reads the index on versions, and of it only the gaps between those that are there.
    """
    known = sorted({NONE, *keys.peppers()})
    lost = Q(pin_pepper__gt=known[-1])
    for below, above in pairwise(known):
        if above - below > 1:
            lost |= Q(pin_pepper__gt=below, pin_pepper__lt=above)
    version = Credential.objects.filter(lost).values_list("pin_pepper", flat=True).first()
    if version is not None:
        raise boot.UnsafeStart(
            f"customers' PINs need PIN pepper {version}, which is not in PIN_PEPPERS;"
            " run manage.py retire_pepper before you remove it."
        )
