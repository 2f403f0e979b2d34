"""Campaigns: kinds, channels, states, and how often one comes again."""

from __future__ import annotations

from enum import StrEnum


class CampaignKind(StrEnum):
    """What a campaign is about."""

    GREETING = "greeting"
    PROMOTION = "promotion"
    REWARD = "reward"
    SURVEY = "survey"
    EVENT = "event"
    NEWSLETTER = "newsletter"
    UPDATE = "update"
    REMINDER = "reminder"


class CampaignChannel(StrEnum):
    """How a campaign reaches people."""

    SMS = "sms"
    EMAIL = "email"
    IN_APP = "in_app"
    POST = "post"


class CampaignState(StrEnum):
    """A campaign is written, runs after two people agreed, and ends or is stopped."""

    DRAFT = "draft"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"


class SeriesEvery(StrEnum):
    """How often a campaign is sent again."""

    ONCE = "once"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


class SendingState(StrEnum):
    """What became of one person in a campaign."""

    WAITING = "waiting"
    SENT = "sent"
    SUPPRESSED = "suppressed"
    CAPPED = "capped"
    UNREACHABLE = "unreachable"
