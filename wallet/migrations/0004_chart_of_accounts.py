"""The company's own accounts of the chart. Ids are fixed, so that nobody has to look them up."""

from django.db import migrations

# Last digits of the id, code, kind, floor (satang), mode.
LINES = [
    (1, "bank.safeguarded", "safeguarded_bank", None, "deferred"),
    (2, "bank.company", "company_bank", None, "deferred"),
    (3, "withdrawals.in_transit", "in_transit", 0, "deferred"),
    (4, "receipts.unmatched", "unmatched_receipts", 0, "deferred"),
    (5, "receivables.customers", "receivable", None, "deferred"),
    (6, "income.fees", "fee_income", None, "deferred"),
    (7, "vat.payable", "vat_payable", None, "deferred"),
    (8, "expense.redress", "redress_expense", None, "deferred"),
    (9, "expense.goodwill", "goodwill_expense", None, "deferred"),
]


def open_accounts(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        for number, code, kind, floor, mode in LINES:
            cursor.execute(
                "SELECT ledger_open_account(%s, %s, %s, %s, %s::uuid)"
                " WHERE NOT EXISTS (SELECT FROM wallet_ledger_account WHERE code = %s)",
                [kind, floor, mode, code, f"00000000-0000-7000-8000-{number:012d}", code],
            )


def keep_accounts(apps, schema_editor):
    """Accounts are never deleted; the tables go with the first migration."""


class Migration(migrations.Migration):
    dependencies = [("wallet", "0003_ledger_door")]

    operations = [migrations.RunPython(open_accounts, keep_accounts)]
