"""Every bad code has a refusal of its own, and every refusal a bad code that meets it."""

from __future__ import annotations

import inspect

import pytest

from micropay.core.errors import Refusal
from tests.wallet.selectors.paycode_samples import (
    BANK_SLIP,
    BILL,
    BILL_SCHEME,
    BILLER,
    EMV_EXAMPLE,
    EWALLET,
    MALEE_MOBILE,
    MOBILE_OF_MALEE,
    ONE_TIME_SCHEME,
    PAYEE_MALEE,
    TRANSFER_SCHEME,
    bank_slip,
    field,
    payment,
    sealed,
    truemoney_slip,
)
from wallet.errors import paycode as errors
from wallet.selectors.paycode.read import MOST_CHARACTERS, read

TRUEMONEY_WALLET = {"29": TRANSFER_SCHEME + "0315140000801111111"}
# Looks like a full stop of another script and a blank that is none.
ODD_BLANK = "\u00a0"


def transfer_to(*sub_fields: str, scheme: str = TRANSFER_SCHEME) -> str:
    return payment({"29": scheme + "".join(sub_fields)})


def bill_of(*sub_fields: str) -> str:
    return payment({"30": BILL_SCHEME + "".join(sub_fields)})


TRAPS = {
    # Not a code at all.
    "an empty text": ("", errors.NotAPaycode),
    "a web address": ("https://example.com/pay?id=1", errors.NotAPaycode),
    "a word in Thai": ("สวัสดี", errors.NotAPaycode),
    "a code that starts with another field": (MALEE_MOBILE[6:], errors.NotAPaycode),
    "a blank before the code": (" " + MALEE_MOBILE, errors.NotAPaycode),
    # Grammar.
    "a text too long": ("00" + "0" * MOST_CHARACTERS, errors.QrTooLong),
    "cut in a value": (MALEE_MOBILE[:30], errors.QrTruncated),
    "cut in a tag": (MALEE_MOBILE[:7], errors.QrTruncated),
    "cut in the checksum": (MALEE_MOBILE[:-1], errors.QrTruncated),
    "nothing but a tag": ("00", errors.QrTruncated),
    "a tag of letters": (sealed("000201AB0211"), errors.QrBadTag),
    "a tag of letters in a template": (transfer_to("X113"), errors.QrBadTag),
    "a length of letters": ("000201010A11" + MALEE_MOBILE[12:], errors.QrBadLength),
    "a length with a sign": ("000201" + "01+111", errors.QrBadLength),
    "a length of zero": (sealed("0002015400"), errors.QrBadLength),
    "a sub-field longer than its template": (transfer_to("01990066"), errors.QrBadLength),
    "half a sub-field": (transfer_to(MOBILE_OF_MALEE, "05"), errors.QrBadLength),
    "a checksum of two digits": (MALEE_MOBILE[:-8] + "630261", errors.QrBadLength),
    "a doubled payee": (
        sealed("000201" + field("29", PAYEE_MALEE["29"]) * 2 + "53037645802TH"),
        errors.QrDuplicateTag,
    ),
    "a doubled amount": (sealed("00020154041.0054041.00"), errors.QrDuplicateTag),
    "a doubled checksum": (sealed(MALEE_MOBILE), errors.QrDuplicateTag),
    "a doubled sub-field": (transfer_to(MOBILE_OF_MALEE * 2), errors.QrDuplicateTag),
    "Thai digits for a tag": ("๐๐" + MALEE_MOBILE[2:], errors.QrNotAscii),
    "Thai digits for a length": (payment(PAYEE_MALEE).replace("5303", "53๐๓"), errors.QrNotAscii),
    "Thai digits in the amount": (payment(PAYEE_MALEE, t54="๕๐.๐๐"), errors.QrNotAscii),
    "Thai digits in the mobile": (transfer_to("0113๐๐๖๖812345678"), errors.QrNotAscii),
    "full-width digits": (payment(PAYEE_MALEE, t54="５０"), errors.QrNotAscii),
    "a Thai name where only plain letters are": (payment(BILL, t59="สมชาย"), errors.QrNotAscii),
    "a NUL in a value": (payment(BILL, t59="A\x00B"), errors.QrNotAscii),
    "a control character first": ("\x02" + MALEE_MOBILE, errors.QrNotAscii),
    "a line end after the code": (MALEE_MOBILE + "\r\n", errors.QrNotAscii),
    "a blank that is none": (payment(BILL, t59=f"A{ODD_BLANK}B"), errors.QrNotAscii),
    "text turned round in the Thai name": (
        payment(BILL, t64="0002TH0104" + "ก\u202eขค"),
        errors.QrNotAscii,
    ),
    "half a pair in the Thai name": (
        payment(BILL, t64="0002TH0102" + "ก\ud83d"),
        errors.QrNotAscii,
    ),
    # Checksum.
    "no checksum": (MALEE_MOBILE[:-8], errors.QrChecksumMissing),
    "a slip without checksum": (BANK_SLIP[:-8], errors.QrChecksumMissing),
    "a field after the checksum": (MALEE_MOBILE + "5911SOMEBODY ET", errors.QrChecksumNotLast),
    "a changed digit": (EWALLET.replace("100.25", "900.25"), errors.QrChecksumMismatch),
    "a checksum that is not hex": (MALEE_MOBILE[:-4] + "ZZZZ", errors.QrChecksumMismatch),
    "a slip with a changed digit": (BANK_SLIP.replace("ABCD", "ABCE"), errors.QrChecksumMismatch),
    # What it says.
    "a newer version": (
        sealed(MALEE_MOBILE[:-8].replace("0201", "0202", 1)),
        errors.QrUnknownVersion,
    ),
    "a slip of another kind": (bank_slip(version="000009"), errors.QrUnknownVersion),
    "a card scheme only": (payment({"02": "4787720005263409"}), errors.QrUnknownScheme),
    "no payee at all": (payment({}), errors.QrUnknownScheme),
    "a bill's identifier in the transfer's field": (
        payment({"29": BILL_SCHEME + BILLER + "0203A01"}),
        errors.QrUnknownScheme,
    ),
    "dollars": (payment(PAYEE_MALEE, t53="840"), errors.QrForeignCurrency),
    "the worked example from China": (EMV_EXAMPLE, errors.QrForeignCurrency),
    "Laos": (payment(PAYEE_MALEE, t58="LA"), errors.QrForeignCountry),
    "a foreign slip": (bank_slip(country="SG"), errors.QrForeignCountry),
    "no currency": (payment(PAYEE_MALEE, t53=None), errors.QrFieldMissing),
    "no country": (payment(PAYEE_MALEE, t58=None), errors.QrFieldMissing),
    "a slip without country": (bank_slip(country=None), errors.QrFieldMissing),
    "a bill without biller": (bill_of("0203A01"), errors.QrFieldMissing),
    "a bill without reference": (bill_of(BILLER), errors.QrFieldMissing),
    "a one-time transfer without its code": (
        transfer_to(MOBILE_OF_MALEE, scheme=ONE_TIME_SCHEME),
        errors.QrFieldMissing,
    ),
    "a Thai name without its language": (payment(BILL, t64="0102กข"), errors.QrFieldMissing),
    "an unknown method": (payment(PAYEE_MALEE, t01="13"), errors.QrFieldInvalid),
    "a one-time code in a plain transfer": (
        transfer_to(MOBILE_OF_MALEE, "05101234567890"),
        errors.QrFieldInvalid,
    ),
    "a one-time code too short": (
        transfer_to(MOBILE_OF_MALEE, "0503123", scheme=ONE_TIME_SCHEME),
        errors.QrFieldInvalid,
    ),
    "a name too long": (payment(BILL, t59="A" * 26), errors.QrFieldInvalid),
    "a city too long": (payment(BILL, t60="A" * 16), errors.QrFieldInvalid),
    "a category of letters": (payment(BILL, t52="FOOD"), errors.QrFieldInvalid),
    "an additional field too long": (
        payment(BILL, t62=field("07", "A" * 26)),
        errors.QrFieldInvalid,
    ),
    "a language of digits": (payment(BILL, t64="0002990102กข"), errors.QrFieldInvalid),
    "a message that is not hex": (payment(TRUEMONEY_WALLET, t81="HELLO"), errors.QrFieldInvalid),
    "a message of half a pair": (payment(TRUEMONEY_WALLET, t81="D83D"), errors.QrFieldInvalid),
    "a message with a control character": (
        payment(TRUEMONEY_WALLET, t81="0007"),
        errors.QrFieldInvalid,
    ),
    "a slip of 31 February": (truemoney_slip(day="31022024"), errors.QrFieldInvalid),
    "a tip asked for": (payment(BILL, t55="01"), errors.QrTipUnsupported),
    "a fixed fee": (payment(BILL, t55="02", t56="5.00"), errors.QrTipUnsupported),
    "a fee in percent": (payment(BILL, t57="10"), errors.QrTipUnsupported),
    # Payee.
    "nobody to pay": (transfer_to(), errors.QrProxyMissing),
    "a code but nobody": (
        transfer_to("05101234567890", scheme=ONE_TIME_SCHEME),
        errors.QrProxyMissing,
    ),
    "a mobile without its country": (transfer_to("01130000812345678"), errors.QrProxyInvalid),
    "a mobile as people write it": (transfer_to("01100812345678"), errors.QrProxyInvalid),
    "a telephone at home": (transfer_to("01130066269753530"), errors.QrProxyInvalid),
    "a mobile in Singapore": (transfer_to("01130065812345678"), errors.QrProxyInvalid),
    "a tax number of 12 digits": (transfer_to("0212012345678901"), errors.QrProxyInvalid),
    "a wallet of 14 digits": (transfer_to("031400499900028850"), errors.QrProxyInvalid),
    "a bank without account": (transfer_to("0403014"), errors.QrProxyInvalid),
    "an account with a dash": (transfer_to("0408014123-4"), errors.QrProxyInvalid),
    "two payees in one transfer": (
        transfer_to(MOBILE_OF_MALEE, "02130123456789012"),
        errors.QrConflictingProxies,
    ),
    "a transfer and a bill": (payment({**PAYEE_MALEE, **BILL}), errors.QrConflictingProxies),
    "a transfer and an acquirer's payment": (
        payment({**PAYEE_MALEE, "31": "0016A000000677012004"}),
        errors.QrConflictingProxies,
    ),
    "a biller of 14 digits": (bill_of("011409940001655010", "0203A01"), errors.QrBillerInvalid),
    "a biller with letters": (bill_of("0113A994000165501", "0203A01"), errors.QrBillerInvalid),
    "a reference of 21 characters": (bill_of(BILLER, "0221" + "1" * 21), errors.QrReferenceInvalid),
    "a blank reference": (bill_of(BILLER, "0202  "), errors.QrReferenceInvalid),
    "a padded second reference": (bill_of(BILLER, "0203A01", "0303A1 "), errors.QrReferenceInvalid),
    # Bar codes.
    "a barcode too long": ("|" + "0" * MOST_CHARACTERS, errors.BarcodeTooLong),
    "a barcode of Thai digits": ("|๐๙๙๔๐๐๐๑๖๕๕๐๑๐๐\rA\r\r0", errors.BarcodeNotAscii),
    "a barcode with a form feed": ("|099400016550100\x0cA\r\r\r0", errors.BarcodeNotAscii),
    "a barcode with an odd line end": ("|099400016550100\u2028A\r\r0", errors.BarcodeNotAscii),
    "a barcode of three parts": ("|099400016550100\rA\r100", errors.BarcodeTruncated),
    "a bar alone": ("|", errors.BarcodeTruncated),
    "a barcode of five parts": ("|099400016550100\rA\r\r100\r", errors.BarcodeTrailingData),
    "a barcode with a short biller": ("|0994000165501\rA\r\r0", errors.BarcodeBillerInvalid),
    "a barcode without reference": ("|099400016550100\r\r\r0", errors.BarcodeReferenceInvalid),
    "a barcode with a long reference": (
        "|099400016550100\rA\r" + "1" * 21 + "\r0",
        errors.BarcodeReferenceInvalid,
    ),
    "a barcode in baht": ("|099400016550100\rA\r\r100.00", errors.BarcodeAmountInvalid),
    "a barcode with a debt": ("|099400016550100\rA\r\r-100", errors.BarcodeAmountInvalid),
    "a barcode without amount": ("|099400016550100\rA\r\r", errors.BarcodeAmountInvalid),
    "a barcode of a huge amount": (
        "|099400016550100\rA\r\r" + "9" * 16,
        errors.BarcodeAmountInvalid,
    ),
}
BAD_AMOUNTS = [
    "100.365", "201.005", "100.000", "-1.00", "+1.00", "1e3", "1,000.00", "1 000", " 1.00",
    ".50", ".", "1..0", "1.0.0", "0x10", "NaN", "Infinity", "1_000", "99999999999.99",
]  # fmt: skip
EVERY_REFUSAL = {
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, errors.PaycodeRefusal) and kind is not errors.PaycodeRefusal
}


@pytest.mark.parametrize("trap", TRAPS)
def test_a_bad_code_meets_its_own_refusal(trap):
    text, refusal = TRAPS[trap]
    with pytest.raises(Refusal) as caught:
        read(text)
    assert type(caught.value) is refusal


@pytest.mark.parametrize("amount", BAD_AMOUNTS)
def test_an_amount_that_is_not_plain_baht_is_refused(amount):
    with pytest.raises(errors.QrAmountInvalid):
        read(payment(PAYEE_MALEE, t54=amount))


def test_every_refusal_has_a_code_that_meets_it():
    assert EVERY_REFUSAL - {refusal for _, refusal in TRAPS.values()} == {errors.QrAmountInvalid}


def test_refusal_codes_differ_and_say_what_carried_the_code():
    codes = [refusal.code for refusal in EVERY_REFUSAL]
    assert len(set(codes)) == len(codes)
    assert all(code.startswith(("qr_", "barcode_")) for code in codes)
    assert {refusal.status for refusal in EVERY_REFUSAL} == {422}


@pytest.mark.parametrize("trap", TRAPS)
def test_a_refusal_has_every_value_its_title_names(trap):
    with pytest.raises(errors.PaycodeRefusal) as caught:
        read(TRAPS[trap][0])
    assert "%(" not in caught.value.title % caught.value.params


def test_a_refusal_points_at_the_field_and_repeats_no_value():
    with pytest.raises(errors.QrProxyInvalid) as caught:
        read(transfer_to("01130000812345678"))
    assert caught.value.params == {"tag": "29.01"}


@pytest.mark.parametrize("end", range(1, len(MALEE_MOBILE)))
def test_no_beginning_of_a_code_is_taken_for_the_whole(end):
    with pytest.raises(errors.PaycodeRefusal):
        read(MALEE_MOBILE[:end])


def test_a_text_of_the_greatest_length_is_still_read():
    body = payment(PAYEE_MALEE)[:-8]
    body += "".join(field(tag, "A" * 99) for tag in ("65", "66", "67", "68"))
    body += field("69", "A" * (MOST_CHARACTERS - len(body) - 8 - 4))
    text = sealed(body)
    assert len(text) == MOST_CHARACTERS
    assert read(text).value == "+66812345678"
