"""Customers and the people around them: reading, reaching, erasing and counting them."""

from __future__ import annotations

from accounts.data import contact_person as contact_words
from accounts.data import kyc as kyc_words
from accounts.data import web_code as web_code_words
from accounts.data.messages import TEMPLATES
from accounts.data.pepper import TEMPLATES as PEPPER_TEMPLATES
from accounts.selectors import contact_person as contacts
from accounts.selectors import customer, kyc, personal_data, reach, trend
from accounts.services import contact_person, device_feature, erasure, people, retention
from micropay.core import forgetting, messages, ports, rights


def register() -> None:
    """Tell the floor who the people are."""
    _words()
    _personal_data()
    _rights()
    for topic, column in (
        ("language", "language"),
        ("network", "network"),
        ("operator", "operator"),
        ("system", "os"),
    ):
        ports.trend_source(topic, trend.people_by(column))
    ports.segment("adults", trend.adults)
    ports.segment("verified", trend.verified)
    for purpose in sorted(set(contact_person.PURPOSE.values())):
        ports.at_withdrawal(purpose, contact_person.stop)
    ports.at_withdrawal(device_feature.PHONE_STATE, device_feature.forget_state)


def _words() -> None:
    for templates in (
        TEMPLATES,
        kyc_words.TEMPLATES,
        PEPPER_TEMPLATES,
        web_code_words.TEMPLATES,
        contact_words.TEMPLATES,
    ):
        messages.register(templates)


def _personal_data() -> None:
    for table, read in personal_data.SOURCES.items():
        ports.personal_data_source(table, read)
    ports.personal_data_source("accounts_kyccase", kyc.personal_rows)
    ports.personal_data_source("accounts_contactperson", contacts.personal_rows)
    ports.fill_reach(reach.of_subjects)
    ports.fill_post(reach.by_post)


def _rights() -> None:
    people.register()
    ports.fill_deaths(customer.has_died)
    rights.eraser("accounts", 10, erasure.erase)
    rights.retention("proof", retention.forget_proof)
    rights.retention("request_codes", retention.forget_web_codes)
    rights.retention("identity", retention.forget_identities)
    forgetting.may_go("profile_picture")
