"""The customer asks, the bank decides, and nobody at the bank sees or changes more than that."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connections, transaction

from accounts.errors.kyc import (
    BankContractEnded,
    KycCodeUnknown,
    KycNotInCheck,
    KycNotYours,
    KycTooManyCases,
    KycVerifiedAlready,
)
from accounts.models.customer import Customer
from accounts.models.kyc import KycCase
from accounts.models.staff import Staff
from accounts.selectors import kyc as cases
from accounts.services import kyc
from consent.models.disclosure import Disclosure, Recipient
from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.errors import InvalidInput, NotFound, Refusal
from micropay.core.models.evidence import Evidence
from micropay.core.models.history import History
from tests.accounts.app import MALEE, SOMCHAI, App, messages_to
from tests.backoffice import member

BANK = "thai_credit_bank"
WHY = "the customer is at the counter"


def verifier(name: str = "dao") -> Staff:
    return member(name, "bank_verifier", employer=BANK)


def asked(app: App) -> Any:
    return kyc.ask(
        actor=Actor(kind="customer", id=str(app.customer_id)),
        customer_id=app.customer_id,
        now=clock.now(),
    )


def taken(staff: Staff, code: str, now: Any = None) -> KycCase:
    return kyc.take(
        actor=staff.actor(), code=code, channel="branch", reason=WHY, now=now or clock.now()
    )


def confirmed(staff: Staff, case: KycCase, number: str, now: Any = None) -> KycCase:
    return kyc.confirm(
        actor=staff.actor(),
        case_id=case.id,
        method="dip_chip",
        national_id=number,
        card_expires_on=None,
        reason=WHY,
        now=now or clock.now(),
    )


def verified_at(app: App) -> Any:
    return Customer.objects.get(pk=app.customer_id).verified_at


@pytest.fixture
def malee(db: None) -> App:
    return App.installed().register(MALEE)


@pytest.fixture
def dao(db: None) -> Staff:
    return verifier()


def test_a_right_card_verifies_the_person_and_tells_her(malee: App, dao: Staff) -> None:
    case = taken(dao, asked(malee).code)
    decided = confirmed(dao, case, MALEE.national_id)
    assert (decided.state, decided.method, decided.tier) == ("verified", "dip_chip", "ial2.3")
    assert verified_at(malee) == decided.decided_at
    assert messages_to(MALEE)[0].template == "accounts.kyc_verified"
    [row] = Evidence.objects.filter(action="accounts.kyc.confirm")
    assert (row.actor_label, row.reason) == ("dao", "")
    assert decided.note == WHY
    assert row.subject_id == case.customer.subject_id


def test_the_number_may_be_typed_as_it_stands_on_the_card(malee: App, dao: Staff) -> None:
    case = taken(dao, asked(malee).code)
    assert confirmed(dao, case, "1-1120-34563-56-2").state == "verified"


def test_another_number_is_a_refused_result_and_corrects_nothing(malee: App, dao: Staff) -> None:
    before = Customer.objects.get(pk=malee.customer_id)
    decided = confirmed(dao, taken(dao, asked(malee).code), SOMCHAI.national_id)
    assert (decided.state, decided.refusal, decided.tier) == ("refused", "id_mismatch", "")
    after = Customer.objects.get(pk=malee.customer_id)
    assert (after.national_id, after.phone) == (before.national_id, before.phone)
    assert after.verified_at is None
    assert messages_to(MALEE)[0].template == "accounts.kyc_refused"


def test_a_number_that_cannot_exist_is_a_typing_error_and_decides_nothing(
    malee: App, dao: Staff
) -> None:
    case = taken(dao, asked(malee).code)
    for wrong in ("1112034563561", "๑๑๑๒๐๓๔๕๖๓๕๖๒", "11120345635", ""):
        with pytest.raises(InvalidInput):
            confirmed(dao, case, wrong)
    case.refresh_from_db()
    assert case.state == "in_check"
    assert confirmed(dao, case, MALEE.national_id).state == "verified"


def test_a_refusal_says_why_and_sends_her_to_customer_service(malee: App, dao: Staff) -> None:
    case = taken(dao, asked(malee).code)
    decided = kyc.refuse(
        actor=dao.actor(), case_id=case.id, refusal="card_expired", reason=WHY, now=clock.now()
    )
    assert (decided.state, decided.refusal) == ("refused", "card_expired")
    assert verified_at(malee) is None
    assert messages_to(MALEE)[0].template == "accounts.kyc_refused"


def test_a_decided_case_is_decided_for_good(malee: App, dao: Staff) -> None:
    case = taken(dao, asked(malee).code)
    confirmed(dao, case, MALEE.national_id)
    with pytest.raises(KycNotInCheck):
        kyc.refuse(
            actor=dao.actor(), case_id=case.id, refusal="card_expired", reason=WHY, now=clock.now()
        )
    with pytest.raises(KycCodeUnknown):
        taken(dao, case.code)
    case.refresh_from_db()
    assert case.state == "verified"


def test_taking_a_case_records_what_is_shown_to_the_bank(malee: App, dao: Staff) -> None:
    case = taken(dao, asked(malee).code)
    [row] = Disclosure.objects.filter(subject_id=case.customer.subject_id)
    assert (row.recipient_id, row.ground) == (BANK, "processor")
    assert row.fields == ["birth_date", "family_name", "given_name", "national_id_last_3"]
    assert (row.actor_kind, row.actor_id) == ("staff", str(dao.id))


def test_the_verifier_sees_name_and_birth_date_but_not_the_number(malee: App, dao: Staff) -> None:
    shown = cases.person_to_check(taken(dao, asked(malee).code))
    assert shown.name == "มาลี ใจดี"
    assert MALEE.national_id not in repr(shown)
    assert shown.masked_national_id.endswith("56-2")


@pytest.mark.parametrize("write", [str.lower, lambda code: code.replace("-", " "), str.strip])
def test_the_code_may_be_written_by_hand(malee: App, dao: Staff, write: Any) -> None:
    assert taken(dao, write(asked(malee).code)).state == "in_check"


@pytest.mark.parametrize("code", ["", "AAAA-AAAA", "' OR 1=1", "\x00", "๒๒๒๒-๒๒๒๒"])
def test_an_unknown_code_finds_nothing_and_discloses_nothing(
    malee: App, dao: Staff, code: str
) -> None:
    asked(malee)
    with pytest.raises(KycCodeUnknown):
        taken(dao, code)
    assert not Disclosure.objects.exists()


def test_asking_again_gives_the_same_code_while_it_lives(malee: App) -> None:
    assert asked(malee).code == asked(malee).code
    assert Evidence.objects.filter(action="accounts.kyc.ask").count() == 1


def test_a_code_dies_and_another_is_given(malee: App, dao: Staff) -> None:
    first = asked(malee)
    later = first.expires_at
    with pytest.raises(KycCodeUnknown):
        taken(dao, first.code, later)
    assert cases.current(customer_id=malee.customer_id, now=later).state == "expired"
    actor = Actor(kind="customer", id=str(malee.customer_id))
    second = kyc.ask(actor=actor, customer_id=malee.customer_id, now=later)
    assert second.code != first.code
    assert KycCase.objects.get(pk=first.case_id).state == "expired"


def test_a_day_has_only_so_many_cases(malee: App, dao: Staff) -> None:
    for _ in range(3):
        confirmed(dao, taken(dao, asked(malee).code), SOMCHAI.national_id)
    with pytest.raises(KycTooManyCases):
        asked(malee)
    tomorrow = clock.now() + timedelta(days=1)
    actor = Actor(kind="customer", id=str(malee.customer_id))
    assert kyc.ask(actor=actor, customer_id=malee.customer_id, now=tomorrow).state == "waiting"


def test_who_is_verified_does_not_ask_again(malee: App, dao: Staff) -> None:
    confirmed(dao, taken(dao, asked(malee).code), MALEE.national_id)
    with pytest.raises(KycVerifiedAlready):
        asked(malee)


def test_an_unknown_customer_has_no_case(db: None) -> None:
    nobody = UUID("019ab000-0000-7000-8000-000000000000")
    with pytest.raises(NotFound):
        kyc.ask(actor=Actor.system("test"), customer_id=nobody, now=clock.now())
    with pytest.raises(NotFound):
        cases.current(customer_id=nobody, now=clock.now())


def test_a_colleague_takes_a_case_over_and_the_first_decides_no_more(
    malee: App, dao: Staff
) -> None:
    code = asked(malee).code
    case = taken(dao, code)
    wan = verifier("wan")
    taken(wan, code)
    assert Disclosure.objects.count() == 2
    with pytest.raises(KycNotYours):
        confirmed(dao, case, MALEE.national_id)
    assert confirmed(wan, case, MALEE.national_id).verifier == wan


def test_the_time_to_decide_ends_and_the_code_opens_it_again(malee: App, dao: Staff) -> None:
    now = clock.now()
    code = asked(malee).code
    case = taken(dao, code, now)
    late = now + timedelta(minutes=60)
    assert cases.is_being_checked_by(case, staff_id=str(dao.id), now=late - timedelta(seconds=1))
    with pytest.raises(KycNotInCheck):
        confirmed(dao, case, MALEE.national_id, late)
    assert confirmed(dao, taken(dao, code, late), MALEE.national_id, late).state == "verified"


def test_with_the_banks_contract_everything_ends(malee: App, dao: Staff) -> None:
    code = asked(malee).code
    case = taken(dao, code)
    yesterday = clock.bangkok_day(clock.now()) - timedelta(days=1)
    Recipient.objects.filter(pk=BANK).update(
        contract_from=yesterday - timedelta(days=9), contract_until=yesterday
    )
    for act in (
        lambda: taken(dao, code),
        lambda: confirmed(dao, case, MALEE.national_id),
        lambda: kyc.refuse(
            actor=dao.actor(), case_id=case.id, refusal="card_expired", reason=WHY, now=clock.now()
        ),
    ):
        with pytest.raises(BankContractEnded):
            act()
    assert not cases.visible_to(staff=dao, now=clock.now()).exists()
    assert verified_at(malee) is None


def test_our_own_staff_are_no_verifiers(malee: App) -> None:
    with pytest.raises(BankContractEnded):
        taken(member("agent.one", "agent"), asked(malee).code)


def test_the_database_knows_no_verified_case_without_verifier_and_method(malee: App) -> None:
    case = KycCase.objects.get(pk=asked(malee).case_id)
    case.state = "verified"
    with pytest.raises(IntegrityError, match="kyc_verified_says_how"), transaction.atomic():
        case.save()


def test_the_past_of_a_case_is_kept_without_the_note(malee: App, dao: Staff) -> None:
    case = confirmed(dao, taken(dao, asked(malee).code), MALEE.national_id)
    rows = History.objects.filter(table_name="accounts_kyccase", row_id=str(case.id))
    assert rows.count() == 3
    assert WHY not in repr(list(rows.values()))


def in_threads(*acts: Any) -> list[Any]:
    """Run the acts at once; a refusal is an answer."""
    start = threading.Barrier(len(acts))
    answers: list[Any] = [None] * len(acts)

    def run(place: int, act: Any) -> None:
        start.wait()
        try:
            answers[place] = act()
        except Refusal as refusal:
            answers[place] = refusal
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


@pytest.mark.race
def test_two_results_at_once_leave_one(race_db: object) -> None:
    malee, dao = App.installed().register(MALEE), verifier()
    case = taken(dao, asked(malee).code)
    answers = in_threads(
        lambda: confirmed(dao, case, MALEE.national_id),
        lambda: kyc.refuse(
            actor=dao.actor(), case_id=case.id, refusal="card_expired", reason=WHY, now=clock.now()
        ),
    )
    assert sum(isinstance(answer, KycNotInCheck) for answer in answers) == 1
    case.refresh_from_db()
    assert (case.state == "verified") == (verified_at(malee) is not None)


@pytest.mark.race
def test_without_the_lock_both_results_would_stand(
    race_db: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the test above: both read before either writes."""
    malee, dao = App.installed().register(MALEE), verifier()
    case = taken(dao, asked(malee).code)
    both_have_read = threading.Barrier(2)

    def unlocked(found: KycCase) -> tuple[KycCase, Customer]:
        both_have_read.wait()
        return found, found.customer

    monkeypatch.setattr(kyc.cases, "locked", unlocked)
    answers = in_threads(
        lambda: confirmed(dao, case, MALEE.national_id),
        lambda: kyc.refuse(
            actor=dao.actor(), case_id=case.id, refusal="card_expired", reason=WHY, now=clock.now()
        ),
    )
    assert all(isinstance(answer, KycCase) for answer in answers)


@pytest.mark.race
def test_asking_twice_at_once_opens_one_case(race_db: object) -> None:
    malee = App.installed().register(MALEE)
    first, second = in_threads(lambda: asked(malee), lambda: asked(malee))
    assert first.code == second.code
    assert KycCase.objects.count() == 1
