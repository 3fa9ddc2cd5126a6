"""Spectacles of the eighteenth century: round glasses 35 mm across in steel, arms that end in rings."""
import math

import numpy as np

from ..geometry.curves import circle, through
from ..geometry.mesh import group
from ..geometry.solids import ball, box, cylinder
from ..geometry.surfaces import lathe, sweep
from ..materials.hard import clear, metal


def make(seed: int, kind: str = 'old silver', glass: float = 35, folded: bool = False):
    """Lie on their lower rims and the ends of their arms, front to -y."""
    made = group('spectacles')
    steel = metal(kind, 0.2)
    r, bridge = glass / 2, 17.0
    for side in (-1, 1):
        x = side * (r + bridge / 2)
        ring = np.column_stack([x + r * np.cos(turns()), 0 * turns(), r + r * np.sin(turns())])
        sweep('rim', ring, circle(1.25, 14), made, steel, closed=True, towards=(0, 1, 0))
        lens = [(0, 0.9), (r * 0.5, 0.72), (r * 0.96, 0.2), (r * 0.96, -0.2), (r * 0.5, 0.1), (0, 0.25)]
        lathe('glass', lens, made, clear('#eef6f4'), 96, 30, at=(x, 0, r), turn=(90, 0, 0))
        temple(side, x + side * r, r, folded, steel, made)
    nose = through(
        [
            (-bridge / 2 - 0.2, 0, r * 1.12),
            (-bridge / 3, -0.6, r * 1.5),
            (0, -0.8, r * 1.62),
            (bridge / 3, -0.6, r * 1.5),
            (bridge / 2 + 0.2, 0, r * 1.12),
        ],
        80,
    )
    sweep('bridge', nose, circle(1.35, 14), made, steel)
    return made


def turns() -> np.ndarray:
    return np.linspace(0, 2 * math.pi, 140, endpoint=False)


def temple(side: int, x: float, z: float, folded: bool, steel, made):
    """A hinge, a flat arm in two lengths, a ring of 14 mm at its end."""
    box('lug', (2.6, 3.2, 3.0), made, steel, 0.5, at=(x + side * 1.2, 0.6, z))
    cylinder('hinge', 1.25, 4.4, made, steel, 0.2, 32, at=(x + side * 2.0, 2.2, z - 2.2))
    long = 62.0
    heading = np.array([-side * 0.96, 0.12, 0]) if folded else np.array([side * 0.05, 1.0, -0.0])
    start = np.array([x + side * 2.0, 2.6, z])
    drop = np.array([0, 0, -(z - 1.6)])
    middle, end = start + heading * long + drop * 0.5, start + heading * long * 1.9 + drop
    sweep('arm', np.linspace(start, middle, 30), circle(0.95, 12, 2.1), made, steel, towards=(1, 0, 0))
    ball('joint', 1.5, made, steel, 24, (0.7, 1, 1), at=middle)
    sweep('arm end', np.linspace(middle, end, 30), circle(0.85, 12, 1.9), made, steel, towards=(1, 0, 0))
    a = turns()
    heading = (end - middle) / np.linalg.norm(end - middle)
    up = np.array([1.0, 0, 0]) if folded else np.array([0, 0, 1.0])
    flat = np.cross(heading, up)
    across = np.cross(flat, heading)
    loop = end + heading * 7 + 7 * (np.cos(a)[:, None] * heading + np.sin(a)[:, None] * across)
    lift = max(0.0, 1.1 - float(loop[:, 2].min()))
    sweep('end ring', loop + [0, 0, lift], circle(1.1, 12), made, steel, closed=True)
