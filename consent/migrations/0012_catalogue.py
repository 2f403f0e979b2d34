"""The whole catalogue: categories, purposes of both documents, fields of forms, cookies."""

import hashlib
from datetime import UTC, datetime

from django.db import migrations

from consent.migrations import _catalogue_fields as fields
from consent.migrations import _catalogue_micropay as micropay
from consent.migrations import _catalogue_qper as qper
from micropay.core.ids import new_id

FROM_THE_START = datetime(2020, 1, 1, tzinfo=UTC)
# After the purposes there were; the positions of a service need no gaps.
AFTER = 30


def rows_of(apps, schema_editor, model):
    return apps.get_model("consent", model).objects.using(schema_editor.connection.alias)


def add_categories(apps, schema_editor):
    rows = rows_of(apps, schema_editor, "DataCategory")
    for code, thai, english, by_law in fields.CATEGORIES:
        defaults = {"name_th": thai, "name_en": english, "sensitive_by_law": by_law}
        rows.update_or_create(code=code, defaults=defaults)
    sensitive = rows_of(apps, schema_editor, "SensitiveCategory")
    for service, category, source in fields.SENSITIVE:
        sensitive.get_or_create(
            service_id=service,
            category_id=category,
            defaults={"id": new_id(), "source": source},
        )


def tell_more(apps, schema_editor):
    rows = rows_of(apps, schema_editor, "Purpose")
    for code, (retention, recipients, effect, source) in micropay.ATTRIBUTES.items():
        rows.filter(code=code).update(
            retention_th=retention,
            recipients_th=recipients[0],
            recipients_en=recipients[1],
            effect_th=effect[0],
            effect_en=effect[1],
            source=source,
        )


def add_purposes(apps, schema_editor):
    for service, listed in (("micropay", micropay.PURPOSES), ("qper", qper.PURPOSES)):
        for place, purpose in enumerate(listed, AFTER):
            add_purpose(apps, schema_editor, service, place, purpose)


def add_purpose(apps, schema_editor, service, place, purpose):
    code, basis, required, sensitive, data, retention, retention_th, *rest = purpose
    recipients, effect, source, thai, english = rest
    rows_of(apps, schema_editor, "Purpose").update_or_create(
        code=code,
        defaults={
            "service_id": service,
            "position": place,
            "lawful_basis": basis,
            "required": required,
            "sensitive": sensitive,
            "data_categories": data,
            "retention": retention,
            "retention_th": retention_th,
            "recipients_th": recipients[0],
            "recipients_en": recipients[1],
            "effect_th": effect[0],
            "effect_en": effect[1],
            "source": source,
        },
    )
    texts = rows_of(apps, schema_editor, "PurposeText")
    for language, (title, words) in (("th", thai), ("en", english)):
        body = f"{title}\n\n{words}"
        texts.get_or_create(
            purpose_id=code,
            language=language,
            number=1,
            defaults={
                "title": title,
                "body": body,
                "sha256": hashlib.sha256(body.encode()).hexdigest(),
                "effective_at": FROM_THE_START,
            },
        )


def add_fields(apps, schema_editor):
    rows = rows_of(apps, schema_editor, "CollectedField")
    for place, row in enumerate(fields.FIELDS, 1):
        service, form, name, category, purpose, need, law, consequence = row
        rows.get_or_create(
            service_id=service,
            form=form,
            name=name,
            defaults={
                "id": new_id(),
                "position": place,
                "category_id": category,
                "purpose_id": purpose,
                "need": need,
                "legal_reference": law,
                "consequence_th": consequence[0],
                "consequence_en": consequence[1],
            },
        )


def add_cookies(apps, schema_editor):
    rows = rows_of(apps, schema_editor, "Cookie")
    for name, setter, set_by, purpose, thai, english, life in fields.COOKIES:
        rows.get_or_create(
            name=name,
            defaults={
                "setter": setter,
                "set_by": set_by,
                "purpose_id": purpose,
                "words_th": thai,
                "words_en": english,
                "life_seconds": life,
            },
        )


class Migration(migrations.Migration):
    dependencies = [("consent", "0011_chain")]

    # Backwards the rows stay until their tables go: people's decisions refer to purposes.
    operations = [
        migrations.RunPython(add_categories, migrations.RunPython.noop),
        migrations.RunPython(tell_more, migrations.RunPython.noop),
        migrations.RunPython(add_purposes, migrations.RunPython.noop),
        migrations.RunPython(add_fields, migrations.RunPython.noop),
        migrations.RunPython(add_cookies, migrations.RunPython.noop),
    ]
