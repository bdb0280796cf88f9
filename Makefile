PYTHON ?= .venv/bin/python

.PHONY: help case test lint build docs lock

help: ## list what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(MAKEFILE_LIST)

case: ## make a fixture of a page: make case PAGE=page.html (or an address) [NAME=en/what-it-shows] [URL=…] [LANGUAGE=en]
	@$(if $(PAGE),,$(error PAGE is missing: make case PAGE=page.html, or an address; make help tells more))
	@$(PYTHON) tools/case.py '$(PAGE)' $(if $(NAME),--name '$(NAME)') $(if $(URL),--url '$(URL)') \
		$(if $(LANGUAGE),--language '$(LANGUAGE)')

test: ## run the tests
	$(PYTHON) -m pytest -n auto

lint: ## check style, dead code, types and workflows, as CI does
	@PATH="$(abspath $(dir $(PYTHON))):$$PATH" .ci/lint

build: ## build and check what is published, in dist/
	$(PYTHON) -m build
	$(PYTHON) -m twine check --strict dist/*
	$(PYTHON) tools/contents.py dist

docs: ## build the documentation, in docs/_build
	$(PYTHON) -m sphinx --fail-on-warning --keep-going docs docs/_build

lock: ## renew requirements-dev.txt, the lock of what is worked with, on all systems and Pythons
	$(PYTHON) -m uv pip compile pyproject.toml --extra test --group dev --universal --python-version 3.11 --upgrade --quiet \
		--generate-hashes --no-emit-index-url --custom-compile-command 'make lock' --output-file requirements-dev.txt
