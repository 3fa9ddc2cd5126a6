"""Outside measures of a body in mm, as the catalogue gives them: without the handle."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    width: float
    height: float
    depth: float
