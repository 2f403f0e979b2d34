"""Marketing: campaigns, one row per person, and who signs up for an event."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from consent.models.policy import Service
from consent.models.purpose import Purpose
from consent.models.subject import Subject
from consent.states.campaign import (
    CampaignChannel,
    CampaignKind,
    CampaignState,
    SendingState,
    SeriesEvery,
)
from micropay.core.ids import new_id


class Written(models.Model):
    """What a campaign says: the words in both languages, under which purpose, how, to whom."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    purpose = models.ForeignKey(Purpose, on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=8)
    segment = models.CharField(max_length=40, blank=True, default="")
    title_th = models.CharField(max_length=120)
    title_en = models.CharField(max_length=120)
    body_th = models.TextField()
    body_en = models.TextField()
    state = models.CharField(max_length=8, default=CampaignState.DRAFT.value)
    made_by = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title_en


class CampaignSeries(Written):
    """A campaign for later, or again and again: two people start it, each time it is due makes a
    campaign of the same words. ``next_at`` is the next time; None once there is none.
    """

    every = models.CharField(max_length=8)
    first_at = models.DateTimeField()
    next_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "series of campaigns"
        verbose_name_plural = "series of campaigns"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in CampaignKind]),
                name="series_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(channel__in=[channel.value for channel in CampaignChannel]),
                name="series_channel_known",
            ),
            models.CheckConstraint(
                condition=Q(every__in=[every.value for every in SeriesEvery]),
                name="series_every_known",
            ),
            models.CheckConstraint(
                condition=Q(state="draft", started_at=None, next_at=None)
                | Q(
                    state="running",
                    started_at__isnull=False,
                    ended_at=None,
                    next_at__isnull=False,
                )
                | Q(state__in=["done", "stopped"], ended_at__isnull=False, next_at=None),
                name="series_state_says_what_it_needs",
            ),
        ]
        indexes = [
            models.Index(fields=["next_at"], condition=Q(state="running"), name="series_by_turn")
        ]


class Campaign(Written):
    """Something sent to people who consented to exactly this: what, under which purpose, how, to
    which segment. Started by two people; the words are fixed then. One of a series was due at
    ``due_at``, and no other of the series is.
    """

    gathered_upto = models.UUIDField(null=True)
    gathered_at = models.DateTimeField(null=True)
    series = models.ForeignKey(
        CampaignSeries, on_delete=models.PROTECT, null=True, related_name="campaigns"
    )
    due_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in CampaignKind]),
                name="campaign_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(channel__in=[channel.value for channel in CampaignChannel]),
                name="campaign_channel_known",
            ),
            models.CheckConstraint(
                condition=Q(state="draft", started_at=None)
                | Q(state="running", started_at__isnull=False, ended_at=None)
                | Q(state__in=["done", "stopped"], ended_at__isnull=False),
                name="campaign_state_says_what_it_needs",
            ),
            models.UniqueConstraint(fields=["series", "due_at"], name="campaign_once_in_a_series"),
        ]
        permissions = [("run_campaign", "Can write, ask for and approve marketing campaigns")]


class Sending(models.Model):
    """One person and one campaign: sent, or why not."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="sendings")
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, default=SendingState.WAITING.value)
    message_id = models.UUIDField(null=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "subject"], name="sending_once"),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in SendingState]),
                name="sending_state_known",
            ),
        ]
        indexes = [
            models.Index(
                fields=["campaign", "id"], condition=Q(state="waiting"), name="sending_waiting"
            ),
            models.Index(fields=["subject", "decided_at"], name="sending_by_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.subject_id} {self.state}"


class EventSignUp(models.Model):
    """Somebody takes part in an event that a campaign announced."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="sign_ups")
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")
    signed_up_at = models.DateTimeField()
    cancelled_at = models.DateTimeField(null=True)
    attended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "subject"], name="sign_up_once"),
            models.CheckConstraint(
                condition=Q(cancelled_at=None) | Q(attended_at=None),
                name="sign_up_cancelled_did_not_attend",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.campaign} {self.subject_id}"
