"""Permission names of consent."""

from __future__ import annotations

# Asking for the publication of a policy and, another person, approving it.
PUBLISH_POLICY = "consent.publish_policy"

# Entering the contract of a partner that sends us personal data.
ENTER_FEED = "consent.enter_datafeed"
# Taking a request for a person at the desk; working on requests; asking for a refusal and, another
# person, agreeing; placing legal holds and, by two people, lifting them.
FILE_REQUEST = "consent.file_request"
WORK_REQUEST = "consent.work_request"
REFUSE_REQUEST = "consent.refuse_request"
HOLD_DATA = "consent.hold_data"
# Entering recipients with their terms; showing disclosures later and announcing mergers, each by
# two people; working on requests of authorities.
MANAGE_RECIPIENT = "consent.manage_recipient"
DELAY_DISCLOSURES = "consent.delay_disclosures"
ANNOUNCE_MERGER = "consent.announce_merger"
WORK_AUTHORITY = "consent.work_authority"

# Writing a marketing campaign, asking to start it and, another person, agreeing.
RUN_CAMPAIGN = "consent.run_campaign"
# Adding and ending adverts and content.
EDIT_CONTENT = "consent.edit_content"
# Handing out totals of use.
EXPORT_TREND = "consent.export_trend"
# Reporting a breach; assessing it and noting who was told; the quarterly review and the records of
# processing.
REPORT_BREACH = "consent.report_breach"
WORK_BREACH = "consent.work_breach"
WORK_REVIEW = "consent.work_review"
