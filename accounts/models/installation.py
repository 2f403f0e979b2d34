"""The app on a phone, before and after anybody signs in."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from accounts.states.device import InstallationEventKind, OperatingSystem, ProblemKind
from micropay.core.crypto import blind
from micropay.core.crypto.blind import BlindIndexField
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id

DEVICE_ID = "accounts.installation.device_id"


class Installation(models.Model):
    """One installed app: its public number, the keyed hash of its secret, what it runs on.

    ``network``, ``phone_state`` and ``signs`` are what the app told last; ``signs`` maps each sign
    against the phone to the moment until which it counts.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=19, unique=True)
    key_digest = models.CharField(max_length=64)
    hardware_model = models.CharField(max_length=80)
    os = models.CharField(max_length=8)
    os_version = models.CharField(max_length=20)
    app_version = models.CharField(max_length=20)
    operator = models.CharField(max_length=60, blank=True, default="")
    device_id = EncryptedText(label=DEVICE_ID, null=True)
    device_id_index = BlindIndexField(of="device_id", null=True)
    device_id_index_next = BlindIndexField(of="device_id", null=True)
    network = models.CharField(max_length=8, blank=True, default="")
    phone_state = models.CharField(max_length=8, blank=True, default="")
    signs = models.JSONField(default=dict)
    language = models.CharField(max_length=2)
    registered_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()
    uninstalled_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["device_id_index"], name="installation_by_device")]
        constraints = [
            models.CheckConstraint(
                condition=Q(os__in=[os.value for os in OperatingSystem]),
                name="installation_os_known",
            ),
            models.CheckConstraint(
                condition=Q(language__in=["th", "en"]), name="installation_language_known"
            ),
        ]

    def __str__(self) -> str:
        return self.number


class InstallationEvent(models.Model):
    """An install, a check-in or an uninstall, with what the app ran on then. Append-only.

    ``network_seen`` is our edge's verdict, ``network_told`` the app's word.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    installation = models.ForeignKey(Installation, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=10)
    at = models.DateTimeField()
    app_version = models.CharField(max_length=20)
    os_version = models.CharField(max_length=20)
    operator = models.CharField(max_length=60, blank=True, default="")
    network_seen = models.CharField(max_length=8, blank=True, default="")
    network_told = models.CharField(max_length=8, blank=True, default="")
    phone_state = models.CharField(max_length=8, blank=True, default="")
    signs = models.JSONField(default=list)

    class Meta:
        indexes = [
            models.Index(fields=["installation", "-at"], name="event_by_installation"),
            models.Index(fields=["-at"], name="event_newest"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in InstallationEventKind]),
                name="installation_event_known",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d %H:%M}"


class ProblemCount(models.Model):
    """How often a problem was reported on a day, by model and system: for support, of nobody."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    day = models.DateField()
    os = models.CharField(max_length=8)
    os_version = models.CharField(max_length=20)
    hardware_model = models.CharField(max_length=80)
    app_version = models.CharField(max_length=20)
    kind = models.CharField(max_length=10)
    count = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["day", "os", "os_version", "hardware_model", "app_version", "kind"],
                name="problem_counted_once_a_day",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in ProblemKind]),
                name="problem_kind_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.hardware_model}"


def device_columns(device_id: str) -> dict[str, str | None]:
    """The three columns that hold a device's identifier; none for an empty one."""
    index = blind.columns("device_id_index", DEVICE_ID, device_id)
    return {"device_id": device_id or None, **index}
