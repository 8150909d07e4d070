EXTRA_DIST += docs/align.md docs/architecture.md docs/exports.md \
	docs/formats.md docs/gloss.md docs/normalisation.md docs/segmentation.md
