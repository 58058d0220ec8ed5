# The only door. `make` lists what there is; each target sets the machine up first (.ci/ready).

PY := .venv/bin/python
export PYTHONPATH := .
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help ready run demo test check fmt bench screenshots strings golden build

help:  ## 列出可用的命令 · list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

ready:  ## 准备好全部环境 · set the machine up for everything below
	@.ci/ready test

run:  ## 打开示范调委会；没有显示器时改为生成全套文书 · open the demonstration office, or print its papers where there is no display
	@.ci/ready run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(PY) -m mediation_app --demo; \
	else $(PY) -m mediation_app demo --out build/demo; fi

demo:  ## 无窗口走完一件纠纷并生成文书 · the main job without a window; papers in build/demo
	@.ci/ready run
	@$(PY) -m mediation_app demo --out build/demo

test: ready  ## 运行测试 · run the tests
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q

check: ready  ## 全部检查 · format, lint, types, import direction, dependencies, dead code, tests
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	.venv/bin/lint-imports
	.venv/bin/deptry .
	$(PY) -m vulture
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q

fmt: ready  ## 整理代码格式 · format, and mend what can be mended
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

bench: ready  ## 测速 · ratios against the bare toolkits
	$(PY) -m benchmarks

screenshots: ready  ## 每页每个对话框各截一图 · a picture of every page and dialog in screenshots/
	$(PY) -m tests.screenshots

strings: ready  ## 更新待译文字 · bring resources/i18n/en.ts up to date with the source
	$(PY) .ci/strings.py

golden: ready  ## 重写标准答案（看过差异再提交） · write the golden files anew; look at the diff before you commit
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q --golden-update

build: ready  ## 打包成免安装程序 · the frozen program in dist/
	$(PY) -m PyInstaller --noconfirm --log-level WARN installer.spec
