"""Following a case: number and one-time code; a stranger guesses in vain and learns nothing."""

from __future__ import annotations

import re
import threading
from datetime import timedelta

import pytest
from django.db import connection

from complaints.data import Contact
from complaints.errors import FollowCodeWrong, TooManyFilings
from complaints.models.case import Case
from complaints.models.follow import FollowCode
from complaints.models.webuse import WebUse
from complaints.services import follow, webuse
from complaints.tasks import forget_web_uses
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.complaints.people import NOW, VISITOR, filed, sent_to


def asked(case: Case, now=NOW) -> str:
    """The code that was sent."""
    follow.ask(actor=VISITOR, number=case.number, now=now)
    words = sent_to("suchada@example.com")[-1]
    assert words.template == "complaints.follow_code"
    return re.search(r"\b[0-9]{6}\b", words.body)[0]


def other_than(code: str) -> str:
    return f"{(int(code) + 1) % 10**6:06d}"


def check(case: Case, code: str, now=NOW):
    return follow.check(actor=VISITOR, number=case.number, code=code, now=now)


@pytest.mark.django_db
def test_number_and_code_open_the_case_once() -> None:
    case = filed()
    code = asked(case)
    assert check(case, code) == case.id
    with pytest.raises(FollowCodeWrong):
        check(case, code)


@pytest.mark.django_db
def test_only_a_keyed_hash_of_the_code_is_kept() -> None:
    case = filed()
    code = asked(case)
    with connection.cursor() as cursor:
        cursor.execute("SELECT f::text FROM complaints_follow_code f")
        (stored,) = cursor.fetchone()
    assert code not in stored


@pytest.mark.django_db
def test_a_code_lives_ten_minutes() -> None:
    case = filed()
    code = asked(case)
    with pytest.raises(FollowCodeWrong):
        check(case, code, NOW + timedelta(minutes=10))
    assert check(case, code, NOW + timedelta(minutes=9, seconds=59)) == case.id


@pytest.mark.django_db
def test_after_five_wrong_tries_the_right_code_opens_nothing() -> None:
    case = filed()
    code = asked(case)
    for _ in range(5):
        with pytest.raises(FollowCodeWrong):
            check(case, other_than(code))
    with pytest.raises(FollowCodeWrong):
        check(case, code)
    assert Evidence.objects.filter(action="complaints.follow.wrong").count() == 6


@pytest.mark.django_db
def test_a_day_gives_five_codes_and_so_twenty_five_guesses() -> None:
    case = filed()
    for _ in range(5):
        code = asked(case)
        for _ in range(5):
            with pytest.raises(FollowCodeWrong):
                check(case, other_than(code))
    before = Message.objects.count()
    follow.ask(actor=VISITOR, number=case.number, now=NOW)
    assert (Message.objects.count(), FollowCode.objects.count()) == (before, 5)
    assert check(case, asked(case, NOW + timedelta(days=1)), NOW + timedelta(days=1)) == case.id


@pytest.mark.django_db
def test_a_new_code_ends_the_one_before() -> None:
    case = filed()
    first = asked(case)
    second = asked(case, NOW + timedelta(seconds=1))
    if first != second:
        with pytest.raises(FollowCodeWrong):
            check(case, first)
    assert check(case, second) == case.id


@pytest.mark.django_db
def test_a_code_opens_its_own_case_only() -> None:
    first, second = filed(), filed()
    code = asked(first)
    asked(second)
    with pytest.raises(FollowCodeWrong):
        check(second, code)


@pytest.mark.django_db
@pytest.mark.parametrize("number", ["", "C-2569-00000-00000", "x" * 4000, "\x00", "' OR 1=1 --"])
def test_an_unknown_number_is_answered_like_a_known_one(number: str) -> None:
    follow.ask(actor=VISITOR, number=number, now=NOW)
    assert not Message.objects.exists()
    with pytest.raises(FollowCodeWrong):
        follow.check(actor=VISITOR, number=number, code="123456", now=NOW)


@pytest.mark.django_db
def test_a_case_without_a_contact_sends_no_code() -> None:
    case = filed(channel="letter", contact=Contact())
    follow.ask(actor=VISITOR, number=case.number, now=NOW)
    assert not FollowCode.objects.exists()
    with pytest.raises(FollowCodeWrong):
        check(case, "000000")


@pytest.mark.race
def test_a_failed_try_stays_counted(race_db) -> None:
    case = filed()
    code = asked(case)
    with pytest.raises(FollowCodeWrong):
        check(case, other_than(code))
    assert FollowCode.objects.get().attempts == 1


def guesses_at_once(case: Case, codes: list[str]) -> list[bool]:
    """All guesses in the same moment; which of them opened the case."""
    start, answers = threading.Barrier(len(codes)), []

    def guess(code: str) -> None:
        try:
            start.wait()
            answers.append(check(case, code) == case.id)
        except FollowCodeWrong:
            answers.append(False)
        finally:
            connection.close()

    threads = [threading.Thread(target=guess, args=[code]) for code in codes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


@pytest.mark.race
def test_guesses_at_once_share_the_five_tries(race_db) -> None:
    case = filed()
    code = asked(case)
    assert not any(guesses_at_once(case, [other_than(code)] * 12))
    assert FollowCode.objects.get().attempts == 5


@pytest.mark.race
def test_the_right_code_sent_twice_at_once_opens_the_case_once(race_db) -> None:
    case = filed()
    assert sum(guesses_at_once(case, [asked(case)] * 2)) == 1


@pytest.mark.race
def test_control_reading_the_count_first_lets_more_guesses_through(race_db) -> None:
    case = filed()
    asked(case)
    FollowCode.objects.update(attempts=4)
    both_read = threading.Barrier(2)
    passed = []

    def guess() -> None:
        found = FollowCode.objects.get()
        both_read.wait(5)
        if found.attempts < 5:
            passed.append(1)
            FollowCode.objects.update(attempts=found.attempts + 1)
        connection.close()

    threads = [threading.Thread(target=guess) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(passed) == 2


def uses(actor: Actor, times: int, page: str = "web_filing", now=NOW) -> None:
    for _ in range(times):
        webuse.take(actor=actor, page=page, now=now)


@pytest.mark.django_db
def test_an_address_files_five_times_an_hour() -> None:
    uses(VISITOR, 5)
    with pytest.raises(TooManyFilings):
        uses(VISITOR, 1)
    uses(Actor(kind="visitor", id="", origin="203.0.113.10"), 1)
    uses(VISITOR, 1, now=NOW + timedelta(hours=1))


@pytest.mark.django_db
def test_a_household_has_one_brake_in_ipv6() -> None:
    for place in range(5):
        uses(Actor(kind="visitor", id="", origin=f"2001:db8:1:2::{place}"), 1)
    with pytest.raises(TooManyFilings):
        uses(Actor(kind="visitor", id="", origin="2001:db8:1:2:ffff::1"), 1)
    uses(Actor(kind="visitor", id="", origin="2001:db8:1:3::1"), 1)


@pytest.mark.django_db
def test_no_address_is_readable_in_the_counts() -> None:
    uses(VISITOR, 1)
    assert "203.0.113.9" not in str(list(WebUse.objects.values()))


@pytest.mark.django_db
def test_old_counts_are_forgotten() -> None:
    uses(VISITOR, 1)
    WebUse.objects.update(hour=NOW - timedelta(days=400))
    uses(VISITOR, 1, now=NOW + timedelta(days=3650))
    assert forget_web_uses() == 1
    assert WebUse.objects.count() == 1
