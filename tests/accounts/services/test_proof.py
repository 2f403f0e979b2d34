"""Proof inside a session: counted first, compared then, used up in the business transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.data.proof import Given
from accounts.errors.proof import (
    OtpExpired,
    OtpForSomethingElse,
    OtpLocked,
    OtpUsed,
    OtpWrong,
    PinLocked,
    PinWrong,
    ProofRequired,
    TooManyCodes,
)
from accounts.errors.session import SessionEnded
from accounts.models.credential import Credential, Otp
from accounts.models.step_up import StepUpRow
from accounts.selectors import step_up
from accounts.services import otp, proof, session
from micropay.core import rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.evidence import Evidence
from tests.accounts.app import MALEE, SOMCHAI, code_sent_to, messages_to, other_code
from tests.accounts.signed import DIGEST, PAYMENT, Signed


@pytest.fixture
def malee(db: None) -> Signed:
    return Signed()


def test_right_proof_costs_two_statements_and_its_use_one(malee: Signed) -> None:
    given = malee.right()
    malee_now = timezone.now()
    rules.number("pin.attempts", at=malee_now)
    step_up.decide(action=PAYMENT, situation=malee.principal.situation, amount_satang=None)
    with CaptureQueriesContext(connection) as checking:
        found = malee.check(given)
    assert len(statements(checking)) == 2
    with CaptureQueriesContext(connection) as consuming:
        proof.consume(proof=found, now=malee_now)
    assert len(statements(consuming)) == 1
    assert Otp.objects.get(id=given.otp_id).used_at == malee_now
    assert (malee.credential.pin_failures, malee.credential.otp_failures) == (0, 0)


def statements(caught: CaptureQueriesContext) -> list[str]:
    return [query["sql"] for query in caught if "SAVEPOINT" not in query["sql"]]


def test_what_is_missing_is_named_and_nothing_is_counted(malee: Signed) -> None:
    with pytest.raises(ProofRequired) as refusal:
        malee.check(Given(pin=MALEE.pin, otp_code="123456"))
    assert refusal.value.params["missing"] == ["pin_key", "otp_id"]
    assert malee.credential.pin_failures == 0


def test_a_wrong_pin_counts_and_leaves_evidence_and_the_code_stays_good(malee: Signed) -> None:
    given = malee.right()
    with pytest.raises(PinWrong) as refusal:
        malee.check(replace(given, pin="905173"))
    assert refusal.value.params["attempts_left"] == 4
    assert (malee.credential.pin_failures, malee.credential.otp_failures) == (1, 0)
    left = Evidence.objects.get(action="accounts.proof.refuse")
    assert left.detail["code"] == "pin_wrong" and left.subject_id == malee.principal.subject_id
    malee.check(given)


def test_the_fifth_wrong_pin_locks_longer_each_time(malee: Signed) -> None:
    given, now = malee.right(), timezone.now()
    for _, delay in zip(range(2), (300, 900), strict=True):
        for left in (4, 3, 2, 1, 0):
            Otp.objects.update(attempts=0, expires_at=now + timedelta(minutes=5))
            with pytest.raises(PinWrong) as wrong:
                malee.check(replace(given, pin="905173"), now=now)
            assert wrong.value.params["attempts_left"] == left
        until = now + timedelta(seconds=delay)
        assert wrong.value.params["retry_at"] == until.isoformat()
        with pytest.raises(PinLocked) as locked:
            malee.check(given, now=now)
        assert locked.value.params["retry_at"] == until.isoformat()
        now = until
    assert malee.credential.pin_failures == 10


def test_the_right_pin_as_the_fifth_attempt_is_right(malee: Signed) -> None:
    given = malee.right()
    for _ in range(4):
        Otp.objects.update(attempts=0)
        with pytest.raises(PinWrong):
            malee.check(replace(given, pin="905173"))
    Otp.objects.update(attempts=0)
    found = malee.check(given)
    assert (malee.credential.pin_failures, malee.credential.pin_locked_until) == (0, None)
    proof.consume(proof=found, now=timezone.now())


def test_after_fifty_failures_in_a_row_only_people_help(malee: Signed) -> None:
    Credential.objects.update(pin_failures=50)
    with pytest.raises(PinLocked) as locked:
        malee.check(malee.right())
    assert locked.value.params["retry_at"] is None


def test_business_refusals_after_right_proofs_never_lock(malee: Signed) -> None:
    """A payment that is refused for its balance leaves the proof unconsumed, many times."""
    for _ in range(12):
        malee.check(malee.right())
        Otp.objects.update(created_at=timezone.now() - timedelta(hours=2))
    assert malee.credential.pin_failures <= 1
    assert malee.credential.pin_locked_until is None


def test_the_pin_needs_the_key_of_its_own_session(malee: Signed) -> None:
    somchai = Signed(SOMCHAI)
    with pytest.raises(PinWrong):
        malee.check(replace(malee.right(), pin_key=somchai.pin_key))


@pytest.mark.parametrize("purpose", ["transfer", "withdrawal"])
def test_a_code_for_another_act_is_refused_and_counted(malee: Signed, purpose: str) -> None:
    given = malee.right()
    with pytest.raises(OtpForSomethingElse):
        malee.check(given, purpose=purpose)
    assert malee.credential.otp_failures == 1
    assert Otp.objects.get(id=given.otp_id).used_at is None


def test_a_code_for_another_amount_or_payee_is_refused(malee: Signed) -> None:
    with pytest.raises(OtpForSomethingElse):
        malee.check(malee.right("a" * 64), "b" * 64)
    left = Evidence.objects.get(action="accounts.proof.refuse")
    assert left.detail["code"] == "otp_for_something_else"
    assert not Otp.objects.filter(used_at__isnull=False, purpose="payment").exists()


def test_a_code_of_somebody_else_is_simply_wrong(malee: Signed) -> None:
    theirs = Signed(SOMCHAI).right()
    with pytest.raises(OtpWrong):
        malee.check(replace(theirs, pin=MALEE.pin, pin_key=malee.pin_key))
    assert Otp.objects.get(id=theirs.otp_id).attempts == 0


def test_an_old_code_is_refused(malee: Signed) -> None:
    given = malee.right()
    with pytest.raises(OtpExpired):
        malee.check(given, now=timezone.now() + timedelta(seconds=301))


def test_a_code_is_good_once(malee: Signed) -> None:
    given = malee.right()
    proof.consume(proof=malee.check(given), now=timezone.now())
    with pytest.raises(OtpUsed):
        malee.check(given)


def test_two_right_proofs_with_one_code_are_used_once(malee: Signed) -> None:
    given = malee.right()
    first, second = malee.check(given), malee.check(given)
    proof.consume(proof=first, now=timezone.now())
    with pytest.raises(OtpUsed):
        proof.consume(proof=second, now=timezone.now())


def test_fresh_codes_do_not_reset_the_failures_and_the_tenth_locks(malee: Signed) -> None:
    for number in range(1, 11):
        given = malee.right()
        with pytest.raises(OtpWrong):
            malee.check(replace(given, otp_code=other_code(given.otp_code or "")))
        assert malee.credential.otp_failures == number
        Otp.objects.update(created_at=timezone.now() - timedelta(hours=2))
    with pytest.raises(OtpLocked):
        malee.check(given)
    with pytest.raises(OtpLocked):
        malee.ask()
    assert malee.credential.pin_failures == 0


def test_five_codes_an_hour_that_nobody_used(malee: Signed) -> None:
    now = timezone.now()
    for _ in range(5):
        malee.ask(now=now)
    with pytest.raises(TooManyCodes) as refusal:
        malee.ask(now=now)
    assert refusal.value.params["retry_at"] == (now + timedelta(hours=1)).isoformat()
    malee.ask(now=now + timedelta(hours=1))


def test_used_codes_do_not_count(malee: Signed) -> None:
    for _ in range(8):
        proof.consume(proof=malee.check(malee.right()), now=timezone.now())


def test_a_code_sent_again_is_for_the_same_act(malee: Signed) -> None:
    first = malee.ask()
    answer = malee.app.post(f"otp/{first}/resend")
    assert answer.status_code == 201
    again = Given(MALEE.pin, malee.pin_key, UUID(answer.data["otp_id"]), code_sent_to(MALEE))
    proof.consume(proof=malee.check(again), now=timezone.now())
    assert malee.app.post(f"otp/{again.otp_id}/resend").status_code == 404


def test_somebody_elses_code_is_not_sent_again(malee: Signed) -> None:
    somchai = Signed(SOMCHAI)
    assert somchai.app.post(f"otp/{malee.ask()}/resend").status_code == 404


def test_the_message_says_what_the_code_approves(malee: Signed) -> None:
    otp.ask(
        actor=malee.principal.actor,
        customer_id=malee.principal.customer_id,
        purpose=PAYMENT,
        digest=DIGEST,
        about="จ่าย 100.00 บาท ให้ ร้านป้าแดง",
        now=timezone.now(),
    )
    assert "จ่าย 100.00 บาท ให้ ร้านป้าแดง" in messages_to(MALEE)[0].body


def test_nobody_unknown_is_sent_a_code(db: None) -> None:
    with pytest.raises(NotFound):
        otp.ask(
            actor=Actor.system("test"),
            customer_id=UUID(int=1),
            purpose=PAYMENT,
            digest=DIGEST,
            now=timezone.now(),
        )


def test_signed_out_means_no_proof(malee: Signed) -> None:
    given = malee.right()
    session.end_current(principal=malee.principal, now=timezone.now())
    with pytest.raises(SessionEnded):
        malee.check(given)


def test_the_table_decides_what_is_asked(malee: Signed) -> None:
    StepUpRow.objects.create(position=1, action=PAYMENT, demand="otp", active=True, note="test")
    step_up.forget()
    given = replace(malee.right(), pin=None, pin_key=None)
    proof.consume(proof=malee.check(given), now=timezone.now())


def test_proof_inside_another_transaction_is_a_programming_error(race_db: object) -> None:
    malee = Signed()
    given = malee.right()
    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        malee.check(given)
