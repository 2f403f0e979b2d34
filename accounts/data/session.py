"""What opening or refreshing a session hands out, once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Tokens:
    """Opaque tokens; only their keyed hashes are stored."""

    session_id: UUID
    access_token: str = field(repr=False)
    access_expires_at: datetime
    refresh_token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class OpenedSession:
    """A new session: tokens and the key that goes along with every PIN of this session."""

    customer_id: UUID
    tokens: Tokens
    pin_key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls with an access token, and what their app told about itself at its last check-in."""

    session_id: UUID
    customer_id: UUID
    subject_id: UUID
    language: str
    bound_at: datetime
    installation_id: UUID
    key_digest: str = field(repr=False)
    os: str
    app_version: str
    network: str
    phone_state: str
    signs: dict[str, str]


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session as its customer sees it."""

    session_id: UUID
    device: str
    opened_at: datetime
    last_used_at: datetime
    ended_at: datetime | None
    end_reason: str
    current: bool
