"""A tote printed in resin, small enough for a microscope: open, thick-walled, in layers that can be counted."""
import math

import numpy as np

from ..geometry.curves import rectangle
from ..geometry.mesh import group
from ..geometry.surfaces import loft, sweep
from ..parts.kit import Kit
from .open_box import box_ring
from .size import Size


def make(size: Size, kit: Kit, layers: int = 46, body: float = 0.68):
    """`size` counts the handles; `body`: height of the walls as a share of it. `layers`: of print, over the walls."""
    bag = group('printed tote')
    w, d, h = size.width / 2, size.depth / 2, size.height * body
    wall = size.width * 0.05

    def ring(t: float, less: float, z: float) -> np.ndarray:
        step = 0.004 * size.width * math.cos(2 * math.pi * layers * t)
        line = box_ring((w - less) * (0.92 + 0.08 * t) + step, d - less + step, d * 0.16, 0.12 * d * t)
        return np.column_stack([line, np.full(len(line), z)])

    outside = [ring(0, w * 0.5, 0), ring(0, wall * 0.3, 0)] + [ring(t, 0, t * h) for t in np.linspace(0.006, 1, layers * 8)]
    rim = [ring(1, wall * s, h + wall * 0.2 * math.sin(math.pi * s)) for s in (0.25, 0.5, 0.75)]
    inside = [ring(t, wall, t * h) for t in np.linspace(1, 0.1, 120)]
    loft('print', outside + rim + inside, bag, kit.leather, cap='first last')
    for side in (-1, 1):
        turn = np.linspace(0, math.pi, 70)
        x = -w * 0.42 * np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.6
        z = h * 0.86 + (size.height - h * 0.86 - wall * 0.5) * np.sin(turn) ** 0.62
        y = np.full(70, side * (d - wall * 0.2))
        sweep('handle', np.stack([x, y, z], 1), rectangle(wall * 0.9, wall * 1.3, wall * 0.3, 24), bag, kit.leather, towards=(0, 1, 0))
    return bag
