"""Installations: the app gets its number and key, says what it runs on, and takes its leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from accounts.data.registration import InstallationIssued
from accounts.models.installation import Installation, InstallationEvent, device_columns
from accounts.selectors import app_build
from accounts.selectors.installation import current_signs
from accounts.services import session, tokens
from accounts.states.device import InstallationEventKind
from micropay.core import evidence, ids, locks, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound


@dataclass(frozen=True, slots=True)
class Told:
    """What an app says of its phone. Empty where the person did not agree to say it.

    ``network_seen`` is our edge's own verdict.
    """

    operator: str = ""
    device_id: str = ""
    network: str = ""
    phone_state: str = ""
    signs: tuple[str, ...] = ()
    network_seen: str = ""


_NOTHING = Told()


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
    told: Told = _NOTHING,
) -> InstallationIssued:
    """A new installation. The key is shown this once; its keyed hash is stored.

    Raises UpgradeRequired for an app that is too old.
    """
    app_build.refuse_old(os=os, app_version=app_version)
    key = tokens.new_token()
    installation = Installation.objects.create(
        id=ids.new_id(),
        number=tokens.new_number(),
        key_digest=tokens.installation_digest(key),
        hardware_model=hardware_model,
        os=os,
        os_version=os_version,
        app_version=app_version,
        operator=told.operator,
        network=told.network,
        phone_state=told.phone_state,
        signs=_signs({}, told.signs, now),
        language=language,
        registered_at=now,
        last_seen_at=now,
        **device_columns(told.device_id),
    )
    _note(installation, InstallationEventKind.INSTALL, told, actor, now)
    return InstallationIssued(installation.id, installation.number, key)


def renew_key(*, installation_id: UUID, stored: str, key: str) -> None:
    """Store an installation's key, just shown, under the newest secret in place of an older one.

    Twice or at once does no harm: it is the same hash.
    """
    mine = Installation.objects.filter(id=installation_id, key_digest=stored)
    mine.update(key_digest=tokens.installation_digest(key))


@transaction.atomic
def check_in(
    *,
    actor: Actor,
    installation_id: UUID,
    os_version: str,
    app_version: str,
    language: str,
    now: datetime,
    told: Told = _NOTHING,
) -> Installation:
    """The app is in use: what it runs on now, and when it was last seen. Returns its row.

    A sign against the phone counts for as long as its rule says (``device.sign_minutes.<sign>``);
    a later check-in without it does not take it back. Raises NotFound.
    """
    installation = _locked(installation_id)
    installation.os_version = os_version
    installation.app_version = app_version
    installation.language = language
    installation.operator = told.operator or installation.operator
    installation.network = told.network
    installation.phone_state = told.phone_state
    installation.signs = _signs(installation.signs, told.signs, now)
    installation.last_seen_at = now
    installation.uninstalled_at = None
    if told.device_id:
        for column, value in device_columns(told.device_id).items():
            setattr(installation, column, value)
    installation.save()
    _note(installation, InstallationEventKind.CHECK_IN, told, actor, now)
    return installation


@transaction.atomic
def uninstall(*, actor: Actor, installation_id: UUID, now: datetime) -> None:
    """The app is being removed: whoever was signed in on it no longer is. Safe to say twice.

    Raises NotFound.
    """
    installation = _locked(installation_id)
    if installation.uninstalled_at is not None:
        return
    installation.uninstalled_at = now
    installation.save(update_fields=["uninstalled_at"])
    session.end_of_installation(actor=actor, installation_id=installation_id, now=now)
    _note(installation, InstallationEventKind.UNINSTALL, _NOTHING, actor, now)


def _locked(installation_id: UUID) -> Installation:
    [found] = locks.lock(Installation.objects.filter(id=installation_id))
    if not found:
        raise NotFound
    installation: Installation = found[0]
    return installation


def _signs(before: dict[str, str], told: tuple[str, ...], now: datetime) -> dict[str, str]:
    """What still counts of before, and what was told now."""
    kept = {sign: before[sign] for sign in current_signs(before, at=now)}
    for sign in told:
        minutes = rules.number(f"device.sign_minutes.{sign}", at=now)
        kept[sign] = (now + timedelta(minutes=minutes)).isoformat()
    return kept


def _note(
    installation: Installation,
    kind: InstallationEventKind,
    told: Told,
    actor: Actor,
    now: datetime,
) -> None:
    """The event for the installation's own past, and the act in the evidence log."""
    InstallationEvent.objects.create(
        installation=installation,
        kind=kind.value,
        at=now,
        app_version=installation.app_version,
        os_version=installation.os_version,
        operator=told.operator,
        network_seen=told.network_seen,
        network_told=told.network,
        phone_state=told.phone_state,
        signs=list(told.signs),
    )
    evidence.record(
        action=f"accounts.installation.{_VERBS[kind]}",
        actor=actor,
        now=now,
        object_type="accounts.Installation",
        object_id=installation.id,
        detail={
            "app_version": installation.app_version,
            "os_version": installation.os_version,
            "signs": list(told.signs),
        },
    )


_VERBS = {
    InstallationEventKind.INSTALL: "register",
    InstallationEventKind.CHECK_IN: "check_in",
    InstallationEventKind.UNINSTALL: "uninstall",
}
