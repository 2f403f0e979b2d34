"""Fixtures of the tests of the floor."""

from __future__ import annotations

import pytest

from tests.core.rotating import a_field_key, another_key


@pytest.fixture
def new_keys(settings) -> dict[str, str]:
    """A new field key and blind index key, put in front of the old ones by ``begin``."""
    return {"FIELD_ENCRYPTION_KEYS": a_field_key(), "BLIND_INDEX_KEYS": another_key()}
