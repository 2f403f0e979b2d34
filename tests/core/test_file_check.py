"""What a file is, is decided by its content; two kinds at once, bombs and active documents go."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageOps

from micropay.core import file_jail
from micropay.core.file_check import Limits, NotTaken, check
from tests.core import file_samples as samples

LIMITS = Limits(pixels=25_000_000, pages=50, objects=20_000, seconds=10, mebibytes=1024)
TAKEN = {
    "a jpeg": ("image/jpeg", samples.picture()),
    "a png": ("image/png", samples.picture("PNG")),
    "a webp": ("image/webp", samples.picture("WEBP")),
    "a photo": ("image/jpeg", samples.photo_with_place()),
    "a photo with a film behind it": ("image/jpeg", samples.picture() + b"\0\0\0\x18ftypmp42"),
    "an iPhone's photo": ("image/jpeg", samples.iphone_photo()),
    "a document": ("application/pdf", samples.document()),
    "a document with a link": ("application/pdf", samples.with_link()),
}


@pytest.mark.parametrize("name", TAKEN)
def test_what_people_hand_in_is_taken_by_its_content(name: str) -> None:
    media_type, content = TAKEN[name]
    assert check(content, LIMITS).media_type == media_type


@pytest.mark.parametrize("name", [name for name in samples.REFUSED if name != "nothing"])
def test_what_is_not_taken_says_why(name: str) -> None:
    code, content = samples.REFUSED[name]
    with pytest.raises(NotTaken) as refused:
        check(content, LIMITS)
    assert str(refused.value) == code


def test_a_photo_keeps_its_picture_upright_and_nothing_else() -> None:
    sent = samples.photo_with_place()
    assert Image.open(BytesIO(sent)).getexif()[0x010F] == "PhoneMaker"
    kept = check(sent, LIMITS).content
    opened = Image.open(BytesIO(kept))
    assert dict(opened.getexif()) == {}
    assert opened.size == (48, 64)
    assert not opened.info.keys() & {"exif", "comment", "icc_profile", "xmp"}
    assert b"PhoneMaker" not in kept and b"secret comment" not in kept


def test_an_iphones_photo_becomes_a_jpeg_upright_and_without_its_maker() -> None:
    sent = samples.iphone_photo()
    assert b"Secret phone" in sent
    kept = file_jail.check(sent, LIMITS)
    opened = Image.open(BytesIO(kept.content))
    assert (kept.media_type, opened.format, opened.size) == ("image/jpeg", "JPEG", (48, 64))
    assert dict(opened.getexif()) == {} and b"Secret phone" not in kept.content


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        (samples.iphone_photo()[:200], "file_damaged"),
        (samples.iphone_photo()[:-100], "file_damaged"),
        (samples.iphone_photo() + b"%PDF-1.7", "file_two_kinds"),
        (samples.iphone_photo().replace(b"ftypheic", b"ftypavif"), "file_type_not_allowed"),
    ],
)
def test_what_only_begins_like_an_iphones_photo_is_refused(changed: bytes, code: str) -> None:
    with pytest.raises(NotTaken) as refused:
        file_jail.check(changed, LIMITS)
    assert str(refused.value) == code


def test_the_picture_is_still_the_picture() -> None:
    sent = samples.picture(size=(200, 100))
    before, after = (
        ImageOps.grayscale(Image.open(BytesIO(one))).resize((8, 4))
        for one in (sent, check(sent, LIMITS).content)
    )
    pairs = zip(before.tobytes(), after.tobytes(), strict=True)
    assert max(abs(one - other) for one, other in pairs) < 6


def test_what_lies_behind_the_picture_is_dropped() -> None:
    hidden = b"hidden behind the end"
    assert hidden not in check(samples.picture() + hidden, LIMITS).content


def test_a_document_stays_byte_for_byte_what_it_was() -> None:
    sent = samples.with_link()
    assert check(sent, LIMITS).content == sent


def test_transparency_stays() -> None:
    written = BytesIO()
    Image.new("RGBA", (8, 8), (10, 20, 30, 40)).save(written, format="PNG")
    kept = Image.open(BytesIO(check(written.getvalue(), LIMITS).content))
    assert kept.getpixel((0, 0)) == (10, 20, 30, 40)


@pytest.mark.parametrize("name", ["a jpeg", "a document"])
def test_the_jail_gives_the_same_answer(name: str) -> None:
    _, content = TAKEN[name]
    assert file_jail.check(content, LIMITS) == check(content, LIMITS)


def test_the_jail_passes_a_refusal_on() -> None:
    with pytest.raises(NotTaken, match="pdf_active"):
        file_jail.check(samples.with_unused_script(), LIMITS)


def test_what_eats_memory_dies_in_the_jail() -> None:
    """A blank picture of 169 megapixels in some kilobytes, were so many allowed."""
    written = BytesIO()
    Image.new("1", (13_000, 13_000)).save(written, format="PNG")
    limits = replace(LIMITS, pixels=10**9, mebibytes=300)
    with pytest.raises(NotTaken, match="file_damaged"):
        file_jail.check(written.getvalue(), limits)


def test_what_eats_time_dies_in_the_jail() -> None:
    bomb = samples.document_of_objects(40_000)
    with pytest.raises(NotTaken, match="pdf_too_long"):
        file_jail.check(bomb, replace(LIMITS, seconds=60))
    with pytest.raises(NotTaken, match="file_damaged"):
        file_jail.check(bomb, replace(LIMITS, objects=10**9, seconds=1))
