# What one types; `make` alone lists it. The longer steps are in scripts/, one idea a file.
PY := .venv/bin/python
ALONE := OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1
NO_MMAP := MALLOC_MMAP_THRESHOLD_=1000000000 MALLOC_TRIM_THRESHOLD_=2000000000 # else the kernel zeroes every array anew

.PHONY: help app lab test lint bench docs dev
help:  ; @sed -n 's/^\([a-z]*\): .* ## \([a-zA-Z]\)/make \1\t\2/p' Makefile | expand -t 12
app:   ; @scripts/setup.sh apps,fast && exec $(PY) -m synthwidgets $(ARGS) ## serve apps and lessons and open them in a browser
lab:   ; @scripts/setup.sh lab,fast && exec $(PY) -m synthwidgets lab $(ARGS) ## open JupyterLab in this folder
test:  ; @scripts/setup.sh apps,lab,fast,test && scripts/chromium.sh && scripts/test.sh $(ARGS) ## run the tests, or some: make test ARGS=tests/core
lint:  ; @scripts/setup.sh apps,lab,fast,test && scripts/lint.sh ## check style, types, and which room imports which
bench: ; @scripts/setup.sh apps,lab,fast,test && $(ALONE) $(NO_MMAP) $(PY) -m bench $(ARGS) ## measure speed, as ratios within one run
docs:  ; @scripts/setup.sh apps,lab,fast,test && $(PY) scripts/check_docs.py ## check that links and pictures in the documents lead somewhere
dev:   ; @scripts/setup.sh lab,fast,dev && exec $(PY) scripts/dev.py $(ARGS) ## JupyterLab whose apps follow every change of the JavaScript
