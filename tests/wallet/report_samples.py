"""Days and moments for report tests: postings and holds put into the past by the owner."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tests.conftest import RaceDatabase
from wallet.data.ledger import Posted

_TABLES = ("transaction", "entry", "hold", "hold_use", "account", "fold")


def moved_to(race_db: RaceDatabase, moment: datetime, *postings: Posted) -> None:
    """Stamp postings with another moment, as if they had been made then."""
    ids = [str(one.transaction_id) for one in postings]
    _as_owner(
        race_db,
        ("UPDATE wallet_ledger_transaction SET posted_at = %s WHERE id = ANY (%s::uuid[])", ids),
        (
            "UPDATE wallet_ledger_entry SET posted_at = %s WHERE transaction_id = ANY (%s::uuid[])",
            ids,
        ),
        moment=moment,
    )


def opened_at(race_db: RaceDatabase, moment: datetime) -> None:
    """All accounts there are were opened then."""
    _as_owner(
        race_db,
        ("UPDATE wallet_ledger_account SET opened_at = %s WHERE NOT id = ANY (%s::uuid[])", []),
        moment=moment,
    )


def folded_at(race_db: RaceDatabase, moment: datetime) -> None:
    """All folds there are were made then."""
    _as_owner(
        race_db,
        (
            "UPDATE wallet_ledger_fold SET folded_at = %s WHERE NOT account_id = ANY (%s::uuid[])",
            [],
        ),
        moment=moment,
    )


def held_at(race_db: RaceDatabase, moment: datetime, hold_id: UUID) -> None:
    """A hold was made then."""
    _as_owner(
        race_db,
        (
            "UPDATE wallet_ledger_hold SET authorised_at = %s WHERE id = ANY (%s::uuid[])",
            [str(hold_id)],
        ),
        moment=moment,
    )


def _as_owner(race_db: RaceDatabase, *changes: tuple[str, list[str]], moment: datetime) -> None:
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        for table in _TABLES:
            cursor.execute(f"ALTER TABLE wallet_ledger_{table} DISABLE TRIGGER USER")
        for statement, ids in changes:
            cursor.execute(statement, [moment, ids])
        for table in _TABLES:
            cursor.execute(f"ALTER TABLE wallet_ledger_{table} ENABLE TRIGGER USER")
    owner.commit()
    owner.close()
