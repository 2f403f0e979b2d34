"""Who said yes or no to what, and how: four kinds of record that are never mixed or changed.

Accepting terms is a contract, acknowledging a notice says it was read, a decision on a purpose is
consent given or withheld, and a decline says no to a policy. Each names the exact text shown.
Database triggers keep rows as they are and stamp ``recorded_at``; a foreign key over version,
language and hash makes a record of a text that never existed impossible.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from consent.models.policy import PolicyVersion
from consent.models.purpose import Purpose, PurposeText
from consent.models.subject import Subject
from consent.states.record import Channel, DeclineChoice
from micropay.core.ids import new_id


class Record(models.Model):
    """What every record holds: the text's language and hash, the channel, the device, the moment.

    ``occurred_at`` is when the person acted, as the service was told; ``recorded_at`` is the
    database's own clock. ``installation_id`` has no foreign key: records outlive devices.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    language = models.CharField(max_length=2)
    text_sha256 = models.CharField(max_length=64)
    channel = models.CharField(max_length=10)
    installation_id = models.UUIDField(null=True)
    device_label = models.CharField(max_length=120, blank=True, default="")
    ip = models.GenericIPAddressField(null=True)
    user_agent = models.CharField(max_length=300, blank=True, default="")
    actor_kind = models.CharField(max_length=16)
    actor_id = models.CharField(max_length=64, blank=True)
    occurred_at = models.DateTimeField()
    recorded_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(channel__in=[channel.value for channel in Channel]),
                name="%(class)s_channel_known",
            )
        ]


class Acceptance(Record):
    """A person accepted this version of the terms: the contract. The first one counts."""

    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="acceptances")
    version = models.ForeignKey(PolicyVersion, on_delete=models.PROTECT, related_name="+")

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(fields=["subject", "version"], name="acceptance_once"),
        ]

    def __str__(self) -> str:
        return f"{self.subject_id} accepted {self.version_id}"


class Acknowledgement(Record):
    """A person confirmed having read this version of a notice. It is not consent."""

    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="acknowledgements")
    version = models.ForeignKey(PolicyVersion, on_delete=models.PROTECT, related_name="+")

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(fields=["subject", "version"], name="acknowledgement_once"),
        ]

    def __str__(self) -> str:
        return f"{self.subject_id} acknowledged {self.version_id}"


class Decline(Record):
    """Somebody said no to this version. There may be no data subject yet, only an installation."""

    subject = models.ForeignKey(
        Subject, on_delete=models.PROTECT, related_name="declines", null=True
    )
    version = models.ForeignKey(PolicyVersion, on_delete=models.PROTECT, related_name="+")
    # What the person wants instead: to stay with the version agreed to, or to close.
    choice = models.CharField(max_length=8, blank=True, default="")

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                condition=Q(choice__in=["", *(choice.value for choice in DeclineChoice)]),
                name="decline_choice_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject_id or 'nobody yet'} declined {self.version_id}"


class PurposeDecision(Record):
    """Consent given or withheld for one purpose. The highest ``position`` per person and purpose
    is what holds; the service numbers them under a lock on the subject.
    """

    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="decisions")
    purpose = models.ForeignKey(Purpose, on_delete=models.PROTECT, related_name="+")
    text = models.ForeignKey(PurposeText, on_delete=models.PROTECT, related_name="+")
    # The privacy notice in force at that moment, for the receipt.
    notice = models.ForeignKey(PolicyVersion, on_delete=models.PROTECT, related_name="+", null=True)
    given = models.BooleanField()
    position = models.PositiveIntegerField()

    class Meta(Record.Meta):
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(
                fields=["subject", "purpose", "position"], name="decision_position_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject_id} {'gave' if self.given else 'withheld'} {self.purpose_id}"
