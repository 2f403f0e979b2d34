"""Installations: the app gets its number and key, and says what it runs on."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.data.registration import InstallationIssued
from accounts.models.installation import Installation
from accounts.services import tokens
from micropay.core import evidence, ids
from micropay.core.actor import Actor


@transaction.atomic
def register(
    *,
    actor: Actor,
    hardware_model: str,
    os: str,
    os_version: str,
    app_version: str,
    language: str,
    now: datetime,
) -> InstallationIssued:
    """A new installation. The key is shown this once; its keyed hash is stored."""
    key = tokens.new_token()
    installation = Installation.objects.create(
        id=ids.new_id(),
        number=tokens.new_number(),
        key_digest=tokens.installation_digest(key),
        hardware_model=hardware_model,
        os=os,
        os_version=os_version,
        app_version=app_version,
        language=language,
        registered_at=now,
        last_seen_at=now,
    )
    _leave_evidence("register", installation.id, actor, now, app_version=app_version, os=os)
    return InstallationIssued(installation.id, installation.number, key)


@transaction.atomic
def check_in(
    *,
    actor: Actor,
    installation_id: UUID,
    os_version: str,
    app_version: str,
    language: str,
    now: datetime,
) -> None:
    """The app is in use: what it runs on now, and when it was last seen."""
    Installation.objects.filter(id=installation_id).update(
        os_version=os_version,
        app_version=app_version,
        language=language,
        last_seen_at=now,
        uninstalled_at=None,
    )
    _leave_evidence(
        "check_in", installation_id, actor, now, app_version=app_version, os_version=os_version
    )


def _leave_evidence(
    verb: str, installation_id: UUID, actor: Actor, now: datetime, **detail: str
) -> None:
    evidence.record(
        action=f"accounts.installation.{verb}",
        actor=actor,
        now=now,
        object_type="accounts.Installation",
        object_id=installation_id,
        detail=detail,
    )
