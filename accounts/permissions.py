"""Permission names of accounts."""

from __future__ import annotations

# Ending a person's access; asking to give it and, another person, agreeing.
MANAGE_STAFF = "accounts.manage_staff"
# Checking a customer for the partner bank: finding a case by its code, and deciding it.
VERIFY_KYC = "accounts.verify_kyc"
# Asking for a change of phone or national ID; deciding what another asked for; the evidence.
REQUEST_IDENTITY_CHANGE = "accounts.request_identity_change"
DECIDE_IDENTITY_CHANGE = "accounts.decide_identity_change"
OPEN_IDENTITY_EVIDENCE = "accounts.open_identity_evidence"
