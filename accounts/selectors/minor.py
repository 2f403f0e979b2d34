"""Reading minors for whom nobody stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from accounts.data.minor import MyGuardian
from accounts.models.customer import Customer
from accounts.models.guardian_paper import GuardianPaper
from accounts.models.minor import MinorFinding
from accounts.models.relation import Guardianship, MajorityQuestion
from accounts.selectors import guardian_paper as papers
from accounts.states import AgeGroup, CustomerState, GuardianshipState
from accounts.states.relation import PaperState


def unguarded() -> QuerySet[Customer]:
    """Minors with an account for whom nobody stands and nothing is open.

    Who came of age and did not answer yet is no minor any more, whatever the age group still says.
    """
    guarded = Guardianship.objects.filter(state=GuardianshipState.IN_FORCE)
    on_paper = GuardianPaper.objects.filter(state=PaperState.IN_FORCE)
    living = Customer.objects.filter(state__in=[CustomerState.ACTIVE, CustomerState.SUSPENDED])
    return (
        living.exclude(age_group=AgeGroup.ADULT)
        .exclude(id__in=guarded.values("minor_id"))
        .exclude(id__in=on_paper.values("minor_id"))
        .exclude(id__in=MajorityQuestion.objects.values("customer_id"))
        .exclude(id__in=MinorFinding.objects.all().open().values("customer_id"))
        .order_by("id")
    )


def is_guarded(*, customer_id: UUID) -> bool:
    """Whether a guardian's consent is in force for this customer, by code or on paper."""
    rows = Guardianship.objects.filter(minor_id=customer_id, state=GuardianshipState.IN_FORCE)
    return rows.exists() or papers.in_force(customer_id=customer_id) is not None


def open_finding(*, customer_id: UUID) -> MinorFinding | None:
    """The finding that nothing came of yet."""
    return MinorFinding.objects.all().open().filter(customer_id=customer_id).first()


def my_guardian(*, customer_id: UUID) -> MyGuardian:
    """Who stands for the customer (name masked), and until when somebody has to agree."""
    rows = Guardianship.objects.filter(minor_id=customer_id, state=GuardianshipState.IN_FORCE)
    standing = rows.select_related("guardian").first()
    paper = papers.in_force(customer_id=customer_id)
    finding = open_finding(customer_id=customer_id)
    stands = standing or paper
    who = paper if standing is None else standing.guardian
    return MyGuardian(
        guardian="" if who is None else who.masked_name,
        kind="" if stands is None else stands.kind,
        since=None if stands is None else stands.in_force_at,
        needed_by=None if finding is None else finding.guardian_by,
    )


def waiting(now: datetime) -> int:
    """How many minors wait for a guardian."""
    return MinorFinding.objects.all().open().count()


def stuck(now: datetime) -> int:
    """How many are past their last day and could not be ended."""
    return MinorFinding.objects.all().due(now).exclude(obstacles=[]).count()


def finding_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """When the person was found to be a minor, and what came of it."""
    rows: Any = MinorFinding.objects.filter(customer__subject_id=subject_id).order_by("id")
    yield from rows.values(
        "found_by", "state", "found_at", "guardian_by", "closed_at", "birth_date_before"
    )


SOURCES = {"accounts_minorfinding": finding_rows}
