"""A minor for whom nobody stands: stopped at once, then a guardian agrees or the data goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, transaction
from django.test import override_settings

from accounts.errors.minor import GuardianMissing, MinorFoundAlready
from accounts.errors.relation import NotAMinor
from accounts.models.closure import ClosedAccount
from accounts.models.customer import Customer
from accounts.models.minor import MinorFinding
from accounts.models.relation import Guardianship
from accounts.models.suspension import Suspension
from accounts.selectors import minor as minors
from accounts.services import majority, minor, minor_end, suspension_decision
from consent.models.request import Erasure
from consent.selectors import erasure_ledger
from consent.selectors import purpose as purposes
from consent.services import hold
from micropay.core import clock
from micropay.core.actor import Actor
from tests.accounts.app import MALEE, SOMCHAI, App, Person, messages_to, refused
from tests.accounts.services import test_relation as guardians
from tests.accounts.services.test_relation import NUNG, born, consent, registered
from tests.accounts.suspended import agreed, held, maker, state_of
from tests.consent import people as privacy
from tests.consent.story import consent_to
from tests.wallet import people_samples as wallets
from tests.wallet.hold_samples import authorise
from wallet.data.ledger import IN_TRANSIT
from wallet.models.closure import Closing
from wallet.selectors import ledger as reads

pytestmark = pytest.mark.django_db
CLOCKWORK = Actor.system("ask_of_age")
TRUE_BIRTH = born(15)
PRAPHA = Person("ประภา", "สุขใจ", "0825556666", "1101700230902", pin="583027")
TRULY = replace(PRAPHA, birth_date=TRUE_BIRTH)
LAST_DAY = timedelta(days=30)


@pytest.fixture(autouse=True)
def _a_ledger_of_its_own(tmp_path: Path) -> Iterator[None]:
    with override_settings(ERASURE_LEDGER_DIR=tmp_path):
        yield


@pytest.fixture
def malee() -> App:
    """A verified mother."""
    app = App.installed().register(MALEE)
    Customer.objects.update(verified_at=clock.now(), tier="standard")
    return app


@pytest.fixture
def prapha() -> App:
    """She said that she was of age."""
    return App.installed().register(PRAPHA)


def found(app: App, now: datetime | None = None) -> MinorFinding:
    """An agent saw her card."""
    return minor.found_by_staff(
        actor=maker().actor(),
        customer_id=app.customer_id,
        birth_date=date.fromisoformat(TRUE_BIRTH),
        reason="saw the card",
        now=now or clock.now(),
    )


def person(app: App) -> Any:
    return Customer.objects.get(pk=app.customer_id)


def after(row: MinorFinding) -> datetime:
    """The first minute after the last day."""
    return clock.day_start(row.guardian_by + timedelta(days=1))


def end_due(now: datetime) -> int:
    return minor_end.carry_out_due(actor=CLOCKWORK, now=now)


def enter(app: App, code: str) -> Any:
    return app.put("me/guardian", {"code": code})


def test_who_is_found_a_minor_is_stopped_and_told_until_when_a_guardian_may_agree(prapha) -> None:
    consent_to(person(prapha).subject_id, "marketing")
    row = found(prapha)
    who = person(prapha)
    assert (who.state, who.age_group, str(who.birth_date)) == ("suspended", "minor", TRUE_BIRTH)
    assert (row.state, row.found_by, row.suspension.cause) == ("open", "staff", "no_guardian")
    assert row.guardian_by == clock.bangkok_day(clock.now()) + LAST_DAY
    [told, *_] = messages_to(PRAPHA)
    assert told.template == "accounts.minor_found"
    assert clock.buddhist(row.guardian_by) in told.body
    assert not purposes.is_active(who.subject_id, "marketing", clock.now())
    seen = prapha.get("me/guardian").data
    assert (seen["guardian"], seen["needed_by"]) == ("", str(row.guardian_by))


def test_nobody_is_made_a_minor_who_is_none_or_has_a_guardian(malee, prapha) -> None:
    with pytest.raises(NotAMinor):
        minor.found_by_staff(
            actor=maker().actor(),
            customer_id=prapha.customer_id,
            birth_date=date(1990, 1, 1),
            reason="x",
            now=clock.now(),
        )
    nung = registered(malee, NUNG)
    for app in (nung, prapha):
        if app is prapha:
            found(prapha)
        with pytest.raises(MinorFoundAlready):
            found(app)
    assert state_of(nung.customer_id) == "active"
    assert MinorFinding.objects.count() == 1


def test_the_system_finds_a_minor_for_whom_nobody_stands_and_finds_them_once(malee) -> None:
    nung = registered(malee, NUNG)
    assert minor.find_all(actor=CLOCKWORK, now=clock.now()) == 0
    # As a consent that was given for somebody else would leave it.
    Guardianship.objects.update(
        state="ended", end_reason="not_used", ended_at=clock.now(), draft=None
    )
    assert minor.find_all(actor=CLOCKWORK, now=clock.now()) == 1
    assert minor.find_all(actor=CLOCKWORK, now=clock.now()) == 0
    assert state_of(nung.customer_id) == "suspended"
    assert MinorFinding.objects.get().found_by == "system"
    assert state_of(malee.customer_id) == "active"


def withdrawn(malee: App) -> tuple[App, MinorFinding]:
    """The mother took her consent back."""
    nung = registered(malee, NUNG)
    path = f"guardianships/{Guardianship.objects.get().id}/withdraw"
    answer = malee.post(path, {"pin": MALEE.pin, "pin_key": malee.session["pin_key"]})
    assert answer.status_code == 200, answer.data
    return nung, MinorFinding.objects.get()


def test_a_withdrawal_begins_the_days_for_another_guardian(malee) -> None:
    nung, row = withdrawn(malee)
    assert (row.found_by, row.suspension.cause) == ("withdrawal", "guardian_withdrew")
    assert messages_to(NUNG)[0].template == "accounts.minor_found"
    assert minor.find_all(actor=CLOCKWORK, now=clock.now()) == 0
    assert Suspension.objects.count() == 1
    assert state_of(nung.customer_id) == "suspended"


def test_the_guardian_agrees_in_time_and_the_account_goes_on(malee, prapha) -> None:
    row = found(prapha)
    code = consent(malee, TRULY)["code"]
    answer = enter(prapha, code)
    assert (answer.status_code, answer.data["guardian"]) == (200, "มาลี ใจ***"), answer.data
    row.refresh_from_db()
    assert (row.state, row.birth_date_before) == ("guarded", None)
    assert state_of(prapha.customer_id) == "active"
    assert Guardianship.objects.get().state == "in_force"
    assert end_due(after(row)) == 0
    assert minor.find_all(actor=CLOCKWORK, now=clock.now()) == 0


def test_a_code_for_somebody_else_a_guess_and_a_second_guardian_are_refused(malee, prapha) -> None:
    found(prapha)
    others = consent(malee, NUNG)["code"]
    refused(enter(prapha, others), "guardian_for_somebody_else", 409)
    for guess in ("ABCD-EFGH", "๒" * 8, "' OR 1=1"):
        refused(enter(prapha, guess), "guardian_code_unknown", 404)
    assert state_of(prapha.customer_id) == "suspended"
    assert enter(prapha, consent(malee, TRULY)["code"]).status_code == 200
    refused(enter(prapha, others), "guardian_stands_already", 409)
    refused(enter(malee, others), "not_a_minor", 409)


def test_after_a_withdrawal_two_people_give_the_account_back_to_another_guardians_ward(
    malee,
) -> None:
    nung, row = withdrawn(malee)
    ask = {
        "actor": maker().actor(),
        "suspension_id": row.suspension_id,
        "reason": "grandmother called",
        "now": clock.now(),
    }
    with pytest.raises(GuardianMissing):
        suspension_decision.ask_to_lift(**ask)
    assert enter(nung, consent(malee, NUNG)["code"]).status_code == 200
    assert state_of(nung.customer_id) == "suspended"
    agreed(suspension_decision.ask_to_lift(**ask))
    assert state_of(nung.customer_id) == "active"


def test_a_mistake_of_the_staff_is_undone_by_two_people(prapha) -> None:
    row = found(prapha)
    asked = suspension_decision.ask_to_lift(
        actor=maker().actor(), suspension_id=row.suspension_id, reason="misread", now=clock.now()
    )
    agreed(asked)
    who, row = person(prapha), MinorFinding.objects.get()
    assert (who.state, who.age_group, str(who.birth_date)) == (
        "active",
        "adult",
        PRAPHA.birth_date,
    )
    assert (row.state, row.birth_date_before) == ("mistaken", None)


def test_one_reminder_a_week_before(prapha) -> None:
    row = found(prapha)
    eight, seven = (clock.day_start(row.guardian_by - timedelta(days=n)) for n in (8, 7))
    assert minor.remind_due(actor=CLOCKWORK, now=eight) == 0
    assert minor.remind_due(actor=CLOCKWORK, now=seven) == 1
    assert minor.remind_due(actor=CLOCKWORK, now=seven) == 0
    assert messages_to(PRAPHA)[0].template == "accounts.minor_reminded"


def test_after_the_last_day_an_account_nobody_used_goes_with_everything(prapha) -> None:
    row = found(prapha)
    assert end_due(after(row) - timedelta(seconds=1)) == 0
    assert end_due(after(row)) == 1
    assert end_due(after(row)) == 0
    who, row = person(prapha), MinorFinding.objects.get()
    assert (who.state, who.phone, who.national_id, who.given_name) == ("closed", None, None, None)
    assert (who.birth_date, who.address) == (None, None)
    assert ClosedAccount.objects.get().cause == "no_guardian"
    erasure = Erasure.objects.get()
    assert (row.state, row.erasure_id, erasure.kept[0]["what"]) == (
        "ended",
        erasure.id,
        "agreements",
    )
    assert [line.subject_id for line in erasure_ledger.lines()] == [str(who.subject_id)]


def wallet_of_a_minor(*, satang: int = 50_000) -> tuple[wallets.Person, MinorFinding]:
    """Malee used her wallet before somebody saw that she is fifteen."""
    one = wallets.malee(satang=satang)
    row = minor.found_by_staff(
        actor=maker().actor(),
        customer_id=one.customer_id,
        birth_date=date.fromisoformat(TRUE_BIRTH),
        reason="saw the card",
        now=clock.now(),
    )
    return one, row


def test_the_balance_is_paid_out_first_and_what_the_law_keeps_is_named() -> None:
    one, row = wallet_of_a_minor()
    assert end_due(after(row)) == 1
    closing = Closing.objects.get()
    assert (closing.amount, closing.state, closing.cause) == (
        50_000,
        "needs_account",
        "no_guardian",
    )
    assert (one.balance, reads.balance(account_id=IN_TRANSIT).balance) == (0, 50_000)
    kept = {line["what"] for line in Erasure.objects.get().kept}
    assert {"identity", "wallet"} <= kept
    who = Customer.objects.get(pk=one.customer_id)
    assert (who.state, who.workplace) == ("closed", None)
    assert who.phone, "the balance is not paid yet and the law keeps the identity"


def place_hold(subject_id: UUID) -> None:
    hold.place(
        actor=privacy.MAKER,
        subject_id=subject_id,
        reference="พ.9/2569",
        ground="court order",
        reason="order",
        now=clock.now(),
    )


@pytest.mark.parametrize("what", ["legal_hold", "other_suspension", "held_amount"])
def test_what_stands_in_the_way_is_shown_and_nothing_ends(what: str) -> None:
    one, row = wallet_of_a_minor()
    if what == "legal_hold":
        place_hold(one.subject_id)
    elif what == "other_suspension":
        held(one.customer_id)
    else:
        authorise(one.wallet.account_id, 100)
    assert end_due(after(row)) == 0
    row.refresh_from_db()
    assert (row.state, row.obstacles) == ("open", [what])
    assert minors.stuck(after(row)) == 1
    assert (one.balance, state_of(one.customer_id)) == (50_000, "suspended")
    assert not Erasure.objects.exists()


def test_at_twenty_nobody_has_to_stand_for_the_person_any_more(prapha) -> None:
    row = found(prapha)
    birthday = clock.months_on(date.fromisoformat(TRUE_BIRTH), 240)
    majority.ask_all(actor=CLOCKWORK, now=clock.day_start(birthday) + timedelta(minutes=1))
    row.refresh_from_db()
    assert row.state == "of_age"
    assert state_of(prapha.customer_id) == "active"
    assert minor.find_all(actor=CLOCKWORK, now=clock.now()) == 0


def test_a_finding_only_takes_its_course(prapha) -> None:
    row = found(prapha)
    later = row.guardian_by + timedelta(days=99)
    for change in ({"guardian_by": later}, {"found_by": "system"}):
        with pytest.raises(DatabaseError), transaction.atomic():
            MinorFinding.objects.filter(pk=row.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        MinorFinding.objects.filter(pk=row.pk).delete()


def test_her_data_package_says_that_she_was_found_and_names_no_guardian(malee, prapha) -> None:
    found(prapha)
    enter(prapha, consent(malee, TRULY)["code"])
    from accounts.selectors import relation as relations

    [finding] = minors.finding_rows(person(prapha).subject_id)
    assert (finding["found_by"], finding["state"]) == ("staff", "guarded")
    for subject_id in (person(prapha).subject_id, person(malee).subject_id):
        [row] = relations.guardianship_rows(subject_id)
        assert row["purpose"] and row["ground"]
        assert not {"มาลี", "ประภา", "สูติบัตร"} & set(str(row).replace("'", " ").split())


def test_a_guardianship_without_purpose_or_ground_cannot_be(malee) -> None:
    guardians.ask(malee, NUNG)
    for empty in ({"purpose": ""}, {"ground": ""}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Guardianship.objects.update(**empty)


def test_only_a_session_of_the_minor_names_a_guardian(malee, prapha) -> None:
    found(prapha)
    code = consent(malee, TRULY)["code"]
    somchai = App.installed().register(SOMCHAI)
    refused(enter(somchai, code), "not_a_minor", 409)
    suspended_still = state_of(prapha.customer_id)
    assert suspended_still == "suspended"
    assert Guardianship.objects.get().state == "consented"
