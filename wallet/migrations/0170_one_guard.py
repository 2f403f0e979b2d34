"""A movement meets one guard, and limits and deferred legs are looked at once."""

from django.db import migrations, models

from wallet.migrations import _sql

LOOKS = "DROP FUNCTION wallet_check_velocity(text, timestamptz[], bigint[], interval, bigint, bigint);"
THREE_GUARDS = "\n".join(
    (
        _sql.read("movement_guards_0004"),
        _sql.function("leaving_guard_0001", "wallet_guard_leaving"),
        _sql.function("risk_guards_0001", "wallet_guard_risk"),
        _sql.read("movement_guards_0005_undo"),
    )
)


class Migration(migrations.Migration):
    dependencies = [("wallet", "0169_standing_held"), ("accounts", "0074_tier_under_lock")]

    operations = [
        _sql.install("movement_guards_0005", undo=THREE_GUARDS),
        _sql.install("limits_0004", undo=LOOKS + _sql.read("limits_0003").partition("$body$;")[2]),
        migrations.AlterField(
            model_name="movement",
            name="quote",
            field=models.OneToOneField(
                db_constraint=False,
                null=True,
                on_delete=models.PROTECT,
                related_name="movement",
                to="wallet.quote",
            ),
        ),
        _sql.install("guards_0003", undo=_sql.function("guards_0002", "ledger_guard_entry")),
        _sql.install("post_0005", undo=_sql.function("post_0004", "ledger_post")),
        _sql.install(
            "for_confirmation_0001",
            undo="DROP FUNCTION wallet_for_confirmation(uuid, text, uuid, text);",
        ),
    ]
