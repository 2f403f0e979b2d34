"""Names of models and fields, as the back office shows them, go through the Thai catalogue.

Models say their English names once, by their own names; this wraps them for every language, so that
no model has to repeat itself. The edge that shows them decides the language.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.utils.translation import gettext_lazy

from micropay.core.roles import OUR_APPS


def translate_all() -> None:
    """Wrap the names of every model and field of ours, once, when all apps are loaded."""
    for model in apps.get_models():
        meta: Any = model._meta
        if meta.app_label not in OUR_APPS:
            continue
        meta.verbose_name = gettext_lazy(meta.verbose_name)
        meta.verbose_name_plural = gettext_lazy(meta.verbose_name_plural)
        named: Any
        for named in [*meta.fields, *meta.many_to_many]:
            named.verbose_name = gettext_lazy(named.verbose_name)
