"""The whole thread of money as a phone goes it: open, top up, pay, transfer, look back."""

from __future__ import annotations

import pytest

from micropay.core import clock, outbox
from micropay.core.models.message import Message
from micropay.core.models.outbox import OutboxItem
from tests.wallet import people_samples as people
from tests.wallet.selectors import paycode_samples as codes


def deliver() -> None:
    """Let every after-effect happen."""
    outbox.collect()
    for item_id in OutboxItem.objects.filter(done_at=None).values_list("id", flat=True):
        outbox.deliver(item_id=item_id, now=clock.now())


def bodies_to(person: people.Person) -> list[str]:
    return [one.body for one in Message.objects.order_by("created_at") if one.to == person.phone]


@pytest.mark.django_db
def test_a_wallet_is_opened_by_a_second_act() -> None:
    malee = people.register(verified=False)
    assert malee.get("wallet").json()["code"] == "no_wallet"
    asked = malee.post("wallet/opening", {})
    assert asked.status_code == 201
    summary = asked.json()
    assert summary["name"] == "มาลี ใจดี"
    assert summary["terms"]["number"] == 1
    assert {fee["service"]: fee["flat"] for fee in summary["fees"]} == {
        "transfer": "0.00",
        "qr_payment": "0.00",
        "bill_payment": "5.00",
        "topup": "0.00",
        "withdrawal": "15.00",
    }
    otp = summary["otp"]["otp_id"]
    path = f"wallet/opening/{summary['opening_id']}/confirm"
    opened = malee.post(path, {"otp_id": otp, "otp_code": malee.code()})
    assert opened.status_code == 201
    assert opened.json()["balance"] == "0.00"
    assert opened.json()["number"].startswith("W")
    again = malee.post(path, {"otp_id": otp, "otp_code": "000000"})
    assert again.json() == opened.json()
    assert malee.post("wallet/opening", {}).json()["code"] == "wallet_exists"


@pytest.mark.django_db
def test_top_up_pay_transfer_and_look_back() -> None:
    malee, somchai = people.malee(satang=0), people.somchai()

    top_up = malee.post("top-ups", {"amount": "5000.00"}).json()
    assert top_up["state"] == "waiting"
    told = people.notice_body(reference=top_up["reference"], amount="5000.00")
    assert people.tell_bank_notice(told).status_code == 200
    assert malee.get(f"top-ups/{top_up['reference']}").json()["state"] == "paid"
    assert malee.get("wallet").json()["available"] == "5000.00"

    quote = malee.post("payments/quotes", {"paycode": codes.BILL_13, "amount": "120.50"}).json()
    assert quote["payee_name"] == "ร้านกาแฟบ้านสวน"
    assert (quote["fee"], quote["total"], quote["available_after"]) == ("0.00", "120.50", "4879.50")
    assert quote["proof"] == ["pin", "otp"]
    paid = malee.post(
        "payments", malee.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"]), key="pay-00001"
    )
    assert paid.status_code == 201
    assert paid.json()["counterparty"] == "ร้านกาแฟบ้านสวน"
    assert paid.json()["bill"] == {
        "kind": "qr",
        "reference1": "CUSTOMER001",
        "reference2": "INV001",
    }

    bill = malee.post("payments/quotes", {"paycode": codes.BILL_15}).json()
    assert (bill["amount"], bill["fee"], bill["vat"]) == ("3649.22", "5.00", "0.33")
    done = malee.post(
        "payments", malee.proof(bill["otp"]["otp_id"], quote_id=bill["quote_id"]), key="pay-00002"
    )
    assert done.json()["total"] == "3654.22"

    sent = malee.post(
        "transfers/quotes", {"phone": "089-111-2233", "amount": "100", "note": "ค่าข้าว"}
    ).json()
    assert sent["payee_name"] == "สมชาย ท***"
    moved = malee.post(
        "transfers", malee.proof(sent["otp"]["otp_id"], quote_id=sent["quote_id"]), key="send-0001"
    )
    assert moved.status_code == 201
    assert somchai.get("wallet").json()["balance"] == "100.00"

    reference = moved.json()["reference"]
    received = somchai.get(f"receipts/{reference}").json()
    assert received["direction"] == "in"
    assert received["counterparty"] == "มาลี ใ***" or received["counterparty"] == "มาลี ใจ***"
    assert received["note"] == "ค่าข้าว"
    assert people.stranger().get(f"receipts/{reference}").status_code == 404

    entries = malee.get("statement").json()["entries"]
    assert [one["amount"] for one in entries] == ["-100.00", "-3654.22", "-120.50", "5000.00"]
    assert [one["balance"] for one in entries] == ["1125.28", "1225.28", "4879.50", "5000.00"]

    deliver()
    assert any("5,000.00" in body for body in bodies_to(malee))
    [told_once] = [body for body in bodies_to(somchai) if reference in body]
    assert "100.00" in told_once and "http" not in told_once


@pytest.mark.django_db
def test_a_promptpay_tax_id_names_a_shop() -> None:
    malee = people.malee()
    quote = malee.post("payments/quotes", {"paycode": codes.TAX_ID, "amount": "10.00"})
    assert quote.json()["payee_name"] == "ร้านผลไม้ป้าแดง"


@pytest.mark.django_db
def test_a_statement_goes_on_page_by_page() -> None:
    malee = people.malee(satang=0)
    for satang in range(1, 61):
        people.fill(malee, satang)
    first = malee.get("statement").json()
    assert len(first["entries"]) == 50
    second = malee.get(f"statement?cursor={first['next_cursor']}").json()
    assert [one["amount"] for one in second["entries"]][-1] == "0.01"
    assert second["next_cursor"] is None


@pytest.mark.django_db
@pytest.mark.parametrize("cursor", ["x", "n", "n๑", "d1_2_3", "n99999999999999999999", "n1'"])
def test_a_cursor_that_was_never_given_out_is_refused(cursor: str) -> None:
    assert people.malee().get(f"statement?cursor={cursor}").json()["code"] == "bad_cursor"
