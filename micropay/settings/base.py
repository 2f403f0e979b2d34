"""Settings that hold everywhere. Secrets and addresses come from the environment."""

from __future__ import annotations

from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from micropay.core import logs
from micropay.settings import beat, env, schema

BASE_DIR = Path(__file__).resolve().parents[2]
VAR_DIR = BASE_DIR / "var"

INSTALLED_APPS = [
    "micropay.core",
    "consent",
    "accounts",
    "wallet",
    "complaints",
    "unfold",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_otp",
    # Its table is empty and closed: accounts.StaffDevice holds the secrets, encrypted.
    "django_otp.plugins.otp_totp",
    "axes",
    "csp",
    "encrypted_model_fields",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_structlog",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    # Outside everything that sets cookies.
    "consent.web.cookie.Guard",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "micropay.core.web.Afterwards",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "micropay.urls"
WSGI_APPLICATION = "micropay.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "micropay" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "consent.web.cookie.banner",
            ]
        },
    }
]

# People -------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.Staff"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "accounts.admin.password.NotUsedBefore"},
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.5
# By name only: an office shares one address, and one clerk's slips must not lock out the others.
AXES_LOCKOUT_PARAMETERS = [["username"], ["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "admin/locked_out.html"
AXES_RESET_ON_SUCCESS = True
AXES_CLIENT_IP_CALLABLE = "micropay.core.origin.address"
# Anybody may type anything there: a customer takes the form for the app's.
AXES_USERNAME_CALLABLE = "micropay.core.sign_in.name_for_journal"
AXES_SENSITIVE_PARAMETERS = ["username", "password", "otp_token"]
OTP_TOTP_ISSUER = "MicroPay"
# Seconds to wait after a wrong code; each further one doubles them.
OTP_TOTP_THROTTLE_FACTOR = 1
SESSION_COOKIE_AGE = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
# What a page tells after an act stays here and is not carried around in a cookie.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"

# Languages and time -------------------------------------------------------------------------------
LANGUAGE_CODE = "th"
LANGUAGES = [("th", _("Thai")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "micropay" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Bangkok"

# Files --------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "micropay" / "static"]
STATIC_ROOT = VAR_DIR / "static"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
API_MAX_BODY_BYTES = 256 * 1024
# Uploads stay in memory, up to the rule files.max_bytes, until they are encrypted.
FILE_UPLOAD_HANDLERS = ["micropay.core.uploads.InMemory"]
DATA_UPLOAD_MAX_NUMBER_FILES = 2
# Encrypted uploads; outside everything the web serves, shared by all machines.
FILES_DIR: str | Path = VAR_DIR / "files"
# The malware scanner: a local socket's path or host:port. Without one, uploads wait unopened.
CLAMAV_SOCKET = ""

# The API ------------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    # Each operation states its access (core.api), which decides how the caller is known.
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_PARSER_CLASSES": ["micropay.core.parsing.StrictJSONParser"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_THROTTLE_CLASSES": ["micropay.core.throttle.CourtesyThrottle"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "micropay.core.problems.handle",
    "UNAUTHENTICATED_USER": None,
    "UNAUTHENTICATED_TOKEN": None,
    "NON_FIELD_ERRORS_KEY": "",
}


SPECTACULAR_SETTINGS = {
    "TITLE": "MicroPay API",
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "micropay.core.openapi.complete",
    ],
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    # Names that a developer of an app meets in generated code.
    "ENUM_NAME_OVERRIDES": schema.ENUM_NAMES,
    "SERVE_AUTHENTICATION": [],
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
}

# Celery -------------------------------------------------------------------------------------------
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TIMEZONE = TIME_ZONE
CELERY_TASK_ACKS_LATE = True
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 120}
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULE = beat.SCHEDULE

# Content security: pages carry no inline script; the back office theme needs eval (core.web).
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "style-src": [SELF, "'unsafe-inline'"],
        "script-src": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True

# What the project itself reads
SITE_NAME = "MicroPay"
DEMO = False
DEMO_STAFF_FILE = VAR_DIR / "demo_staff.txt"
TRUSTED_PROXIES: list[str] = []
# What our own edge knows of the client's network: a header that our proxy sets (and strips from
# what clients send), or the address ranges of the mobile operators.
EDGE_NETWORK_HEADER = ""
MOBILE_NETWORKS: list[str] = []
MESSAGE_SENDERS = {
    "sms": "micropay.core.senders.inbox",
    "email": "micropay.core.senders.inbox",
}
# Mailboxes to fetch from: imaps://user:password@host:993/INBOX, each with its own address.
MAIL_BOXES: list[str] = []
LEDGER_ANCHOR_DIR: str | Path = VAR_DIR / "anchors"
# The erasure ledger: on another disk than the database, and never restored with it.
ERASURE_LEDGER_DIR: str | Path = VAR_DIR / "erasures"
# Data packages and long exports, encrypted, until they are collected or their time is over.
PACKAGES_DIR: str | Path = VAR_DIR / "packages"
# Who compares people with the lists of sanctions: ``(*, person, now) -> Screened``.
SANCTIONS_SCREENER = "accounts.services.sanctions.screen"
# Public halves of retired seal keys (manage.py seal_public_key): what they signed stays provable.
LEDGER_SEAL_PUBLIC_KEYS: list[str] = env.names("LEDGER_SEAL_PUBLIC_KEYS", "")
SMS_GATEWAY_URL = ""
SMS_GATEWAY_TOKEN = ""
# Secrets: each kind of installation reads its own from the environment, see the end.
FIELD_ENCRYPTION_KEYS: list[str] = []
BLIND_INDEX_KEYS: list[str] = []
PIN_PEPPERS: list[str] = []
TOKEN_KEY: list[str] = []
LEDGER_SEAL_KEY = ""
# What receipts of consent are signed with; public halves of retired keys stay to verify.
CONSENT_RECEIPT_KEY = ""
CONSENT_RECEIPT_PUBLIC_KEYS: list[str] = env.names("CONSENT_RECEIPT_PUBLIC_KEYS", "")
RECEIPT_KEYS: list[str] = []
BANK_WEBHOOK_SECRET = ""
# What instructions to the bank and its answers are signed with; the way to the bank.
BANK_API_SECRET = ""
BANK_ADAPTER = "wallet.services.bank_http.HttpBank"
BANK_TIMEOUT_SECONDS = 5.0
# The folder shared with the bank's courier, for the adapter wallet.services.bank_file.FileBank and
# for statements; empty: nothing is exchanged by files.
BANK_FILES_DIR = ""
logs.configure()
LOGGING = logs.logging_settings(as_json=False)

UNFOLD = {
    "SITE_TITLE": "MicroPay",
    "SITE_HEADER": "MicroPay",
    "SITE_SUBHEADER": _("Back office"),
    "SITE_SYMBOL": "account_balance_wallet",
    "SITE_FAVICONS": [
        {"rel": "icon", "type": "image/svg+xml", "href": "micropay.core.pages.icon_address"},
    ],
    "STYLES": ["micropay.core.pages.backoffice_style_address"],
    "SHOW_VIEW_ON_SITE": False,
    "SHOW_HISTORY": False,
    "SHOW_LANGUAGES": True,
    "COLORS": {
        "primary": {
            "50": "oklch(97.9% .021 166.1)",
            "100": "oklch(95% .052 163.1)",
            "200": "oklch(90.5% .093 164.2)",
            "300": "oklch(84.5% .143 165)",
            "400": "oklch(76.5% .177 163.2)",
            "500": "oklch(60% .13 163)",
            "600": "oklch(48% .1 163)",
            "700": "oklch(43% .09 164)",
            "800": "oklch(37.8% .077 168.9)",
            "900": "oklch(32% .065 170)",
            "950": "oklch(26.2% .051 172.6)",
        }
    },
    "DASHBOARD_CALLBACK": "micropay.core.desk.fill",
    "SIDEBAR": {
        "show_search": False,
        "show_all_applications": False,
        "navigation": "micropay.core.menu.navigation",
    },
}


def secrets_from_environment() -> dict[str, object]:
    """The secrets every kind of installation needs, named once."""
    field_keys = env.names("FIELD_ENCRYPTION_KEYS")
    return {
        "SECRET_KEY": env.text("SECRET_KEY"),
        "FIELD_ENCRYPTION_KEYS": field_keys,
        "FIELD_ENCRYPTION_KEY": field_keys,
        "BLIND_INDEX_KEYS": env.names("BLIND_INDEX_KEYS"),
        "PIN_PEPPERS": env.names("PIN_PEPPERS"),
        "TOKEN_KEY": env.names("TOKEN_KEY"),
        "LEDGER_SEAL_KEY": env.text("LEDGER_SEAL_KEY"),
        "CONSENT_RECEIPT_KEY": env.text("CONSENT_RECEIPT_KEY"),
        "RECEIPT_KEYS": env.names("RECEIPT_KEYS"),
        "BANK_WEBHOOK_SECRET": env.text("BANK_WEBHOOK_SECRET"),
        "BANK_API_SECRET": env.text("BANK_API_SECRET"),
    }
