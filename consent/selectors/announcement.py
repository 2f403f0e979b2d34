"""Reading announcements: how far each has come and what people answered."""

from __future__ import annotations

from dataclasses import fields
from uuid import UUID

from django.db import connection

from consent.data.policy import CampaignState
from consent.models.announcement import Announcement

# One pass over the rows of one version: the answer is seven numbers however many people there are.
_STATE = """
SELECT count(*), count(*) FILTER (WHERE telling.state = 'waiting'),
       count(*) FILTER (WHERE telling.state = 'told'),
       count(*) FILTER (WHERE telling.state = 'unreachable'),
       count(*) FILTER (WHERE yes.subject_id IS NOT NULL),
       count(*) FILTER (WHERE yes.subject_id IS NULL AND no.subject_id IS NOT NULL),
       count(*) FILTER (WHERE yes.subject_id IS NULL AND no.choice = 'close')
  FROM consent_telling telling
  LEFT JOIN (SELECT subject_id FROM consent_acceptance WHERE version_id = %(version)s
              UNION ALL
             SELECT subject_id FROM consent_acknowledgement WHERE version_id = %(version)s) yes
    ON yes.subject_id = telling.subject_id
  LEFT JOIN (SELECT DISTINCT ON (subject_id) subject_id, choice FROM consent_decline
              WHERE version_id = %(version)s AND subject_id IS NOT NULL
              ORDER BY subject_id, id DESC) no
    ON no.subject_id = telling.subject_id
 WHERE telling.announcement_id = %(announcement)s
"""


def state(announcement_id: UUID) -> CampaignState:
    """How far one announcement has come: one statement, counted by the database."""
    announcement = Announcement.objects.only("version_id").get(pk=announcement_id)
    with connection.cursor() as cursor:
        cursor.execute(
            _STATE, {"announcement": announcement_id, "version": announcement.version_id}
        )
        row = cursor.fetchone()
    names = [field.name for field in fields(CampaignState)]
    return CampaignState(**dict(zip(names, row, strict=True)))
