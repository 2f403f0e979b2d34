"""Sorting a case anew, and what is linked to it: payments and requests as they are."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection, transaction

from accounts.models.customer import Customer
from complaints.errors import LinkedAlready
from complaints.models.case import Case
from complaints.models.link import CasePayment, CaseRequest
from complaints.selectors import request as requests
from complaints.services import sorting
from micropay.core import clock
from micropay.core.errors import NotFound
from micropay.core.models.evidence import Evidence
from tests.accounts import identity
from tests.complaints.money import TIDA, case_of, malee, paid_bill
from tests.complaints.people import NOW, filed, reload
from tests.complaints.worked import WHY
from tests.wallet.people_samples import stranger

pytestmark = pytest.mark.django_db


def test_sorting_anew_moves_the_clocks_of_the_new_kind() -> None:
    case = filed()
    sorting.classify(
        actor=TIDA,
        case_id=case.id,
        kind="enquiry",
        category="fee.wrong",
        claimed=12_300,
        reason=WHY,
        now=NOW,
    )
    case = reload(case)
    assert (case.kind, case.category_id, case.claimed) == ("enquiry", "fee.wrong", 12_300)
    assert (case.resolve_due, case.next_due) == (date(2026, 11, 25), date(2026, 11, 25))
    row = Evidence.objects.get(action="complaints.case.classified")
    assert row.detail["to"] == "enquiry fee.wrong"


def test_a_further_payment_is_linked_once_as_it_looked() -> None:
    her = malee()
    case, reference = case_of(her), paid_bill(her)

    def link(to: Case = case, receipt: str = reference) -> None:
        sorting.link_payment(
            actor=TIDA, case_id=to.id, reference=receipt, reason=WHY, now=clock.now()
        )

    link()
    assert CasePayment.objects.get().movement["amount_satang"] == 30_000
    with pytest.raises(LinkedAlready):
        link()
    with pytest.raises(NotFound):
        link(case_of(stranger()))
    with pytest.raises(NotFound):
        link(filed())
    assert CasePayment.objects.count() == 1


def test_a_change_of_identity_is_linked_to_a_case_of_the_same_person_only() -> None:
    her = malee()
    case, other = case_of(her), case_of(stranger())
    change = identity.requested(Customer.objects.get(pk=her.customer_id))

    def link(to: Case) -> None:
        sorting.link_request(
            actor=TIDA,
            case_id=to.id,
            kind="identity_change",
            request_id=change.id,
            reason=WHY,
            now=clock.now(),
        )

    with pytest.raises(NotFound):
        link(other)
    link(case)
    [found] = requests.linked(case)
    assert (found.kind, found.request.id, found.request.is_open) == (
        "identity_change",
        change.id,
        True,
    )
    assert "0867654321" not in str(CaseRequest.objects.values()) + str(case.events.values())
    with pytest.raises(LinkedAlready):
        link(case)
    assert CaseRequest.objects.count() == 1


@pytest.mark.parametrize("table", ["complaints_payment", "complaints_file"])
def test_what_was_linked_is_never_changed(table: str) -> None:
    with (
        pytest.raises(Exception, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"DELETE FROM {table}")
