"""Permission names of accounts."""

from __future__ import annotations

# Ending a person's access; asking to give it and, another person, agreeing.
MANAGE_STAFF = "accounts.manage_staff"
# Checking a customer for the partner bank: finding a case by its code, and deciding it.
VERIFY_KYC = "accounts.verify_kyc"
