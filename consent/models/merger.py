"""Notices of mergers and sales of assets: told before any data moves, with proof per person."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from consent.models.disclosure import Recipient
from consent.models.policy import Service
from consent.models.subject import Subject
from micropay.core.ids import new_id


class MergerCampaign(models.Model):
    """One change of the company: who takes over, what people are told, and how far telling is.

    ``told_up_to`` is the last person told, in the order of their ids.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    recipient = models.ForeignKey(Recipient, on_delete=models.PROTECT, related_name="+")
    words_th = models.CharField(max_length=400)
    words_en = models.CharField(max_length=400)
    maker_id = models.CharField(max_length=64)
    checker_id = models.CharField(max_length=64, blank=True, default="")
    asked_at = models.DateTimeField()
    announced_at = models.DateTimeField(null=True)
    told_up_to = models.UUIDField(null=True)
    told_all_at = models.DateTimeField(null=True)

    class Meta:
        permissions = [("announce_merger", "Can ask for and agree to announcing a merger")]
        constraints = [
            models.CheckConstraint(
                condition=Q(announced_at=None) | (~Q(checker_id="") & ~Q(checker_id=F("maker_id"))),
                name="merger_announced_by_two",
            )
        ]

    def __str__(self) -> str:
        return f"{self.service_id} {self.recipient_id}"


class MergerNotice(models.Model):
    """One person was written to; whether it left is with the message. Append-only."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    campaign = models.ForeignKey(MergerCampaign, on_delete=models.PROTECT, related_name="notices")
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")
    message_id = models.UUIDField()
    told_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "subject"], name="merger_told_once")
        ]

    def __str__(self) -> str:
        return f"{self.campaign_id} {self.subject_id}"
