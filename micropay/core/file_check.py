"""What kind of file this is by its content, whether it is harmless in form, and its clean copy.

Parsers of strangers' files are where memory bombs and endless loops live, so this file is also a
program: ``core.file_jail`` runs it in a process of its own with limits and without any key. It
imports nothing of the platform. Content comes in on stdin; out go one line of JSON and the bytes.

Pictures are decoded and written anew, which drops EXIF (place, time, device), everything hidden
behind the picture, and every frame but the first. Documents stay as they are, since a changed
document proves less; one that does anything when opened is refused.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageOps

if TYPE_CHECKING:
    from pypdf import PdfReader
    from pypdf.generic import DictionaryObject

JPEG, PNG, WEBP, PDF = "image/jpeg", "image/png", "image/webp", "application/pdf"
# What iPhones make; kept as JPEG, which every browser shows.
HEIC = "image/heic"
_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis"}
_FORMATS = {JPEG: "JPEG", PNG: "PNG", WEBP: "WEBP", HEIC: "HEIF"}
# What never occurs in a picture by chance: beginnings of other kinds of file, five bytes and more.
_FOREIGN = re.compile(
    rb"%PDF-|Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|<\?php|<script|<html|<svg", re.IGNORECASE
)
# Browsers that guess types read the beginning only.
_FOREIGN_TO_PDF = re.compile(rb"<\?php|<script|<html|<svg", re.IGNORECASE)
_GUESSED_BYTES = 2048
_PDF_END_BYTES = 1024
_ACTIVE_KEYS = {"/JS", "/JavaScript", "/EmbeddedFiles", "/EF", "/AF", "/XFA", "/RichMediaContent"}
_ACTIVE_ACTIONS = {
    *("/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/GoToE", "/GoToR"),
    *("/Rendition", "/Movie", "/Sound", "/RichMediaExecute", "/GoTo3DView"),
}
_ACTIVE_KINDS = {
    *("/FileAttachment", "/RichMedia", "/Movie", "/Screen", "/Sound", "/3D", "/EmbeddedFile"),
}
_PDF_NAME = re.compile(rb"/[A-Za-z0-9#]{5,60}")
_HEX = re.compile(rb"#([0-9A-Fa-f]{2})")
# Long enough that compressed bytes never spell them by chance; readers that repair a broken
# document might find these where its own table does not point.
_ACTIVE_TOKENS = {b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/EmbeddedFiles", b"/RichMedia"}


@dataclass(frozen=True, slots=True)
class Limits:
    """The rules of a check: pixels of a picture, pages and objects of a document, seconds of
    computing and MiB of memory for all of it.
    """

    pixels: int
    pages: int
    objects: int
    seconds: int
    mebibytes: int


@dataclass(frozen=True, slots=True)
class Checked:
    """The kind found, and the content that is safe to keep."""

    media_type: str
    content: bytes


class NotTaken(Exception):
    """The code of a refusal in ``core.file_errors``."""


def check(content: bytes, limits: Limits) -> Checked:
    """Sniff, look for a second kind, and make the copy to keep. Raises NotTaken."""
    media_type = sniff(content)
    _refuse_two_kinds(content, media_type)
    if media_type == PDF:
        _check_pdf(content, limits)
        return Checked(media_type, content)
    kept_as = JPEG if media_type == HEIC else media_type
    return Checked(kept_as, _drawn_anew(content, media_type, kept_as, limits))


def sniff(content: bytes) -> str:
    """The kind by its first bytes. Raises NotTaken."""
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return WEBP
    if content.startswith(b"%PDF-"):
        return PDF
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS:
        return HEIC
    raise NotTaken("file_type_not_allowed")


def _refuse_two_kinds(content: bytes, media_type: str) -> None:
    if media_type == PDF:
        foreign = _FOREIGN_TO_PDF.search(content[:_GUESSED_BYTES])
    else:
        foreign = _FOREIGN.search(content)
    # A zip, and with it a jar, an office document or an app, is read from its end.
    if foreign or zipfile.is_zipfile(BytesIO(content)):
        raise NotTaken("file_two_kinds")


def _drawn_anew(content: bytes, media_type: str, kept_as: str, limits: Limits) -> bytes:
    if media_type == HEIC:
        _learn_heic()
    try:
        with Image.open(BytesIO(content), formats=[_FORMATS[media_type]]) as picture:
            if picture.width * picture.height > limits.pixels:
                raise NotTaken("picture_too_large")
            picture.load()
            upright = ImageOps.exif_transpose(picture)
            plain = upright.convert(_mode(upright, kept_as))
            # Only the pixels move on: profiles, comments and EXIF stay behind.
            clean = Image.new(plain.mode, plain.size)
            clean.paste(plain)
    except NotTaken:
        raise
    except Image.DecompressionBombError:
        raise NotTaken("picture_too_large") from None
    except Exception:
        raise NotTaken("file_damaged") from None
    written = BytesIO()
    clean.save(written, format=_FORMATS[kept_as], **_quality(kept_as))
    return written.getvalue()


def _learn_heic() -> None:
    """The decoder is loaded for such a picture only; one thread fits the limits of memory."""
    import pi_heif

    pi_heif.register_heif_opener(decode_threads=1, thumbnails=False)


def _mode(picture: Image.Image, media_type: str) -> str:
    if media_type != JPEG and picture.has_transparency_data:
        return "RGBA"
    return "L" if picture.mode in {"1", "L"} else "RGB"


def _quality(media_type: str) -> dict[str, Any]:
    return {} if media_type == PNG else {"quality": 90}


def _check_pdf(content: bytes, limits: Limits) -> None:
    # Half the time of looking at a picture would be the loading of this library.
    from pypdf import PdfReader

    if b"%%EOF" not in content[-_PDF_END_BYTES:]:
        raise NotTaken("file_damaged")
    names = {_plain_name(name) for name in _PDF_NAME.findall(content)}
    if names & _ACTIVE_TOKENS:
        raise NotTaken("pdf_active")
    try:
        _walk_pdf(PdfReader(BytesIO(content)), limits)
    except NotTaken:
        raise
    except Exception:
        raise NotTaken("file_damaged") from None


def _walk_pdf(reader: PdfReader, limits: Limits) -> None:
    from pypdf.generic import IndirectObject

    if reader.is_encrypted:
        raise NotTaken("pdf_locked")
    addresses = _addresses(reader)
    if len(addresses) > limits.objects or len(reader.pages) > limits.pages:
        raise NotTaken("pdf_too_long")
    if not reader.pages:
        raise NotTaken("file_damaged")
    _refuse_active(reader.trailer)
    for number, generation in sorted(addresses):
        _refuse_active(reader.get_object(IndirectObject(number, generation, reader)))


def _addresses(reader: PdfReader) -> set[tuple[int, int]]:
    """Every object the document's tables name, used on a page or not."""
    found = {(number, generation) for generation, of in reader.xref.items() for number in of}
    return found | {(number, 0) for number in reader.xref_objStm}


def _refuse_active(thing: Any) -> None:
    for part in _dictionaries(thing):
        kinds = {str(part.get(key)) for key in ("/Subtype", "/Type") if key in part}
        acts = str(part.get("/S")) in _ACTIVE_ACTIONS
        if acts or _ACTIVE_KEYS & set(part) or _ACTIVE_KINDS & kinds:
            raise NotTaken("pdf_active")


def _dictionaries(thing: Any) -> Iterator[DictionaryObject]:
    """The dictionaries inside one object, without those it only refers to."""
    from pypdf.generic import ArrayObject, DictionaryObject

    waiting = [thing]
    while waiting:
        part = waiting.pop()
        if isinstance(part, DictionaryObject):
            yield part
            # ``get`` would follow references; the plain values do not.
            waiting.extend(dict.values(part))
        elif isinstance(part, ArrayObject):
            waiting.extend(list.__iter__(part))


def _plain_name(name: bytes) -> bytes:
    """A name with its ``#41`` spellings resolved."""
    return _HEX.sub(lambda found: bytes([int(found[1], 16)]), name)


def main() -> None:
    """Check stdin within the limits given as JSON in the first argument."""
    limits = Limits(**json.loads(sys.argv[1]))
    memory = limits.mebibytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    try:
        checked = check(sys.stdin.buffer.read(), limits)
    except NotTaken as refused:
        answer, content = {"refused": str(refused)}, b""
    except MemoryError:
        answer, content = {"refused": "file_damaged"}, b""
    else:
        answer, content = {"media_type": checked.media_type}, checked.content
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + content)


def as_argument(limits: Limits) -> str:
    """Limits as the program takes them."""
    return json.dumps(asdict(limits))


if __name__ == "__main__":
    main()
