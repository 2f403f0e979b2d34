"""What is refused about documents and their versions."""

from __future__ import annotations

from micropay.core.errors import NotFound, Refusal


class PolicyUnknown(NotFound):
    """No such policy version or document. ``version`` or ``service`` and ``kind`` name it."""

    code = "policy_unknown"
    title = "This policy is not known."


class PolicyNotPublished(Refusal):
    """The version is a draft or was withdrawn."""

    code = "policy_not_published"
    title = "This version of the policy is not published."


class PolicyNotCurrent(Refusal):
    """Another version is in force, or this one is not in force yet."""

    code = "policy_not_current"
    title = "Another version of the policy is in force. Please read it first."


class PolicyTextMismatch(Refusal):
    """Language and hash are not those of a text of this version."""

    code = "policy_text_mismatch"
    title = "The text shown is not the text of this version in this language."


class PolicyWrongKind(Refusal):
    """Terms are accepted, notices are acknowledged; the kinds do not mix."""

    code = "policy_wrong_kind"
    title = "This kind of document is not agreed to in this way."


class PolicyFrozen(Refusal):
    """What is published or withdrawn never changes."""

    code = "policy_frozen"
    title = "This version is no longer a draft and cannot be changed."


class PolicyIncomplete(Refusal):
    """``missing`` names what a version lacks before it can be published."""

    code = "policy_incomplete"
    title = "The version is not complete yet: %(missing)s."


class PolicyChangedSinceRequest(Refusal):
    """The texts are not those the maker asked to publish."""

    code = "policy_changed_since_request"
    title = "The texts have changed since publication was asked for."


class PolicyTooEarly(Refusal):
    """The effective date lies in the past, before a published version, or inside notice time."""

    code = "policy_too_early"
    title = "The version cannot take effect that early."


class PolicyFileInvalid(Refusal):
    """``reason`` says in one line why a file cannot be imported."""

    code = "policy_file_invalid"
    title = "The file cannot be imported: %(reason)s"
    status = 400


class PolicyNothingBefore(NotFound):
    """There is no earlier version to compare with."""

    code = "policy_nothing_before"
    title = "There is no earlier version to compare with."


class ServiceUnknown(NotFound):
    """No such service."""

    code = "service_unknown"
    title = "This service is not known."
