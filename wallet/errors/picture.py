"""Why a picture is not kept."""

from __future__ import annotations

from micropay.core.errors import Refusal


class PictureFolderFull(Refusal):
    """The folder holds ``most`` pictures, or as many ``megabytes`` as it may."""

    code = "picture_folder_full"
    title = "Your folder is full: %(most)s pictures or %(megabytes)s MB. Delete some first."
