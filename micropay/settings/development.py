"""Development and demonstration on one machine: embedded servers, demo keys made at first run."""

from __future__ import annotations

import os

from micropay.local import known
from micropay.settings import env
from micropay.settings.base import *  # noqa: F403
from micropay.settings.base import VAR_DIR, secrets_from_environment

known.fill_environment(os.environ, VAR_DIR)
globals().update(secrets_from_environment())

DEBUG = env.flag("DEBUG", False)
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
DATABASES = {
    "default": env.database(env.text("DATABASE_URL")),
    "owner": env.database(env.text("DATABASE_OWNER_URL")),
}
DATABASE_ROUTERS = ["micropay.core.roles.OwnerMigrates"]
CELERY_BROKER_URL = env.text("BROKER_URL")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": env.text("CACHE_URL", CELERY_BROKER_URL),
    }
}
DEMO = True
DEV_INBOX = True
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
BANK_URL = env.text("BANK_URL", "http://127.0.0.1:8090")
CLAMAV_SOCKET = env.text("CLAMAV_SOCKET", "/run/clamav/clamd.ctl")
DEFAULT_FROM_EMAIL = "MicroPay <no-reply@micropay.invalid>"
# The demonstration runs over plain HTTP on loopback.
SECURE_SSL_REDIRECT = False
