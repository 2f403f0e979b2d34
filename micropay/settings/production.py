"""Production: everything required comes from the environment, nothing has a weak default."""

from __future__ import annotations

from micropay.core import logs
from micropay.settings import env
from micropay.settings.base import *  # noqa: F403
from micropay.settings.base import secrets_from_environment

globals().update(secrets_from_environment())

DEBUG = False
ALLOWED_HOSTS = env.names("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
DATABASES = {"default": env.database(env.text("DATABASE_URL"))}
_owner_url = env.text("DATABASE_OWNER_URL", "")
if _owner_url:
    DATABASES["owner"] = env.database(_owner_url)
DATABASE_ROUTERS = ["micropay.core.roles.OwnerMigrates"]
CELERY_BROKER_URL = env.text("BROKER_URL")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": env.text("CACHE_URL", CELERY_BROKER_URL),
    }
}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

SECURE_SSL_REDIRECT = env.flag("SECURE_SSL_REDIRECT", True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True

TRUSTED_PROXIES = env.names("TRUSTED_PROXIES", "")
EDGE_NETWORK_HEADER = env.text("EDGE_NETWORK_HEADER", "")
MOBILE_NETWORKS = env.names("MOBILE_NETWORKS", "")
LEDGER_ANCHOR_DIR = env.text("LEDGER_ANCHOR_DIR")
ERASURE_LEDGER_DIR = env.text("ERASURE_LEDGER_DIR")
PACKAGES_DIR = env.text("PACKAGES_DIR")
FILES_DIR = env.text("FILES_DIR")
CLAMAV_SOCKET = env.text("CLAMAV_SOCKET")
BANK_URL = env.text("BANK_URL")
BANK_FILES_DIR = env.text("BANK_FILES_DIR", "")
BANK_ADAPTER = env.text("BANK_ADAPTER", "wallet.services.bank_http.HttpBank")
SANCTIONS_SCREENER = env.text("SANCTIONS_SCREENER")
SMS_GATEWAY_URL = env.text("SMS_GATEWAY_URL")
SMS_GATEWAY_TOKEN = env.text("SMS_GATEWAY_TOKEN")
EMAIL_HOST = env.text("EMAIL_HOST")
EMAIL_PORT = env.number("EMAIL_PORT", 587)
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", True)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD", "")
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL")
MESSAGE_SENDERS = {
    "sms": "micropay.core.senders.sms_gateway",
    "email": "micropay.core.senders.smtp",
}
MAIL_BOXES = env.names("MAIL_BOXES", "")
DEV_INBOX = False
LOGGING = logs.logging_settings(as_json=True)
