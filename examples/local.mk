EXTRA_DIST += examples/split.c examples/artikel.txt
