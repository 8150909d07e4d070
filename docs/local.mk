EXTRA_DIST += docs/architecture.md docs/segmentation.md docs/normalisation.md docs/gloss.md
