"""A soft body hung between a top line and a bottom line: two sheets that meet at the sides and below, gathered in pleats at the top."""
import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..geometry.mesh import grid_faces, mesh
from ..geometry.noise import lumps
from ..geometry.surfaces import unit

Line = Callable[[np.ndarray], np.ndarray]


@dataclass(frozen=True)
class SoftBody:
    """Columns c = -1..1 from left to right, rows t = 0..1 from the top line down."""

    top: Line
    """(x, z) in mm for each c, where the sheets are held."""
    bottom: Line
    """(x, z) in mm for each c, where they meet below."""
    half_depth: float
    """How far each sheet swells, in mm."""
    mouth: float = 1.0
    """Half the depth at the top line, in mm."""
    belly: float = 0.12
    """How far the sides stand out half way down, as a share of half the width."""
    pleats: int = 0
    pleat: float = 0.0
    """Depth of the pleats at the top, in mm."""
    sag: float = 0.62
    """Where the body is fullest, as a share of the way down."""
    slack: float = 0.4
    """How far the sheets are from lying true, in mm."""
    seed: int = 1

    def at(self, c, t, side: int = -1) -> np.ndarray:
        """Points of the front (side -1) or the back."""
        c, t = np.broadcast_arrays(np.asarray(c, float), np.asarray(t, float))
        top, bottom = self.top(c), self.bottom(c)
        flat = top + (bottom - top) * t[..., None]
        middle = np.sin(math.pi * t ** (math.log(0.5) / math.log(self.sag)))
        x = flat[..., 0] * (1 + self.belly * middle)
        across = np.sqrt(np.clip(1 - np.abs(c) ** 2.6, 0, 1))
        below = np.sqrt(np.clip(1 - np.clip((t - self.sag) / (1 - self.sag), 0, 1) ** 2.2, 0, 1))
        above = np.sin(math.pi / 2 * np.clip(t / self.sag, 0, 1)) ** 0.9
        deep = self.mouth * (1 - t) * np.clip(1 - np.abs(c) ** 8, 0, 1) + self.half_depth * across * np.where(t < self.sag, above, below)
        fade = np.clip(1 - t / 0.6, 0, 1) ** 1.4 * np.clip(t / 0.05, 0, 1)
        deep = deep + self.pleat * fade * np.cos(math.pi * self.pleats * c + 0.6 * np.sin(5 * c + side)) * across
        points = np.stack([x, side * deep, flat[..., 1]], -1)
        soft = lumps(points.reshape(-1, 3), 14, self.seed + side).reshape(t.shape)
        points[..., 1] += side * self.slack * soft * across * np.clip(4 * t * (1 - t), 0, 1)
        return points

    def normal(self, c, t, side: int = -1, e: float = 2e-3) -> np.ndarray:
        """Unit normals, away from the inside."""
        c, t = np.clip(c, -1 + 2 * e, 1 - 2 * e), np.clip(t, 2 * e, 1 - 2 * e)
        out = unit(np.cross(self.at(c + e, t, side) - self.at(c - e, t, side), self.at(c, t + e, side) - self.at(c, t - e, side)))
        return out * np.sign(out[..., 1:2] * side + 1e-9)


def sheets(body: SoftBody, parent, material, inside=None, columns: int = 160, rows: int = 90):
    """Front and back, and within them, `inside`, the same a little smaller."""
    c = np.sin(np.linspace(-math.pi / 2, math.pi / 2, columns))[:, None]
    t = np.linspace(0, 1, rows)[None]
    for side, name in ((-1, 'front'), (1, 'back')):
        points = body.at(c, t, side).reshape(-1, 3)
        mesh(name, points, grid_faces(columns, rows), parent, material)
        if inside:
            mesh(f'{name} lining', points * [0.985, 0.82, 1], grid_faces(columns, rows), parent, inside)
