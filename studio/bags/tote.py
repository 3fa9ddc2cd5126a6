"""A tote: an open box of soft walls, a stitched hem, two straps."""
import math

import numpy as np

from ..geometry.curves import resample
from ..geometry.mesh import group
from ..parts.kit import Kit
from ..parts.stitch import stitches
from ..parts.strap import strap
from .open_box import Walls, box_ring, walls
from .size import Size


def make(size: Size, kit: Kit, flare: float = 1.0, drop: float = 0.75, strap_width: float = 0.085, slack: float = 0.02):
    """`flare`: width at the foot as a share of that at the rim. `drop`: height of the straps above the rim as a share of the
    height. `strap_width`: as a share of the width. `slack`: wandering of the walls as a share of the height."""
    bag = group('tote')
    u = kit.gauges.scale
    half_width, half_depth = size.width / 2, size.depth / 2

    def ring(t: float) -> np.ndarray:
        wide = half_width * (flare + (1 - flare) * t)
        fold = half_depth * 0.5 * t**1.5
        swell = half_depth * 0.10 * math.sin(math.pi * min(1, t * 1.2))
        return box_ring(wide, half_depth * (1 - 0.12 * t), min(half_depth * 0.35, 5 * u), fold, swell)

    form = Walls(size.height, ring, size.height * slack, kit.seed)
    walls(form, kit, bag)
    seams(form, kit, bag, u)
    for side in (-1, 1):
        carrying_strap(form, size, kit, bag, side, drop, strap_width * size.width)
    return bag


def seams(form: Walls, kit: Kit, bag, u: float):
    """Two rows round the hem and one up each corner."""
    for below in (2.2 * u, 6.5 * u):
        line = form.points(1 - below / form.height)
        stitches(f'hem {below:.1f}', line, outwards(line), kit, bag, closed=True)
    heights = np.linspace(0.04, 0.97, 60)
    corners = [form.points(t) for t in heights]
    for index in (4, 76, 124, 196):
        line = np.array([ring[index] for ring in corners])
        away = np.array([outwards(ring)[index] for ring in corners])
        stitches(f'corner {index}', line, away, kit, bag)


def outwards(line: np.ndarray) -> np.ndarray:
    """Normals of a closed horizontal line, pointing out."""
    tangent = np.roll(line, -1, 0) - np.roll(line, 1, 0)
    return np.stack([tangent[:, 1], -tangent[:, 0], 0 * tangent[:, 0]], 1)


def carrying_strap(form: Walls, size: Size, kit: Kit, bag, side: int, drop: float, width: float):
    """Up the wall on one side, over in a twist, and down again; the two arches fall a little apart."""
    span, low, rise = size.width * 0.2, 0.72, size.height * drop
    lift = kit.gauges.leather * 1.2

    def wall(x: float, t: float):
        ring = form.points(t)
        near = ring[np.sign(ring[:, 1]) == side]
        y = near[np.argmin(np.abs(near[:, 0] - x)), 1]
        return (x, y + side * lift, t * size.height)

    up = [wall(-span, t) for t in np.linspace(low, 0.995, 12)]
    down = [wall(span, t) for t in np.linspace(0.995, low, 12)]
    _, y, z = up[-1]
    lean = side * size.depth * (0.25 if side < 0 else 0.05)
    arch = []
    for a in np.linspace(0, math.pi, 40)[1:-1]:
        s = math.sin(a)
        arch.append((-span * np.sign(math.cos(a)) * abs(math.cos(a)) ** 0.8, y + lean * s**1.5, z + rise * s**0.8))
    path = resample(np.array(up + arch + down), 240)
    turn = math.pi * np.clip((np.linspace(0, 1, 240) - 0.12) / 0.76, 0, 1)
    across = np.stack([np.cos(turn), -side * np.sin(turn), 0 * turn], 1)
    strap(f'strap {side}', path, width, kit, bag, across=across)
    for x in (-span, span):
        cross_stitch(f'cross {side} {x:.0f}', [wall(x, t) for t in (low + 0.02, 0.93)], width, lift, side, kit, bag)


def cross_stitch(name, ends, width: float, lift: float, side: int, kit: Kit, bag):
    """The crossed box that holds a strap to the wall."""
    (x, y0, z0), (_, y1, z1) = ends
    w, out = width * 0.34, side * lift * 0.75
    corners = [(x - w, y0 + out, z0), (x + w, y1 + out, z1), (x + w, y0 + out, z0), (x - w, y1 + out, z1)]
    stitches(name + 'a', resample(np.array(corners[:2]), 30), (0, side, 0), kit, bag, scale=0.8)
    stitches(name + 'b', resample(np.array(corners[2:]), 30), (0, side, 0), kit, bag, scale=0.8)
