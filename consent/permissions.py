"""Permission names of consent."""

from __future__ import annotations

# Asking for the publication of a policy and, another person, approving it.
PUBLISH_POLICY = "consent.publish_policy"

# Entering the contract of a partner that sends us personal data.
ENTER_FEED = "consent.enter_datafeed"
