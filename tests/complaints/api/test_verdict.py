"""The customer answers a decision over the API: accepts, contests, rates, sends files, reads."""

from __future__ import annotations

import uuid

import pytest

from complaints.models.case import Case
from complaints.models.link import CaseFile
from complaints.services import case as work
from complaints.services import joining
from micropay.core import clock
from tests.complaints import money
from tests.core import file_samples
from tests.wallet.people_samples import Person, stranger

pytestmark = pytest.mark.django_db


@pytest.fixture
def her() -> Person:
    return money.malee()


def decided(her: Person) -> Case:
    case = money.case_of(her)
    work.resolve(
        actor=money.TIDA,
        case_id=case.id,
        outcome="not_upheld",
        text="ไม่พบความผิดพลาด",
        reason="checked",
        now=clock.now(),
    )
    return case


def put(her: Person, path: str, body: object = None) -> object:
    return her.api.put(f"/api/v1/{path}", body, format="json")


def test_a_decision_is_accepted_once_and_again_changes_nothing(her: Person) -> None:
    case = decided(her)
    first, again = (put(her, f"complaints/{case.number}/acceptance") for _ in range(2))
    assert first.status_code == again.status_code == 200
    assert first.json()["accepted_at"] == again.json()["accepted_at"]
    assert case.events.filter(step="accepted").count() == 1


def test_a_contested_decision_is_worked_on_again(her: Person) -> None:
    case = decided(her)
    answer = her.post(f"complaints/{case.number}/contest", {"text": "มีสลิป"})
    assert (answer.status_code, answer.json()["state"]) == (201, "open")
    again = her.post(f"complaints/{case.number}/contest", {"text": "มีสลิป"})
    assert (again.status_code, again.json()["code"]) == (409, "case_move_refused")
    case.refresh_from_db()
    assert (case.outcome, case.contested_at is not None) == (None, True)


def test_a_case_is_rated_once(her: Person) -> None:
    case = decided(her)
    rated = put(her, f"complaints/{case.number}/rating", {"stars": "4", "text": "เร็วดี"})
    assert rated.json()["rating"] == 4
    again = put(her, f"complaints/{case.number}/rating", {"stars": "1"})
    assert (again.status_code, again.json()["code"]) == (409, "rated_already")


@pytest.mark.parametrize("stars", ["0", "6", "๔", 4, None, "four"])
def test_stars_are_one_to_five(her: Person, stars: object) -> None:
    case = decided(her)
    answer = put(her, f"complaints/{case.number}/rating", {"stars": stars})
    assert answer.status_code == 400
    case.refresh_from_db()
    assert case.rating is None


def test_an_open_case_has_nothing_to_accept_or_rate(her: Person) -> None:
    case = money.case_of(her)
    for path, body in (("acceptance", None), ("rating", {"stars": "5"})):
        assert put(her, f"complaints/{case.number}/{path}", body).status_code == 409


def test_another_persons_case_is_nothing(her: Person) -> None:
    case, other = decided(her), stranger()
    letter = uuid.uuid4()
    answers = [
        put(other, f"complaints/{case.number}/acceptance"),
        put(other, f"complaints/{case.number}/rating", {"stars": "1"}),
        other.post(f"complaints/{case.number}/contest", {"text": "x"}),
        other.get(f"complaints/{case.number}/steps"),
        other.get(f"complaints/{case.number}/letters/{letter}.pdf"),
        sent_file(other, case.number, file_samples.picture()),
    ]
    assert [answer.status_code for answer in answers] == [404] * 6


def test_the_chat_gives_what_came_after_a_step(her: Person) -> None:
    case = money.case_of(her)
    known = her.get(f"complaints/{case.number}/steps").json()[-1]["step_id"]
    work.reply(
        actor=money.TIDA,
        case_id=case.id,
        text="สวัสดีค่ะ",
        wait_for_customer=False,
        reason="chat",
        now=clock.now(),
    )
    new = her.get(f"complaints/{case.number}/steps?after={known}").json()
    assert [(one["step"], one["text"]) for one in new] == [("reply", "สวัสดีค่ะ")]
    assert her.get(f"complaints/{case.number}/steps?after=x").status_code == 400


def sent_file(her: Person, number: str, content: bytes):
    return her.api.post(
        f"/api/v1/complaints/{number}/files", content, content_type="application/octet-stream"
    )


def test_a_picture_is_added_to_a_case_and_other_things_are_not(her: Person) -> None:
    case = money.case_of(her)
    assert sent_file(her, case.number, file_samples.picture()).status_code == 201
    refused = sent_file(her, case.number, b"MZ not a picture")
    assert (refused.status_code, refused.json()["code"]) == (415, "file_type_not_allowed")
    assert CaseFile.objects.get(case=case).source == "app"


def test_a_letter_is_read_by_its_customer(her: Person) -> None:
    case = money.case_of(her)
    money.paid(case, 5_000)
    money.deliver()
    [letter] = her.get(f"complaints/{case.number}").json()["letters"]
    answer = her.get(f"complaints/{case.number}/letters/{letter['letter_id']}.pdf")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/pdf")
    assert "50.00" in money.words_of(answer.content)


def test_a_closed_case_takes_no_file(her: Person) -> None:
    case = decided(her)
    work.change_state(
        actor=money.TIDA, case_id=case.id, state="closed", reason="done", now=clock.now()
    )
    answer = sent_file(her, case.number, file_samples.picture())
    assert (answer.status_code, answer.json()["code"]) == (409, "case_closed")
    assert not CaseFile.objects.exists()


def test_a_merged_case_names_the_one_it_goes_on_in(her: Person) -> None:
    case, other = money.case_of(her), money.case_of(her)
    joining.merge(actor=money.TIDA, case_id=case.id, into=other.id, reason="same", now=clock.now())
    assert her.get(f"complaints/{case.number}").json()["merged_into"] == other.number
    found = {one["number"]: one["merged_into"] for one in her.get("complaints").json()["cases"]}
    assert found == {case.number: other.number, other.number: None}
