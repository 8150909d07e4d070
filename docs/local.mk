EXTRA_DIST += docs/align.md docs/architecture.md
