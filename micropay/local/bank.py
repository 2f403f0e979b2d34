"""``python -m micropay.local.bank``: a sandbox of the partner bank, a process of its own.

It is the outside world: it knows nothing of MicroPay but the address of its webhook and a shared
secret. ``POST /v1/deposits`` plays a customer who pays into the safeguarded account; the bank then
tells MicroPay with a notice signed after the Standard Webhooks specification, again and again
until it is answered with 2xx. ``GET /v1/deposits/<bank_reference>`` answers what really happened.

MicroPay asks for names and payouts by signed calls (``bank_payouts``). ``POST /v1/holders`` opens
an account for somebody, ``POST /v1/faults`` says how payouts go wrong from now on, and
``GET /v1/payouts/<reference>`` tells what really became of one.

``POST /v1/statements`` writes the camt.053 of a day, with faults when asked. ``POST
/v1/face-checks`` plays the partner that compares a face: MicroPay is told by a signed notice.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
import threading
from collections.abc import Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from micropay.local import known
from micropay.local.bank_book import BadDeposit, Book
from micropay.local.bank_notices import Courier
from micropay.local.bank_payouts import Payouts, Unsigned
from micropay.local.bank_statement import Line, Statements
from micropay.local.errors import LocalError

MAX_BODY_BYTES = 64 * 1024
SIGNED = ("/v1/names", "/v1/payouts", "/v1/payouts/enquiries")
WEBHOOK_URL = "http://127.0.0.1:8000/api/v1/bank/notices"


class BankServer(ThreadingHTTPServer):
    """The bank's HTTP side; deposits go into the book, which the courier reads."""

    daemon_threads = True

    def __init__(
        self,
        port: int,
        book: Book,
        payouts: Payouts | None = None,
        statements: Statements | None = None,
    ) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.book = book
        self.payouts = payouts
        self.statements = statements


class _Handler(BaseHTTPRequestHandler):
    server: BankServer
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self) -> None:
        if self.path == "/healthz":
            self._answer(HTTPStatus.OK, {"status": "ok"})
        elif self.path == "/":
            self._answer(HTTPStatus.OK, {"bank": "sandbox", "deposits": "/v1/deposits"})
        elif self.path.startswith("/v1/deposits/"):
            deposit = self.server.book.deposit(self.path.removeprefix("/v1/deposits/"))
            if deposit is None:
                self._answer(HTTPStatus.NOT_FOUND, {"error": "no such deposit"})
            else:
                self._answer(HTTPStatus.OK, deposit)
        elif self.path.startswith("/v1/payouts/") and self.server.payouts:
            payout = self.server.payouts.payout(self.path.removeprefix("/v1/payouts/"))
            status = HTTPStatus.NOT_FOUND if payout is None else HTTPStatus.OK
            self._answer(status, payout or {"error": "no such payout"})
        else:
            self._answer(HTTPStatus.NOT_FOUND, {"error": "no such page"})

    def do_POST(self) -> None:
        payouts = self.server.payouts
        try:
            if self.path == "/v1/deposits":
                self._answer(HTTPStatus.CREATED, self.server.book.accept(self._json()))
            elif self.path == "/v1/face-checks":
                self._answer(HTTPStatus.CREATED, self.server.book.tell_of_face(self._json()))
            elif self.server.statements and self.path == "/v1/statements":
                camt = self.server.statements.write(self._json())
                self._send(HTTPStatus.OK, camt, {}, kind="application/xml")
            elif payouts and self.path == "/v1/faults":
                self._answer(HTTPStatus.OK, payouts.set_faults(self._json()))
            elif payouts and self.path == "/v1/holders":
                self._answer(HTTPStatus.CREATED, payouts.set_holder(self._json()))
            elif payouts and self.path in SIGNED:
                self._answer_signed(payouts)
            else:
                self._answer(HTTPStatus.NOT_FOUND, {"error": "no such page"})
        except BadDeposit as error:
            self._answer(HTTPStatus.BAD_REQUEST, {"error": str(error)})
        except Unsigned:
            self._answer(HTTPStatus.UNAUTHORIZED, {"error": "the signature is not right"})

    def _answer_signed(self, payouts: Payouts) -> None:
        try:
            body = self._body().decode()
        except UnicodeDecodeError as error:
            raise BadDeposit("the body is not UTF-8") from error
        headers = {name.lower(): value for name, value in self.headers.items()}
        status, text, signed = payouts.answer(self.path, headers, body)
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self._send(status, text.encode(), signed)

    def _json(self) -> Any:
        try:
            return json.loads(self._body())
        except (ValueError, RecursionError) as error:
            raise BadDeposit("the body is not JSON") from error

    def _body(self) -> bytes:
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > MAX_BODY_BYTES:
            self.close_connection = True
            raise BadDeposit(f"the body must state its length, at most {MAX_BODY_BYTES} bytes")
        return self.rfile.read(int(length))

    def _answer(self, status: HTTPStatus, body: dict[str, Any]) -> None:
        self._send(status, json.dumps(body).encode(), {})

    def _send(
        self,
        status: HTTPStatus,
        data: bytes,
        headers: dict[str, str],
        kind: str = "application/json",
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        if self.path != "/healthz":
            print(f"{self.command} {self.path} {args[1] if len(args) > 1 else ''}", flush=True)


def _booked(book: Book, payouts: Payouts) -> Iterator[Line]:
    """All lines of the safeguarded account: what was paid in and what was really paid out."""
    for paid in book.deposits():
        yield Line(
            paid["bank_reference"],
            paid["reference"],
            _satang(paid["amount"]),
            paid["paid_at"][:10],
            paid["payer_name"],
        )
    for sent in payouts.settled():
        asked = json.loads(sent["request"])
        yield Line(
            sent["bank_reference"],
            sent["reference"],
            -_satang(sent["amount"]),
            sent["settled_on"],
            str(asked.get("name", "")),
        )


def _satang(amount: str) -> int:
    return int(amount.replace(".", ""))


def main() -> int:
    parser = argparse.ArgumentParser(description="The sandbox bank.")
    parser.add_argument("--port", type=int, default=int(os.environ.get("BANK_PORT", "8090")))
    parser.add_argument("--book", type=Path, default=known.VAR / "bank.sqlite3")
    options = parser.parse_args()
    try:
        secret = known.value(os.environ, "BANK_WEBHOOK_SECRET", known.VAR)
        book = Book(options.book)
        api_secret = known.value(os.environ, "BANK_API_SECRET", known.VAR)
        payouts = Payouts(options.book.with_suffix(".payouts.sqlite3"), api_secret, book.tell)
        statements = Statements(
            options.book.with_suffix(".statements.sqlite3"), lambda: _booked(book, payouts)
        )
        server = BankServer(options.port, book, payouts, statements)
    except LocalError as error:
        print(f"bank: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"bank: port {options.port} cannot be used: {error.strerror}", file=sys.stderr)
        return 2
    courier = Courier(book, os.environ.get("MICROPAY_WEBHOOK_URL", WEBHOOK_URL), secret)
    threading.Thread(target=courier.work, daemon=True).start()
    print(f"the sandbox bank listens on http://127.0.0.1:{server.server_port}", flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        server.serve_forever()
    return 0


if __name__ == "__main__":
    sys.exit(main())
