"""Plush: a pile of short hairs on a surface, brushed one way and never quite."""
import numpy as np

from ..geometry.mesh import mesh
from ..geometry.noise import lumps
from ..geometry.surfaces import unit

HAIR = ((0, 1, 4, 3), (1, 2, 5, 4), (2, 0, 3, 5), (3, 4, 6), (4, 5, 6), (5, 3, 6))
"""A bent three-sided spike: foot, knee, tip."""


def pile(name, at, outwards, length: float, radius: float, rng, parent, material, brush=(0.1, 0, -0.5), lock: float = 3.5):
    """One hair at each of the points `at`. `length` and `radius` in mm; `brush` is how far and where the tips are laid;
    hairs nearer to one another than `lock` mm lean alike."""
    at, out = np.asarray(at, float), unit(np.asarray(outwards, float))
    drift = np.stack([lumps(at, lock, seed) for seed in (3, 5, 7)], 1)
    lean = np.asarray(brush) + 0.55 * drift + rng.normal(0, 0.16, at.shape)
    along = unit(out + 0.6 * lean)
    tip = unit(out + 1.2 * lean)
    side = unit(np.cross(along, rng.normal(0, 1, at.shape)))
    other = np.cross(along, side)
    long = (length * rng.uniform(0.7, 1.15, len(at)))[:, None]
    corners = [side, -0.5 * side + 0.87 * other, -0.5 * side - 0.87 * other]
    rows = [at + radius * corner for corner in corners]
    rows += [at + along * long * 0.5 + radius * 0.8 * corner for corner in corners]
    rows.append(at + along * long * 0.5 + tip * long * 0.5)
    points = np.stack(rows, 1).reshape(-1, 3)
    faces = [tuple(7 * i + k for k in face) for i in range(len(at)) for face in HAIR]
    return mesh(name, points, faces, parent, material, outward=False)
