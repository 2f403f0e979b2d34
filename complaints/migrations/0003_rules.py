"""First values of the rules of complaints."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

BANK_SLA = "Service level agreement of the Thai banking industry, 15 September 2017"
SERVICE_TERMS = "Terms of the service, section on complaints"
CHOICE = "Operational choice against floods and guessing"

SEEDS = [
    Seed("complaint.ack_business_days.app", "0", "business days", "The app answers at once"),
    Seed("complaint.ack_business_days.phone", "0", "business days", f"{BANK_SLA}: call centre"),
    Seed("complaint.ack_business_days.web", "1", "business days", f"{BANK_SLA}: website"),
    Seed("complaint.ack_business_days.email", "1", "business days", f"{BANK_SLA}: e-mail"),
    Seed("complaint.ack_business_days.letter", "7", "business days", f"{BANK_SLA}: letter"),
    Seed(
        "complaint.progress_calendar_days",
        "7",
        "calendar days from receipt",
        "Bank of Thailand, supervision of designated payment services (notification 6/2561), as"
        " quoted in an operator's terms: investigate and tell progress and steps within 7 days",
    ),
    Seed(
        "complaint.resolve_business_days",
        "15",
        "business days from receipt",
        f"{BANK_SLA}: settle, or tell progress and the expected day (to be verified)",
    ),
    Seed("complaint.contact_phone", "0-2697-5353", "telephone", SERVICE_TERMS),
    Seed("complaint.contact_email", "cs@thaimicrodigital.com", "e-mail", SERVICE_TERMS),
    Seed("complaint.contact_website", "www.thaimicrodigital.com", "website", SERVICE_TERMS),
    Seed("hotline.bank_of_thailand", "1213", "telephone", "Bank of Thailand, consumer centre"),
    Seed("hotline.online_crime", "1441", "telephone", "Anti Online Scam Operation Center"),
    Seed("complaint.web_filing_per_hour", "5", "filings per address and hour", CHOICE),
    Seed("complaint.web_follow_per_hour", "20", "tries per address and hour", CHOICE),
    Seed("complaint.app_filing_per_hour", "20", "filings per customer and hour", CHOICE),
    Seed("complaint.follow_code_minutes", "10", "minutes", CHOICE),
    Seed("complaint.follow_code_tries", "5", "tries per code", CHOICE),
    Seed("complaint.follow_codes_per_day", "5", "codes per case in 24 hours", CHOICE),
]


class Migration(migrations.Migration):
    dependencies = [("complaints", "0002_guards"), ("core", "0003_rules")]
    operations = [
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS))
    ]
