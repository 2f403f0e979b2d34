"""Words for the codes of the floor's tables, shown on the pages of oversight."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from micropay.core.words import codes

_WORDS = {
    # Approvals, files and mail
    "waiting": _("Waits"),
    "approved": _("Approved"),
    "refused": _("Refused"),
    "withdrawn": _("Taken back"),
    "expired": _("Expired"),
    "quarantined": _("In quarantine"),
    "clean": _("Clean"),
    "infected": _("Malware found"),
    "erased": _("Erased"),
    "filed": _("Filed"),
    "automatic": _("Automatic mail"),
    "dropped": _("Deleted unread"),
    # What files are for
    "case_file": _("File of a case"),
    "guardian_evidence": _("Evidence about a guardian"),
    "kyc_evidence": _("Evidence of identity"),
    "suspension_proof": _("Proof against a suspension"),
    "bank_statement": _("Bank statement"),
    "wallet_picture": _("Picture kept by a customer"),
    "identity_evidence": _("Evidence for changed details"),
    # Who acted
    "customer": _("Customer"),
    "staff": _("Staff"),
    "system": _("The platform"),
    "installation": _("Installation of the app"),
    "visitor": _("Visitor"),
    # What happened to a row
    "INSERT": _("Row added"),
    "UPDATE": _("Row changed"),
    "DELETE": _("Row deleted"),
    # Channels and languages of messages
    "sms": _("SMS"),
    "email": _("E-mail"),
    "in_app": _("In the app"),
    "post": _("Post"),
    "th": _("Thai"),
    "en": _("English"),
}
# What one person asks and another decides.
_APPROVALS = {
    "core.holiday.change": _("Change of the business calendar"),
    "core.rule.change": _("Change of a rule"),
}
codes.register(
    "core",
    _WORDS,
    fields=(
        "Approval.state",
        "Approval.kind",
        "StoredFile.state",
        "StoredFile.purpose",
        "InboundMail.state",
        "Evidence.actor_kind",
        "History.operation",
        "Message.channel",
        "Message.language",
    ),
)
codes.register("core", _APPROVALS)
