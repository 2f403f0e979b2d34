"""Texts of paycodes for tests: real ones, and a small maker of well-formed and ill-formed ones.

The maker shares nothing with the code under test; its checksum goes bit by bit.
"""

from __future__ import annotations

MALEE_MOBILE = "00020101021129370016A000000677010111011300668012345675802TH530376463046197"
TAX_ID = "00020101021129370016A000000677010111021301234567890125802TH530376463040CBD"
FIFTY_BAHT = "00020101021229370016A000000677010111011300669141854015303764540550.005802TH630401F8"
EWALLET = "00020101021229390016A00000067701011103150049990002885055802TH53037645406100.256304369A"
BILL_13 = (
    "00020101021130620016A000000677010112011301122334455660211CUSTOMER0010306INV001"
    "53037645802TH62070703SCB6304780E"
)
BILL_15 = (
    "00020101021230650016A00000067701011201150994000165501000212123456789012030667042953037645802TH"
    "54073649.2263044534"
)
TRUEMONEY = (
    "00020101021229390016A000000677010111031514000080111111153037645802TH540510.05"
    "814800480065006C006C006F00200057006F0072006C006400216304F5A2"
)
CROSS_BORDER = (
    "00020101021230550016A0000006770120060115099400016550100021212345678901253037645406100.00"
    "5802TH63049D1C"
)
BANK_ACCOUNT = (
    "00020101021229370016A0000006770101110413014123456789053037645406100.005802TH6304901D"
)
ONE_TIME = (
    "00020101021229510016A00000067701011401130066812345678051012345678905303764540550.005802TH"
    "63048856"
)
BANK_SLIP = "004100060000010103014022000111222233344ABCD125102TH910417DF"
TRUEMONEY_SLIP = "00480002010102010203P2P0313TXN00012345670408250120249104b425"
BARCODE = "|099400016550100\r123456789012\r670429\r364922"

REAL_QR = (
    MALEE_MOBILE,
    TAX_ID,
    FIFTY_BAHT,
    EWALLET,
    BILL_13,
    BILL_15,
    TRUEMONEY,
    CROSS_BORDER,
    BANK_ACCOUNT,
    ONE_TIME,
    BANK_SLIP,
    TRUEMONEY_SLIP,
)

# The worked example of the EMV merchant-presented QR specification: a Chinese merchant.
EMV_EXAMPLE = (
    "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN"
    "5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.72530315655020162330304"
    "12340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A"
)

TRANSFER_SCHEME = "0016A000000677010111"
ONE_TIME_SCHEME = "0016A000000677010114"
BILL_SCHEME = "0016A000000677010112"
MOBILE_OF_MALEE = "01130066812345678"
PAYEE_MALEE = {"29": TRANSFER_SCHEME + MOBILE_OF_MALEE}
BILLER = "0115099400016550100"
BILL = {"30": BILL_SCHEME + BILLER + "0203A01"}


def field(tag: str, value: str) -> str:
    """A field whose length is right."""
    return f"{tag}{len(value):02d}{value}"


def crc(text: str) -> str:
    """CRC-16/CCITT-FALSE, one bit at a time."""
    register = 0xFFFF
    for byte in text.encode("utf-8", errors="surrogatepass"):
        register ^= byte << 8
        for _ in range(8):
            register <<= 1
            if register & 0x10000:
                register ^= 0x11021
    return f"{register:04X}"


def sealed(body: str, *, tag: str = "63") -> str:
    """The body with a right checksum after it."""
    return f"{body}{tag}04{crc(f'{body}{tag}04')}"


def payment(account: dict[str, str], **changes: str | None) -> str:
    """A payment QR to ``account`` in baht and Thailand; ``t54="1.00"`` sets, None leaves out."""
    fields = {"00": "01", "01": "11", **account, "53": "764", "58": "TH"}
    for name, value in changes.items():
        fields.pop(name[1:], None)
        if value is not None:
            fields[name[1:]] = value
    return sealed("".join(field(tag, value) for tag, value in fields.items()))


def bank_slip(*, version: str = "000001", country: str | None = "TH") -> str:
    """A bank's slip QR."""
    key = field("00", version) + field("01", "014") + field("02", "REF1")
    body = field("00", key) + (field("51", country) if country else "")
    return sealed(body, tag="91")


def truemoney_slip(*, day: str = "25012024") -> str:
    """A TrueMoney slip QR."""
    key = "0002010102010203P2P0304TXN1" + field("04", day)
    return sealed(field("00", key), tag="91")
