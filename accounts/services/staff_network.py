"""From which networks the back office answers: entering and closing one takes two people."""

from __future__ import annotations

import ipaddress
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.errors.staff_guard import LocksYouOut, NetworkInvalid, NetworkUnchanged
from accounts.models.staff_guard import StaffNetwork
from accounts.selectors import staff_guard
from micropay.core import approval
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.ids import new_id
from micropay.core.models.approval import Approval

OPEN = "accounts.network.open"
CLOSE = "accounts.network.close"


@transaction.atomic
def ask_to_open(*, actor: Actor, cidr: str, note: str, reason: str, now: datetime) -> None:
    """Ask that the back office answers this network. Raises NetworkInvalid, NetworkUnchanged."""
    try:
        network = str(ipaddress.ip_network(cidr.strip()))
    except ValueError:
        raise NetworkInvalid from None
    if network in staff_guard.networks():
        raise NetworkUnchanged
    payload = {"cidr": network, "note": note}
    _ask(OPEN, new_id(), payload, actor=actor, reason=reason, now=now)


@transaction.atomic
def ask_to_close(*, actor: Actor, network_id: UUID, reason: str, now: datetime) -> None:
    """Ask that it answers this network no longer. Raises NetworkUnchanged, ApprovalWaiting."""
    if not StaffNetwork.objects.filter(pk=network_id, closed_at=None).exists():
        raise NetworkUnchanged
    _ask(CLOSE, network_id, {}, actor=actor, reason=reason, now=now)


def open_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agreed, from an address inside. Raises LocksYouOut, NetworkUnchanged."""
    cidr = asked.payload["cidr"]
    _refuse_lock_out(actor, [*staff_guard.networks(), cidr])
    try:
        with transaction.atomic():
            StaffNetwork.objects.create(
                id=asked.object_id, cidr=cidr, note=asked.payload["note"], opened_at=now
            )
    except IntegrityError as error:
        raise NetworkUnchanged from error


def close_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agreed. Raises LocksYouOut, NetworkUnchanged, NotFound."""
    row = StaffNetwork.objects.select_for_update().filter(pk=asked.object_id).first()
    if row is None:
        raise NotFound
    if row.closed_at is not None:
        raise NetworkUnchanged
    _refuse_lock_out(actor, [one for one in staff_guard.networks() if one != row.cidr])
    row.closed_at = now
    row.save(update_fields=["closed_at"])


def _refuse_lock_out(actor: Actor, then: list[str]) -> None:
    if not staff_guard.network_allows(actor.origin, then):
        raise LocksYouOut


def _ask(
    kind: str,
    object_id: UUID,
    payload: dict[str, str],
    *,
    actor: Actor,
    reason: str,
    now: datetime,
) -> None:
    approval.request(
        kind=kind,
        object_type="accounts.StaffNetwork",
        object_id=object_id,
        payload=payload,
        actor=actor,
        reason=reason,
        now=now,
    )
