"""A gauge such as stands at a gate: an open box of painted tube with a plate for a floor. Inside measures in mm."""
import numpy as np

from ..geometry.curves import circle, rounded_polygon
from ..geometry.mesh import group
from ..geometry.solids import box
from ..geometry.surfaces import sweep
from ..materials.hard import ink, lacquer

TUBE = 5.0
"""Radius of the tube in mm."""


def make(seed: int, width: float = 297, height: float = 210, depth: float = 210, colour: str = '#2446a8', sheet: str = '#e9e4d8'):
    """Stands on the table, open in front and above; its floor is `floor()` mm up."""
    made = group('gauge box')
    paint = lacquer(colour)
    t = TUBE
    w, d = width / 2 + t, depth / 2 + t
    for z in (t, height + 2 * t):
        flat = rounded_polygon([(-w, -d), (w, -d), (w, d), (-w, d)], 14, 300)
        sweep('hoop', np.column_stack([flat, np.full(300, z)]), circle(t, 20), made, paint, closed=True)
    for x in (-w, w):
        for y in (-d, d):
            post = np.linspace((x * 0.995, y * 0.995, t), (x * 0.995, y * 0.995, height + 2 * t), 12)
            sweep('post', post, circle(t, 20), made, paint, up=(1, 0, 0))
    box('floor', (width + t, depth + t, 2.0), made, ink(sheet), 0.4, at=(0, 0, floor() - 1))
    box('back', (width + t, 2.0, height * 0.98), made, ink(sheet), 0.4, at=(0, d - t * 0.4, t + height / 2))
    return made


def floor() -> float:
    """Height of the floor's upper side above the table."""
    return 2 * TUBE
