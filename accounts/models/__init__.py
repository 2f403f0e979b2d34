"""Tables of people and proof, one module per topic."""

from accounts.models import (  # noqa: F401
    cool_off,
    credential,
    customer,
    device,
    identity_change,
    installation,
    kyc,
    registration,
    session,
    staff,
)
