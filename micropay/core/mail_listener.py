"""Taking e-mail by SMTP or LMTP from our own mail server, on a local address.

It takes mail for our addresses only, relays nothing, and answers success when the mail is kept:
what fails before stays with the sending server, which tries again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiosmtpd.lmtp import LMTP
from aiosmtpd.smtp import SMTP, Envelope, Session
from asgiref.sync import sync_to_async
from django.db import close_old_connections

from micropay.core import clock, mailbox, rules
from micropay.core.actor import Actor

_log = logging.getLogger(__name__)
_MOST_RECIPIENTS = 20
_TRY_AGAIN = "451 4.3.0 Please try again later"


class _Keeper:
    """What the protocol asks of us."""

    async def handle_RCPT(
        self, server: Any, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if len(envelope.rcpt_tos) >= _MOST_RECIPIENTS:
            return "452 4.5.3 Too many recipients"
        if await sync_to_async(_is_ours)(address) is None:
            return "550 5.1.1 There is no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: Any, session: Session, envelope: Envelope) -> str:
        try:
            await sync_to_async(_keep)(envelope.original_content or b"", list(envelope.rcpt_tos))
        except Exception:
            _log.exception("a mail was not kept")
            return _for_each(server, envelope, _TRY_AGAIN)
        return _for_each(server, envelope, "250 2.0.0 Kept")


def protocol(*, lmtp: bool, most_bytes: int) -> Callable[[], SMTP]:
    """A factory of connections."""
    kind = LMTP if lmtp else SMTP
    return lambda: kind(
        _Keeper(), data_size_limit=most_bytes, enable_SMTPUTF8=True, hostname="micropay", timeout=60
    )


async def serve(
    *, host: str, port: int, lmtp: bool, started: Callable[[int], Awaitable[None]] | None = None
) -> None:
    """Listen until cancelled; ``started`` is told the port."""
    most = await sync_to_async(rules.number)(mailbox.MOST_BYTES, at=clock.now())
    loop = asyncio.get_running_loop()
    server = await loop.create_server(protocol(lmtp=lmtp, most_bytes=most), host, port)
    async with server:
        if started is not None:
            await started(server.sockets[0].getsockname()[1])
        await server.serve_forever()


def _for_each(server: Any, envelope: Envelope, answer: str) -> str:
    """LMTP answers for each recipient (RFC 2033), SMTP once."""
    times = len(envelope.rcpt_tos) if isinstance(server, LMTP) else 1
    return "\r\n".join([answer] * times)


def _is_ours(address: str) -> str | None:
    close_old_connections()
    return mailbox.service_of(address, at=clock.now())


def _keep(raw: bytes, recipients: list[str]) -> None:
    close_old_connections()
    mailbox.receive(
        actor=Actor.system("mail listener"), raw=raw, recipients=recipients, now=clock.now()
    )
