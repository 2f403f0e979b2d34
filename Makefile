# Needs git, make and Python 3.11 or later with venv; the rest comes from pinned requirements.

PYTHON3 ?= python3
PYTHON := .venv/bin/python
UV ?= uv
# Debian packages of the other lane and of bench-api.
SYSTEM_PACKAGES ?= clamav clamav-daemon wrk dovecot-imapd chromium

PIP_INSTALL := $(PYTHON) -m pip install -qq --disable-pip-version-check --no-input --require-hashes
LOCK := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header

.DEFAULT_GOAL := help
.PHONY: help landed run demo test test-system system-deps bench-ledger bench-api bench-accounts bench-consent bench-complaints lint lock totp stop clean messages
# Two goals at once would build the virtual environment twice.
.NOTPARALLEL:

help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)

# The virtual environment ---------------------------------------------------------------------
# Made anew when requirements.txt changes, so that nothing old stays in it. A stamp is written
# last: an interrupted installation is done again.

.venv/.runtime: requirements.txt
	@$(PYTHON3) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "micropay: Python 3.11 or later is needed; name one: make PYTHON3=python3.x" >&2; exit 2; }
	@echo "Making the virtual environment ..."
	@$(PYTHON3) -m venv --clear .venv
	@$(PIP_INSTALL) --requirement requirements.txt
	@touch $@

.venv/.development: requirements-dev.txt .venv/.runtime
	@echo "Installing what tests and checks need ..."
	@$(PIP_INSTALL) --requirement requirements-dev.txt
	@touch $@

messages: .venv/.runtime
	@$(PYTHON) -m micropay.local.catalogue compile

# Running -------------------------------------------------------------------------------------

## make run          the whole platform on this machine, until Ctrl-C (PORT=8000 BANK_PORT=8090)
run: export MICROPAY_STARTED := $(shell date +%s)
run: messages
	@exec $(PYTHON) -m micropay.local.run

## make demo         in a second shell: a customer's day, step by step
demo: .venv/.runtime
	@exec $(PYTHON) -m micropay.local.demo

## make totp USER=…  the present one-time code of a demo staff member
totp: .venv/.runtime
	@test "$(origin USER)" = "command line" || { echo "usage: make totp USER=agent.nok" >&2; exit 2; }
	@exec $(PYTHON) manage.py demo_totp "$(USER)"

## make stop         end servers that were left running
stop:
	@test ! -x $(PYTHON) || $(PYTHON) -m micropay.local.stop

## make clean        end them, and remove the data, the virtual environment and all caches
clean: stop
	rm -rf var .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find . -name '*.mo' -delete

# Tests and checks ----------------------------------------------------------------------------

## make test         the tests, on a real PostgreSQL and Valkey of their own
test: .venv/.development messages
	@$(PYTHON) -m pytest -n 2 -m "not system"; status=$$?; \
		$(PYTHON) -m micropay.local.stop tests; exit $$status

## make test-system  the other lane: tests that need Debian packages (make system-deps)
test-system: .venv/.development messages
	@$(PYTHON) -m pytest -n 2 -m system; status=$$?; \
		$(PYTHON) -m micropay.local.stop tests; exit $$status

## make system-deps  install the Debian packages of that lane
system-deps:
	@missing=""; for package in $(SYSTEM_PACKAGES); do \
		dpkg-query --show --showformat '$${Status}' $$package 2>/dev/null \
			| grep -q ' ok installed$$' || missing="$$missing $$package"; \
	done; \
	if [ -z "$$missing" ]; then echo "Nothing to install."; exit 0; fi; \
	as_root=""; [ "$$(id -u)" -eq 0 ] || as_root=sudo; \
	install="$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends"; \
	$$install $$missing || { $$as_root apt-get update -q && $$install $$missing; }

## make bench-ledger  how fast the ledger posts, on a throw-away server (quiet machine, 12 minutes)
bench-ledger: .venv/.runtime
	@$(PYTHON) -m bench.ledger

## make bench-api  confirmed payments over HTTP against a floor, and their tail (7 minutes; needs wrk)
bench-api: .venv/.runtime
	@$(PYTHON) -m bench.api

## make bench-accounts  sign-in, PIN, key rotation and search, likewise (5 minutes)
bench-accounts: .venv/.runtime
	@$(PYTHON) -m bench.accounts

## make bench-consent  the check of a purpose, and a new version to a million customers (5 minutes)
bench-consent: .venv/.runtime
	@$(PYTHON) -m bench.consent

## make bench-complaints  a million cases: export, the agents' queue, the period report (10 minutes)
bench-complaints: .venv/.runtime
	@$(PYTHON) -m bench.complaints

## make lint         every fence: style, types, imports, migrations, translation, deployment, audit
lint: .venv/.development messages
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy .
	.venv/bin/lint-imports
	$(PYTHON) -W ignore::RuntimeWarning manage.py makemigrations --check --dry-run
	$(PYTHON) -m micropay.local.catalogue check
	$(PYTHON) -m micropay.local.deploy_check
	$(PYTHON) -m micropay.local.audit

## make landed       keep the schema and demo rows of this release, for the migration test of the next
landed: .venv/.runtime
	@$(PYTHON) -m tests.architecture.landed

## make lock         pin requirements anew, with hashes (needs uv)
lock:
	@command -v $(UV) >/dev/null || { echo "micropay: make lock needs uv (make lock UV=/path/to/uv)" >&2; exit 2; }
	$(LOCK) requirements.in --output-file requirements.txt
	$(LOCK) requirements-dev.in --output-file requirements-dev.txt
