"""Kept pictures as the edges show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wallet.states.wallet import PictureKind


@dataclass(frozen=True, slots=True)
class PictureView:
    """A kept picture. ``state`` is the file's: only a clean one opens. ``reference`` is the receipt
    of the payment it goes with, or empty.
    """

    id: UUID
    kind: PictureKind
    label: str
    reference: str
    media_type: str
    size: int
    state: str
    kept_at: datetime


@dataclass(frozen=True, slots=True)
class Folder:
    """How much of a folder is used; sizes in bytes."""

    pictures: tuple[PictureView, ...]
    used: int
    most: int
    most_bytes: int


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What a customer says of a picture. ``reference`` is the receipt's it goes with, or empty."""

    kind: PictureKind
    label: str
    reference: str
