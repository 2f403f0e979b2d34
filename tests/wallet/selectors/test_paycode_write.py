"""What MicroPay writes, MicroPay and everybody else reads back as meant."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.selectors import paycode_samples as samples
from wallet.data.paycode import AdditionalData, BillPayment, Carrier, CreditTransfer, ProxyType
from wallet.errors import paycode as errors
from wallet.selectors.paycode import write
from wallet.selectors.paycode.read import read

amounts = st.none() | st.integers(min_value=1, max_value=99_999_999_99)
mobiles = st.from_regex(r"\+66[689][0-9]{8}", fullmatch=True)
numbers_13 = st.from_regex(r"[0-9]{13}", fullmatch=True)
billers_15 = st.from_regex(r"[0-9]{15}", fullmatch=True)
references = st.from_regex(r"[!-~](?:[ -~]{0,18}[!-~])?", fullmatch=True)
names = st.text(alphabet=string.ascii_letters + string.digits + " .-", max_size=25)
payees = st.one_of(
    st.tuples(st.just(ProxyType.MOBILE), mobiles, st.just("")),
    st.tuples(st.just(ProxyType.TAX_ID), numbers_13, st.just("")),
    st.tuples(st.just(ProxyType.EWALLET), billers_15, st.just("")),
    st.tuples(
        st.just(ProxyType.BANK_ACCOUNT),
        st.from_regex(r"[0-9]{1,43}", fullmatch=True),
        st.from_regex(r"[0-9]{3}", fullmatch=True),
    ),
)


@given(payee=payees, satang=amounts, name=names)
def test_a_written_transfer_reads_back_as_meant(payee, satang, name):
    proxy, value, bank = payee
    code = read(
        write.credit_transfer(
            proxy=proxy, value=value, bank=bank, satang=satang, merchant_name=name
        )
    )
    assert isinstance(code, CreditTransfer)
    assert (code.proxy, code.value, code.bank) == payee
    assert (code.satang, code.is_dynamic) == (satang, satang is not None)
    assert code.merchant.name == name


@given(
    biller=numbers_13 | billers_15,
    reference1=references,
    reference2=st.just("") | references,
    satang=amounts,
    cross_border=st.booleans(),
    terminal=names,
)
def test_a_written_bill_reads_back_as_meant(
    *, biller, reference1, reference2, satang, cross_border, terminal
):
    text = write.bill_payment(
        biller_id=biller,
        reference1=reference1,
        reference2=reference2,
        satang=satang,
        cross_border=cross_border,
        additional=AdditionalData(terminal=terminal),
    )
    assert read(text) == BillPayment(
        biller_id=biller,
        reference1=reference1,
        reference2=reference2,
        satang=satang,
        is_dynamic=satang is not None,
        cross_border=cross_border,
        additional=AdditionalData(terminal=terminal),
    )


@given(
    biller=billers_15, reference1=references, reference2=st.just("") | references, satang=amounts
)
def test_a_written_barcode_reads_back_as_meant(biller, reference1, reference2, satang):
    text = write.bill_barcode(
        biller_id=biller, reference1=reference1, reference2=reference2, satang=satang
    )
    assert text.count("\r") == 3
    assert read(text) == BillPayment(
        biller_id=biller,
        reference1=reference1,
        reference2=reference2,
        satang=satang,
        carrier=Carrier.BARCODE,
    )


@given(message=st.text(max_size=30))
def test_a_message_arrives_whole_or_is_refused(message):
    try:
        text = write.credit_transfer(
            proxy=ProxyType.EWALLET, value="140000801111111", message=message
        )
    except errors.QrFieldInvalid:
        return
    assert read(text).message == message


def test_real_codes_of_the_same_field_order_are_written_to_the_letter():
    assert (
        write.credit_transfer(
            proxy=ProxyType.BANK_ACCOUNT, value="1234567890", bank="014", satang=10000
        )
        == samples.BANK_ACCOUNT
    )
    assert (
        write.credit_transfer(
            proxy=ProxyType.MOBILE, value="+66812345678", satang=5000, one_time_code="1234567890"
        )
        == samples.ONE_TIME
    )
    assert (
        write.bill_payment(
            biller_id="099400016550100",
            reference1="123456789012",
            satang=10000,
            cross_border=True,
        )
        == samples.CROSS_BORDER
    )
    assert (
        write.bill_barcode(
            biller_id="099400016550100",
            reference1="123456789012",
            reference2="670429",
            satang=364922,
        )
        == samples.BARCODE
    )


def test_the_bill_of_a_real_qr_and_of_its_barcode_are_the_same_bill():
    bill = read(samples.BARCODE)
    text = write.bill_payment(
        biller_id=bill.biller_id,
        reference1=bill.reference1,
        reference2=bill.reference2,
        satang=bill.satang,
    )
    assert read(text) == read(samples.BILL_15)


def test_fields_go_out_in_the_usual_order():
    text = write.bill_payment(
        biller_id="099400016550100",
        reference1="A1",
        satang=100,
        merchant_name="SOMCHAI",
        merchant_city="BANGKOK",
        additional=AdditionalData(terminal="T1"),
    )
    positions = [
        text.index(start)
        for start in ("000201", "010212", "30", "5303764", "54041.00", "5802TH", "5907", "6007")
    ] + [text.index("62060702T1"), len(text) - 8]
    assert positions == sorted(positions)


@pytest.mark.parametrize("satang", [None, 0])
def test_without_an_amount_the_code_is_static_and_has_no_amount_field(satang):
    text = write.credit_transfer(proxy=ProxyType.MOBILE, value="+66801234567", satang=satang)
    assert text.startswith("000201010211")
    assert "5303764" + "5802TH" in text


@pytest.mark.parametrize("value", ["0801234567", "+6680123456", "+65801234567", "๐๘๐๑๒๓๔๕๖๗", ""])
def test_a_mobile_that_is_not_e164_is_not_written(value):
    with pytest.raises(errors.PaycodeRefusal):
        write.credit_transfer(proxy=ProxyType.MOBILE, value=value)


def test_digits_never_move_between_bank_and_account():
    with pytest.raises(errors.QrProxyInvalid):
        write.credit_transfer(proxy=ProxyType.BANK_ACCOUNT, value="41234567890", bank="01")
    with pytest.raises(errors.QrProxyInvalid):
        write.credit_transfer(proxy=ProxyType.TAX_ID, value="3456789012", bank="012")


@pytest.mark.parametrize("satang", [-1, 10**15])
def test_an_amount_that_cannot_be_read_is_not_written(satang):
    with pytest.raises(errors.QrAmountInvalid):
        write.credit_transfer(proxy=ProxyType.MOBILE, value="+66801234567", satang=satang)


def test_a_message_is_written_for_truemoney_wallets_only():
    with pytest.raises(errors.QrFieldInvalid):
        write.credit_transfer(proxy=ProxyType.MOBILE, value="+66801234567", message="Hello")


def test_a_message_with_half_a_pair_is_not_written():
    with pytest.raises(errors.QrFieldInvalid):
        write.credit_transfer(proxy=ProxyType.EWALLET, value="140000801111111", message="\ud83d")


def test_a_reference_cannot_smuggle_in_another_part_of_a_barcode():
    with pytest.raises(errors.BarcodeTrailingData):
        write.bill_barcode(biller_id="099400016550100", reference1="A\rB", satang=100)


def test_a_reference_cannot_smuggle_in_another_field_of_a_qr():
    reference = "A5405999.0"
    code = read(write.bill_payment(biller_id="099400016550100", reference1=reference))
    assert (code.reference1, code.satang) == (reference, None)
