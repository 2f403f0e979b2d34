"""Names of apps, models and fields, as the back office shows them, go through the Thai catalogue.

Models say their English names once, by their own names; this wraps them for every language, so that
no model has to repeat itself. The edge that shows them decides the language.
"""

from __future__ import annotations

import re
from typing import Any

from django.apps import apps
from django.utils.translation import gettext_lazy, gettext_noop, pgettext_lazy

from micropay.core.roles import OUR_APPS

# Each app as the work it does, in the order of the menu.
APPS = {
    "accounts": gettext_noop("People"),
    "wallet": gettext_noop("Money"),
    "complaints": gettext_noop("Complaints"),
    "consent": gettext_noop("Data protection"),
    "core": gettext_noop("Oversight"),
}
# Words that elsewhere mean the beginning and the end of a customer's wallet.
BALANCES = {
    "opening": pgettext_lazy("balance at the bank", "opening"),
    "closing": pgettext_lazy("balance at the bank", "closing"),
}
WITH_BALANCES = ("wallet.DaySignOff", "wallet.BankStatement", "wallet.BankClosing")


# Django itself adds an s to everything.
_TO_IES = re.compile(r"(?<![aeiou])y$")
_WITH_ES = re.compile(r"(?:s|x|z|ch|sh)$")


def plural(name: str) -> str:
    """The English plural of a name that does not state its own."""
    if _TO_IES.search(name):
        return _TO_IES.sub("ies", name)
    return f"{name}es" if _WITH_ES.search(name) else f"{name}s"


def translate_all() -> None:
    """Wrap the names of every app, model and field of ours, once, when all apps are loaded."""
    config: Any
    for config in apps.get_app_configs():
        if config.label in APPS:
            config.verbose_name = gettext_lazy(APPS[config.label])
    for model in apps.get_models():
        meta: Any = model._meta
        if meta.app_label not in OUR_APPS:
            continue
        name = meta.verbose_name
        meta.verbose_name = gettext_lazy(name)
        stated = meta.original_attrs.get("verbose_name_plural")
        meta.verbose_name_plural = gettext_lazy(stated or plural(name))
        named: Any
        for named in [*meta.fields, *meta.many_to_many]:
            of_bank = BALANCES.get(named.name) if meta.label in WITH_BALANCES else None
            named.verbose_name = of_bank or gettext_lazy(named.verbose_name)
