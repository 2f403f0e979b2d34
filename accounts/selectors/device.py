"""What an installation is told about changes of device, read from the devices themselves."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from accounts.data.device import DeviceNotice
from accounts.models.device import Device
from accounts.states.device import DeviceNoticeKind
from micropay.core import rules


def notices(*, installation_id: UUID, now: datetime) -> list[DeviceNotice]:
    """Changes of device that this installation was part of, newest first, for the days of rule
    ``notice.device_days``.

    The old phone learns that another took its place, the new one that it took another's. No word
    says whose account it is: the old phone may be in other hands. A statement, and one per change.
    """
    since = now - timedelta(days=rules.number("notice.device_days", at=now))
    here = Device.objects.filter(installation_id=installation_id)
    changes = Device.objects.filter(customer__in=here.values("customer"), bound_at__gt=since)
    found = []
    for new in changes.select_related("installation"):
        old = _replaced_by(new)
        if old is None:
            continue
        if old.installation_id == installation_id:
            model = new.installation.hardware_model
            found.append(DeviceNotice(DeviceNoticeKind.REPLACED, new.bound_at, model))
        elif new.installation_id == installation_id:
            model = old.installation.hardware_model
            found.append(DeviceNotice(DeviceNoticeKind.TOOK_OVER, new.bound_at, model))
    return sorted(found, key=lambda one: one.at, reverse=True)


def _replaced_by(new: Device) -> Device | None:
    """The device that was retired in the moment this one was bound."""
    retired = Device.objects.filter(customer_id=new.customer_id, retired_at=new.bound_at)
    return retired.select_related("installation").first()
