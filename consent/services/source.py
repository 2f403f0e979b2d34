"""Where people's data comes from: each group is written down, and what came from elsewhere is
told within the rule's days (PDPA s.25).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from consent.data.messages import MESSAGE_SOURCE
from consent.errors.policy import ServiceUnknown
from consent.errors.purpose import CategoryUnknown, FeedNotValid
from consent.models.field import DataCategory
from consent.models.policy import Service
from consent.models.source import DataFeed, DataSource, FeedCategory
from consent.states.purpose import LawfulBasis
from consent.states.source import FEED_KINDS, SourceKind
from micropay.core import clock, evidence, locks, messages, ports, rules
from micropay.core.actor import Actor
from micropay.core.ids import new_id


def record(
    *,
    actor: Actor,
    subject_id: UUID,
    categories: Sequence[str],
    kind: str,
    ground: str,
    now: datetime,
    feed_code: str = "",
    told: bool = False,
) -> None:
    """Write down who gave these groups of a person's data, in the caller's transaction.

    Data from anybody else starts the notice (rule ``consent.source_notice_days``), unless the
    caller's own message tells the person of it (``told``). What a partner
    or a social page sends needs a feed whose contract covers the Bangkok day and every category.
    Raises FeedNotValid, CategoryUnknown.
    """
    locks.require_transaction()
    source, basis = SourceKind(kind), LawfulBasis(ground)
    _refuse_unknown(categories)
    feed = _valid_feed(feed_code, source, categories, clock.bangkok_day(now))
    due = None
    if source != SourceKind.PERSON:
        due = now + timedelta(days=rules.number("consent.source_notice_days", at=now))
    DataSource.objects.bulk_create(
        DataSource(
            subject_id=subject_id,
            category_id=category,
            kind=source.value,
            ground=basis.value,
            feed=feed,
            obtained_at=now,
            notice_due_at=due,
            told_at=now if told else None,
        )
        for category in categories
    )
    evidence.record(
        action="consent.source.record",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type="consent.Subject",
        object_id=subject_id,
        detail={"kind": source.value, "ground": basis.value, "categories": list(categories)},
    )


@transaction.atomic
def enter_feed(
    *,
    actor: Actor,
    code: str,
    partner: str,
    service: str,
    kind: str,
    contract_reference: str,
    contract_from: date,
    contract_until: date,
    categories: Sequence[str],
    reason: str,
    now: datetime,
) -> UUID:
    """Enter the contract of a partner that sends personal data. Returns the feed's id.

    Raises ServiceUnknown, CategoryUnknown, FeedNotValid for days out of order or a code in use.
    """
    if not Service.objects.filter(pk=service).exists():
        raise ServiceUnknown(service=service)
    _refuse_unknown(categories)
    taken = DataFeed.objects.filter(code=code).exists()
    if taken or contract_until < contract_from or SourceKind(kind) not in FEED_KINDS:
        raise FeedNotValid(feed=code)
    feed = DataFeed.objects.create(
        id=new_id(),
        code=code,
        partner=partner,
        service_id=service,
        kind=kind,
        contract_reference=contract_reference,
        contract_from=contract_from,
        contract_until=contract_until,
        created_at=now,
    )
    FeedCategory.objects.bulk_create(
        FeedCategory(feed=feed, category_id=category) for category in categories
    )
    evidence.record(
        action="consent.source.enter_feed",
        actor=actor,
        now=now,
        object_type="consent.DataFeed",
        object_id=feed.id,
        reason=reason,
        detail={"code": code, "contract": contract_reference, "categories": list(categories)},
    )
    return feed.id


@transaction.atomic
def tell_next(*, actor: Actor, now: datetime) -> int:
    """Tell the next people of data that came from elsewhere; returns how many rows are done.

    One message to a person, whatever came. Who cannot be reached stays due.
    """
    most = rules.number("consent.announce_batch", at=now)
    due = DataSource.objects.filter(told_at=None, notice_due_at__isnull=False)
    rows = list(due.select_for_update(skip_locked=True).order_by("notice_due_at", "id")[:most])
    told: set[UUID] = set()
    for address in ports.addresses(sorted({row.subject_id for row in rows})):
        messages.send(
            channel=address.channel,
            to=address.to,
            template=MESSAGE_SOURCE,
            context={},
            language=address.language,
            subject_id=address.subject_id,
            now=now,
        )
        told.add(address.subject_id)
        evidence.record(
            action="consent.source.tell",
            actor=actor,
            now=now,
            subject_id=address.subject_id,
            object_type="consent.Subject",
            object_id=address.subject_id,
        )
    done = [row for row in rows if row.subject_id in told]
    DataSource.objects.filter(pk__in=[row.pk for row in done]).update(told_at=now)
    return len(done)


def _refuse_unknown(categories: Sequence[str]) -> None:
    known = set(DataCategory.objects.filter(pk__in=categories).values_list("pk", flat=True))
    missing = sorted(set(categories) - known)
    if missing or not categories:
        raise CategoryUnknown(categories=missing)


def _valid_feed(
    code: str, kind: SourceKind, categories: Sequence[str], day: date
) -> DataFeed | None:
    if kind not in FEED_KINDS:
        return None
    feed = DataFeed.objects.filter(code=code, kind=kind.value).first()
    if feed is None or not feed.covers(day):
        raise FeedNotValid(feed=code)
    allowed = set(feed.categories.values_list("category_id", flat=True))
    if set(categories) - allowed:
        raise FeedNotValid(feed=code, categories=sorted(set(categories) - allowed))
    return feed
