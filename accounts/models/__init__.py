"""Tables of people and proof, one module per topic."""

from accounts.models import (  # noqa: F401
    closure,
    cool_off,
    credential,
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
