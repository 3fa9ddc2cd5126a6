"""The form of a body: one outline for front and back, and how deep the bag is at each place."""
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

Depth = Callable[[np.ndarray, np.ndarray], np.ndarray]


@dataclass(frozen=True)
class Form:
    outline: np.ndarray
    """Closed and counter-clockwise in (x, z), mm."""
    half_depth: Depth
    """Half the depth at the seams, over (x, z)."""
    spine: tuple[float, float, float]
    """The panel is built in rings towards this segment: x from, x to, z."""
    puff: float
    """How far a panel stands out in its middle."""
    flange: float
    """Width of the flat stitched edge."""
    shoulder: float
    """Distance over which the panel rises from flange to full puff."""

    @property
    def reach(self) -> float:
        """Longest way from outline to spine."""
        x = np.clip(self.outline[:, 0], self.spine[0], self.spine[1])
        return float(np.hypot(self.outline[:, 0] - x, self.outline[:, 1] - self.spine[2]).max())

    def relief(self, distance) -> np.ndarray:
        """Height of a panel above its flange, by distance from the edge: a rise, a pressed seam line, a crease."""
        d = np.asarray(distance, float)
        x = np.clip((d - self.flange) / self.shoulder, 0, 1)
        rise = self.puff * np.sqrt(np.clip(1 - (1 - x) ** 2.2, 0, 1))
        seam = 0.08 * self.flange * np.exp(-(((d - self.flange * 0.6) / (self.flange * 0.15)) ** 2))
        crease = 0.1 * self.flange * np.exp(-(((d - self.flange) / (self.flange * 0.2)) ** 2))
        return rise - seam - crease
