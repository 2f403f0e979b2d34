"""Why a list is not imported and a match not decided."""

from __future__ import annotations

from micropay.core.errors import Refusal


class ListUnreadable(Refusal):
    """The file is not a CSV of the layout (``line``, ``problem``); nothing of it is kept."""

    code = "sanction_list_unreadable"
    title = "The list cannot be read: line %(line)s, %(problem)s."
    status = 422


class ListKnown(Refusal):
    """This version, or the same content, of this source was imported before."""

    code = "sanction_list_known"
    title = "This version of the list has been imported already."


class ListShrank(Refusal):
    """The new version has far fewer entries (``new``) than the one in force (``old``)."""

    code = "sanction_list_shrank"
    title = "The list has %(new)s entries, the one before had %(old)s. Say that this is meant."


class HitDecided(Refusal):
    """Two people decided on this match before (``state``)."""

    code = "sanction_hit_decided"
    title = "This match has been decided already."
