"""The Celery application: finds each app's ``tasks.py``; a worker refuses an unsafe start."""

from __future__ import annotations

import os
from typing import Any

from celery import Celery
from celery.signals import worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "micropay.settings.production")
app = Celery("micropay")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect
def _check_before_work(**_: Any) -> None:
    from micropay.core import boot

    boot.refuse_unsafe_start()
