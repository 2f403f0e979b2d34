"""``make demo``: a customer's day, step by step, against the platform that ``make run`` started.

It speaks only as the outside does: the phone through the API, staff through the back office with
password and TOTP, the bank through the sandbox bank. Exit code 0 when every step went as it must.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import httpx

from micropay.local import known
from micropay.local.demo_people import NewPerson
from micropay.local.demo_phone import Phone, Refused
from micropay.local.demo_staff import Clerk
from micropay.local.errors import LocalError

# Published codes of other companies' libraries: a bill with its amount, and one without.
BILL_WITH_AMOUNT = (
    "00020101021230650016A00000067701011201150994000165501000212123456789012030667042953037645802TH"
    "54073649.2263044534"
)
BILL_WITHOUT_AMOUNT = (
    "00020101021130620016A000000677010112011301122334455660211CUSTOMER0010306INV00153037645802TH6207"
    "0703SCB6304780E"
)
# An invented company with a right check digit in its tax number.
SHOP = {
    "kind": "merchant",
    "name_th": "ร้านข้าวแกงแม่ศรี",
    "name_en": "Mae Sri Curry Rice",
    "tax_id": "0994000160097",
    "category": "5812",
    "tier": "standard",
    "biller_id": "",
    "bank_code": "014",
    "account_number": "0142345678",
    "holder": "บริษัท ร้านข้าวแกงแม่ศรี จำกัด",
}


def main() -> int:
    try:
        _day(os.environ.get("PORT", "8000"), os.environ.get("BANK_PORT", "8090"))
    except (LocalError, Refused) as error:
        print(f"demo: {error}", file=sys.stderr)
        return 1
    except httpx.ConnectError:
        print("demo: nothing answers; start the platform first: make run", file=sys.stderr)
        return 1
    print("\nEvery step went as it must.")
    return 0


def _day(port: str, bank_port: str) -> None:
    site, bank = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{bank_port}"
    _decline(site)
    malee = _customer(site, NewPerson.make("มาลี", "ใจดี"))
    somchai = _customer(site, NewPerson.make("สมชาย", "ทองดี"))
    _verify(site, malee)
    _verify(site, somchai)
    _be_found(somchai)
    _top_up(malee, bank, "5000.00")
    payment = _pay(malee, BILL_WITH_AMOUNT, None)
    _pay(malee, BILL_WITHOUT_AMOUNT, "250.00")
    _refusals(malee, somchai)
    _transfer(malee, somchai, "100.50")
    _shop(site, malee)
    _top_up(malee, bank, "55000.00")
    _pay_much(malee, bank, "50000.00")
    _ask_for_money(somchai, malee, "80.00")
    _withdraw(malee, bank, "300.00")
    _read(malee, somchai, payment)
    _complain(site, malee, payment)
    _end_the_day(site, bank)
    _verify_ledger()


def _step(words: str) -> None:
    print(f"\n▸ {words}")


def _tell(words: str) -> None:
    print(f"    {words}")


def _decline(site: str) -> None:
    _step("A visitor reads the terms, declines, and is told how to leave")
    visitor = Phone(site)
    visitor.install()
    terms, _ = visitor.policies("en")
    registration = visitor.start_registration(NewPerson.make("ผู้", "ลังเล"))
    answer = visitor.post(f"registrations/{registration}/decline", visitor.agreed(terms))
    _tell(answer["message"])
    for line in answer["how_to_leave"]:
        _tell(line)


def _customer(site: str, person: NewPerson) -> Phone:
    _step(f"{person.given_name} {person.family_name} installs the app, reads, agrees, sets a PIN")
    phone = Phone(site)
    phone.install()
    terms, notice = phone.policies("th")
    _tell(f"{terms['title']}, version {terms['number']}, SHA-256 {terms['sha256'][:16]}…")
    _tell(f"{notice['title']}, version {notice['number']}, SHA-256 {notice['sha256'][:16]}…")
    registration = phone.start_registration(person)
    phone.complete_registration(registration, person, terms, notice)
    _tell(f"a session is open for {person.phone}, bound to this installation")
    opening = phone.post("wallet/opening", {})
    _tell(f"summary for {opening['name']}: {len(opening['fees'])} fees, limits {opening['limits']}")
    code = phone.code_from_sms()
    wallet = phone.post(
        f"wallet/opening/{opening['opening_id']}/confirm",
        {"otp_id": opening["otp"]["otp_id"], "otp_code": code},
    )
    _tell(f"wallet {wallet['number']} is open, balance {wallet['balance']}")
    return phone


def _verify(site: str, phone: Phone) -> None:
    _step("The partner bank's staff verify the national ID in the back office")
    case = phone.post("kyc-cases", {})
    clerk = Clerk(site, "verifier.dao")
    clerk.sign_in()
    for line in clerk.verify(case["code"], phone.person.national_id):
        _tell(line)
    state = phone.get("kyc-cases/current")["state"]
    _tell(f"the app shows: {state}")


def _top_up(phone: Phone, bank: str, amount: str) -> None:
    _step(f"Top-up of {amount} through the sandbox bank, which gives notice three times")
    asked = phone.post("top-ups", {"amount": amount})
    httpx.post(
        f"{bank}/v1/deposits",
        json={
            "reference": asked["reference"],
            "amount": amount,
            "payer_name": "มาลี ใจดี",
            "account": "0711234567",
            "faults": {"repeat": 3},
        },
        timeout=10,
    ).raise_for_status()
    phone.wait_until(f"top-ups/{asked['reference']}", lambda seen: seen["state"] == "paid")
    _tell(f"reference {asked['reference']} is paid, balance {phone.get('wallet')['balance']}")


def _pay(phone: Phone, code: str, amount: str | None) -> str:
    _step("A scanned Thai QR code is quoted and paid")
    _tell(code)
    body = {"paycode": code} if amount is None else {"paycode": code, "amount": amount}
    quote = phone.post("payments/quotes", body)
    _tell(f"to {quote['payee_name']}: {quote['amount']} + fee {quote['fee']} = {quote['total']}")
    receipt = phone.confirm("payments", quote)
    again = phone.confirm_again()
    if again != receipt:
        raise Refused("the same key gave another receipt")
    _tell(f"receipt {receipt['reference']} at {receipt['at']}; sent again: the same receipt")
    return str(receipt["reference"])


def _refusals(phone: Phone, payee: Phone) -> None:
    _step("What goes wrong is refused and moves nothing")
    before = phone.get("wallet")["balance"]
    quote = phone.post("payments/quotes", {"paycode": BILL_WITHOUT_AMOUNT, "amount": "10.00"})
    for words, act in (
        ("a damaged code", lambda: phone.post("payments/quotes", {"paycode": "0002010102"})),
        ("Thai digits", lambda: phone.post("top-ups", {"amount": "๑๐๐"})),
        ("a wrong PIN", lambda: phone.confirm("payments", quote, pin="918273")),
        ("more than there is", lambda: phone.transfer_quote(payee.person.phone, "90000.00")),
        ("nobody's number", lambda: phone.transfer_quote("0899999999", "1.00")),
    ):
        _tell(f"{words}: {phone.refusal(act)}")
    if phone.get("wallet")["balance"] != before:
        raise Refused("a refusal moved money")


def _be_found(phone: Phone) -> None:
    _step(f"{phone.person.given_name} agrees to be found by phone number, in the words shown")
    purposes = phone.get("consents?language=th")["consents"]
    words = next(one for one in purposes if one["code"] == "found_by_phone")
    said = {"given": True, "language": "th", "text_sha256": words["sha256"]}
    decided = phone.send("PUT", "consents/found_by_phone", said)
    _tell(f"{words['title']}: recorded at {decided['decided_at']}")


def _transfer(payer: Phone, payee: Phone, amount: str) -> None:
    _step(f"Transfer of {amount} to another customer's phone")
    quote = payer.transfer_quote(payee.person.phone, amount)
    receipt = payer.confirm("transfers", quote)
    _tell(f"to {quote['payee_name']}, receipt {receipt['reference']}")
    _tell(f"the payee's SMS: {payee.sms_about(amount)}")


def _shop(site: str, customer: Phone) -> None:
    _step("Two people of finance register a shop; a customer photographs its QR code and pays")
    maker, checker = Clerk(site, "finance.kanya"), Clerk(site, "finance.pim")
    maker.sign_in()
    shop = maker.register_shop(SHOP)
    checker.sign_in()
    _tell(f"finance.pim: {checker.agree('wallet.merchant.register')}")
    code = customer.read_photo(maker.shop_code(shop, "SALE77", "45.00"))
    _tell(code)
    quote = customer.post("payments/quotes", {"paycode": code})
    receipt = customer.confirm("payments", quote)
    _tell(f"to {quote['payee_name']}: {quote['amount']}, receipt {receipt['reference']}")


def _pay_much(phone: Phone, bank: str, amount: str) -> None:
    _step(f"{amount} at once: the partner has to see the customer's face first")
    wish = {"paycode": BILL_WITHOUT_AMOUNT, "amount": amount}
    quote = phone.post("payments/quotes", wish)
    check = quote["face_check_id"]
    _tell(f"confirmed without it: {phone.refusal(lambda: phone.confirm('payments', quote))}")
    said = {"check_id": check, "result": "passed"}
    httpx.post(f"{bank}/v1/face-checks", json=said, timeout=10).raise_for_status()
    phone.wait_until(f"face-checks/{check}", lambda seen: seen["state"] == "passed")
    receipt = phone.confirm_again()
    _tell(f"the partner says passed; receipt {receipt['reference']}")


def _end_the_day(site: str, bank: str) -> None:
    _step("The bank's statement of the day is reconciled, and two people of finance sign it off")
    told = _manage("demo_statement", BANK_URL=bank)
    _tell(told)
    maker, checker = Clerk(site, "finance.kanya"), Clerk(site, "finance.pim")
    maker.sign_in()
    _tell(f"finance.kanya: {maker.sign_off(told[:10])}")
    checker.sign_in()
    _tell(f"finance.pim: {checker.agree('wallet.day_sign_off')}")


def _ask_for_money(asker: Phone, payer: Phone, amount: str) -> None:
    _step(f"{asker.person.given_name} asks for {amount}, by the number of the other's wallet")
    number = payer.get("wallet")["number"]
    wish = {"wallet_number": number, "amount": amount, "note": "ค่าของฝาก"}
    asked = asker.post("money-requests", wish)
    _tell(f"the SMS: {payer.sms_about(amount)}")
    quote = payer.post(f"money-requests/{asked['id']}/quote", {})
    payer.confirm("transfers", quote)
    state = asker.get(f"money-requests/{asked['id']}")["state"]
    _tell(f"confirmed with PIN and code; the request is {state}")


def _withdraw(phone: Phone, bank: str, amount: str) -> None:
    _step(f"An own bank account is linked, and {amount} withdrawn to it")
    person = phone.person
    holder = {
        "bank_code": "014",
        "account": "1234567890",
        "name_th": f"น.ส. {person.given_name} {person.family_name}",
    }
    httpx.post(f"{bank}/v1/holders", json=holder, timeout=10).raise_for_status()
    asked = phone.post("bank-accounts", {"bank_code": "014", "number": "123-4-56789-0"})
    proof = {"pin": person.pin, "pin_key": phone.pin_key, "otp_id": asked["otp"]["otp_id"]}
    proof["otp_code"] = phone.code_from_sms()
    linked = phone.post(f"bank-accounts/{asked['id']}/confirm", proof)
    _tell(f"{linked['bank']} {linked['masked_number']}, held by {linked['holder']}")
    wish = {"bank_account_id": asked["id"], "amount": amount}
    quote = phone.post("withdrawals/quotes", wish)
    made = phone.confirm("withdrawals", quote)
    _tell(f"{made['reference']}: {made['amount']} + fee {made['fee']} set aside, {made['state']}")
    path = f"withdrawals/{made['reference']}"
    phone.wait_until(path, lambda seen: seen["state"] == "completed")
    _tell(f"the bank has paid it, balance {phone.get('wallet')['balance']}")


def _read(payer: Phone, payee: Phone, payment: str) -> None:
    _step("Statement and receipt")
    for entry in payer.get("statement")["entries"]:
        _tell(f"{entry['at']}  {entry['amount']:>12}  {entry['balance']:>12}  {entry['kind']}")
    receipt = payer.get(f"receipts/{payment}")
    for name in ("reference", "counterparty", "amount", "fee", "total", "at"):
        _tell(f"{name}: {receipt[name]}")
    _tell(f"a stranger asks for it: {payee.refusal(lambda: payee.get(f'receipts/{payment}'))}")


def _complain(site: str, phone: Phone, payment: str) -> None:
    _step("A complaint about that payment, and the agent who sees it")
    categories = phone.listing("complaint-categories")
    case = phone.post(
        "complaints",
        {
            "kind": "complaint",
            "category": next(one["code"] for one in categories if one["above"]),
            "text": "ร้านค้าแจ้งว่ายังไม่ได้รับเงินค่าบิลนี้",
            "movement_reference": payment,
        },
        key=True,
    )
    _tell(f"case {case['number']}, progress due {case['progress_due']}")
    agent = Clerk(site, "agent.nok")
    agent.sign_in()
    _tell(f"in the queue of agent.nok: {agent.sees_case(case['number'])}")


def _verify_ledger() -> None:
    _step("manage.py verify_ledger")
    for line in _manage("verify_ledger").splitlines():
        _tell(line)


def _manage(command: str, **named: str) -> str:
    done = subprocess.run(
        [sys.executable, str(Path(known.CHECKOUT) / "manage.py"), command],
        env={**os.environ, **named},
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise LocalError(f"{command}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
