"""What an installed app is refused."""

from __future__ import annotations

from micropay.core.errors import Refusal


class UpgradeRequired(Refusal):
    """This version may no longer call: ``least`` is the oldest that may, ``newest`` the newest."""

    code = "upgrade_required"
    title = "This version of the app is too old. Please update it to go on."
    status = 426


class BuildKnown(Refusal):
    """This version was published before."""

    code = "app_build_known"
    title = "This version has been published already."


class BuildNotSound(Refusal):
    """A version that is none, one older than the last, or a least version newer than itself."""

    code = "app_build_not_sound"
    title = "Write versions like 1.4.0, newer than the last one, and not older than the least."
    status = 422
