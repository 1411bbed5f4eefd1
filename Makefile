# Everything is set up from the lock files in requirements/; needed beforehand: git, make, python3 (3.11 or newer), gcc.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TOOLS := .tools
UV := $(TOOLS)/bin/uv
INSTALL := VIRTUAL_ENV=$(VENV) $(UV) pip install --quiet --require-hashes
# Trust the machine's certificates, not only uv's own.
export UV_SYSTEM_CERTS := true
export UV_NATIVE_TLS := true
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: site serve test check workflows format accept lock browser clean

site: $(VENV)/.runtime  ## Build the site from sources/ into site/
	$(BIN)/glossator build

serve: $(VENV)/.runtime  ## Show the site live at http://127.0.0.1:8000
	$(BIN)/glossator serve

test: $(VENV)/.dev browser  ## Run every test, browser tests included
	$(BIN)/python -m pytest -n auto

check: $(VENV)/.dev  ## Lint, formatting, types, workflows
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	@$(MAKE) --no-print-directory workflows

workflows: $(VENV)/.dev  ## Audit what .github/ holds: workflows and their scripts, issue forms, Dependabot
	$(BIN)/zizmor --offline --persona=auditor --quiet .github
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/[0-9]*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	MYPYPATH=.github/scripts $(BIN)/mypy .github/scripts/*.py

format: $(VENV)/.dev  ## Format the code
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

accept: $(VENV)/.dev  ## Accept what the code makes now as the expected output of the golden tests; read it before you commit
	$(BIN)/python -m pytest tests/test_golden.py tests/readers/test_formats.py --accept

lock: $(UV)  ## Compile the lock files anew
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--group pyproject.toml:build pyproject.toml -o requirements/runtime.txt
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--group pyproject.toml:build --group pyproject.toml:dev -c requirements/runtime.txt pyproject.toml -o requirements/dev.txt
	echo uv | $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		- -o requirements/uv.txt

browser:  ## Make sure that there is a Chromium for the browser tests
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || $(MAKE) --no-print-directory install-browser

.PHONY: install-browser
install-browser:
	@if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; \
	elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then \
		sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; \
	else \
		echo "The browser tests need Chromium: install your system's package (Debian: apt install chromium)." >&2; exit 1; \
	fi

clean:  ## Delete everything that was generated, set up or cached
	git clean -fdXq docs
	rm -rf site $(VENV) $(TOOLS) .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(UV): requirements/uv.txt
	$(PYTHON) -m venv $(TOOLS)
	$(TOOLS)/bin/pip install --quiet --require-hashes -r requirements/uv.txt
	@touch $@

$(VENV)/bin/python: | $(UV)
	$(UV) venv --quiet --python $(PYTHON) $(VENV)

$(VENV)/.runtime: requirements/runtime.txt pyproject.toml | $(VENV)/bin/python
	$(INSTALL) -r requirements/runtime.txt
	VIRTUAL_ENV=$(VENV) $(UV) pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.runtime
	$(INSTALL) -r requirements/dev.txt
	@touch $@
