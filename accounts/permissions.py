"""Permission names of accounts."""

from __future__ import annotations

# Ending a person's access; asking to give it and, another person, agreeing.
MANAGE_STAFF = "accounts.manage_staff"
# Checking a customer for the partner bank: finding a case by its code, and deciding it.
VERIFY_KYC = "accounts.verify_kyc"
# Stopping a customer's money at once; asking what becomes of it and, another person, agreeing.
SUSPEND_CUSTOMER = "accounts.suspend_customer"
DECIDE_SUSPENSION = "accounts.decide_suspension"
# Deciding matches of screening by two people; setting risk; asking for a new check.
REVIEW_KYC = "accounts.review_kyc"
