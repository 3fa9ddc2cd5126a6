"""Rings: round, and D."""
import numpy as np

from ..geometry.curves import circle, rounded_polygon
from ..geometry.surfaces import sweep
from .kit import Kit


def ring(name, radius: float, wire: float, kit: Kit, parent, stretch: float = 1.0, **where):
    """Lies in the xy plane; `wire` is the radius of its wire."""
    flat = circle(radius, 64, radius * stretch)
    path = np.column_stack([flat, np.zeros(len(flat))])
    return sweep(name, path, circle(wire, 16), parent, kit.metal, closed=True, **where)


def d_ring(name, width: float, height: float, wire: float, kit: Kit, parent, **where):
    """Stands in the xz plane, its straight side down."""
    corners = [(-width / 2, 0), (width / 2, 0), (width / 2, height), (-width / 2, height)]
    flat = rounded_polygon(corners, [width * 0.16, width * 0.16, width * 0.42, width * 0.42], 120)
    path = np.stack([flat[:, 0], 0 * flat[:, 0], flat[:, 1]], 1)
    return sweep(name, path, circle(wire, 16), parent, kit.metal, closed=True, towards=(0, 1, 0), **where)
