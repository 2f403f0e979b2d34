"""What the description of the API says beyond the shapes: groups, errors, examples of key calls.

It is read by developers of other companies, at ``/api/docs/`` and from ``/api/schema/``.
"""

from __future__ import annotations

import inspect
from typing import Any

from micropay.core.api import Operation
from micropay.core.problems import MEDIA_TYPE

DESCRIPTION = """
Customers' apps, merchants and the partner bank speak to MicroPay here. `docs/api.md` walks
through the first payment; `make demo` makes its calls on a sandbox.

**Who calls.** `POST /installations` once after installing gives `number` and `key`; they make the
header `Installation: <number>.<key>` of every later call. Registering or signing in gives an
access token for `Authorization: Bearer <token>`; it works only together with its own
installation. The partner bank signs its calls after Standard Webhooks. A padlock on an operation
names what it needs.

**Values.** Amounts are decimal strings in baht (`"100.00"`), never numbers. Times are RFC 3339,
days are days in Bangkok. Unknown fields are refused. `Accept-Language: th` (default) or `en`
chooses the language of everything meant for people.

**Errors** are `application/problem+json` (RFC 9457). Decide on `code`, which never changes, and
show `title`. Further members belong to the code, such as `attempts_left` or `retry_at`.
`invalid_input` carries `errors` with a JSON pointer for each. Somebody else's object is
`not_found`, the same as none.

**Moving money** takes two steps. A quote names payee, fee, total and the proof needed; its
confirmation carries that proof and an `Idempotency-Key`. **If the answer is lost, send the same
request with the same key**: the first answer comes again, and nothing happens twice. The same key
with another request is `idempotency_key_reused`. A refusal claims nothing; the key stays free.

**Lists** are read on with `cursor`, the `next_cursor` of the page before. **Load**: `RateLimit`
headers say what is left; a refusal is `too_many_requests` with `Retry-After`.
""".strip()

_GROUPS = {
    "installations": "The app on a phone makes itself known; check-ins, settings, notices.",
    "registrations": "Becoming a customer: terms, phone number, details, PIN.",
    "sessions": "Signing in, refreshing tokens.",
    "otp": "One-time codes for confirmations.",
    "pin-resets": "A new PIN after the old one was forgotten or locked.",
    "kyc-cases": "Verification of identity at the partner bank.",
    "guardianships": "Guardians agree for minors.",
    "me": "One's own account, devices, PIN, named persons, and who looked at the data.",
    "wallet": "Opening, balance, limits, own QR code, freezing, receipts, statements, closing.",
    "payments": "Thai QR codes and bill barcodes: quote, then confirm.",
    "transfers": "To another wallet: quote, then confirm.",
    "top-ups": "Money into the wallet by a QR code of the bank.",
    "bank accounts": "One's own bank accounts.",
    "withdrawals": "Money out to one's own bank account: quote, then confirm.",
    "money requests": "Asking somebody for money.",
    "favourites": "Kept payees.",
    "standing orders": "Transfers on days to come.",
    "pictures": "Pictures of bills and slips.",
    "merchants": "Sales, refunds and payouts, for whoever acts for a merchant.",
    "complaints": "Cases: filing, following, answering.",
    "complaint-categories": "What a case may be about.",
    "policies": "Terms, notices, fees and what has changed.",
    "consent": "Agreements, consents, receipts, requests of data subjects.",
    "content": "What is shown beside the service, where the customer agreed.",
    "bank": "Called by the partner bank, signed.",
}
_ANSWERS = {"200": "The answer.", "201": "Made.", "204": "Done; there is no body."}
_ID = "01998c7e-52f0-7c3a-9d5e-6f1b2a3c4d5e"
# What a body looks like, by the name of its shape.
EXAMPLES: dict[str, dict[str, Any]] = {
    "PaymentQuoteInput": {
        "paycode": "00020101021229370016A00000067701011101130066812345678530376454"
        "0525.005802TH6304AFC4",
    },
    "TransferQuoteInput": {"phone": "0812345678", "amount": "120.00", "note": "ค่าอาหาร"},
    "ConfirmInput": {
        "quote_id": _ID,
        "pin": "482915",
        "pin_key": "<kept on the phone since sign-in>",
        "otp_id": _ID,
        "otp_code": "730142",
    },
}
_PROBLEMS = {
    "Refused": {
        "type": "/problems/pin_wrong",
        "title": "The PIN is not right.",
        "status": 403,
        "code": "pin_wrong",
        "attempts_left": 4,
    },
    "Values not valid": {
        "type": "/problems/invalid_input",
        "title": "Some of the values sent are not valid.",
        "status": 400,
        "code": "invalid_input",
        "errors": [
            {"pointer": "#/amount", "code": "required", "detail": "This field is required."}
        ],
    },
}
_PROBLEM = {
    "type": "object",
    "description": "RFC 9457. Further members belong to the code.",
    "properties": {
        "type": {"type": "string", "description": "`/problems/<code>`"},
        "title": {"type": "string", "description": "For people, in their language."},
        "status": {"type": "integer"},
        "code": {"type": "string", "description": "Stable; decide on this."},
        "errors": {"type": "array", "items": {"type": "object", "additionalProperties": True}},
    },
    "required": ["type", "title", "status", "code"],
    "additionalProperties": True,
}
_INSIDE = inspect.getdoc(Operation)


def complete(result: dict[str, Any], **_of_generator: Any) -> dict[str, Any]:
    """Add to the generated description what no view states; a hook of the generator."""
    shapes = result["components"]["schemas"]
    shapes["Problem"] = _PROBLEM
    for name, example in EXAMPLES.items():
        shapes[name]["examples"] = [example]
    used: set[str] = set()
    for operations in result["paths"].values():
        for operation in operations.values():
            _complete(operation)
            used.update(operation["tags"])
    result["info"]["description"] = DESCRIPTION
    result["tags"] = [
        {"name": name, "description": _GROUPS[name]} for name in _GROUPS.keys() & used
    ]
    result["tags"].sort(key=lambda tag: list(_GROUPS).index(tag["name"]))
    return result


def _complete(operation: dict[str, Any]) -> None:
    if operation.get("description") == _INSIDE:
        del operation["description"]
    for status, answer in operation["responses"].items():
        answer["description"] = answer["description"] or _ANSWERS[status]
    operation["responses"]["default"] = {
        "description": "Refused, with the reason as a stable code.",
        "content": {
            MEDIA_TYPE: {
                "schema": {"$ref": "#/components/schemas/Problem"},
                "examples": {name: {"value": one} for name, one in _PROBLEMS.items()},
            }
        },
    }
