"""Only our own edge can say where a request comes from."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from micropay.core import origin


def seen(peer: str, forwarded: str = "") -> str:
    extra = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}
    return origin.address(RequestFactory().get("/", REMOTE_ADDR=peer, **extra))


def test_without_a_trusted_proxy_a_header_changes_nothing(settings) -> None:
    settings.TRUSTED_PROXIES = []
    assert seen("203.0.113.9", "10.0.0.1") == "203.0.113.9"


@pytest.mark.parametrize(
    ("forwarded", "client"),
    [
        ("198.51.100.7", "198.51.100.7"),
        ("1.1.1.1, 198.51.100.7", "198.51.100.7"),
        ("198.51.100.7, 10.0.0.2", "198.51.100.7"),
        ("", "10.0.0.1"),
        ("nonsense", ""),
    ],
)
def test_the_last_hop_that_no_proxy_of_ours_added_counts(
    settings, forwarded: str, client: str
) -> None:
    settings.TRUSTED_PROXIES = ["10.0.0.0/8"]
    assert seen("10.0.0.1", forwarded) == client


def test_a_mapped_address_is_the_address_it_maps() -> None:
    assert seen("::ffff:203.0.113.9") == "203.0.113.9"
