"""``python -m micropay.local.run``: the whole platform on this machine, until Ctrl-C.

``make run`` calls it once the virtual environment stands. Exit codes: 0 stopped on request,
1 a part died, 2 it could not start; the last two come with one line on stderr.
"""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from urllib.parse import urlsplit

import psycopg2
import redis

from micropay.local import folder as own
from micropay.local import known
from micropay.local.announcement import Announcement
from micropay.local.errors import LocalError
from micropay.local.supervisor import Program, supervise

DEVELOPMENT = "micropay.settings.development"
WATCH_SECONDS = 1.0


class CannotStart(LocalError):
    """The platform was never up; exit code 2."""


def main() -> int:
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    environ = dict(os.environ)
    environ.setdefault("DJANGO_SETTINGS_MODULE", DEVELOPMENT)
    environ["PYTHONUNBUFFERED"] = "1"
    try:
        _run(environ, known.VAR)
    except LocalError as error:
        print(f"micropay: {error}", file=sys.stderr)
        return 2 if isinstance(error, CannotStart) else 1
    except KeyboardInterrupt:
        pass
    print("micropay: stopped")
    return 0


def _run(environ: MutableMapping[str, str], var: Path) -> None:
    web, bank = _port(environ, "PORT", 8000), _port(environ, "BANK_PORT", 8090)
    _refuse_taken(PORT=web, BANK_PORT=bank)
    environ.setdefault("BANK_URL", f"http://127.0.0.1:{bank}")
    environ.setdefault("MICROPAY_WEBHOOK_URL", f"http://127.0.0.1:{web}/api/v1/bank/notices")
    _check_named_servers(environ)
    servers: AbstractContextManager[Mapping[str, int]] = (
        _own_servers(environ, var) if _is_demo(environ) else nullcontext({})
    )
    with servers as ports:
        announce = Announcement(web, bank, _prepare(environ, var), _started(environ))
        watch = _watch(ports)

        def each_tick() -> None:
            next(watch)
            announce()

        supervise(_programs(web, bank, var), environ=environ, each_tick=each_tick)


@contextmanager
def _only_one(var: Path) -> Iterator[None]:
    """Two of us in one checkout would share, and then stop, the same servers."""
    var.mkdir(exist_ok=True)
    with open(var / "run.lock", "a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotStart("it runs already in this checkout") from None
        yield


def _port(environ: MutableMapping[str, str], name: str, default: int) -> int:
    value = environ.setdefault(name, str(default))
    if not value.isascii() or not value.isdigit() or not 0 < int(value) < 65536:  # noqa: PLR2004
        raise CannotStart(f"{name} must be a port number, not {value!r}")
    return int(value)


def _refuse_taken(**ports: int) -> None:
    for name, port in ports.items():
        if not own.is_free(port):
            raise CannotStart(f"port {port} is in use; choose another one: make run {name}=…")


@contextmanager
def _own_servers(environ: MutableMapping[str, str], var: Path) -> Iterator[dict[str, int]]:
    """Our own PostgreSQL and Valkey, as far as the environment names none, and their ports."""
    wanted = {"DATABASE_URL": "PostgreSQL", "BROKER_URL": "Valkey"}
    ours = {url: name for url, name in wanted.items() if not known.is_given(environ, url)}
    with _only_one(var):
        try:
            try:
                known.start_servers(environ, var)
            except LocalError as error:
                raise CannotStart(str(error)) from error
            yield {name: urlsplit(environ[url]).port or 0 for url, name in ours.items()}
        finally:
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, signal.SIG_IGN)
            known.stop_servers(var)


def _watch(ports: Mapping[str, int]) -> Iterator[None]:
    """At each step, now and then: a server whose port nobody holds any longer is dead."""
    due = 0.0
    while True:
        if time.monotonic() > due:
            due = time.monotonic() + WATCH_SECONDS
            for name, port in ports.items():
                if own.is_free(port):
                    raise LocalError(f"{name} ended by itself; everything was stopped")
        yield


def _check_named_servers(environ: MutableMapping[str, str]) -> None:
    """What the environment names must answer; only a demonstration may name nothing."""
    demo = _is_demo(environ)
    if not demo or known.is_given(environ, "DATABASE_URL"):
        _check_database(environ, "DATABASE_URL")
        _check_database(environ, "DATABASE_OWNER_URL")
    if not demo or known.is_given(environ, "BROKER_URL"):
        _check_broker(environ)


def _check_database(environ: MutableMapping[str, str], name: str) -> None:
    if environ.get(f"{name}_FILE"):
        return
    try:
        psycopg2.connect(environ.get(name) or _required(name), connect_timeout=5).close()
    except psycopg2.Error as error:
        reason = str(error).strip().splitlines()[0]
        raise CannotStart(f"the database of {name} cannot be used: {reason}") from error


def _check_broker(environ: MutableMapping[str, str]) -> None:
    if environ.get("BROKER_URL_FILE"):
        return
    url = environ.get("BROKER_URL") or _required("BROKER_URL")
    if urlsplit(url).scheme not in {"redis", "rediss"}:
        return
    try:
        with redis.Redis.from_url(url, socket_connect_timeout=5) as client:
            client.ping()
    except (redis.RedisError, ValueError) as error:
        raise CannotStart(f"the broker of BROKER_URL cannot be used: {error}") from error


def _required(name: str) -> str:
    raise CannotStart(f"the setting {name} is required")


def _prepare(environ: MutableMapping[str, str], var: Path) -> str:
    """Schema and first-run data; returns what the latter says about the demo staff."""
    print("micropay: preparing the database", flush=True)
    _manage(environ, var, "migrate", "--no-input")
    return _manage(environ, var, "first_run") if _is_demo(environ) else ""


def _is_demo(environ: MutableMapping[str, str]) -> bool:
    """Embedded servers, demo keys and demo data belong to the development settings only."""
    return environ["DJANGO_SETTINGS_MODULE"] == DEVELOPMENT


def _manage(environ: MutableMapping[str, str], var: Path, *command: str) -> str:
    """Run one management command; when it fails its last line is the error, the rest is kept."""
    result = subprocess.run(
        [sys.executable, str(known.CHECKOUT / "manage.py"), *command],
        env=environ,
        cwd=known.CHECKOUT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode != 0:
        log = var / "setup.log"
        log.write_text(result.stdout + result.stderr)
        lines = (result.stderr.strip() or result.stdout.strip() or "no reason given").splitlines()
        reason = lines[-1].removeprefix("django.core.exceptions.ImproperlyConfigured: ")
        raise CannotStart(f"{command[0]} failed: {reason} (all of it in {log})")
    return result.stdout.strip()


def _programs(web: int, bank: int, var: Path) -> list[Program]:
    python = [sys.executable, "-m"]
    # Quiet: no banner, and no warning about root, which a container's only user often is.
    unwarned = [sys.executable, "-W", "ignore::UserWarning:celery.platforms", "-m"]
    celery = [*unwarned, "celery", "--quiet", "--app", "micropay.celery"]
    return [
        Program("bank", [*python, "micropay.local.bank", "--port", str(bank)]),
        Program(
            "web",
            [
                *python,
                "gunicorn",
                "micropay.wsgi:application",
                f"--bind=127.0.0.1:{web}",
                # Few threads in more processes: threads of one process wait for each other.
                "--workers=4",
                "--worker-class=gthread",
                "--threads=2",
                "--preload",
                "--no-control-socket",
            ],
        ),
        Program("worker", [*celery, "worker", "--concurrency=2", "--loglevel=INFO"]),
        Program("beat", [*celery, "beat", f"--schedule={var / 'celerybeat-schedule'}"]),
    ]


def _started(environ: MutableMapping[str, str]) -> float:
    """When ``make run`` was typed, if it says so, else now."""
    return float(environ.get("MICROPAY_STARTED", time.time()))


if __name__ == "__main__":
    sys.exit(main())
