"""Refused proofs: PIN and one-time code."""

from __future__ import annotations

from micropay.core.errors import Refusal


class ProofRequired(Refusal):
    """``missing`` names the members to send along."""

    code = "proof_required"
    title = "Please confirm with your PIN or one-time code."
    status = 403


class PinWrong(Refusal):
    """``attempts_left`` until the lock; with none left, ``retry_at``."""

    code = "pin_wrong"
    title = "The PIN is not right."
    status = 403


class PinLocked(Refusal):
    """``retry_at`` says when the next attempt counts; null: only customer service can help."""

    code = "pin_locked"
    title = "The PIN is locked after too many wrong attempts."
    status = 423


class PinResetNeeded(Refusal):
    """The PIN can no longer be compared: its pepper was retired. The way on is a new PIN."""

    code = "pin_reset_needed"
    title = "For your security a new PIN is needed. Please use the way for a forgotten PIN."
    status = 403


class PinUnchanged(Refusal):
    """The new PIN is the old one."""

    code = "pin_unchanged"
    title = "The new PIN is the old one. Please choose another."
    status = 400


class PinWeak(Refusal):
    """Repeats, runs, birth dates, phone numbers and common PINs are refused."""

    code = "pin_weak"
    title = "This PIN is too easy to guess. Please choose another."
    status = 400


class OtpWrong(Refusal):
    """``attempts_left`` for this code."""

    code = "otp_wrong"
    title = "The one-time code is not right."
    status = 403


class OtpExpired(Refusal):
    """Too old, or tried too often."""

    code = "otp_expired"
    title = "The one-time code is no longer valid. Please ask for a new one."
    status = 403


class OtpUsed(Refusal):
    """A code is good for one act."""

    code = "otp_used"
    title = "The one-time code has been used already."


class OtpForSomethingElse(Refusal):
    """The code was made for another act, amount or payee."""

    code = "otp_for_something_else"
    title = "The one-time code belongs to something else."
    status = 403


class OtpLocked(Refusal):
    """Too many wrong codes in a row; ``retry_at`` says when codes count again."""

    code = "otp_locked"
    title = "One-time codes are locked after too many wrong attempts."
    status = 423


class TooManyCodes(Refusal):
    """Too many codes were asked for; ``retry_at`` says when another may be."""

    code = "otp_too_many_codes"
    title = "Too many one-time codes were asked for. Please wait."
    status = 429


class TooManyAttempts(Refusal):
    """The brake on one installation or network over all phones; ``retry_at``."""

    code = "too_many_attempts"
    title = "Too many attempts from here. Please wait."
    status = 429
