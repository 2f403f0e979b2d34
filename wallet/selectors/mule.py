"""What the rules about mule accounts find in the movements of the last hours.

Each finding is set-based: one statement over the movements whose ids (ordered by time) lie in the
window. The figures go into the case, so that a reviewer sees what the rule compared.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from accounts.selectors import device_signal
from micropay.core import money
from wallet.models.mule import RiskCase, RiskRule
from wallet.models.wallet import Wallet
from wallet.selectors import phone_place
from wallet.states.risk import RiskCaseState, RiskDetector

# An id is made a little before its movement is posted.
_EARLIER = timedelta(minutes=10)

_WINDOW = """
WITH recent AS (
    SELECT * FROM wallet_movement WHERE id >= %(first)s AND posted_at >= %(since)s),
came AS (
    SELECT payee_wallet_id AS wallet_id, count(*) AS times, sum(amount)::bigint AS satang,
           count(DISTINCT customer_id) AS senders
      FROM recent WHERE payee_wallet_id IS NOT NULL GROUP BY payee_wallet_id),
went AS (
    SELECT wallet_id, sum(amount)::bigint AS satang
      FROM recent WHERE wallet_id IS NOT NULL GROUP BY wallet_id)
"""
_FOUND = {
    RiskDetector.IN_FAST_OUT: """
SELECT came.wallet_id, came.times, came.satang, went.satang, came.senders
  FROM came JOIN went USING (wallet_id)
 WHERE came.times >= %(count)s AND came.satang >= %(satang)s
   AND went.satang * 100 >= came.satang * %(percent)s
""",
    RiskDetector.MANY_SENDERS: """
SELECT came.wallet_id, came.times, came.satang, coalesce(went.satang, 0), came.senders
  FROM came LEFT JOIN went USING (wallet_id)
 WHERE came.senders >= %(count)s
""",
    RiskDetector.DORMANT_THEN_ACTIVE: """
SELECT came.wallet_id, came.times, came.satang, went.satang, came.senders
  FROM came JOIN went USING (wallet_id) JOIN wallet_wallet w ON w.id = came.wallet_id
 WHERE came.satang >= %(satang)s AND went.satang * 100 >= came.satang * %(percent)s
   AND w.opened_at < %(dormant)s
   AND NOT EXISTS (
       SELECT FROM wallet_movement m
        WHERE m.wallet_id = w.id AND m.posted_at >= %(dormant)s AND m.posted_at < %(since)s)
   AND NOT EXISTS (
       SELECT FROM wallet_movement m
        WHERE m.payee_wallet_id = w.id AND m.posted_at >= %(dormant)s AND m.posted_at < %(since)s)
""",
    RiskDetector.NEW_AND_BUSY: """
SELECT came.wallet_id, came.times, came.satang, coalesce(went.satang, 0), came.senders
  FROM came LEFT JOIN went USING (wallet_id) JOIN wallet_wallet w ON w.id = came.wallet_id
 WHERE came.satang >= %(satang)s AND w.opened_at >= %(dormant)s
""",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A wallet that a rule found: the figures it compared, and what was used of its devices."""

    wallet_id: UUID
    customer_id: UUID
    facts: dict[str, Any]
    signals: list[dict[str, Any]] = field(default_factory=list)


def active_rules() -> list[RiskRule]:
    """The rules that look."""
    return list(RiskRule.objects.filter(active=True).order_by("code"))


def findings(*, rule: RiskRule, now: datetime) -> list[Finding]:
    """The wallets that a rule finds in its last hours."""
    numbers: dict[str, int] = rule.parameters
    since = now - timedelta(hours=numbers["hours"])
    if rule.detector == RiskDetector.SHARED_DEVICE:
        return list(_sharing(since, numbers["count"], now))
    if rule.detector == RiskDetector.FAR_APART:
        return list(_far_apart(since, numbers["km"], now))
    values: dict[str, Any] = {
        **numbers,
        "first": first_id_of(since - _EARLIER),
        "since": since,
        "dormant": since - timedelta(days=numbers.get("days", 0)),
    }
    with connection.cursor() as cursor:
        cursor.execute(_WINDOW + _FOUND[RiskDetector(rule.detector)], values)
        found = cursor.fetchall()
    holders = dict(
        Wallet.objects.filter(id__in=[row[0] for row in found]).values_list("id", "customer_id")
    )
    return [
        Finding(
            wallet_id=wallet_id,
            customer_id=holders[wallet_id],
            facts={
                "received": times,
                "received_baht": money.format_baht(satang),
                "sent_baht": money.format_baht(sent),
                "senders": senders,
            },
        )
        for wallet_id, times, satang, sent, senders in found
    ]


def first_id_of(moment: datetime) -> UUID:
    """The smallest identifier (UUIDv7) that could have been made at this moment."""
    milliseconds = int(moment.timestamp() * 1000)
    return uuid.UUID(int=(milliseconds << 80) | (7 << 76) | (2 << 62))


def was_looked_at(*, rule: RiskRule, wallet_id: UUID, since: datetime) -> bool:
    """Whether a case of this rule and wallet is open, or was decided since a moment."""
    rows = RiskCase.objects.filter(rule=rule, wallet_id=wallet_id)
    return rows.filter(state=RiskCaseState.OPEN).exists() or (
        rows.filter(decided_at__gte=since).exists()
    )


def open_cases(now: datetime) -> int:
    """How many findings wait for an agent."""
    return RiskCase.objects.filter(state=RiskCaseState.OPEN).count()


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """Findings that ended with nothing or with a hold, which the person knows of. What is open, or
    became a suspicion, is not told (AML Act s.66).
    """
    told = [RiskCaseState.CLEARED.value, RiskCaseState.HELD.value]
    rows: Any = RiskCase.objects.filter(customer__subject_id=subject_id, state__in=told)
    yield from rows.order_by("opened_at").values("rule_id", "state", "opened_at", "decided_at")


def _far_apart(since: datetime, km: int, now: datetime) -> Iterator[Finding]:
    found = {one.customer_id: one for one in phone_place.far_apart(since=since, km=km, now=now)}
    for wallet in Wallet.objects.filter(customer_id__in=list(found)).order_by("id"):
        apart = found[wallet.customer_id]
        yield Finding(
            wallet_id=wallet.id,
            customer_id=wallet.customer_id,
            facts={"km_apart": apart.km},
            signals=apart.signals,
        )


def _sharing(since: datetime, count: int, now: datetime) -> Iterator[Finding]:
    found = dict(device_signal.sharing_device(since=since, count=count, now=now))
    for wallet in Wallet.objects.filter(customer_id__in=list(found)).order_by("id"):
        yield Finding(
            wallet_id=wallet.id,
            customer_id=wallet.customer_id,
            facts={
                "people_on_the_device": found[wallet.customer_id],
                "named_as_sharing": device_signal.named_as_sharing(customer_id=wallet.customer_id),
            },
            signals=device_signal.signals_of(customer_id=wallet.customer_id, now=now),
        )
