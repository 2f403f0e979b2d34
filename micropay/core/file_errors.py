"""What handing in and opening files refuses."""

from __future__ import annotations

from typing import ClassVar

from micropay.core.errors import Refusal


class FileRefused(Refusal):
    """A file that is not taken. Each reason is a class of its own; nothing of the file is kept."""

    code: ClassVar[str] = "file_refused"
    title: ClassVar[str] = "This file cannot be taken."
    status: ClassVar[int] = 422


class FileEmpty(FileRefused):
    """There is nothing in it."""

    code = "file_empty"
    title = "The file is empty."


class FileTooLarge(FileRefused):
    """More than ``megabytes`` (rule ``files.max_bytes``)."""

    code = "file_too_large"
    title = "The file is larger than %(megabytes)s MB."
    status = 413


class FileTypeNotAllowed(FileRefused):
    """By its content it is none of the kinds that are taken, whatever it is called."""

    code = "file_type_not_allowed"
    title = "Only pictures (JPEG, PNG, WebP, HEIC) and PDF documents can be taken."
    status = 415


class SoundNotAllowed(FileRefused):
    """By its content it is no recording of a kind that is taken, or is broken off inside."""

    code = "sound_not_allowed"
    title = "Only whole recordings of sound (WAV, MP3, Ogg, M4A) can be taken."
    status = 415


class FileDamaged(FileRefused):
    """It ends early, or cannot be read as what it says it is within the limits of time and
    memory."""

    code = "file_damaged"
    title = "The file is damaged or incomplete. Please make it again."


class FileTwoKinds(FileRefused):
    """It can be read as two kinds of file at once, which no camera and no scanner makes."""

    code = "file_two_kinds"
    title = "The file holds another kind of file inside."


class PictureTooLarge(FileRefused):
    """More pixels than the rule ``files.max_pixels``."""

    code = "picture_too_large"
    title = "The picture has more than %(megapixels)s megapixels."


class PdfActive(FileRefused):
    """A document that does something when opened: script, launch, form data or attached files."""

    code = "pdf_active"
    title = "The PDF holds scripts, actions or attached files. Please print it to a new PDF."


class PdfLocked(FileRefused):
    """A document that needs a password cannot be looked into."""

    code = "pdf_locked"
    title = "The PDF is protected by a password. Please hand it in without one."


class PdfTooLong(FileRefused):
    """More pages or objects than rules ``files.max_pdf_pages`` and ``files.max_pdf_objects``."""

    code = "pdf_too_long"
    title = "The PDF has too many pages or parts."


class FileInfected(FileRefused):
    """The scanner knows it as malware."""

    code = "file_infected"
    title = "The file holds malware. It was not kept."


class FileNotScanned(Refusal):
    """It waits in quarantine: it opens for nobody until the scanner has passed it."""

    code = "file_not_scanned"
    title = "The file waits for the malware scan and cannot be opened yet."


class FileNotKept(Refusal):
    """It was refused, found infected or erased; ``state``."""

    code = "file_not_kept"
    title = "The file was refused or erased and cannot be opened."
    status = 410
