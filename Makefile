# What one does with the project. `make` alone lists the targets.
# On Windows, or without make: the README has the plain commands.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
STAMPS := var/stamps
MANAGE := $(BIN)/python manage.py
SERVE := INSECURE_HTTP=1 BIND=127.0.0.1 PORT=$(PORT)
STATIC_SOURCES := $(shell find static events/static -type f 2>/dev/null)
RECORD_SOURCES := $(wildcard events/record/*.json) $(wildcard events/importers/record/*.py)
MIGRATIONS := $(wildcard events/migrations/*.py)
DATABASE := var/record.sqlite3

export DEVELOPMENT ?= 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help run admin test test-sqlite test-postgresql lint check bench messages clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

run: $(STAMPS)/installed $(STAMPS)/record $(STAMPS)/static ## Serve the record at http://127.0.0.1:8000/ (PORT=9000 elsewhere)
	@echo
	@echo "  The record is at http://127.0.0.1:$(PORT)/ (Ctrl+C stops it)."
	@echo "  To edit it at http://127.0.0.1:$(PORT)/admin/, make an account: make admin"
	@echo
	@$(SERVE) ACCESS_LOG=0 $(BIN)/gunicorn --log-level warning unga_migration.wsgi

admin: $(STAMPS)/record ## Make an account that may do everything in the admin
	@$(MANAGE) createsuperuser

test: $(STAMPS)/tools ## Run the whole suite, on SQLite and on PostgreSQL
	@$(MAKE) --no-print-directory test-sqlite
	@$(MAKE) --no-print-directory test-postgresql

test-sqlite: $(STAMPS)/tools
	@echo "Tests on SQLite"
	@$(BIN)/python -m pytest

test-postgresql: $(STAMPS)/tools
	@echo "Tests on PostgreSQL"
	@$(BIN)/python -m tests.postgres -- $(BIN)/python -m pytest

lint: $(STAMPS)/tools ## Check style, types and templates
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/djlint --quiet --lint templates

check: $(STAMPS)/installed ## Check the settings of production, and that no migration is missing
	@DEVELOPMENT=0 SECRET_KEY=$$($(BIN)/python -c "import secrets; print(secrets.token_urlsafe(60))") \
		ALLOWED_HOSTS=record.example.org $(MANAGE) check --deploy --fail-level WARNING
	@$(MANAGE) makemigrations --check --dry-run

bench: $(STAMPS)/tools ## Measure pages beside a bare Django view
	@$(BIN)/python -m tests.bench

clean: ## Remove what the other targets made, the database too
	rm -rf $(VENV) var staticfiles

# What is done once, and again only when its sources change ------------------

$(VENV)/made:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or later is needed: https://www.python.org/"; exit 1; }
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || { echo "Python 3.11 or later is needed; $(PYTHON) is older. Try: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	@echo "1/4 Making the virtual environment in $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(STAMPS)/installed: requirements.txt $(VENV)/made
	@echo "2/4 Installing the packages of requirements.txt (about half a minute)"
	@$(BIN)/pip install --quiet --progress-bar on -r requirements.txt
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/tools: requirements-dev.txt requirements.txt $(VENV)/made
	@echo "Installing the packages of requirements-dev.txt (about a minute)"
	@$(BIN)/pip install --quiet --progress-bar on -r requirements-dev.txt
	@mkdir -p $(STAMPS) && touch $@ $(STAMPS)/installed

# A stamp without its database, or for another database, says nothing.
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
	@touch $@

$(STAMPS)/static: $(STAMPS)/installed $(STATIC_SOURCES)
	@echo "4/4 Collecting and compressing the static files"
	@$(MANAGE) collectstatic --noinput --clear --verbosity 0
	@touch $@
