# What one does with the project. `make` alone lists the targets.
# On Windows, or without make: the README has the plain commands.

# The first Python here that is new enough; `make PYTHON=…` names another. Debian's comes
# first where it can make environments: one compiled at home is often a tenth slower.
PYTHON ?= $(shell for each in $(if $(wildcard /usr/lib/python3.11/ensurepip/*), \
	/usr/bin/python3.11) python3.11 python3 python3.13 python3.12; do \
	"$$each" -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null \
	&& echo "$$each" && break; done)
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
STAMPS := var/stamps
MANAGE := $(BIN)/python manage.py
DATABASE := var/record.sqlite3
# A file of tests at a time, on two cores, the long ones first as tests/conftest.py
# says; in a browser pages and journeys, as tests/e2e/conftest.py does.
PYTEST := $(BIN)/python -m pytest --numprocesses 2 --dist loadscope --no-loadscope-reorder
# Plain http, for this machine only; everything else is as in production.
SERVE := INSECURE_HTTP=1 BIND=127.0.0.1 PORT=$(PORT) ACCESS_LOG=0

STATIC_SOURCES := $(shell find static -type f) unga_migration/storage.py
RECORD_SOURCES := $(wildcard events/record/*.json events/importers/record/*.py)
MIGRATIONS := $(wildcard events/migrations/*.py)

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
export DEVELOPMENT ?= 1
# Compiled once and kept, or each process of a test compiles everything again.
export PYTHONDONTWRITEBYTECODE :=
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUNBUFFERED := 1

.DEFAULT_GOAL := help
.PHONY: help run admin test test-sqlite test-postgresql test-browser lint check bench bench-import clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

run: $(STAMPS)/installed $(STAMPS)/record $(STAMPS)/static ## Serve the record at http://127.0.0.1:8000/ (PORT=9000 elsewhere)
	@echo
	@echo "  The record is at http://127.0.0.1:$(PORT)/ (Ctrl+C stops it)."
	@echo "  To edit it at http://127.0.0.1:$(PORT)/admin/, make an account: make admin"
	@echo
	@exec env $(SERVE) $(BIN)/gunicorn --log-level warning unga_migration.wsgi

admin: $(STAMPS)/record ## Make an account that may do everything in the admin
	@$(MANAGE) createsuperuser
	@echo "Sign in at /admin/: the set-up of a second step comes first (docs/editing.md)."

test: test-sqlite test-postgresql test-browser ## Run the suite: on SQLite, on PostgreSQL, and in a browser

test-sqlite: $(STAMPS)/tools # all but the browser, on SQLite
	@echo "Tests on SQLite"
	@env -u DATABASE_URL $(PYTEST) -m "not browser"

test-postgresql: $(STAMPS)/tools # each that may ask a database, on a PostgreSQL of its own
	@echo "Tests of the database, on PostgreSQL"
	@$(BIN)/python -m tests.postgres -- $(PYTEST) -m database

test-browser: $(STAMPS)/tools # journeys, and every type of page, in a real browser
	@echo "Journeys and pages in a browser"
	@env -u DATABASE_URL $(PYTEST) tests/e2e

lint: $(STAMPS)/tools ## Check style, types and templates
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/djlint --quiet --lint templates

check: $(STAMPS)/installed ## Check the settings of production, and that no migration is missing
	@DEVELOPMENT=0 ALLOWED_HOSTS=record.example.org \
		SECRET_KEY=$$($(BIN)/python -c "import secrets; print(secrets.token_urlsafe(60))") \
		$(MANAGE) check --deploy --fail-level WARNING
	@$(MANAGE) makemigrations --check --dry-run

bench: $(STAMPS)/tools ## Measure pages beside a bare Django view
	@$(BIN)/python -m tests.bench

bench-import: $(STAMPS)/tools ## Measure imports of the real files, where they are at hand
	@$(BIN)/python -m tests.bench.importing

clean: ## Remove what the other targets made, the database too
	rm -rf $(VENV) var staticfiles

# What is done once, and again only when its sources change ------------------

# pip's own report, less everything but the names.
define install
	@$(BIN)/pip install -r $(1) | while read -r verb words; do case $$verb in \
		Collecting) echo "      $${words%% *}" ;; Installing) echo "      writing them" ;; \
		esac; done
	@mkdir -p $(STAMPS)
endef

$(VENV)/made:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed and was not found: https://www.python.org/downloads/"; exit 1; }
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || { echo "Python 3.11 or later is needed, and $(PYTHON) is not."; exit 1; }
	@echo "1/4 Making the virtual environment in $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(STAMPS)/installed: requirements.txt $(VENV)/made
	@echo "2/4 Installing the packages of requirements.txt (about half a minute)"
	$(call install,requirements.txt)
	@touch $@

$(STAMPS)/tools: requirements-dev.txt requirements.txt $(VENV)/made
	@echo "Installing the packages of requirements-dev.txt (about a minute)"
	$(call install,requirements-dev.txt)
	@touch $@ $(STAMPS)/installed

# A stamp without its database says nothing, and there is none for another database.
ifneq ($(DATABASE_URL)$(if $(wildcard $(DATABASE)),,missing),)
.PHONY: $(STAMPS)/record
endif
ifeq ($(wildcard staticfiles/staticfiles.json),)
.PHONY: $(STAMPS)/static
endif

$(STAMPS)/record: $(STAMPS)/installed $(MIGRATIONS) $(RECORD_SOURCES)
	@echo "3/4 Preparing the database and loading the record"
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_record
	@$(if $(DATABASE_URL),true,touch $@)

$(STAMPS)/static: $(STAMPS)/installed $(STATIC_SOURCES)
	@echo "4/4 Joining, hashing and compressing the static files"
	@$(MANAGE) collectstatic --noinput --clear --verbosity 0
	@touch $@
