"""What a maker has at hand: materials, gauges for the size of the work, and a seed for the unevenness of a hand."""
from dataclasses import dataclass

import numpy as np
from bpy.types import Material


@dataclass(frozen=True)
class Gauges:
    """Thicknesses and pitches in mm. A small bag is not a scaled-down one: its gauges shrink less than its sides."""
    scale: float
    leather: float
    flange: float
    stitch_pitch: float
    stitch_length: float
    thread: float
    """Radius of the thread."""

    @classmethod
    def for_width(cls, width: float) -> 'Gauges':
        scale = float(np.clip((width / 72) ** 0.5, 0.62, 1.7))
        return cls(scale, 1.3 * scale, 3.4 * scale, 1.7 * scale, 1.24 * scale, 0.21 * scale)


@dataclass(frozen=True)
class Kit:
    leather: Material
    edge: Material
    thread: Material
    metal: Material
    lining: Material
    gauges: Gauges
    seed: int

    def rng(self, salt: int) -> np.random.Generator:
        return np.random.default_rng([self.seed, salt])
