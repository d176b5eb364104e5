# Every target sets up what it needs by itself; workshop/setup.sh says how.
PYTHON ?= python3
export PYTHON
export NO_MKDOCS_2_WARNING = 1
PORT ?= 8000

bin = .venv/bin
# One version of everything for every Python and platform: same files, same day, same bytes.
compile = $(bin)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --custom-compile-command "make lock" $(UPGRADE) pyproject.toml

.PHONY: help serve site edition check schema test facts bench lock clean

help: ## list what can be done here
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

serve: .venv/.site ## show the site at http://127.0.0.1:8000 (PORT=8001 for another) and follow every change
	@$(bin)/mkdocs serve -a 127.0.0.1:$(PORT)

site: .venv/.site ## build the site in site/, or say what is wrong and leave the last one alone
	@$(bin)/passerelle build

edition: .venv/.site ## build what goes online, once register/ remembers it: commit register/, then publish site/
	@$(bin)/passerelle build --record
	@$(bin)/passerelle reidentify site --summary

check: .venv/.site ## list every problem of every file
	@$(bin)/passerelle check

schema: .venv/.site ## refresh the generated parts of schema/
	@$(bin)/passerelle schema

test: .venv/.test ## check the style of the code, then run all the tests
	@workshop/setup.sh browser
	@$(bin)/ruff check --quiet hooks tests
	@$(bin)/python -m pytest -n 2 --dist worksteal

facts: .venv/.test ## compare SMIC, communes and themes with the newest public packages; changes nothing
	@$(bin)/python workshop/facts.py

bench: .venv/.test ## measure how long things take
	@$(bin)/python -m tests.bench

lock: .venv/.test ## renew requirements/*.lock (UPGRADE=--upgrade for the newest versions)
	@$(compile) --extra build --output-file requirements/site.lock
	@$(compile) --all-extras --constraint requirements/site.lock --output-file requirements/test.lock

clean: ## remove everything that was made here
	@rm -rf .venv site .site-* .pytest_cache .ruff_cache .hypothesis hooks/*.egg-info build
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.%: requirements/%.lock pyproject.toml workshop/setup.sh .venv/bin/python
	@workshop/setup.sh $*

# Never made here. When it is absent, or a link to a Python that was upgraded away, the rule above runs.
.venv/bin/python:
