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
# Opening one masked field of a customer for a case, and looking such openings over.
REVEAL_FIELD = "accounts.reveal_field"
REVIEW_REVEALS = "accounts.review_reveals"
# Asking for and agreeing to telling a customer later who looked.
DELAY_TELLING = "accounts.delay_telling"
# Reporting a breach of confidentiality, which stops access; deciding what comes of it.
REPORT_VIOLATION = "accounts.report_violation"
DECIDE_SUSPENSION = "accounts.decide_suspension"
# Writing a new undertaking and, another person, publishing it.
PUBLISH_UNDERTAKING = "accounts.publish_undertaking"
# From where the back office may be opened.
MANAGE_NETWORKS = "accounts.manage_networks"
# Who joined, moved and left.
REPORT_STAFF = "accounts.report_staff"
# Asking for a change of phone or national ID; deciding what another asked for; the evidence.
REQUEST_IDENTITY_CHANGE = "accounts.request_identity_change"
DECIDE_IDENTITY_CHANGE = "accounts.decide_identity_change"
OPEN_IDENTITY_EVIDENCE = "accounts.open_identity_evidence"
