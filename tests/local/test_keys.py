"""The demo keys of a first run."""

from __future__ import annotations

import base64
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from standardwebhooks import Webhook

from micropay.local import keys, known
from micropay.local.errors import LocalError


def test_keys_are_made_once_even_when_asked_for_at_the_same_time(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: keys.load(tmp_path), range(8)))
    assert all(answer == answers[0] for answer in answers)
    assert keys.load(tmp_path) == answers[0]


def test_every_installation_has_its_own(tmp_path: Path) -> None:
    one, other = keys.load(tmp_path / "one"), keys.load(tmp_path / "other")
    assert one.keys() == other.keys()
    assert not set(one.values()) & set(other.values())


def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    keys.load(tmp_path)
    assert (tmp_path / "keys.json").stat().st_mode & 0o777 == 0o600


def test_each_key_fits_its_use(tmp_path: Path) -> None:
    made = keys.load(tmp_path)
    Fernet(made["FIELD_ENCRYPTION_KEYS"])
    Ed25519PrivateKey.from_private_bytes(base64.urlsafe_b64decode(made["LEDGER_SEAL_KEY"]))
    Webhook(made["BANK_WEBHOOK_SECRET"])
    for name in ("BLIND_INDEX_KEYS", "PIN_PEPPERS", "TOKEN_KEY"):
        assert len(base64.urlsafe_b64decode(made[name])) == 32
    assert len(made["SECRET_KEY"]) >= 50


def test_a_damaged_file_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "keys.json").write_text("{")
    with pytest.raises(LocalError, match=r"keys\.json is damaged"):
        keys.load(tmp_path)


def test_the_environment_wins_over_this_checkouts_servers_and_keys(tmp_path: Path) -> None:
    named = {
        "DATABASE_URL": "postgres://theirs",
        "BROKER_URL_FILE": "/run/secrets/broker",
        "TOKEN_KEY": "theirs",
    }
    environ = dict(named)
    known.fill_environment(environ, tmp_path)
    assert {name: environ[name] for name in named} == named
    assert "DATABASE_OWNER_URL" not in environ
    assert "BROKER_URL" not in environ
    assert environ["SECRET_KEY"] == keys.load(tmp_path)["SECRET_KEY"]
