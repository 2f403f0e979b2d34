"""What an empty installation of consent starts with; running it again adds only what is missing."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from django.db import transaction

from consent.data.disclosure import RecipientTerms
from consent.models.disclosure import Recipient
from consent.models.policy import PolicyDocument
from consent.selectors import policy_file
from consent.services import disclosure, policy
from consent.states.disclosure import RecipientRole
from consent.states.policy import Language, PolicyStatus
from micropay.core import clock
from micropay.core.actor import Actor

FOLDER = Path(__file__).resolve().parents[1] / "first_run"
_A_YEAR = timedelta(days=365)


@transaction.atomic
def publish_policies(*, actor: Actor, now: datetime) -> str:
    """Publish the first version of every document in the first-run folder that has none yet.

    Files are named ``<service>_<kind>.<language>.md``. Returns words about what was done.
    """
    done = []
    for path in sorted(FOLDER.glob("*.th.md")):
        service, kind = path.name.removesuffix(".th.md").split("_", 1)
        if not _has_published(service, kind):
            _publish_document(actor, service, kind, now)
            done.append(f"{service} {kind}")
    return f"published {', '.join(done)}" if done else "all published already"


@transaction.atomic
def add_recipients(*, actor: Actor, now: datetime) -> str:
    """Enter the bank that verifies identities. The row lasts a year: by then, compliance has to
    enter the contract's own dates and reference.
    """
    if Recipient.objects.filter(pk="thai_credit_bank").exists():
        return "all entered already"
    today = clock.bangkok_day(now)
    disclosure.add_recipient(
        actor=actor,
        code="thai_credit_bank",
        name_th="ธนาคารไทยเครดิต จำกัด (มหาชน)",
        name_en="Thai Credit Bank Public Company Limited",
        role=RecipientRole.PROCESSOR,
        contract_reference="first-run entry, to be replaced by the contract's reference",
        contract_from=today,
        contract_until=today + _A_YEAR,
        purposes=["identity_verification"],
        terms=RecipientTerms(
            instructions="Verify identities for MicroPay as its processor, and nothing else.",
            confidentiality="Contract; 000, section 3: strictly by the privacy policy.",
            security="Supervised by the Bank of Thailand; as agreed in the contract.",
            policy_checked_on=today,
        ),
        now=now,
    )
    return "entered thai_credit_bank"


def _has_published(service: str, kind: str) -> bool:
    return PolicyDocument.objects.filter(
        service_id=service, kind=kind, versions__status=PolicyStatus.PUBLISHED
    ).exists()


def _publish_document(actor: Actor, service: str, kind: str, now: datetime) -> None:
    number = None
    for language in Language:
        path = FOLDER / f"{service}_{kind}.{language}.md"
        drafted = policy.draft(
            actor=actor,
            service=service,
            kind=kind,
            language=language,
            text=policy_file.read_text(path.read_bytes()),
            number=number,
            source=f"first run: {path.name}",
            now=now,
        )
        number = drafted.number
    policy.publish_unchecked(version_id=drafted.version_id, actor=actor, now=now)
