# `make help` lists what there is. A fresh system needs GNU make and Python 3.11 or later; the rest is set up on demand:
# the environment in .venv from the locks, the libraries that Qt loads, the catalog from data/. What is up to date is not
# done again.

VENV := .venv
PY := $(VENV)/bin/python
ENVIRONMENT := $(VENV)/.installed
LIBRARIES := $(VENV)/.system-libraries
CATALOG := build/catalog.sqlite

# Folders of data/ count too, so that a removed file is noticed; as data/. since `data` is a target.
CATALOG_SOURCES := $(shell find data/. -type d -o -name '*.toml') \
                   $(shell find desktop_app/build desktop_app/catalog desktop_app/domain -name '*.py')

# Compiled files halve the time to the first paint: let Python keep them, whatever the shell says.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: help setup run test check check-accessibility data bench lock package release clean distclean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-19s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(ENVIRONMENT) $(LIBRARIES) ## set up the environment (another Python: make setup PYTHON=python3.13)

run: setup data ## open Jurisdex; without a display, let it tour itself and write tour/
	@packaging/setup/run.sh

test: setup data ## run the tests and report coverage (some only: make test ARGS="-k timeline --no-cov")
	$(PY) -m pytest --numprocesses 2 --cov $(ARGS)
# A whole run covers to the last branch what decides what is true: the rules of the domain and the checks of the build.
ifeq ($(ARGS),)
	$(PY) -m coverage report --include 'desktop_app/domain/*,desktop_app/build/*' --fail-under 100
endif

check: setup data ## lint, format, types, layers, data, our own habits
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(VENV)/bin/lint-imports --no-logo
	$(PY) -m desktop_app.build --check data
	$(PY) -m pytest --quiet tests/architecture

data: $(CATALOG) ## build the catalog from data/

bench: setup data ## measure speed and memory against a bare window
	$(PY) -m pytest --capture=no tests/benchmarks

check-accessibility: setup data ## read the running program as a screen reader does (needs at-spi2 and Xvfb)
	tests/accessibility/run.sh

lock: $(ENVIRONMENT) ## write the locks again from pyproject.toml (newest versions: make lock ARGS=--upgrade)
	packaging/locks/refresh.sh $(ARGS)

package: data ## build the installers for Linux and Windows into dist/
	@packaging/package.sh

release: ## make a release: make release VERSION=1.2.0
	@packaging/release/release.sh $(VERSION)

clean: ## remove what was built and what the tools left
	rm -rf build dist tour htmlcov .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find desktop_app tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## remove the environment too: back to a fresh clone
	rm -rf $(VENV)

$(ENVIRONMENT): pyproject.toml packaging/locks/dev.txt packaging/setup/environment.sh packaging/setup/python.sh
	@packaging/setup/environment.sh

$(LIBRARIES): $(ENVIRONMENT) packaging/setup/system-libraries.sh
	@packaging/setup/system-libraries.sh

$(CATALOG): $(CATALOG_SOURCES) | $(ENVIRONMENT)
	@mkdir -p $(@D)
	@$(PY) -m desktop_app.build --data data --output $@
