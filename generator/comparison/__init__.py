"""Two sites into what differs between them (comparison): beside the pipeline, for `glossator report`."""

from generator.comparison.sites import compare_sites

__all__ = ["compare_sites"]
