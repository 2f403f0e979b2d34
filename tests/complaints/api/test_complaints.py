"""Complaints over the API, as a customer's phone sends them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from complaints.models.case import Case
from complaints.selectors import number as case_number
from complaints.services import case as work
from micropay.core import clock
from micropay.core.models.rule import Rule
from tests.backoffice import member, signed_in
from tests.complaints.people import key, sent_to
from tests.wallet import people_samples as people
from tests.wallet.api.test_receipt import transfer
from tests.wallet.people_samples import Person

pytestmark = pytest.mark.django_db

SHOP_QR = (
    "00020101021130620016A000000677010112011301122334455660211CUSTOMER0010306INV001530376"
    "45802TH62070703SCB6304780E"
)
FILING = {"kind": "complaint", "category": "payment.not_recorded", "text": "ร้านไม่ได้รับเงิน"}


def paid(person: Person) -> dict[str, Any]:
    """A payment of 120.50 baht; its receipt."""
    quote = person.post("payments/quotes", {"paycode": SHOP_QR, "amount": "120.50"}).json()
    proof = person.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    answer = person.post("payments", proof, key=key())
    assert answer.status_code == 201, answer.content
    return dict(answer.json())


def file(person: Person, idempotency_key: str | None = None, **changed: Any) -> Any:
    return person.post("complaints", {**FILING, **changed}, key=idempotency_key or key())


def test_a_customer_files_about_a_payment_and_gets_number_and_due_days() -> None:
    malee = people.malee()
    receipt = paid(malee)
    answer = file(malee, movement_reference=receipt["reference"])
    assert answer.status_code == 201
    filed = answer.json()
    assert case_number.read(filed["number"]) == filed["number"]
    assert filed["state"] == "open"
    assert filed["ack_due"] == clock.bangkok_day(clock.now()).isoformat()
    assert filed["ack_due"] < filed["progress_due"] < filed["resolve_due"]
    assert filed["number"] in sent_to(malee.phone)[-1].body


def test_the_payment_is_frozen_as_it_was() -> None:
    malee = people.malee()
    receipt = paid(malee)
    number = file(malee, movement_reference=receipt["reference"]).json()["number"]
    shown = malee.get(f"complaints/{number}").json()["movement"]
    assert shown["reference"] == receipt["reference"]
    assert (shown["amount"], shown["kind"], shown["direction"]) == ("120.50", "payment", "out")
    assert shown["counterparty"] == "ร้านกาแฟบ้านสวน"
    frozen = Case.objects.get(number=number).movement
    assert frozen["amount_satang"] == 12050


def test_somebody_elses_payment_is_not_found_like_none_at_all() -> None:
    malee = people.malee()
    receipt = paid(malee)
    stranger = people.stranger()
    for reference in (receipt["reference"], receipt["transaction_id"], "R-0", "' OR 1=1 --"):
        answer = file(stranger, movement_reference=reference)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert not Case.objects.exists()


def test_somebody_elses_case_is_not_found_like_none_at_all() -> None:
    malee, stranger = people.register(), people.stranger()
    number = file(malee).json()["number"]
    for path in (number, "C-2569-00000-00000", "nothing", "%00", "x" * 500):
        assert stranger.get(f"complaints/{path}").status_code == 404
        added = stranger.post(f"complaints/{path}/messages", {"text": "x"}, key=key())
        assert added.status_code == 404
    assert stranger.get("complaints").json()["cases"] == []


def test_the_same_key_gives_the_same_case() -> None:
    malee, once = people.register(), key()
    first, second = file(malee, once), file(malee, once)
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    assert Case.objects.count() == 1
    other = file(malee, once, text="เรื่องอื่น")
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")


@pytest.mark.parametrize("bad", ["", "short", "x" * 65, "with a blank in it", "ภาษาไทยภาษาไทย"])
def test_a_filing_names_itself(bad: str) -> None:
    malee = people.register()
    answer = malee.api.post("/api/v1/complaints", FILING, format="json", HTTP_IDEMPOTENCY_KEY=bad)
    assert (answer.status_code, answer.json()["code"]) == (400, "idempotency_key_required")


@pytest.mark.parametrize(
    ("member_", "value"),
    [
        ("kind", "rumour"),
        ("kind", None),
        ("kind", 1),
        ("category", "nothing"),
        ("category", "app\x00"),
        ("category", ["app"]),
        ("text", ""),
        ("text", "   \n "),
        ("text", "bell\x07"),
        ("text", "nul\x00"),
        ("text", "turned \u202e around"),
        ("text", "half \ud800"),
        ("text", "x" * 5001),
        ("text", {"html": "<b>"}),
        ("movement_reference", ""),
        ("movement_reference", 7),
        ("colour", "red"),
    ],
)
def test_a_bad_member_is_pointed_at_and_nothing_is_filed(member_: str, value: Any) -> None:
    malee = people.register()
    body = json.dumps({**FILING, member_: value})
    answer = malee.api.post(
        "/api/v1/complaints", body, content_type="application/json", HTTP_IDEMPOTENCY_KEY=key()
    )
    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (400, "invalid_input"), problem
    assert [one["pointer"] for one in problem["errors"]] == [f"#/{member_}"]
    assert not Case.objects.exists()


def test_a_body_over_the_limit_is_refused() -> None:
    answer = file(people.register(), text="x" * 300_000)
    assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")


def test_html_and_formulas_are_words() -> None:
    malee = people.register()
    words = '<script>alert(1)</script>\n=HYPERLINK("x")\t{{ 7*7 }} %s {0}'
    number = file(malee, text=words).json()["number"]
    assert malee.get(f"complaints/{number}").json()["text"] == words


def test_five_thousand_characters_of_thai_are_taken_whole() -> None:
    malee = people.register()
    number = file(malee, text="ก" * 5000).json()["number"]
    assert malee.get(f"complaints/{number}").json()["text"] == "ก" * 5000


def test_the_list_is_newest_first_and_goes_on() -> None:
    malee = people.register()
    numbers = [file(malee, category="app").json()["number"] for _ in range(19)]
    Rule.objects.filter(key="complaint.app_filing_per_hour").update(value="100")
    from micropay.core import rules

    rules.forget()
    numbers += [file(malee, category="app").json()["number"] for _ in range(4)]
    first = malee.get("complaints").json()
    rest = malee.get(f"complaints?before={first['next']}").json()
    listed = [one["number"] for one in first["cases"] + rest["cases"]]
    assert (len(first["cases"]), rest["next"]) == (20, None)
    assert listed == numbers[::-1]


@pytest.mark.parametrize("before", ["", "x", "1", "019ab000-0000-7000-8000-00000000000", "%00"])
def test_a_cursor_nobody_gave_out_is_refused(before: str) -> None:
    answer = people.register().get(f"complaints?before={before}")
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid_input")


def test_a_customer_files_twenty_times_an_hour() -> None:
    malee = people.register()
    answers = [file(malee).status_code for _ in range(21)]
    assert answers == [201] * 20 + [429]


def test_a_customer_adds_to_their_case_and_sees_the_answer() -> None:
    malee = people.register()
    number = file(malee).json()["number"]
    case = Case.objects.get(number=number)
    nok = member("agent.tida", "agent").actor()
    work.reply(
        actor=nok,
        case_id=case.id,
        text="ขอสลิปด้วย",
        wait_for_customer=True,
        reason="slip is missing",
        now=clock.now(),
    )
    work.note(actor=nok, case_id=case.id, text="ดูแล้ว", reason="for the file", now=clock.now())
    once = key()
    for _ in range(2):
        answer = malee.post(f"complaints/{number}/messages", {"text": "ส่งแล้ว"}, key=once)
        assert answer.status_code == 201
    shown = malee.get(f"complaints/{number}").json()
    assert shown["state"] == "open"
    assert [(one["step"], one["text"]) for one in shown["steps"]] == [
        ("opened", None),
        ("acknowledged", None),
        ("reply", "ขอสลิปด้วย"),
        ("state", None),
        ("information", "ส่งแล้ว"),
        ("state", None),
    ]
    assert "agent.tida" not in json.dumps(shown)


def test_nothing_is_added_to_a_closed_case() -> None:
    malee = people.register()
    number = file(malee).json()["number"]
    case = Case.objects.get(number=number)
    nok = member("agent.tida", "agent").actor()
    told = {"actor": nok, "case_id": case.id, "reason": "done and told", "now": clock.now()}
    work.resolve(outcome="answered", text="ตอบแล้ว", **told)
    work.change_state(state="closed", **told)
    answer = malee.post(f"complaints/{number}/messages", {"text": "อีกเรื่อง"}, key=key())
    assert (answer.status_code, answer.json()["code"]) == (409, "case_closed")


def test_the_categories_are_a_tree_in_the_language_asked_for() -> None:
    malee = people.register()
    english = malee.api.get("/api/v1/complaint-categories", HTTP_ACCEPT_LANGUAGE="en").json()
    thai = malee.api.get("/api/v1/complaint-categories", HTTP_ACCEPT_LANGUAGE="th").json()
    codes = {one["code"] for one in english}
    assert {one["above"] for one in english} - {None} <= codes
    assert [one["name"] for one in english if one["code"] == "topup"] == ["Topping up"]
    assert [one["name"] for one in thai if one["code"] == "topup"] == ["การเติมเงิน"]


def test_the_name_of_another_customer_is_shown_masked_and_copied_nowhere() -> None:
    her, him = people.malee(), people.somchai()
    reference = transfer(her, him)["reference"]
    filed = file(her, category="transfer.wrong_payee", movement_reference=reference)
    assert filed.status_code == 201, filed.content
    case = Case.objects.get()
    assert case.movement["counterparty"] == ""
    shown = her.get(f"complaints/{case.number}").json()["movement"]
    assert shown["counterparty"] == "สมชาย ท***"
    page = signed_in(member("agent.case", "agent")).get(f"/admin/complaints/case/{case.pk}/change/")
    assert "สมชาย ท***" in page.content.decode()
