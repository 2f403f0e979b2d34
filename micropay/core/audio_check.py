"""Whether a file is a recording of sound: by its structure, from first byte to last.

Nothing is decoded, only lengths are followed, so a stranger's file has no decoder to attack. The
recording is kept byte for byte: a changed one proves less. A container with a picture or video
track is refused.
"""

from __future__ import annotations

import struct

WAV, MP3, OGG, M4A = "audio/wav", "audio/mpeg", "audio/ogg", "audio/mp4"
_OGG_CODECS = (b"OpusHead", b"\x01vorbis", b"Speex   ", b"\x7fFLAC")
_M4A_BRANDS = {b"M4A ", b"M4B ", b"mp42", b"mp41", b"isom", b"iso2", b"3gp4", b"3gp5"}
# Kilobits by index: MPEG-1 layer III, and MPEG-2 and 2.5 layer III.
_BITS_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_BITS_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}
# Players write tags of these sizes behind the last frame.
_ID3V1_BYTES = 128
_LEAST_FRAMES = 3
_HEAD = 4
_BOX = 8
_OGG_HEAD = 27


class NoAudio(Exception):
    """It is none of the kinds, or does not hold together as one."""


def kind_of(content: bytes) -> str:
    """The media type. Raises NoAudio."""
    if content[:4] == b"RIFF" and content[8:12] == b"WAVE":
        _walk_wav(content)
        return WAV
    if content[:4] == b"OggS":
        _walk_ogg(content)
        return OGG
    if content[4:8] == b"ftyp" and content[8:12] in _M4A_BRANDS:
        _walk_m4a(content)
        return M4A
    if content[:3] == b"ID3" or content[:1] == b"\xff":
        _walk_mp3(content)
        return MP3
    raise NoAudio


def _walk_wav(content: bytes) -> None:
    """Chunks follow each other to the end; there is a format and there are samples."""
    place, found = 12, set()
    while place + _BOX <= len(content):
        name, size = struct.unpack_from("<4sI", content, place)
        found.add(name)
        place += _BOX + size + size % 2
    # Recorders that stop suddenly leave the last length at zero or too long by the pad byte.
    if not {b"fmt ", b"data"} <= found or place > len(content) + 1:
        raise NoAudio


def _walk_ogg(content: bytes) -> None:
    """Pages follow each other to the end; the first names a codec of sound."""
    place, first = 0, b""
    while place < len(content):
        head = content[place : place + _OGG_HEAD]
        if len(head) < _OGG_HEAD or head[:5] != b"OggS\x00":
            raise NoAudio
        lengths = content[place + _OGG_HEAD : place + _OGG_HEAD + head[26]]
        body = place + _OGG_HEAD + head[26]
        first = first or content[body : body + _BOX]
        place = body + sum(lengths)
    if place != len(content) or not first.startswith(_OGG_CODECS):
        raise NoAudio


def _walk_m4a(content: bytes) -> None:
    """Boxes follow each other to the end; every track is one of sound."""
    boxes = dict(_boxes(content, 0, len(content)))
    if not {b"moov", b"mdat"} <= boxes.keys():
        raise NoAudio
    start, end = boxes[b"moov"]
    moov = content[start:end]
    handlers = [moov[at + 12 : at + 16] for at in _all(moov, b"hdlr")]
    if b"soun" not in handlers or b"vide" in handlers or b"pict" in handlers:
        raise NoAudio


def _boxes(content: bytes, place: int, end: int) -> list[tuple[bytes, tuple[int, int]]]:
    found = []
    while place < end:
        if place + _BOX > end:
            raise NoAudio
        size, name = struct.unpack_from(">I4s", content, place)
        if size < _BOX or place + size > end:
            raise NoAudio
        found.append((name, (place + _BOX, place + size)))
        place += size
    return found


def _all(content: bytes, word: bytes) -> list[int]:
    places, at = [], content.find(word)
    while at >= 0:
        places.append(at)
        at = content.find(word, at + 1)
    return places


def _walk_mp3(content: bytes) -> None:
    """Tag, frames one after the other, perhaps a tag behind them."""
    place = _after_id3(content)
    end = len(content)
    if content[-_ID3V1_BYTES:][:3] == b"TAG":
        end -= _ID3V1_BYTES
    frames = 0
    while place + _HEAD <= end:
        place += _mp3_frame(content[place : place + _HEAD])
        frames += 1
    # The last frame may be cut where the recorder stopped.
    if frames < _LEAST_FRAMES:
        raise NoAudio


def _after_id3(content: bytes) -> int:
    if content[:3] != b"ID3" or len(content) < 10:  # noqa: PLR2004
        return 0
    size = 0
    for part in content[6:10]:
        size = size << 7 | part & 0x7F
    return 10 + size


def _mp3_frame(head: bytes) -> int:
    """The bytes of a layer III frame by its head. Raises NoAudio."""
    bits = int.from_bytes(head, "big")
    version, layer = bits >> 19 & 3, bits >> 17 & 3
    rate, speed = bits >> 12 & 15, bits >> 10 & 3
    if bits >> 21 != 0x7FF or version == 1 or layer != 1 or rate in {0, 15} or speed == 3:  # noqa: PLR2004
        raise NoAudio
    kilobits = (_BITS_1 if version == 3 else _BITS_2)[rate]  # noqa: PLR2004
    samples = 144 if version == 3 else 72  # noqa: PLR2004
    return samples * kilobits * 1000 // _RATES[version][speed] + (bits >> 9 & 1)
