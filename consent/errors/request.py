"""What is refused about requests of data subjects."""

from __future__ import annotations

from micropay.core.errors import NotFound, Refusal


class RequestUnknown(NotFound):
    """No such request, or it is another person's: the answer is the same."""

    code = "data_request_unknown"
    title = "This data request is not known."


class RequestClosed(Refusal):
    """It was answered, refused or taken back before; ``state`` says which."""

    code = "data_request_closed"
    title = "This data request is closed."


class SubjectDied(Refusal):
    """Rights over data are a living person's (PDPA s.6); heirs ask under the law of succession."""

    code = "data_subject_died"
    title = (
        "This person has died. What heirs ask for is no request of a data subject: note it under"
        " requests of heirs, who show the court's order or the paper of inheritance."
    )


class RequestIncomplete(Refusal):
    """``missing`` names what the request lacks: fields, purposes or details."""

    code = "data_request_incomplete"
    title = "The request does not say enough: %(missing)s."
    status = 400


class RequestKindDiffers(Refusal):
    """This is not done with a request of this kind."""

    code = "data_request_kind_differs"
    title = "This is not done with a request of this kind."


class RequestExtended(Refusal):
    """A clock is extended once."""

    code = "data_request_extended"
    title = "The time to answer was extended before."


class GroundDoesNotApply(Refusal):
    """The ground is not known, not for this kind, or its own condition does not hold."""

    code = "refusal_ground_does_not_apply"
    title = "This ground for refusing does not apply to this request."


class UnderLegalHold(Refusal):
    """A court or an authority wants this person's data kept as it is."""

    code = "under_legal_hold"
    title = "This person's data is kept for a proceeding and cannot be erased now."


class PackageNotReady(Refusal):
    """The package is being made, or it was opened or its days are over."""

    code = "data_package_not_there"
    title = "The data package is not ready, or was collected before."


class LinkSpent(NotFound):
    """A link opens once and for minutes. What never was and what is spent answer the same."""

    code = "data_package_link_spent"
    title = "This link is not valid any more."


class MailCodeWrong(Refusal):
    """No request by e-mail waits for this code: wrong, used, or too old."""

    code = "mail_request_code_wrong"
    title = "The code is not right, or no longer valid."
    status = 400


class RequestUnidentified(Refusal):
    """A code sent by e-mail is not enough for erasing: an agent has to identify the person."""

    code = "data_request_unidentified"
    title = "Before anything is erased, please identify the person and write down how."
