"""Publishing builds of the app: one person asks, another agrees."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.data.app_build import is_older, is_version
from accounts.errors.installation import BuildKnown, BuildNotSound
from accounts.models.app_build import AppBuild
from accounts.selectors import app_build
from micropay.core import approval, evidence, ids
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval

PUBLISH = "accounts.app_build.publish"
FIRST = "1.0.0"


@transaction.atomic
def ask_to_publish(*, actor: Actor, build: dict[str, str], reason: str, now: datetime) -> UUID:
    """The first of two people. ``build`` holds os, version, least and the notes in both languages.

    Raises BuildNotSound, BuildKnown.
    """
    _refuse_unsound(build)
    build_id = ids.new_id()
    approval.request(
        kind=PUBLISH,
        object_type="accounts.AppBuild",
        object_id=build_id,
        payload=build,
        actor=actor,
        reason=reason,
        now=now,
    )
    return build_id


def publish_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agreed: apps learn of it when they check in, and those below ``least`` are
    refused. Raises BuildNotSound, BuildKnown.
    """
    _refuse_unsound(asked.payload)
    _publish(actor, UUID(asked.object_id), asked.payload, asked.reason, now)


@transaction.atomic
def first_run(*, actor: Actor, now: datetime) -> str:
    """First-run part: version 1.0.0 for both systems, which everybody may use."""
    added = 0
    for os in ("android", "ios"):
        if not AppBuild.objects.filter(os=os).exists():
            words = {"notes_th": "รุ่นแรก", "notes_en": "The first version."}
            build = {"os": os, "version": FIRST, "least": FIRST, **words}
            _publish(actor, ids.new_id(), build, "first run", now)
            added += 1
    return f"{added} added"


def _publish(
    actor: Actor, build_id: UUID, build: dict[str, Any], reason: str, now: datetime
) -> None:
    try:
        with transaction.atomic():
            AppBuild.objects.create(id=build_id, published_at=now, **build)
    except IntegrityError as error:
        raise BuildKnown from error
    transaction.on_commit(app_build.forget)
    evidence.record(
        action="accounts.app_build.publish",
        actor=actor,
        now=now,
        object_type="accounts.AppBuild",
        object_id=build_id,
        reason=reason,
        detail={name: build[name] for name in ("os", "version", "least")},
    )


def _refuse_unsound(build: dict[str, Any]) -> None:
    version, least = build["version"], build["least"]
    if not (is_version(version) and is_version(least)) or is_older(version, least):
        raise BuildNotSound
    if AppBuild.objects.filter(os=build["os"], version=version).exists():
        raise BuildKnown
    before = AppBuild.objects.filter(os=build["os"]).values_list("version", flat=True)
    if any(is_older(version, one) for one in before):
        raise BuildNotSound
