"""Where a request comes from, as far as our own edge can vouch for it."""

from __future__ import annotations

import ipaddress
from functools import lru_cache

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


def network(request: HttpRequest) -> str:
    """``mobile`` when our own edge can vouch for a mobile operator's network, else ``unknown``.

    Either our proxy says so in the header that EDGE_NETWORK_HEADER names (it must strip the
    client's), or the address lies in MOBILE_NETWORKS, the operators' ranges. What the client says
    is not asked.
    """
    header = settings.EDGE_NETWORK_HEADER
    if header and _trusted(str(request.META.get("REMOTE_ADDR", ""))):
        told = request.headers.get(header, "").strip().lower()
        if told:
            return "mobile" if told == "mobile" else "unknown"
    return "mobile" if _within(address(request), settings.MOBILE_NETWORKS) else "unknown"


def household(found: str) -> str:
    """What counts as one caller: an IPv4 address, or the /64 of an IPv6 address, which a single
    household has whole. Empty for what is no address.
    """
    try:
        parsed = ipaddress.ip_address(found)
    except ValueError:
        return ""
    return found if parsed.version == 4 else str(ipaddress.ip_network((found, 64), strict=False))  # noqa: PLR2004


def _trusted(hop: str) -> bool:
    return _within(hop, settings.TRUSTED_PROXIES)


def _within(hop: str, networks: list[str]) -> bool:
    try:
        found = ipaddress.ip_address(hop)
    except ValueError:
        return False
    return any(found in _network(one) for one in networks)


@lru_cache(maxsize=512)
def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network:
    return ipaddress.ip_network(text)


def _canonical(hop: str) -> str:
    try:
        found = ipaddress.ip_address(hop)
    except ValueError:
        return ""
    mapped = getattr(found, "ipv4_mapped", None)
    return str(mapped or found)
