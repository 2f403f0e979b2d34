"""Where a request comes from, as far as our own edge can vouch for it."""

from __future__ import annotations

import ipaddress

from django.conf import settings
from django.http import HttpRequest


def address(request: HttpRequest) -> str:
    """The client's network address.

    X-Forwarded-For counts only when the connection itself comes from a trusted proxy, and then its
    last entry that no trusted proxy added.
    """
    peer = str(request.META.get("REMOTE_ADDR", ""))
    if not _trusted(peer):
        return _canonical(peer)
    for hop in reversed(request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")):
        if hop.strip() and not _trusted(hop.strip()):
            return _canonical(hop.strip())
    return _canonical(peer)


def _trusted(hop: str) -> bool:
    try:
        found = ipaddress.ip_address(hop)
    except ValueError:
        return False
    return any(found in ipaddress.ip_network(one) for one in settings.TRUSTED_PROXIES)


def _canonical(hop: str) -> str:
    try:
        found = ipaddress.ip_address(hop)
    except ValueError:
        return ""
    mapped = getattr(found, "ipv4_mapped", None)
    return str(mapped or found)
