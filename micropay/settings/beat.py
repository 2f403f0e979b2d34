"""What runs without anybody asking, and when. Times of day are Bangkok's."""

from __future__ import annotations

from celery.schedules import crontab, schedule

SCHEDULE = {
    "deliver the outbox": {
        "task": "micropay.core.tasks.dispatch_outbox",
        "schedule": schedule(1.0),
        "options": {"expires": 5},
    },
    "fold deferred accounts": {
        "task": "wallet.tasks.fold_ledger",
        "schedule": schedule(5.0),
        "options": {"expires": 10},
    },
    "seal the ledger": {
        "task": "wallet.tasks.seal_ledger",
        "schedule": schedule(60.0),
        "options": {"expires": 60},
    },
    # Half past each hour, so that a night without workers is made good soon.
    "report safeguarding": {
        "task": "wallet.tasks.report_safeguarding",
        "schedule": crontab(minute="30"),
        "options": {"expires": 1800},
    },
    "seal the evidence log": {
        "task": "wallet.tasks.seal_evidence",
        "schedule": schedule(60.0),
        "options": {"expires": 60},
    },
    "expire holds": {
        "task": "wallet.tasks.expire_holds",
        "schedule": schedule(30.0),
        "options": {"expires": 30},
    },
    "look over customers after a list changed": {
        "task": "accounts.tasks.screen_customers",
        "schedule": schedule(60.0),
        "options": {"expires": 60},
    },
    "look for mule accounts": {
        "task": "wallet.tasks.look_for_mules",
        "schedule": schedule(600.0),
        "options": {"expires": 600},
    },
    "find amounts to report": {
        "task": "wallet.tasks.find_thresholds",
        "schedule": crontab(hour=1, minute=20),
    },
    "release held movements": {
        "task": "wallet.tasks.release_held",
        "schedule": schedule(15.0),
        "options": {"expires": 15},
    },
    "advance withdrawals": {
        "task": "wallet.tasks.advance_withdrawals",
        "schedule": schedule(60.0),
        "options": {"expires": 60},
    },
    "run standing orders": {
        "task": "wallet.tasks.run_standing_orders",
        "schedule": schedule(60.0),
        "options": {"expires": 60},
    },
    "credit waiting receipts": {
        "task": "wallet.tasks.credit_waiting_receipts",
        "schedule": schedule(60.0),
        "options": {"expires": 60},
    },
    "tell people of data from elsewhere": {
        "task": "consent.tasks.tell_of_sources",
        "schedule": schedule(600.0),
        "options": {"expires": 600},
    },
    "run series of campaigns": {
        "task": "consent.tasks.run_series",
        "schedule": schedule(60.0),
        "options": {"expires": 60},
    },
    "poll mailboxes": {
        "task": "micropay.core.tasks.poll_mail",
        "schedule": schedule(60.0),
        "options": {"expires": 60},
    },
    "collect credits of complaints": {
        "task": "complaints.tasks.collect_credits",
        "schedule": schedule(3600.0),
        "options": {"expires": 3600},
    },
    "watch clocks of complaints": {
        "task": "complaints.tasks.watch_clocks",
        "schedule": schedule(900.0),
        "options": {"expires": 900},
    },
    "pay merchants out by their plans": {
        "task": "wallet.tasks.run_merchant_plans",
        "schedule": schedule(600.0),
        "options": {"expires": 600},
    },
    "forget places of phones": {
        "task": "wallet.tasks.forget_places",
        "schedule": schedule(3600.0),
        "options": {"expires": 3600},
    },
    "finish closing merchants": {
        "task": "wallet.tasks.finish_merchant_closings",
        "schedule": schedule(300.0),
        "options": {"expires": 300},
    },
    "import statements": {
        "task": "wallet.tasks.import_statements",
        "schedule": schedule(60.0),
        "options": {"expires": 60},
    },
    "exchange files with the bank": {
        "task": "wallet.tasks.exchange_bank_files",
        "schedule": schedule(300.0),
        "options": {"expires": 300},
    },
    "match differences again": {
        "task": "wallet.tasks.match_again",
        "schedule": schedule(900.0),
        "options": {"expires": 900},
    },
    "forget web uses of complaints": {
        "task": "complaints.tasks.forget_web_uses",
        "schedule": schedule(24 * 3600.0),
    },
    "forget drafts of complaints": {
        "task": "complaints.tasks.forget_drafts",
        "schedule": schedule(24 * 3600.0),
    },
    "make exports of complaints": {
        "task": "complaints.tasks.make_exports",
        "schedule": schedule(5.0),
        "options": {"expires": 5},
    },
    "destroy exports of complaints": {
        "task": "complaints.tasks.destroy_exports",
        "schedule": schedule(600.0),
        "options": {"expires": 600},
    },
    "end suspensions": {
        "task": "accounts.tasks.end_suspensions",
        "schedule": schedule(30.0),
        "options": {"expires": 30},
    },
    "scan files": {
        "task": "micropay.core.tasks.scan_files",
        "schedule": schedule(30.0),
        "options": {"expires": 30},
    },
    "scan files again": {
        "task": "micropay.core.tasks.scan_files_again",
        "schedule": schedule(300.0),
        "options": {"expires": 300},
    },
    "sweep files": {
        "task": "micropay.core.tasks.sweep_files",
        "schedule": schedule(3600.0),
        "options": {"expires": 3600},
    },
    "warn of checks that are due": {
        "task": "accounts.tasks.warn_of_checks",
        "schedule": schedule(3600.0),
        "options": {"expires": 3600},
    },
    "lower tiers of checks overdue": {
        "task": "accounts.tasks.lower_tiers",
        "schedule": schedule(3600.0),
        "options": {"expires": 3600},
    },
    "ask who came of age": {
        "task": "accounts.tasks.ask_of_age",
        "schedule": schedule(3600.0),
        "options": {"expires": 3600},
    },
    "expire identity changes": {
        "task": "accounts.tasks.expire_identity_changes",
        "schedule": schedule(600.0),
        "options": {"expires": 600},
    },
    "carry out the retention schedule": {
        "task": "consent.tasks.retain",
        "schedule": crontab(hour=3, minute=20),
    },
    "open the self-review": {
        "task": "consent.tasks.open_reviews",
        "schedule": crontab(hour=6, minute=10),
    },
    "look after data requests": {
        "task": "consent.tasks.look_after_requests",
        "schedule": crontab(hour=2, minute=40),
    },
    "close old registrations": {
        "task": "accounts.tasks.expire_registrations",
        "schedule": schedule(300.0),
        "options": {"expires": 300},
    },
}
