"""What devices say about customers, read for preventing fraud and for nothing else.

Every read names the purpose and leaves out whoever it may not be used for. What was used is shown
to the person who decides, in words.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from accounts.models.contact_person import ContactPerson
from accounts.models.session import Session
from accounts.states.relation import ContactKind
from consent.selectors import purpose as purposes

PURPOSE = "fraud_prevention"

# Sessions of several customers from one device, by its keyed hash: no identifier leaves the table.
# While keys change, a row may stand under the old or the new hash; both columns are looked at.
_SHARED = """
SELECT s.customer_id, shared.people
  FROM (SELECT i.device_id_index, count(DISTINCT s.customer_id) AS people
          FROM accounts_session s
          JOIN accounts_installation i ON i.id = s.installation_id
         WHERE s.opened_at >= %(since)s AND i.device_id_index IS NOT NULL
         GROUP BY i.device_id_index
        HAVING count(DISTINCT s.customer_id) >= %(count)s) shared
  JOIN accounts_installation i
    ON shared.device_id_index IN (i.device_id_index, i.device_id_index_next)
  JOIN accounts_session s ON s.installation_id = i.id AND s.opened_at >= %(since)s
 GROUP BY s.customer_id, shared.people
 ORDER BY s.customer_id
"""


def sharing_device(*, since: datetime, count: int, now: datetime) -> list[tuple[UUID, int]]:
    """Customers who signed in since a moment from a device that so many customers used, and how
    many did; without those for whom devices may not be used against fraud.
    """
    with connection.cursor() as cursor:
        cursor.execute(_SHARED, {"since": since, "count": count})
        found: list[tuple[UUID, int]] = cursor.fetchall()
    return [(one, people) for one, people in found if may_use(customer_id=one, now=now)]


def named_as_sharing(*, customer_id: UUID) -> int:
    """How many people the customer named who share the phone or the account with them."""
    kinds = [ContactKind.SHARED_DEVICE.value, ContactKind.SHARED_ACCOUNT.value]
    return ContactPerson.objects.standing().filter(customer_id=customer_id, kind__in=kinds).count()


def may_use(*, customer_id: UUID, now: datetime) -> bool:
    """Whether this customer's device may be looked at for preventing fraud."""
    rows = Session.objects.filter(customer_id=customer_id)
    subject_id = rows.values_list("customer__subject_id", flat=True).first()
    return subject_id is not None and purposes.is_active(subject_id, PURPOSE, now)


def signals_of(*, customer_id: UUID, now: datetime) -> list[dict[str, Any]]:
    """The customer's newest devices as a reviewer reads them: model, app, since when, and the signs
    against them; none where the purpose may not be used. No identifiers.
    """
    if not may_use(customer_id=customer_id, now=now):
        return []
    rows = Session.objects.filter(customer_id=customer_id).select_related("installation")
    return [
        {
            "device": row.installation.hardware_model,
            "os": row.installation.os,
            "app": row.installation.app_version,
            "first_seen": row.installation.registered_at.isoformat(),
            "network": row.installation.network,
            "signs": sorted(row.installation.signs),
        }
        for row in rows.order_by("-opened_at")[:3]
    ]
