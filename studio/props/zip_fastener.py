"""A zip with metal teeth, number 5: 5 mm across its closed teeth. Two woven tapes, a slider with its pull, and the part that is open."""
import math

import numpy as np

from ..geometry.curves import circle, rectangle, rounded_polygon, smoothstep
from ..geometry.mesh import grid_faces, group, mesh, place
from ..geometry.solids import box, cylinder, slab
from ..geometry.surfaces import sweep
from ..materials.cloth import canvas
from ..materials.cloth import thread as yarn
from ..materials.hard import metal
from ..parts.embroidery import laid

FLAT = (-90, 0, 0)
ACROSS = 5.0
"""The number of a zip is the width of its closed teeth in mm."""
PITCH = 2.0
"""Distance of two teeth on one tape in mm."""


def make(seed: int, kind: str = 'old brass', tape: str = '#22384f', length: float = 120, open_at: float = 14.0, tape_width: float = 15.0):
    """Lies along x, closed to the left of x = `open_at` mm, open to its right; the slider is there."""
    rng = np.random.default_rng(seed)
    made = group('zip')
    brass = metal(kind, 0.24)
    x = np.linspace(-length / 2, length / 2, 400)
    for side in (-1, 1):
        band(side, x, open_at, tape_width, tape, made)
        teeth(side, length, open_at, brass, rng, made)
    slider(open_at, brass, made)
    return made


def parted(x, open_at: float) -> np.ndarray:
    """Half the gap between the two tapes at x: none where it is closed, then an even fan."""
    far = np.clip(np.asarray(x, float) - open_at - 4, 0, None)
    return 0.30 * far * smoothstep(0, 16, far) + 0.55 * smoothstep(-6, 6, np.asarray(x, float) - open_at)


def band(side: int, x, open_at: float, wide: float, colour: str, made):
    """A tape of herringbone, 0.7 mm thick, with a cord woven into the edge that bears the teeth and a row of stitches."""
    v = np.linspace(0, 1, 26)
    gap = parted(x, open_at)[:, None]
    y = side * (0.5 + gap + v[None] * wide)
    z = 0.5 + 0.12 * np.sin(x[:, None] * 0.21 + 2 * v[None]) * v[None]
    points = np.stack([np.broadcast_to(x[:, None], y.shape), y, z], 2)
    cloth = canvas(colour, 0.24)
    for lift in (0.0, -0.5):
        mesh('tape', (points + [0, 0, lift]).reshape(-1, 3), grid_faces(len(x), 26), made, cloth)
    for at, radius in ((0.012, 0.62), (1.0, 0.3)):
        edge = np.stack([x, side * (0.5 + gap[:, 0] + at * wide), np.full(len(x), 0.3)], 1)
        sweep('edge cord', edge, circle(radius, 12), made, cloth)
    count = int((x[-1] - x[0]) / 2.1)
    where = np.linspace(x[0] + 1, x[-1] - 1, count)
    at = np.stack([where, side * (0.5 + parted(where, open_at) + 0.72 * wide), np.full(count, 0.68)], 1)
    along = np.gradient(at, axis=0)
    laid('seam', at, along, np.tile([0, 0, 1.0], (count, 1)), 1.5, 0.17, made, yarn('#d9cdb4'))


def teeth(side: int, length: float, open_at: float, brass, rng, made):
    """Elements along the tape's edge, the two rows half a pitch apart so that heads lie between heads."""
    half = [(0.66, -2.0), (0.7, 0.2), (0.52, 0.75), (0.78, 1.3), (0.72, 2.05)]
    radii = [0.25, 0.3, 0.3, 0.35, 0.4]
    outline = rounded_polygon(half + [(-x, y) for x, y in half[::-1]], radii + radii[::-1], 90)
    shared = None
    for k in range(int(length / PITCH)):
        x = -length / 2 + (k + (0.25 if side > 0 else 0.75)) * PITCH
        gap = float(parted(x, open_at))
        slope = math.degrees(math.atan2(float(parted(x + 0.5, open_at) - parted(x - 0.5, open_at)), 1.0))
        at = (x, side * (0.5 + gap), -0.55)
        turn = (0, 0, side * slope + (0 if side < 0 else 180) + rng.normal(0, 0.5))
        one = group('tooth', at, turn, made)
        if shared is None:
            shared = slab('element', outline, 1.9, one, brass, 0.3, turn=FLAT)
            nib = box('nib', (0.6, 0.5, 1.1), one, brass, 0.2, at=(0, 1.55, 1.9))
            continue
        for part in (shared, nib):
            place(part.copy(), tuple(part.location), tuple(np.degrees(part.rotation_euler)), one)


def slider(at: float, brass, made):
    """Two plates on a diamond, a bridge over them, and a pull that lies back over the closed part."""
    plate = rounded_polygon([(-5.5, -3.4), (1.5, -4.6), (5.5, -5.6), (5.5, 5.6), (1.5, 4.6), (-5.5, 3.4)], [1.6, 2, 1.8, 1.8, 2, 1.6], 160)
    for z, thick in ((2.2, 1.0), (-1.7, 0.9)):
        slab('plate', plate, thick, made, brass, 0.35, at=(at, 0, z - 0.2), turn=FLAT)
    for side in (-1, 1):
        wall = np.array([(at - 5.0, side * 3.1, 0.8), (at - 1, side * 3.5, 0.8), (at + 4.6, side * 5.0, 0.8)])
        sweep('flange', wall, rectangle(2.2, 0.9, 0.3, 20), made, brass, up=(0, 0, 1))
    arch = np.array(
        [(at - 3.8, 0, 2.9), (at - 3.2, 0, 4.2), (at - 1.6, 0, 4.9), (at + 1.2, 0, 4.9), (at + 2.6, 0, 4.2), (at + 3.2, 0, 2.9)]
    )
    sweep('bridge', arch, rectangle(0.9, 2.2, 0.35, 24), made, brass, towards=(0, 0, 1))
    pull = group('pull', (at - 1.4, 0, 4.2), (0, -4.5, 180), made)
    ring = rounded_polygon([(-1.2, -1.8), (3.4, -1.8), (3.4, 1.8), (-1.2, 1.8)], 1.0, 90)
    sweep('link', np.column_stack([ring, np.zeros(90)]), circle(0.55, 12), pull, brass, closed=True)
    tongue = rounded_polygon([(2.6, -2.0), (20, -3.2), (23, -1.8), (23, 1.8), (20, 3.2), (2.6, 2.0)], [0.8, 2.5, 1.5, 1.5, 2.5, 0.8], 200)
    slab('tongue', tongue, 1.3, pull, brass, 0.4, at=(0, 0, -0.7), turn=FLAT)
    cylinder('boss', 1.3, 0.5, pull, brass, 0.2, 40, at=(18.5, 0, 0.4))
