"""The index of every address there is; an address is kept as it is compared, in lower case."""

from django.db import migrations

from micropay.core import normal
from micropay.core.crypto import blind
from micropay.core.errors import InvalidInput

LABEL = "accounts.customer.email"


def fill(apps, schema_editor):
    customers = apps.get_model("accounts", "Customer").objects.using(
        schema_editor.connection.alias
    )
    columns = ["email", "email_index", "email_index_next"]
    for customer in customers.filter(email__isnull=False).only("id", *columns).iterator(500):
        try:
            customer.email = normal.email_address(customer.email)
        except InvalidInput:
            customer.email = customer.email.strip()
        for name, value in blind.columns("email_index", LABEL, customer.email).items():
            setattr(customer, name, value)
        customer.save(update_fields=columns)


def empty(apps, schema_editor):
    """The columns go with their own migration."""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0140_email_index")]

    operations = [migrations.RunPython(fill, empty)]
