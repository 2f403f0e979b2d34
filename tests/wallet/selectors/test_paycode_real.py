"""Codes in use say what their makers meant."""

from __future__ import annotations

from datetime import date

import pytest

from tests.wallet.selectors import paycode_samples as samples
from wallet.data.paycode import (
    AdditionalData,
    ApiPayment,
    BankSlip,
    BillPayment,
    Carrier,
    CreditTransfer,
    LocalName,
    Merchant,
    ProxyType,
    TrueMoneySlip,
)
from wallet.selectors.paycode.read import read
from wallet.selectors.paycode.tlv import checksum

EXPECTED = {
    samples.MALEE_MOBILE: CreditTransfer(proxy=ProxyType.MOBILE, value="+66801234567"),
    samples.TAX_ID: CreditTransfer(proxy=ProxyType.TAX_ID, value="0123456789012"),
    samples.FIFTY_BAHT: CreditTransfer(
        proxy=ProxyType.MOBILE, value="+66914185401", satang=5000, is_dynamic=True
    ),
    samples.EWALLET: CreditTransfer(
        proxy=ProxyType.EWALLET, value="004999000288505", satang=10025, is_dynamic=True
    ),
    samples.BILL_13: BillPayment(
        biller_id="0112233445566",
        reference1="CUSTOMER001",
        reference2="INV001",
        additional=AdditionalData(terminal="SCB"),
    ),
    samples.BILL_15: BillPayment(
        biller_id="099400016550100",
        reference1="123456789012",
        reference2="670429",
        satang=364922,
        is_dynamic=True,
    ),
    samples.TRUEMONEY: CreditTransfer(
        proxy=ProxyType.EWALLET,
        value="140000801111111",
        satang=1005,
        is_dynamic=True,
        message="Hello World!",
    ),
    samples.CROSS_BORDER: BillPayment(
        biller_id="099400016550100",
        reference1="123456789012",
        satang=10000,
        is_dynamic=True,
        cross_border=True,
    ),
    samples.BANK_ACCOUNT: CreditTransfer(
        proxy=ProxyType.BANK_ACCOUNT,
        value="1234567890",
        bank="014",
        satang=10000,
        is_dynamic=True,
    ),
    samples.ONE_TIME: CreditTransfer(
        proxy=ProxyType.MOBILE,
        value="+66812345678",
        satang=5000,
        is_dynamic=True,
        one_time_code="1234567890",
    ),
    samples.BANK_SLIP: BankSlip(bank="014", reference="00111222233344ABCD12"),
    samples.TRUEMONEY_SLIP: TrueMoneySlip(
        event="P2P", reference="TXN0001234567", paid_on=date(2024, 1, 25)
    ),
    samples.BARCODE: BillPayment(
        biller_id="099400016550100",
        reference1="123456789012",
        reference2="670429",
        satang=364922,
        carrier=Carrier.BARCODE,
    ),
}


@pytest.mark.parametrize("text", EXPECTED, ids=range(1, len(EXPECTED) + 1))
def test_a_real_code_is_read_as_its_maker_meant_it(text):
    assert read(text) == EXPECTED[text]


def test_every_real_code_of_the_samples_is_checked_here():
    assert {*samples.REAL_QR, samples.BARCODE} == set(EXPECTED)


def test_the_checksum_gives_the_published_check_value():
    assert checksum("123456789") == "29B1"


def test_the_checksum_of_thai_text_covers_its_utf8_bytes():
    assert checksum(samples.EMV_EXAMPLE[:-4]) == "A13A"


def test_a_truemoney_wallet_names_the_mobile_behind_it_and_no_other_payee_does():
    assert read(samples.TRUEMONEY).truemoney_mobile == "+66801111111"
    assert read(samples.EWALLET).truemoney_mobile is None
    assert read(samples.MALEE_MOBILE).truemoney_mobile is None


def test_a_biller_number_parts_into_tax_number_and_suffix():
    assert (read(samples.BILL_15).tax_id, read(samples.BILL_15).suffix) == ("0994000165501", "00")
    assert (read(samples.BILL_13).tax_id, read(samples.BILL_13).suffix) == ("0112233445566", "")


def test_a_slip_carries_neither_amount_nor_payee():
    for slip in (read(samples.BANK_SLIP), read(samples.TRUEMONEY_SLIP)):
        assert not {"satang", "value", "biller_id"} & set(dir(slip))


def test_fields_in_any_order_between_first_and_last_say_the_same():
    fields = [
        samples.field("29", samples.TRANSFER_SCHEME + samples.MOBILE_OF_MALEE),
        samples.field("54", "50.00"),
        samples.field("58", "TH"),
        samples.field("01", "12"),
        samples.field("53", "764"),
    ]
    forwards = read(samples.sealed("000201" + "".join(fields)))
    backwards = read(samples.sealed("000201" + "".join(reversed(fields))))
    assert forwards == backwards
    assert forwards.satang == 5000


def test_sub_fields_in_any_order_say_the_same():
    swapped = {"29": samples.MOBILE_OF_MALEE + samples.TRANSFER_SCHEME}
    assert read(samples.payment(swapped)) == read(samples.payment(samples.PAYEE_MALEE))


def test_a_checksum_in_lower_case_is_accepted():
    assert read(samples.EWALLET[:-4] + "369a") == read(samples.EWALLET)


@pytest.mark.parametrize(
    ("amount", "satang"),
    [
        ("100", 10000),
        ("100.", 10000),
        ("100.5", 10050),
        ("100.50", 10050),
        ("0100.00", 10000),
        ("0000000001.10", 110),
        ("1.1", 110),
        ("0.01", 1),
        ("201.00", 20100),
        ("9999999999.99", 999999999999),
    ],
)
def test_an_amount_is_read_to_the_satang(amount, satang):
    assert read(samples.payment(samples.PAYEE_MALEE, t54=amount)).satang == satang


@pytest.mark.parametrize("amount", ["0", "0.", "0.0", "0.00", "0000000000.00"])
def test_an_amount_of_zero_is_no_amount_and_makes_the_code_static(amount):
    code = read(samples.payment(samples.PAYEE_MALEE, t01="12", t54=amount))
    assert code.satang is None
    assert not code.is_dynamic


@pytest.mark.parametrize(
    ("method", "is_dynamic"),
    [("11", False), ("21", False), ("31", False), ("12", True), ("22", True), ("32", True)],
)
def test_the_code_says_itself_whether_it_is_for_one_payment(method, is_dynamic):
    code = read(samples.payment(samples.PAYEE_MALEE, t01=method, t54="5.00"))
    assert code.is_dynamic is is_dynamic
    assert code.satang == 500


def test_a_code_without_a_method_is_static():
    assert not read(samples.payment(samples.PAYEE_MALEE, t01=None)).is_dynamic


def test_the_merchant_describes_itself_in_two_languages():
    code = read(
        samples.payment(
            samples.BILL,
            t52="5411",
            t59="SOMCHAI NOODLES",
            t60="BANGKOK",
            t61="10110",
            t64=samples.field("00", "TH")
            + samples.field("01", "ก๋วยเตี๋ยวสมชาย ๑")
            + samples.field("02", "กรุงเทพฯ"),
        )
    )
    assert code.merchant == Merchant(
        name="SOMCHAI NOODLES",
        city="BANGKOK",
        postcode="10110",
        category="5411",
        local=LocalName(language="th", name="ก๋วยเตี๋ยวสมชาย ๑", city="กรุงเทพฯ"),
    )


def test_all_nine_additional_fields_are_read():
    values = ["BILL", "0812345678", "STORE", "***", "REF", "CUST", "TERM", "PURPOSE", "AME"]
    template = "".join(
        samples.field(f"{number:02d}", value) for number, value in enumerate(values, start=1)
    )
    assert read(samples.payment(samples.BILL, t62=template)).additional == AdditionalData(
        bill_number="BILL",
        mobile="0812345678",
        store="STORE",
        loyalty="***",
        reference="REF",
        customer="CUST",
        terminal="TERM",
        purpose="PURPOSE",
        consumer_data="AME",
    )


def test_the_message_to_a_truemoney_wallet_may_be_thai_or_a_smile():
    wallet = {"29": samples.TRANSFER_SCHEME + "0315140000801111111"}
    message = "ค่าข้าว 😀"
    code = read(samples.payment(wallet, t81=message.encode("utf-16-be").hex().upper()))
    assert code.message == message


def test_field_81_means_a_message_only_beside_a_truemoney_wallet():
    assert read(samples.payment(samples.PAYEE_MALEE, t81="0004ABCD")).message == ""


def test_fields_of_card_schemes_beside_a_thai_payee_are_passed_over():
    card = {"02": "4787720005263409", "51": "0014A0000000041010", **samples.PAYEE_MALEE}
    assert read(samples.payment(card)) == read(samples.payment(samples.PAYEE_MALEE))


def test_an_acquirers_own_field_beside_a_bill_does_not_change_the_bill():
    both = {**samples.BILL, "31": "0016A0000006770101130103004"}
    assert read(samples.payment(both)) == read(samples.payment(samples.BILL))


@pytest.mark.parametrize("scheme", ["A000000677012004", "A000000677010113"])
def test_an_acquirers_field_alone_is_an_api_payment(scheme):
    account = {"31": samples.field("00", scheme) + "0103004" + "0203A01"}
    assert read(samples.payment(account, t54="9.00")) == ApiPayment(
        scheme=scheme, entries=(("01", "004"), ("02", "A01")), satang=900
    )


@pytest.mark.parametrize("number", ["1111111111111", "1234567890123", "0123456789012"])
def test_numbers_with_a_wrong_check_digit_are_read_for_the_bank_to_judge(number):
    account = {"29": samples.TRANSFER_SCHEME + samples.field("02", number)}
    assert read(samples.payment(account)).value == number


@pytest.mark.parametrize("separator", ["\r", "\n", "\r\n"])
def test_the_parts_of_a_barcode_may_be_parted_as_scanners_do(separator):
    assert read(samples.BARCODE.replace("\r", separator)) == read(samples.BARCODE)


def test_a_barcode_with_amount_zero_leaves_the_amount_to_the_payer():
    bill = read("|099400016550100\rA1\r\r0")
    assert (bill.satang, bill.reference2, bill.is_dynamic) == (None, "", False)
