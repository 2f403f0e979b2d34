"""The words of phones: what they run on, how they reach us, what speaks against them."""

from __future__ import annotations

from enum import StrEnum


class OperatingSystem(StrEnum):
    """What the app runs on."""

    ANDROID = "android"
    IOS = "ios"
    WEB = "web"


class NetworkType(StrEnum):
    """How a phone reaches us: as the app says, or as our edge sees it (mobile or unknown only)."""

    MOBILE = "mobile"
    WIFI = "wifi"
    UNKNOWN = "unknown"


class PhoneState(StrEnum):
    """What the phone is doing, as the app says. A call under way is how people are talked over."""

    FREE = "free"
    IN_CALL = "in_call"
    UNKNOWN = "unknown"


class DeviceSign(StrEnum):
    """What speaks against a phone: somebody else may see it or steer it."""

    ROOTED = "rooted"
    HOOKED = "hooked"
    REMOTE_CONTROL = "remote_control"
    SCREEN_SHARING = "screen_sharing"


class DeviceNoticeKind(StrEnum):
    """What a phone is told when an account moves: that it lost its place, or took another's."""

    REPLACED = "replaced"
    TOOK_OVER = "took_over"


class InstallationEventKind(StrEnum):
    """What an installed app told us about itself."""

    INSTALL = "install"
    CHECK_IN = "check_in"
    UNINSTALL = "uninstall"


class ProblemKind(StrEnum):
    """What went wrong in the app, as its user or the app itself says."""

    CRASH = "crash"
    FREEZE = "freeze"
    NETWORK = "network"
    DISPLAY = "display"
    CAMERA = "camera"
    OTHER = "other"
