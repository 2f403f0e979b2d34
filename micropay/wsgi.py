"""The WSGI entry. It refuses to serve on an unsafe installation (see ``core.boot``)."""

from __future__ import annotations

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "micropay.settings.production")
application = get_wsgi_application()

from django.db import connections  # noqa: E402

from micropay.core import boot  # noqa: E402

boot.refuse_unsafe_start()
# The workers are forked from here; each makes connections of its own.
connections.close_all()
# What stands now stays: the collector does not walk through it in the middle of a request.
gc.collect()
gc.freeze()
