"""Back-office pages of accounts, one module per topic."""

from accounts.admin import (  # noqa: F401
    closure,
    customer,
    device,
    installation,
    kyc,
    registration,
    relation,
    session,
    staff,
    suspension,
)
