"""What guardians' consents and coming of age refuse."""

from __future__ import annotations

from micropay.core.errors import NotFound, Refusal


class NotAGuardian(Refusal):
    """Only verified adults whose account is active consent for a minor."""

    code = "not_a_guardian"
    title = "Only an adult whose identity is verified can agree for a minor."
    status = 403


class NotAMinor(Refusal):
    """Whoever is of age (``age``) agrees for themselves."""

    code = "not_a_minor"
    title = "Somebody of %(age)s or older agrees for themselves."


class TooManyWards(Refusal):
    """As many minors as one guardian may stand for (``limit``)."""

    code = "too_many_wards"
    title = "You stand for as many minors as one person can. Please contact customer service."


class GuardianshipOver(Refusal):
    """It was confirmed, used or ended before, or took too long; ``state``."""

    code = "guardianship_over"
    title = "This consent cannot be used any more. Please start again."


class GuardianCodeUnknown(NotFound):
    """No open consent has this code."""

    code = "guardian_code_unknown"
    title = "No guardian's consent has this code."


class GuardianForSomebodyElse(Refusal):
    """The guardian agreed for another person than the one typed here."""

    code = "guardian_for_somebody_else"
    title = "The guardian agreed for somebody else: name, birth date or national ID differ."


class NobodyAsked(Refusal):
    """No question of coming of age is open."""

    code = "majority_not_asked"
    title = "There is nothing to agree to."


class GuardianEvidenceMissing(Refusal):
    """No picture or document shows the right to act yet."""

    code = "guardian_evidence_missing"
    title = "Please send a picture or PDF of the paper that shows your right to act first."


class TooManyGuardianFiles(Refusal):
    """Rule ``guardian.files_most``, as ``limit``."""

    code = "too_many_guardian_files"
    title = "At most %(limit)s files can be sent."
