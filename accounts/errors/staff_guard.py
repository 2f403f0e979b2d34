"""What the guards of the back office refuse."""

from __future__ import annotations

from micropay.core.errors import Refusal


class PasswordUsedBefore(Refusal):
    """One of the person's last passwords."""

    code = "password_used_before"
    title = "Choose a password you have not used lately."


class NothingToSign(Refusal):
    """No version of the undertaking is published."""

    code = "nothing_to_sign"
    title = "There is no undertaking to sign yet."


class AnotherTextShown(Refusal):
    """The text changed between showing and signing."""

    code = "another_text_shown"
    title = "The text has changed since it was shown. Please read it again."


class UndertakingPublished(Refusal):
    """It is out already."""

    code = "undertaking_published"
    title = "This version is published already."


class SuspensionOpen(Refusal):
    """Access comes back only with the outcome of the suspension."""

    code = "suspension_open"
    title = "This person's access is suspended until an outcome is recorded."


class SuspensionClosed(Refusal):
    """The outcome is recorded."""

    code = "suspension_closed"
    title = "The outcome of this suspension is recorded already."


class ReportersOwn(Refusal):
    """Whoever reported a violation does not decide on it."""

    code = "reporters_own"
    title = "Somebody else than the reporter has to decide this."
    status = 403


class NetworkInvalid(Refusal):
    """Not a network."""

    code = "network_invalid"
    title = "Write a network, for example 203.0.113.0/24."


class NetworkUnchanged(Refusal):
    """It is in the list, or out of it, already."""

    code = "network_unchanged"
    title = "This network is in that state already."


class LocksYouOut(Refusal):
    """The approver's own address would be outside."""

    code = "locks_you_out"
    title = "Your own address would be outside the networks: nobody could undo it."
