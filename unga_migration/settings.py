"""Settings, all of them, from the environment.

Defaults are safe for production; DEVELOPMENT=1 turns the conveniences on.
Two variables are required in production: SECRET_KEY and ALLOWED_HOSTS.
"""

import logging
import sys
from datetime import UTC, datetime
from pathlib import Path

from csp.constants import NONE, SELF
from environs import Env, EnvError, validate

BASE_DIR = Path(__file__).resolve().parent.parent

env = Env()
env.read_env(BASE_DIR / ".env", recurse=False)


def required(name: str, why: str) -> str:
    """The value of an environment variable, or one line and the end of the process."""
    value: str = env.str(name, "")
    if not value:
        sys.exit(f"{name} is not set: {why} Set it, or DEVELOPMENT=1 on your machine.")
    return value


try:
    DEVELOPMENT = env.bool("DEVELOPMENT", False)
    DEBUG = env.bool("DEBUG", False)
    INSECURE_HTTP = env.bool("INSECURE_HTTP", DEVELOPMENT)
    SESSION_HOURS = env.int("SESSION_HOURS", 12, validate=validate.Range(1, 14 * 24))
    TRUSTED_PROXY_COUNT = env.int(
        "TRUSTED_PROXY_COUNT", 0 if INSECURE_HTTP else 1, validate=validate.Range(0, 9)
    )
    LOG_LEVEL = env.log_level("LOG_LEVEL", logging.INFO)
    DATABASE = env.dj_db_url(
        "DATABASE_URL",
        f"sqlite:///{BASE_DIR / 'var' / 'record.sqlite3'}",
        conn_max_age=60,
        conn_health_checks=True,
    )
except EnvError as error:
    sys.exit(f"A setting could not be read. {error}")

# Identity and hosts ----------------------------------------------------------

if DEVELOPMENT:
    SECRET_KEY = env.str("SECRET_KEY", "for-development-only-" + "0" * 50)
    ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"])
else:
    SECRET_KEY = required("SECRET_KEY", "sessions are signed with it.")
    required("ALLOWED_HOSTS", "it names the hosts this site answers for.")
    ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", [])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", [])

#: Who publishes this site: the line above the masthead's rule.
PUBLISHER = env.str("PUBLISHER", "the maintainers of this record")
#: Where a reader reports an error; an address of a page or of a mailbox.
CONTACT_URL = env.str("CONTACT_URL", "")
#: Networks besides the public internet where a link may be checked: none but in tests,
#: so that no address can lead the check into the network of this machine.
LINK_CHECK_NETWORKS: list[str] = []
#: What is running, for /version.json and the entity tags: the platform's name for
#: the release, or the moment this process started.
RELEASE = (
    env.str("RELEASE", "")
    or env.str("RENDER_GIT_COMMIT", "")
    or env.str("HEROKU_SLUG_COMMIT", "")
    or datetime.now(UTC).strftime("started-%Y%m%dT%H%M%S")
)

# Application -----------------------------------------------------------------

INSTALLED_APPS = [
    "modeltranslation",
    "events.apps.RecordAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django_filters",
    "csp",
    "events.apps.AccountsConfig",
    "allauth.mfa",
    "events.apps.EventsConfig",
]

MIDDLEWARE = [
    "unga_migration.logs.RequestId",
    "unga_migration.health.Health",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "unga_migration.middleware.PublicPages",
    "unga_migration.languages.LanguageOfPath",
    "django.middleware.common.CommonMiddleware",
    "unga_migration.desk.Sessions",
    "django.middleware.csrf.CsrfViewMiddleware",
    "unga_migration.desk.People",
    "unga_migration.desk.Messages",
    "unga_migration.desk.SigningIn",
    "events.admin.sign_in.second_step.SecondStep",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "events.views.moved.MovedMiddleware",
    "events.views.errors.GoneMiddleware",
]

ROOT_URLCONF = "unga_migration.urls"
WSGI_APPLICATION = "unga_migration.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "unga_migration.masthead.masthead",
            ],
        },
    }
]

# Database --------------------------------------------------------------------

DATABASES = {"default": DATABASE}
if DATABASE["ENGINE"] == "django.db.backends.sqlite3":
    # Readers do not wait for a writer (WAL), a writer waits its turn (timeout),
    # and a transaction that will write takes the lock at its start (IMMEDIATE).
    # Django itself turns foreign keys on for each connection.
    Path(DATABASE["NAME"]).parent.mkdir(exist_ok=True)
    DATABASE["OPTIONS"] = {
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        "transaction_mode": "IMMEDIATE",
        "timeout": 10,
    }

# Failed attempts to sign in are counted here: all processes must count together.
# A migration makes the table.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "events_desk_cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}

# People ----------------------------------------------------------------------

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("MinimumLengthValidator", {"min_length": 12}),
        ("UserAttributeSimilarityValidator", {}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]
LOGIN_URL = LOGOUT_REDIRECT_URL = "account_login"
LOGIN_REDIRECT_URL = "admin:index"
# A session ends with the browser, and this many seconds after signing in at the latest.
SESSION_COOKIE_AGE = SESSION_HOURS * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/admin/"
SESSION_COOKIE_NAME = "desk"  # a former "sessionid" of the whole site would hide it

# Signing in (docs/decisions/0021): django-allauth, under /admin/ alone.
ACCOUNT_ADAPTER = "events.admin.sign_in.adapters.DeskAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {"login_failed": "20/5m/ip,5/5m/key"}
ACCOUNT_FORMS = {
    "login": "events.admin.sign_in.forms.SignInForm",
    "reauthenticate": "events.admin.sign_in.forms.PasswordForm",
}
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXY_COUNT
MFA_ADAPTER = "events.admin.sign_in.adapters.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_TOTP_ISSUER = "Migration in the General Assembly"
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be half a minute wrong
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = INSECURE_HTTP
MFA_FORMS = {
    "authenticate": "events.admin.sign_in.forms.SignInCodeForm",
    "reauthenticate": "events.admin.sign_in.forms.CodeAgainForm",
    "activate_totp": "events.admin.sign_in.forms.FirstCodeForm",
}

#: Whether somebody else must publish the votes and days that one has changed.
FOUR_EYES = env.bool("FOUR_EYES", True)

# Languages and time ----------------------------------------------------------

USE_I18N = True
USE_TZ = True
TIME_ZONE = "America/New_York"  # the Assembly's own clock
LANGUAGE_CODE = "en"
#: The official languages, in the order of the UN, each by its own name.
LANGUAGES = [
    ("ar", "العربية"),
    ("zh-hans", "中文"),
    ("en", "English"),
    ("fr", "Français"),
    ("ru", "Русский"),
    ("es", "Español"),
]
LOCALE_PATHS = [BASE_DIR / "events" / "locale"]
FORMAT_MODULE_PATH = "unga_migration.formats"
MODELTRANSLATION_DEFAULT_LANGUAGE = "en"
MODELTRANSLATION_FALLBACK_LANGUAGES = ("en",)

# Static files ----------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "unga_migration.storage.OnePieceStorage"},
}
if DEBUG:
    STORAGES["staticfiles"] = {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
    }

# Security --------------------------------------------------------------------

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = not INSECURE_HTTP
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 0 if INSECURE_HTTP else 63_072_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not INSECURE_HTTP
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: [] for name in ("camera", "geolocation", "microphone", "payment", "usb")
}

# Logs ------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "unga_migration.logs.RequestIdFilter"}},
    "formatters": {
        "json": {
            "()": "pythonjsonlogger.json.JsonFormatter",
            "fmt": "{levelname}{name}{message}{request_id}",
            "style": "{",
            "timestamp": True,
        }
    },
    "handlers": {
        "stdout": {
            "class": "logging.StreamHandler",
            "stream": "ext://sys.stdout",
            "filters": ["request_id"],
            "formatter": "json",
        }
    },
    "root": {"handlers": ["stdout"], "level": LOG_LEVEL},
    "loggers": {"django": {"handlers": [], "level": "INFO", "propagate": True}},
}
