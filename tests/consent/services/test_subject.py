"""Every person is a data subject first."""

from __future__ import annotations

import pytest
from django.utils import timezone

from consent.models.subject import Subject
from consent.services import subject
from micropay.core import ports
from micropay.core.models.evidence import Evidence
from tests.consent.models.test_guards import one_record_of_each
from tests.consent.people import MALEE, person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", ["customer", "visitor", "complainant", "staff"])
def test_a_person_is_registered_with_evidence(kind: str) -> None:
    subject_id = subject.register(actor=MALEE, kind=kind, now=timezone.now())
    assert Subject.objects.get(pk=subject_id).kind == kind
    assert Evidence.objects.filter(
        action="consent.subject.register", subject_id=subject_id
    ).exists()


def test_a_kind_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="robot"):
        subject.register(actor=MALEE, kind="robot", now=timezone.now())


def test_a_data_package_finds_the_persons_rows_and_no_others() -> None:
    one_record_of_each()
    malee = Subject.objects.get(kind="customer")
    stranger = person(timezone.now())
    tables = [
        "consent_subject",
        "consent_acceptance",
        "consent_acknowledgement",
        "consent_purposedecision",
        "consent_disclosure",
    ]
    sources = ports.personal_data_sources()
    assert [len(list(sources[table](malee.id))) for table in tables] == [1, 1, 1, 1, 1]
    assert [len(list(sources[table](stranger))) for table in tables] == [1, 0, 0, 0, 0]
