"""Why a scanned text is not accepted as a paycode: one class per reason.

``tag`` is the path of the field at fault, for example ``"54"`` or ``"29.01"``; no refusal carries
the scanned value, which may be a phone number or a national ID.
"""

from __future__ import annotations

from micropay.core.errors import Refusal


class PaycodeRefusal(Refusal):
    """The text cannot be used as a paycode. Only its subclasses are raised."""

    code = "paycode_refused"
    title = "This code cannot be used to pay."
    status = 422


class NotAPaycode(PaycodeRefusal):
    """Neither a payment QR, a slip QR nor a bill barcode: a web address, for example."""

    code = "qr_not_a_paycode"
    title = "This is not a payment code."


class NoCodeInPhoto(Refusal):
    """No QR code and no barcode was found in the picture, or it is a document."""

    code = "no_code_in_photo"
    title = "No code was found in this photo. Take it again, nearer and with more light."
    status = 422


# --- The grammar of a QR --------------------------------------------------------------------


class QrTooLong(PaycodeRefusal):
    """Longer than the ``most`` characters a payment QR may hold. Nothing else was looked at."""

    code = "qr_too_long"
    title = "The QR code holds more than %(most)s characters."


class QrTruncated(PaycodeRefusal):
    """The text ends inside a field."""

    code = "qr_truncated"
    title = "The QR code is cut off. Scan it again."


class QrBadTag(PaycodeRefusal):
    """A tag inside ``tag`` (empty: at the top) is not two digits."""

    code = "qr_bad_tag"
    title = "The QR code has a field without a number."


class QrBadLength(PaycodeRefusal):
    """The length of ``tag`` is not 01–99, or does not fit what the field or its content says."""

    code = "qr_bad_length"
    title = "Field %(tag)s of the QR code has a wrong length."


class QrDuplicateTag(PaycodeRefusal):
    """``tag`` occurs twice at one level: two readers could pay two different payees."""

    code = "qr_duplicate_tag"
    title = "Field %(tag)s of the QR code appears twice."


class QrNotAscii(PaycodeRefusal):
    """Thai digits, control characters or other text where only plain characters may stand."""

    code = "qr_not_ascii"
    title = "The QR code holds characters that may not be there."


class QrChecksumMissing(PaycodeRefusal):
    """There is no checksum field ``tag``."""

    code = "qr_checksum_missing"
    title = "The QR code has no checksum."


class QrChecksumNotLast(PaycodeRefusal):
    """Something follows the checksum field ``tag``, so it does not cover the whole text."""

    code = "qr_checksum_not_last"
    title = "The QR code has more text after its checksum."


class QrChecksumMismatch(PaycodeRefusal):
    """The text was changed or misread: its checksum is another one."""

    code = "qr_checksum_mismatch"
    title = "The QR code was misread or changed. Scan it again."


# --- What a QR says -------------------------------------------------------------------------


class QrUnknownVersion(PaycodeRefusal):
    """The payload format (tag 00) is not one that is known here."""

    code = "qr_unknown_version"
    title = "This kind of QR code is not known."


class QrUnknownScheme(PaycodeRefusal):
    """A payment QR, but of no Thai scheme: a card network's or another country's only."""

    code = "qr_unknown_scheme"
    title = "This QR code belongs to a payment scheme that is not supported."


class QrForeignCurrency(PaycodeRefusal):
    """The currency (tag 53) is not Thai baht."""

    code = "qr_foreign_currency"
    title = "The QR code asks for another currency than baht."


class QrForeignCountry(PaycodeRefusal):
    """The country in ``tag`` is not Thailand."""

    code = "qr_foreign_country"
    title = "The QR code was issued for another country."


class QrFieldMissing(PaycodeRefusal):
    """A field that must be there is not."""

    code = "qr_field_missing"
    title = "Field %(tag)s of the QR code is missing."


class QrFieldInvalid(PaycodeRefusal):
    """A field has a value its rule does not allow."""

    code = "qr_field_invalid"
    title = "Field %(tag)s of the QR code has a value that is not allowed."


class QrAmountInvalid(PaycodeRefusal):
    """The amount (tag 54) is not plain baht with at most two places."""

    code = "qr_amount_invalid"
    title = "The amount in the QR code is not valid."


class QrTipUnsupported(PaycodeRefusal):
    """A tip or convenience fee (tags 55–57), which Thai payments do not use, changes the total."""

    code = "qr_tip_unsupported"
    title = "The QR code adds a tip or a fee, which is not supported."


class QrProxyMissing(PaycodeRefusal):
    """A credit transfer that names no payee."""

    code = "qr_proxy_missing"
    title = "The QR code does not say who is paid."


class QrProxyInvalid(PaycodeRefusal):
    """The payee in ``tag`` does not have the shape of its kind."""

    code = "qr_proxy_invalid"
    title = "The payee in the QR code is not valid."


class QrConflictingProxies(PaycodeRefusal):
    """Two payees in one code, in the fields ``tags``."""

    code = "qr_conflicting_proxies"
    title = "The QR code names more than one payee."


class QrBillerInvalid(PaycodeRefusal):
    """The biller number is not 13 or 15 digits."""

    code = "qr_biller_invalid"
    title = "The biller number in the QR code is not valid."


class QrReferenceInvalid(PaycodeRefusal):
    """The bill reference in ``tag`` is empty, longer than 20 characters or padded with blanks."""

    code = "qr_reference_invalid"
    title = "A bill reference in the QR code is not valid."


# --- Bill barcodes --------------------------------------------------------------------------


class BarcodeTooLong(PaycodeRefusal):
    """Longer than ``most`` characters. Nothing else was looked at."""

    code = "barcode_too_long"
    title = "The barcode holds more than %(most)s characters."


class BarcodeNotAscii(PaycodeRefusal):
    """Thai digits, control characters or other text that a bill barcode cannot hold."""

    code = "barcode_not_ascii"
    title = "The barcode holds characters that may not be there."


class BarcodeTruncated(PaycodeRefusal):
    """Fewer than the four parts of a bill barcode."""

    code = "barcode_truncated"
    title = "The barcode is cut off. Scan it again."


class BarcodeTrailingData(PaycodeRefusal):
    """More than the four parts of a bill barcode."""

    code = "barcode_trailing_data"
    title = "The barcode has more parts than a bill has."


class BarcodeBillerInvalid(PaycodeRefusal):
    """The biller is not 15 digits: tax number and suffix."""

    code = "barcode_biller_invalid"
    title = "The biller number in the barcode is not valid."


class BarcodeReferenceInvalid(PaycodeRefusal):
    """Reference ``number`` is over 20 characters or padded, or is 1 and empty."""

    code = "barcode_reference_invalid"
    title = "Reference %(number)s in the barcode is not valid."


class BarcodeAmountInvalid(PaycodeRefusal):
    """The amount is not a whole number of satang."""

    code = "barcode_amount_invalid"
    title = "The amount in the barcode is not valid."
