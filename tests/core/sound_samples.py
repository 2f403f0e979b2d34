"""Recordings of sound, and what only looks like one, made here byte by byte."""

from __future__ import annotations

import struct
import wave
from io import BytesIO


def wav(seconds: float = 0.1) -> bytes:
    """A phone's quality: 8 kHz, 16 bits, one channel."""
    written = BytesIO()
    with wave.open(written, "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(b"\x01\x02" * int(8000 * seconds))
    return written.getvalue()


def mp3(frames: int = 5) -> bytes:
    """MPEG-2 layer III, 16 kbit/s at 16 kHz, with a tag in front."""
    frame = b"\xff\xf3\x28\xc0" + bytes(72 * 16_000 // 16_000 - 4)
    return b"ID3\x03\x00\x00\x00\x00\x00\x0a" + bytes(10) + frame * frames


def ogg(codec: bytes = b"OpusHead", pages: int = 3) -> bytes:
    def page(body: bytes) -> bytes:
        return b"OggS\x00" + bytes(21) + bytes([1, len(body)]) + body

    return page(codec + bytes(11)) + page(b"x" * 40) * (pages - 1)


def box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), name) + content


def m4a(*handlers: bytes) -> bytes:
    """An MP4 with a track for each handler; one of sound unless said otherwise."""
    tracks = b"".join(
        box(b"trak", box(b"hdlr", bytes(8) + one + bytes(12))) for one in handlers or (b"soun",)
    )
    return box(b"ftyp", b"M4A \0\0\0\0isom") + box(b"moov", tracks) + box(b"mdat", b"x" * 64)
