"""What binds a person: the version in force, or, after one that reduces rights, the one before."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from consent.data.policy import Agreement, CurrentPolicy
from consent.models.record import Acceptance, Acknowledgement, Decline
from consent.selectors import policy
from consent.states.policy import ACCEPTED_KINDS, ACKNOWLEDGED_KINDS, Needed


def of_subject(subject_id: UUID, service: str, at: datetime) -> list[Agreement]:
    """Every document of a service that people agree to, as it stands for this person."""
    agreed = _agreed_versions(subject_id, at)
    declined = {
        row.version_id: row
        for row in Decline.objects.filter(subject_id=subject_id, occurred_at__lte=at).order_by("id")
    }
    found = []
    for kind in sorted(ACCEPTED_KINDS | ACKNOWLEDGED_KINDS):
        versions = policy.history(service, kind)
        in_force = [one for one in versions if one.effective_at <= at]
        if not in_force:
            continue
        bound = _bound_by(in_force, agreed)
        said_no = declined.get(in_force[0].version_id)
        found.append(
            Agreement(
                kind=kind,
                in_force=in_force[0],
                bound_by=bound,
                needs=_needs(kind, in_force[0], bound),
                declined_at=said_no.occurred_at if said_no else None,
                choice=said_no.choice if said_no else "",
                coming=_coming(versions, at),
            )
        )
    return found


def _agreed_versions(subject_id: UUID, at: datetime) -> set[UUID]:
    said_yes = {"subject_id": subject_id, "occurred_at__lte": at}
    accepted = Acceptance.objects.filter(**said_yes).values_list("version_id", flat=True)
    noted = Acknowledgement.objects.filter(**said_yes).values_list("version_id", flat=True)
    return {*accepted, *noted}


def _bound_by(in_force: list[CurrentPolicy], agreed: set[UUID]) -> CurrentPolicy | None:
    """The newest version reached from the last yes without passing one that reduces rights."""
    bound = None
    for version in reversed(in_force):
        if version.version_id in agreed:
            bound = version
    if bound is None:
        return None
    later = in_force[: in_force.index(bound)]
    for version in reversed(later):
        if version.reduces_rights:
            break
        bound = version
    return bound


def _needs(kind: str, in_force: CurrentPolicy, bound: CurrentPolicy | None) -> str:
    if bound is not None and bound.version_id == in_force.version_id:
        return Needed.NOTHING
    return Needed.ACCEPT if kind in ACCEPTED_KINDS else Needed.ACKNOWLEDGE


def _coming(versions: list[CurrentPolicy], at: datetime) -> CurrentPolicy | None:
    later = [one for one in versions if one.effective_at > at]
    return later[-1] if later else None
