"""Every table comes to life: one story told through the services leaves a row in each.

A new model that no story reaches has no way to be made in a test, and probably none in the product.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import transaction

from accounts.models.customer import Customer
from accounts.services import cool_off, heirs, identity_erasure, majority, suspension_decision
from complaints.services import follow, webuse
from micropay.core import boot, clock, outbox, roles
from micropay.core.actor import Actor
from micropay.core.models.outbox import OutboxItem
from tests.accounts import buttons as desk
from tests.accounts import buttons_paper as papers
from tests.accounts import buttons_suspension as stopped
from tests.accounts import identity, suspended
from tests.accounts.app import App, Person
from tests.accounts.services import test_relation as minors
from tests.accounts.watched import tell as tell_of_watched_staff
from tests.complaints import people as complainants
from tests.complaints import story as cases
from tests.consent import rights_story
from tests.consent import story as consent_story
from tests.consent.models.test_guards import one_record_of_each
from tests.core import buttons as staff
from tests.core import file_samples
from tests.wallet import bank_samples as bank
from tests.wallet import buttons_reconciliation as reconciliation
from tests.wallet import file_bank_samples as by_file
from tests.wallet import merchant_samples as shops
from tests.wallet import people_samples as people
from tests.wallet import (
    risk_story as guarded,
)
from tests.wallet import (
    standing_samples as ahead,
)
from tests.wallet.selectors import paycode_samples as codes
from tests.wallet.services import test_fee as fees
from wallet.services import merchant_plan
from wallet.states.bank import PayoutOutcome

# What no story leaves behind says here why.
EMPTY = {
    "wallet.SafeguardingReport": "needs a day: tests/wallet/services/test_safeguarding.py",
    "wallet.BankClosing": "needs two people: tests/wallet/services/test_safeguarding.py",
    "wallet.DaySignOff": "needs two people: tests/wallet/services/test_sign_off.py",
    "wallet.PayoutReport": "needs a commit: tests/wallet/services/test_payout_file.py",
    "wallet.LedgerBatch": "no act posts batches yet: tests/wallet/services/test_batch.py",
    "wallet.LedgerFold": "needs a commit: tests/wallet/services/test_ledger_folds.py",
    "wallet.LedgerSeal": "needs a commit: tests/wallet/services/test_seal.py",
}


def tell() -> None:
    """Texts are agreed to and declined, staff verify, Somchai tops up and pays, a case is filed."""
    one_record_of_each()
    desk.a_kept_file()
    tell_of_watched_staff()
    boot.check_keys()
    somchai = people.somchai(satang=100_000)
    asked = somchai.post("top-ups", {"amount": "100.00"}).json()
    people.tell_bank_notice(people.notice_body(reference=asked["reference"], amount="100.00"))
    people.tell_bank_notice(people.notice_body(reference="T000000000", amount="5.00"))
    quote = somchai.post("payments/quotes", {"paycode": codes.BILL_13, "amount": "10.00"}).json()
    proof = somchai.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    assert somchai.post("payments", proof, key="story-0001").status_code == 201
    withdrawn = bank.withdraw(somchai, bank.link(somchai, name="สมชาย ทองดี"), 10_000)
    bank.advance(withdrawn.reference, bank.Desk(PayoutOutcome.SETTLED))
    malee = people.malee(phone="+66801112222", national_id="3100600445601")
    named = {"wallet_number": malee.wallet.number}
    assert somchai.post("favourites", {**named, "alias": "มาลี"}).status_code == 201
    assert somchai.post("money-requests", {**named, "amount": "5.00"}).status_code == 201
    kept = somchai.api.generic(
        "POST", "/api/v1/pictures?kind=bill", file_samples.picture(), content_type="image/jpeg"
    )
    assert kept.status_code == 201
    ahead.run(ahead.set_up(somchai, malee, 100), ahead.at_seven(ahead.today() + timedelta(days=1)))
    _a_shop(somchai, malee)
    reconciliation.a_matched_line()
    reconciliation.a_receipt_nobody_knows()
    by_file.a_file_of_one_order()
    case = complainants.filed()
    webuse.take(actor=complainants.VISITOR, page="web_filing", now=clock.now())
    follow.ask(actor=complainants.VISITOR, number=case.number, now=clock.now())
    staff.decided_by_another()
    reported = somchai.post("installations/problems", {"kind": "crash"})
    assert reported.status_code == 204
    asked = somchai.post("pin-resets/code", {"phone": "0891112233"}).json()
    forgotten = {"phone": "0891112233", "otp_id": asked["otp_id"], "otp_code": somchai.code()}
    assert somchai.post("pin-resets", forgotten).status_code == 201
    with transaction.atomic():
        cool_off.start(
            actor=Actor.system("story"),
            customer_id=somchai.customer_id,
            cause="new_device",
            now=clock.now(),
        )
    fees.announce()
    staff.a_file()
    cases.told(somchai)
    changed = Customer.objects.get(pk=somchai.customer_id)
    identity.applied(changed)
    Customer.objects.filter(pk=changed.pk).update(state="closed", closed_at=clock.now())
    identity_erasure.erase(
        actor=Actor.system("story"),
        customer_id=changed.pk,
        ground="PDPA s.33",
        reason="story",
        now=clock.now(),
    )
    outbox.collect()
    _a_minor_comes_of_age_and_dies()
    _an_account_ends()
    papers.a_paper(stopped.a_minor_found())
    consent_story.tell()
    guarded.tell()
    for item in OutboxItem.objects.all():
        outbox.deliver(item_id=item.id, now=clock.now())


def _a_shop(payer: people.Person, keeper: people.Person) -> None:
    shop = shops.registered()
    shops.refund(shops.pay(payer, shop, "20.00"), 500)
    shops.keeper(shop, keeper)
    plan = shops.planned(shop)
    tomorrow = clock.now() + timedelta(days=1)
    merchant_plan.run(actor=Actor.system("story"), plan_id=plan.id, now=tomorrow)


def _a_minor_comes_of_age_and_dies() -> None:
    kanda = Person("กานดา", "ใจเย็น", "0823334444", "1101700230708")
    mother = App.installed().register(kanda)
    Customer.objects.filter(pk=mother.customer_id).update(verified_at=clock.now())
    minor = minors.registered(mother, minors.NUNG, kanda)
    in_ten_years = clock.now() + timedelta(days=3653)
    majority.ask_all(actor=Actor.system("story"), now=in_ten_years)
    Customer.objects.filter(pk=minor.customer_id).update(state="deceased")
    heirs.record(
        actor=suspended.maker().actor(),
        customer_id=minor.customer_id,
        name="กานดา",
        contact="0823334444",
        relation="mother",
        wish="ยอดเงิน",
        reason="letter",
        now=clock.now(),
    )


def _an_account_ends() -> None:
    wipha = people.stranger()
    rights_story.tell(wipha)
    row = suspended.found_false(wipha.customer_id, false_fields=["phone"])
    stopped.given_proof(row)
    asked = suspension_decision.ask_to_end_account(
        actor=suspended.maker().actor(), suspension_id=row.id, reason="story", now=clock.now()
    )
    suspended.agreed(asked)


@pytest.mark.django_db
def test_every_table_has_a_row_in_the_story() -> None:
    tell()
    empty = {
        model._meta.label
        for model in apps.get_models()
        if model._meta.app_label in roles.OUR_APPS and not model._default_manager.exists()
    }
    assert empty == set(EMPTY)
