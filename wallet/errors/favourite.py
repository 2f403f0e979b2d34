"""Why a favourite is not kept."""

from __future__ import annotations

from micropay.core.errors import Refusal


class FavouriteKept(Refusal):
    """This payee is a favourite already."""

    code = "favourite_kept"
    title = "This payee is among your favourites already."


class AliasTaken(Refusal):
    """Another favourite has this name."""

    code = "favourite_alias_taken"
    title = "Another favourite has this name already."


class TooManyFavourites(Refusal):
    """A customer keeps at most ``most``."""

    code = "too_many_favourites"
    title = "You can keep at most %(most)s favourites."
