"""Writing policies: draft, publish by two people, take back what is not in force yet."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from consent.data.policy import DraftedPolicy
from consent.errors.policy import (
    PolicyChangedSinceRequest,
    PolicyFrozen,
    PolicyIncomplete,
    PolicyTooEarly,
    PolicyUnknown,
    ServiceUnknown,
)
from consent.models.policy import PolicyDocument, PolicyText, PolicyVersion, Service
from consent.selectors import policy_file
from consent.services import announcement
from consent.states.policy import Language, PolicyKind, PolicyStatus
from micropay.core import approval, evidence, locks, rules
from micropay.core.actor import Actor

PUBLISH = "consent.policy.publish"


@transaction.atomic
def draft(
    *,
    actor: Actor,
    service: str,
    kind: str,
    language: str,
    text: str,
    now: datetime,
    number: int | None = None,
    source: str = "",
) -> DraftedPolicy:
    """Put a text into a draft version of a document, tidied and hashed.

    Without a number a new version is made, unless the document has this very text already. With a
    number the text goes into that draft (made if there is none), in place of the one it may hold in
    this language. Raises ServiceUnknown, PolicyFrozen, PolicyFileInvalid.
    """
    tidy = policy_file.tidy(text)
    digest = policy_file.hash_of(tidy.body)
    document = _document_for_update(service, kind)
    same = _same_text(document, language, digest, number)
    if same is not None:
        found = same.version
        return DraftedPolicy(found.id, found.number, found.status, digest, created=False)
    version = _draft_version(document, number, actor, now)
    PolicyText.objects.update_or_create(
        version=version,
        language=Language(language).value,
        defaults={
            "title": tidy.title,
            "body": tidy.body,
            "sha256": digest,
            "source": source,
            "created_at": now,
        },
    )
    _leave_evidence("draft", version, actor, now, language=language, sha256=digest)
    return DraftedPolicy(version.id, version.number, version.status, digest, created=True)


@transaction.atomic
def request_publication(
    *,
    actor: Actor,
    version_id: UUID,
    effective_at: datetime | None,
    reduces_rights: bool,
    reasons: str,
    reason: str,
    now: datetime,
) -> UUID:
    """The maker asks to publish exactly the texts the draft has now. Returns the approval's id.

    ``effective_at`` None means when it is approved. ``reasons`` says how rights are reduced. Raises
    PolicyUnknown, PolicyFrozen, PolicyIncomplete, PolicyTooEarly, ApprovalWaiting.
    """
    version = _version_for_update(version_id)
    _check_publishable(version, effective_at or now, reduces_rights, reasons, now)
    asked = approval.request(
        kind=PUBLISH,
        object_type="consent.PolicyVersion",
        object_id=version.id,
        payload={
            "effective_at": effective_at.isoformat() if effective_at else None,
            "reduces_rights": reduces_rights,
            "reasons": reasons,
            "texts": _hashes(version),
        },
        actor=actor,
        reason=reason,
        now=now,
    )
    return asked.id


@transaction.atomic
def publish_approved(*, actor: Actor, asked: approval.Approval, now: datetime) -> None:
    """What the checker's yes carries out. Raises PolicyChangedSinceRequest and as above."""
    version = _version_for_update(UUID(asked.object_id))
    wish = asked.payload
    if _hashes(version) != wish["texts"]:
        raise PolicyChangedSinceRequest
    effective_at = datetime.fromisoformat(wish["effective_at"]) if wish["effective_at"] else now
    _check_publishable(version, effective_at, wish["reduces_rights"], wish["reasons"], now)
    version.reduces_rights = wish["reduces_rights"]
    version.reasons = wish["reasons"]
    version.maker_id = asked.maker_id
    _publish(version, effective_at, actor, now)


@transaction.atomic
def withdraw(*, actor: Actor, version_id: UUID, reason: str, now: datetime) -> None:
    """Take back a draft, or a published version before it takes effect.

    Raises PolicyUnknown, PolicyFrozen.
    """
    version = _version_for_update(version_id)
    in_force = version.effective_at is not None and version.effective_at <= now
    if version.status == PolicyStatus.WITHDRAWN or (not version.is_draft and in_force):
        raise PolicyFrozen(version=version.id)
    version.status = PolicyStatus.WITHDRAWN
    version.withdrawn_at = now
    version.save(update_fields=["status", "withdrawn_at"])
    _leave_evidence("withdraw", version, actor, now, reason=reason)


def publish_unchecked(*, version_id: UUID, actor: Actor, now: datetime) -> None:
    """Publish a document's very first version without a checker: an empty installation has nobody.

    Raises PolicyFrozen when the document has been published before.
    """
    version = _version_for_update(version_id)
    if version.document.versions.filter(status=PolicyStatus.PUBLISHED).exists():
        raise PolicyFrozen(version=version.id)
    _check_publishable(version, now, False, "", now)
    _publish(version, now, actor, now)


def _document_for_update(service: str, kind: str) -> PolicyDocument:
    if not Service.objects.filter(pk=service).exists():
        raise ServiceUnknown(service=service)
    PolicyDocument.objects.get_or_create(service_id=service, kind=PolicyKind(kind).value)
    wanted = PolicyDocument.objects.filter(service_id=service, kind=kind)
    [[document]] = locks.lock(wanted)
    return document


def _version_for_update(version_id: UUID) -> PolicyVersion:
    """The version and its document, locked. Raises PolicyUnknown."""
    documents = PolicyDocument.objects.filter(versions=version_id)
    _, found = locks.lock(documents, PolicyVersion.objects.filter(pk=version_id))
    if not found:
        raise PolicyUnknown(version=version_id)
    version: PolicyVersion = found[0]
    return version


def _same_text(
    document: PolicyDocument, language: str, digest: str, number: int | None
) -> PolicyText | None:
    texts = PolicyText.objects.filter(version__document=document, language=language, sha256=digest)
    texts = texts.exclude(version__status=PolicyStatus.WITHDRAWN).select_related("version")
    if number is not None:
        texts = texts.filter(version__number=number)
    return texts.order_by("-version__number").first()


def _draft_version(
    document: PolicyDocument, number: int | None, actor: Actor, now: datetime
) -> PolicyVersion:
    if number is not None:
        version = document.versions.filter(number=number).first()
        if version is not None and not version.is_draft:
            raise PolicyFrozen(version=version.id)
        if version is not None:
            return version
    highest = document.versions.aggregate(highest=Max("number"))["highest"] or 0
    return PolicyVersion.objects.create(
        document=document, number=number or highest + 1, maker_id=actor.id, created_at=now
    )


def _hashes(version: PolicyVersion) -> dict[str, str]:
    return dict(version.texts.order_by("language").values_list("language", "sha256"))


def _check_publishable(
    version: PolicyVersion, effective_at: datetime, reduces: bool, reasons: str, now: datetime
) -> None:
    if not version.is_draft:
        raise PolicyFrozen(version=version.id)
    if not version.texts.filter(language=Language.THAI).exists():
        raise PolicyIncomplete(missing="th")
    if reduces and not reasons.strip():
        raise PolicyIncomplete(missing="reasons")
    if effective_at < _earliest(version, now):
        raise PolicyTooEarly(earliest=_earliest(version, now).isoformat())


def _earliest(version: PolicyVersion, now: datetime) -> datetime:
    """Now; after every version published before; for a changed fee notice, after notice time."""
    published = version.document.versions.filter(status=PolicyStatus.PUBLISHED)
    last = published.aggregate(last=Max("effective_at"))["last"]
    if last is None:
        return now
    earliest = max(now, last + timedelta(microseconds=1))
    if version.document.kind == PolicyKind.FEE_NOTICE:
        notice = timedelta(days=rules.number("consent.fee_notice_days", at=now))
        earliest = max(earliest, now + notice)
    return earliest


def _publish(version: PolicyVersion, effective_at: datetime, checker: Actor, now: datetime) -> None:
    version.status = PolicyStatus.PUBLISHED
    version.effective_at = effective_at
    version.published_at = now
    version.checker_id = checker.id
    version.save()
    _leave_evidence(
        "publish",
        version,
        checker,
        now,
        effective_at=effective_at.isoformat(),
        reduces_rights=version.reduces_rights,
        texts=_hashes(version),
    )
    announcement.announce(actor=checker, version=version, now=now)


def _leave_evidence(
    verb: str,
    version: PolicyVersion,
    actor: Actor,
    now: datetime,
    reason: str = "",
    **detail: object,
) -> None:
    document = version.document
    evidence.record(
        action=f"consent.policy.{verb}",
        actor=actor,
        now=now,
        object_type="consent.PolicyVersion",
        object_id=version.id,
        reason=reason,
        detail={
            "service": document.service_id,
            "kind": document.kind,
            "number": version.number,
            **detail,
        },
    )
