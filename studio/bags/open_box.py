"""Walls of an open bag: from a rounded foot up to a rim and, in lining, down again inside."""
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..geometry.curves import rectangle
from ..geometry.noise import lumps
from ..geometry.surfaces import loft
from ..parts.kit import Kit


@dataclass(frozen=True)
class Walls:
    """`ring(t)` is the closed outline (x, y) in mm at the height t = 0..1."""
    height: float
    ring: Callable[[float], np.ndarray]
    slack: float
    """How far the walls wander, in mm."""
    seed: int

    def points(self, t: float, inwards: float = 0.0) -> np.ndarray:
        line = self.ring(t)
        away = line / (np.linalg.norm(line, axis=1)[:, None] + 1e-9)
        line = line - inwards * away
        at = np.column_stack([line, np.full(len(line), t * self.height)])
        push = self.slack * np.sin(np.pi * min(1, t * 1.15)) * lumps(at, self.height * 0.3, self.seed)
        at[:, :2] += push[:, None] * away
        return at


def walls(form: Walls, kit: Kit, parent, rows: int = 60):
    """Outer skin with its bottom, rim in edge paint, lining inside."""
    thick = kit.gauges.leather * 1.4
    base = form.ring(0)
    foot = [np.column_stack([base * s, np.full(len(base), z)]) for s, z in ((0.02, 0.0), (0.5, 0.0), (0.9, 0.0), (0.97, thick * 0.2))]
    skin = [form.points(t) for t in np.linspace(0.015, 1, rows)]
    loft('skin', foot + skin, parent, kit.leather, cap='first')
    rim = [form.points(1.0)]
    for a in np.linspace(0, np.pi, 7):
        ring = form.points(1.0, thick * (0.5 - 0.55 * np.cos(a)))
        ring[:, 2] += thick * 0.45 * np.sin(a)
        rim.append(ring)
    loft('rim', rim, parent, kit.edge)
    inside = [form.points(t, thick) for t in np.linspace(1, 0.04, rows)]
    floor = np.column_stack([base * 0.05, np.full(len(base), form.height * 0.04)])
    loft('lining', inside + [floor], parent, kit.lining, cap='last')


def box_ring(half_width: float, half_depth: float, radius: float, pinch: float = 0, bulge: float = 0) -> np.ndarray:
    """A rounded rectangle whose short sides are folded in by `pinch` and whose long sides stand out by `bulge`."""
    line = rectangle(2 * half_width, 2 * half_depth, radius, 240)
    x, y = line[:, 0] / half_width, line[:, 1] / half_depth
    line[:, 0] -= np.sign(x) * pinch * np.clip(np.abs(x) * 4 - 3, 0, 1) * np.clip(1 - y**2, 0, 1)
    line[:, 1] += np.sign(y) * bulge * np.clip(np.abs(y) * 4 - 3, 0, 1) * np.clip(1 - x**2, 0, 1)
    return line
