"""What a scanned paycode says, in one shape per kind. Nothing here was looked up or promised:
the payee's name, the amount and the references are the claims of whoever printed the code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

_TRUEMONEY = re.compile(r"140000([689][0-9]{8})")


class ProxyType(Enum):
    """How a credit transfer names its payee."""

    MOBILE = "mobile"
    TAX_ID = "tax_id"
    EWALLET = "ewallet"
    BANK_ACCOUNT = "bank_account"


class Carrier(Enum):
    """What a bill payment was scanned from."""

    QR = "qr"
    BARCODE = "barcode"


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalName:
    """The merchant's name and city in a second language (tag 64), usually Thai."""

    language: str
    name: str
    city: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merchant:
    """The merchant as the code describes itself; empty where the code is silent.

    For show only: the name a customer confirms comes from the payee's registration.
    """

    name: str = ""
    city: str = ""
    postcode: str = ""
    category: str = ""
    local: LocalName | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdditionalData:
    """The sub-fields of tag 62, as written; ``"***"`` asks the app to prompt the payer."""

    bill_number: str = ""
    mobile: str = ""
    store: str = ""
    loyalty: str = ""
    reference: str = ""
    customer: str = ""
    terminal: str = ""
    purpose: str = ""
    consumer_data: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditTransfer:
    """A PromptPay credit transfer (tag 29) to a person, a company or a wallet.

    ``value`` is normalised: E.164 for a mobile, 13 digits for a national or tax number (its check
    digit is not proved), 15 digits for an e-wallet, the account number for a bank account, whose
    bank is ``bank``. ``satang`` is None when the payer is to key the amount. ``one_time_code`` is
    set on one-time authorisations only. ``message`` comes with TrueMoney wallets only.
    """

    proxy: ProxyType
    value: str
    bank: str = ""
    satang: int | None = None
    is_dynamic: bool = False
    one_time_code: str = ""
    message: str = ""
    merchant: Merchant = field(default_factory=Merchant)
    additional: AdditionalData = field(default_factory=AdditionalData)

    @property
    def truemoney_mobile(self) -> str | None:
        """The mobile (E.164) a TrueMoney wallet number is made of, None for every other payee.

        It names a wallet at TrueMoney, not the PromptPay payee or customer of the same number.
        """
        match = _TRUEMONEY.fullmatch(self.value) if self.proxy is ProxyType.EWALLET else None
        return f"+66{match[1]}" if match else None


@dataclass(frozen=True, slots=True, kw_only=True)
class BillPayment:
    """A bill or merchant payment, from tag 30 of a QR or from a bill barcode.

    ``biller_id`` is a 13-digit tax number, usually followed by a 2-digit suffix. ``satang`` is
    None when the payer is to key the amount. A barcode is never ``is_dynamic``: it does not say.
    """

    biller_id: str
    reference1: str
    reference2: str = ""
    satang: int | None = None
    is_dynamic: bool = False
    cross_border: bool = False
    carrier: Carrier = Carrier.QR
    merchant: Merchant = field(default_factory=Merchant)
    additional: AdditionalData = field(default_factory=AdditionalData)

    @property
    def tax_id(self) -> str:
        """The 13 digits of the biller's tax number."""
        return self.biller_id[:13]

    @property
    def suffix(self) -> str:
        """The 2 digits after the tax number, or nothing."""
        return self.biller_id[13:]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiPayment:
    """A payment through an acquirer's own interface (tag 31) that no other tag offers.

    ``scheme`` is the application identifier and ``entries`` the other sub-fields as (tag, value),
    whose meaning belongs to the acquirer.
    """

    scheme: str
    entries: tuple[tuple[str, str], ...]
    satang: int | None = None
    is_dynamic: bool = False
    merchant: Merchant = field(default_factory=Merchant)
    additional: AdditionalData = field(default_factory=AdditionalData)


@dataclass(frozen=True, slots=True, kw_only=True)
class BankSlip:
    """The small QR on a bank's transfer slip: a key to look the transfer up with ``bank``.

    It carries neither amount, payee nor date, so it is never a reason to credit anybody.
    """

    bank: str
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueMoneySlip:
    """The small QR on a TrueMoney slip: a look-up key, never a reason to credit anybody."""

    event: str
    reference: str
    paid_on: date


Slip = BankSlip | TrueMoneySlip
Paycode = CreditTransfer | BillPayment | ApiPayment | Slip
