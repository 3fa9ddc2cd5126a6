"""Boxes, cylinders, balls: always with a bevel, because nothing real has a perfect corner."""
import math

import numpy as np

from .curves import inset
from .mesh import bevel, grid_faces, mesh
from .surfaces import lathe


def box(name, size, parent=None, material=None, radius: float = 1.0, segments: int = 4, **where):
    x, y, z = (s / 2 for s in size)
    points = [(-x, -y, -z), (x, -y, -z), (x, y, -z), (-x, y, -z), (-x, -y, z), (x, -y, z), (x, y, z), (-x, y, z)]
    faces = [(0, 3, 2, 1), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)]
    return bevel(mesh(name, points, faces, parent, material, **where), radius, segments)


def cylinder(name, radius, height, parent=None, material=None, edge: float = 0.5, sides: int = 96, **where):
    """Stands on its origin along z, both rims rounded by `edge` mm."""
    a = np.linspace(0, math.pi / 2, 5)
    inner = radius - edge
    bottom = np.stack([inner + edge * np.sin(a), edge - edge * np.cos(a)], 1)
    top = np.stack([inner + edge * np.cos(a), height - edge + edge * np.sin(a)], 1)
    profile = np.vstack([[(0, 0)], bottom, top, [(0, height)]])
    return lathe(name, profile, parent, material, sides, **where)


def ball(name, radius, parent=None, material=None, sides: int = 48, squash=(1, 1, 1), **where):
    a = np.linspace(-math.pi / 2, math.pi / 2, sides // 2)
    made = lathe(name, np.stack([radius * np.cos(a), radius * np.sin(a)], 1), parent, material, sides, **where)
    made.scale = squash
    return made


def pebble(name, half, roundness, parent=None, material=None, sides: int = 48, **where):
    """A superellipsoid: `half` sizes in mm, `roundness` (upright, flat) from 0 = box to 1 = ellipsoid."""
    def power(v, e):
        return np.sign(v) * np.abs(v) ** e

    u = np.linspace(-math.pi, math.pi, 2 * sides, endpoint=False)[:, None]
    v = np.linspace(-math.pi / 2, math.pi / 2, sides)[None]
    up, flat = roundness
    x = half[0] * power(np.cos(v), up) * power(np.cos(u), flat)
    y = half[1] * power(np.cos(v), up) * power(np.sin(u), flat)
    z = half[2] * power(np.sin(v), up) * np.ones_like(u)
    points = np.stack([x, y, z], 2).reshape(-1, 3)
    return mesh(name, points, grid_faces(2 * sides, sides, True), parent, material, weld=1e-4, **where)


def slab(name, outline, thickness, parent=None, material=None, edge: float = 0.2, **where):
    """A flat plate cut to a 2D outline (in x and z), from y = 0 to y = -thickness, its front rim rounded by `edge`."""
    rings = [(0, 0), (0, -(thickness - edge)), (edge * 0.3, -(thickness - edge * 0.3)), (edge, -thickness)]
    layers = []
    for by, y in rings:
        line = inset(outline, by)
        layers.append(np.stack([line[:, 0], np.full(len(line), y), line[:, 1]], 1))
    points = np.stack(layers, 1)
    count, depth = points.shape[:2]
    faces = grid_faces(count, depth, True)
    faces += [tuple(i * depth + depth - 1 for i in range(count)), tuple(i * depth for i in reversed(range(count)))]
    return mesh(name, points.reshape(-1, 3), faces, parent, material, crease=35, **where)
