"""Permission names of accounts."""

from __future__ import annotations

# Ending a person's access; asking to give it and, another person, agreeing.
MANAGE_STAFF = "accounts.manage_staff"
# Checking a customer for the partner bank: finding a case by its code, and deciding it.
VERIFY_KYC = "accounts.verify_kyc"
# Asking for a change of the step-up table and, another person, agreeing.
MANAGE_STEP_UP = "accounts.manage_step_up"
# Asking to publish a build of the app and, another person, agreeing.
MANAGE_APP_BUILD = "accounts.manage_app_build"
# Vouching for a person who forgot the PIN and, another person, agreeing.
ASK_PIN_RESET = "accounts.ask_pin_reset"
ALLOW_PIN_RESET = "accounts.allow_pin_reset"
