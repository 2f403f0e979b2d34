"""A recording is told by its structure from first byte to last; nothing is decoded."""

from __future__ import annotations

import time

import pytest

from micropay.core import audio_check, files
from micropay.core.file_errors import FileTooLarge, SoundNotAllowed
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from tests.complaints.money import TIDA
from tests.complaints.people import NOW
from tests.core import file_samples, sound_samples


@pytest.mark.parametrize("kind", ["wav", "mp3", "ogg", "m4a"])
def test_what_call_recorders_write_is_told(kind: str) -> None:
    told = audio_check.kind_of(getattr(sound_samples, kind)())
    assert told == {"wav": "audio/wav", "mp3": "audio/mpeg", "ogg": "audio/ogg"}.get(
        kind, "audio/mp4"
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"RIFF\x10\x00\x00\x00WAVEfmt ",
        sound_samples.wav()[:-500],
        sound_samples.wav() + b"PK\x03\x04" + b"x" * 100,
        sound_samples.mp3(1),
        sound_samples.mp3() + b"<script>alert(1)</script>",
        b"\xff\xfb" + b"\x00" * 100,
        sound_samples.ogg(b"\x80theora"),
        sound_samples.ogg()[:-1],
        sound_samples.ogg() + b"%PDF-1.7",
        sound_samples.m4a(b"soun", b"vide"),
        sound_samples.m4a(b"text"),
        sound_samples.m4a() + b"\x00\x00\x00\x01junk",
        b"\x00\x00\x00\x18ftypM4A " + b"\x00" * 50,
        b"MZ\x90\x00",
        b"%PDF-1.7",
    ],
)
def test_what_is_broken_holds_a_film_or_is_something_else_is_none(content: bytes) -> None:
    with pytest.raises(audio_check.NoAudio):
        audio_check.kind_of(content)


@pytest.mark.parametrize(
    "content",
    [
        b"OggS\x00" + bytes(21) + b"\x00" + (b"OggS\x00" + bytes(22)) * 290_000,
        b"RIFF\x00\x00\x00\x00WAVE" + b"aaaa\x00\x00\x00\x00" * 990_000,
        sound_samples.box(b"ftyp", b"M4A \0\0\0\0")
        + sound_samples.box(b"moov", b"hdlr" * 1_900_000)
        + sound_samples.box(b"mdat", b""),
    ],
    ids=["pages", "chunks", "handlers"],
)
def test_eight_megabytes_of_nothing_cost_little(content: bytes) -> None:
    began = time.process_time()
    with pytest.raises(audio_check.NoAudio):
        audio_check.kind_of(content)
    assert time.process_time() - began < 3


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "refusal"),
    [(b"MZ not sound", SoundNotAllowed), (b"\x00" * 30_000_001, FileTooLarge)],
)
def test_what_is_refused_leaves_evidence_and_nothing_else(content, refusal) -> None:
    with pytest.raises(refusal):
        files.receive(
            actor=TIDA, subject_id=None, purpose="case_call", name="x", content=content, now=NOW
        )
    assert not StoredFile.objects.exists()
    assert Evidence.objects.get(action="core.file.refuse").detail["code"] == refusal.code


@pytest.mark.django_db
def test_a_picture_is_no_recording_and_a_recording_no_attachment() -> None:
    for purpose, content in (
        ("case_call", file_samples.picture()),
        ("case_file", sound_samples.wav()),
    ):
        with pytest.raises(files.file_errors.FileRefused):
            files.receive(
                actor=TIDA, subject_id=None, purpose=purpose, name="x", content=content, now=NOW
            )
