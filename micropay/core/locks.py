"""Row locks in one global order, so that no two services can wait for each other.

Rule: lock everything an act needs with one call, before reading what it decides on.
"""

from __future__ import annotations

from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Model, QuerySet

# From the person outwards to the money. The ledger's own rows are locked inside the door, last.
ORDER = (
    "consent.Subject",
    "consent.DataRequest",
    "consent.DataPackage",
    "consent.MailRequest",
    "consent.AuthorityRequest",
    "consent.Breach",
    "consent.Review",
    "accounts.Installation",
    "accounts.Registration",
    "accounts.Customer",
    "accounts.Credential",
    "accounts.Device",
    "accounts.Session",
    "accounts.Otp",
    "accounts.KycCase",
    "accounts.Guardianship",
    "accounts.GuardianPaper",
    "accounts.ContactPerson",
    "accounts.MajorityQuestion",
    "accounts.MinorFinding",
    "accounts.Suspension",
    "accounts.SanctionHit",
    "accounts.HeirRequest",
    "accounts.PinReset",
    "accounts.StepUpRow",
    "accounts.IdentityChange",
    "accounts.NumberCode",
    "core.Approval",
    "core.InboundMail",
    "consent.PolicyDocument",
    "consent.PolicyVersion",
    "consent.Announcement",
    "consent.CampaignSeries",
    "consent.Campaign",
    "complaints.Case",
    "complaints.Redress",
    "complaints.AuthorityTicket",
    "complaints.CaseTask",
    "complaints.CorrectiveAction",
    "complaints.ExportPermit",
    "complaints.Conversation",
    "complaints.ExportOrder",
    "wallet.Wallet",
    "wallet.WalletOpening",
    "wallet.Closing",
    "wallet.Merchant",
    "wallet.MerchantKeeper",
    "wallet.MerchantPlan",
    "wallet.BankAccount",
    "wallet.WalletFreeze",
    "wallet.RiskRule",
    "wallet.RiskCase",
    "wallet.SuspicionCase",
    "wallet.Quote",
    "wallet.FaceCheck",
    "wallet.HeldMovement",
    "wallet.Withdrawal",
    "wallet.MoneyRequest",
    "wallet.StandingOrder",
    "wallet.TopUp",
    "wallet.BankNotice",
    "wallet.UnmatchedReceipt",
    "wallet.FileOrder",
    "wallet.BankUpload",
    "wallet.BankDifference",
    "core.StoredFile",
    "core.Message",
    "core.OutboxItem",
)
_RANK = {label: rank for rank, label in enumerate(ORDER)}


class OutsideTransaction(RuntimeError):
    """A programming error: this needs an open transaction."""


def require_transaction(using: str = DEFAULT_DB_ALIAS) -> None:
    """Raise OutsideTransaction unless a transaction is open."""
    if not connections[using].in_atomic_block:
        raise OutsideTransaction("This must run inside transaction.atomic().")


def lock(*querysets: QuerySet[Any]) -> list[list[Any]]:
    """Lock the rows of each queryset FOR UPDATE, models in ORDER and rows by primary key.

    Returns the locked rows of each queryset, in the order the querysets were given. Raises
    OutsideTransaction, or KeyError for a model that has no place in ORDER.
    """
    require_transaction()
    ranked = sorted(range(len(querysets)), key=lambda place: _rank(querysets[place].model))
    locked: dict[int, list[Any]] = {}
    for place in ranked:
        locked[place] = list(querysets[place].select_for_update(of=("self",)).order_by("pk"))
    return [locked[place] for place in range(len(querysets))]


def _rank(model: type[Model]) -> int:
    return _RANK[f"{model._meta.app_label}.{model.__name__}"]
