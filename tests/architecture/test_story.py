"""Every table comes to life: one story told through the services leaves a row in each.

A new model that no story reaches has no way to be made in a test, and probably none in the product.
"""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import transaction

from accounts.services import cool_off
from complaints.services import follow, webuse
from micropay.core import boot, clock, outbox, roles
from micropay.core.actor import Actor
from micropay.core.models.outbox import OutboxItem
from tests.accounts import buttons as desk
from tests.complaints import people as complainants
from tests.consent.models.test_guards import one_record_of_each
from tests.core import buttons as staff
from tests.wallet import people_samples as people
from tests.wallet.selectors import paycode_samples as codes
from tests.wallet.services import test_fee as fees

# What no story leaves behind says here why.
EMPTY = {
    "wallet.LedgerHold": "no product act holds money yet: tests/wallet/services/test_hold.py",
    "wallet.LedgerHoldUse": "no product act holds money yet: tests/wallet/services/test_hold.py",
    "wallet.LedgerFold": "needs a commit: tests/wallet/services/test_ledger_folds.py",
    "wallet.LedgerSeal": "needs a commit: tests/wallet/services/test_seal.py",
}


def tell() -> None:
    """Texts are agreed to and declined, staff verify, Somchai tops up and pays, a case is filed."""
    one_record_of_each()
    desk.a_case_in_check()
    boot.check_keys()
    somchai = people.somchai(satang=100_000)
    asked = somchai.post("top-ups", {"amount": "100.00"}).json()
    people.tell_bank_notice(people.notice_body(reference=asked["reference"], amount="100.00"))
    people.tell_bank_notice(people.notice_body(reference="T000000000", amount="5.00"))
    quote = somchai.post("payments/quotes", {"paycode": codes.BILL_13, "amount": "10.00"}).json()
    proof = somchai.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    assert somchai.post("payments", proof, key="story-0001").status_code == 201
    case = complainants.filed()
    webuse.take(actor=complainants.VISITOR, page="web_filing", now=clock.now())
    follow.ask(actor=complainants.VISITOR, number=case.number, now=clock.now())
    staff.decided_by_another()
    with transaction.atomic():
        cool_off.start(
            actor=Actor.system("story"),
            customer_id=somchai.customer_id,
            cause="new_device",
            now=clock.now(),
        )
    fees.announce()
    staff.a_file()
    for item in OutboxItem.objects.all():
        outbox.deliver(item_id=item.id, now=clock.now())


@pytest.mark.django_db
def test_every_table_has_a_row_in_the_story() -> None:
    tell()
    empty = {
        model._meta.label
        for model in apps.get_models()
        if model._meta.app_label in roles.OUR_APPS and not model._default_manager.exists()
    }
    assert empty == set(EMPTY)
