"""A drawstring pouch: gathered at the neck, a frill above, two cords with tassels."""
import math

import numpy as np

from ..geometry.curves import smoothstep, through
from ..geometry.mesh import group
from ..geometry.noise import lumps
from ..geometry.surfaces import loft
from ..parts.cord import cord, tassel
from ..parts.kit import Kit
from ..parts.stitch import stitches
from .size import Size

NECK = 0.74
"""Height of the drawstring as a share of the height."""


def make(size: Size, kit: Kit, pleats: int = 15, neck: float = 0.34, full: float = 0.3):
    """`neck`: width there as a share of the width. `full`: height of the widest place as a share of the height."""
    bag = group('pouch')
    rng = kit.rng(5)
    phases = rng.uniform(0, 6.283, 3)
    angle = np.linspace(0, 2 * math.pi, 360, endpoint=False)

    def ring(t: float, inwards: float = 0.0) -> np.ndarray:
        r = outline(t, neck, full)
        gather = smoothstep(full, NECK, t)
        fold = np.sin(pleats * angle + phases[0] + 0.8 * np.sin(3 * angle + phases[1]))
        depth = 0.17 * gather * r + 0.05 * smoothstep(NECK, 1, t)
        wide = r + depth * fold * 0.8 + 0.02 * np.sin(2 * angle + phases[2])
        x, y = size.width / 2 * wide * np.cos(angle), size.depth / 2 * wide * np.sin(angle)
        top = 0.03 * size.height * smoothstep(0.85, 1, t) * np.sin(pleats * angle / 2.5 + phases[2])
        points = np.column_stack([x, y, np.full(360, t * size.height) + top])
        away = np.column_stack([np.cos(angle), np.sin(angle), 0 * angle])
        soft = lumps(points, size.height * 0.22, kit.seed) * 0.02 * size.width * smoothstep(0, 0.2, t)
        return points + (soft - inwards)[:, None] * away

    thick = kit.gauges.leather * 0.8
    levels = np.r_[np.linspace(0, 0.12, 14), np.linspace(0.13, 1, 90)]
    loft('skin', [ring(t) for t in levels], bag, kit.leather, cap='first')
    loft('lining', [ring(1), *[ring(t, thick) for t in np.linspace(0.995, 0.6, 40)]], bag, kit.lining, cap='last')
    hem = ring(0.965)
    stitches('hem', hem[::2], np.column_stack([np.cos(angle), np.sin(angle), 0 * angle])[::2], kit, bag, closed=True)
    draw(size, ring, kit, bag)
    return bag


def outline(t: float, neck: float, full: float) -> float:
    """Radius at a height, both as shares: flat foot, belly, neck, frill."""
    if t < full:
        return 0.62 + 0.38 * math.sin(math.pi / 2 * t / full) ** 0.55 if t > 0 else 0.55
    if t < NECK:
        return neck + (1 - neck) * (1 - smoothstep(full, NECK, t)) ** 0.85
    return neck + (0.62 - neck) * ((t - NECK) / (1 - NECK)) ** 0.8


def draw(size: Size, ring, kit: Kit, bag):
    """The cord twice round the neck, its ends down the front to two tassels on the table."""
    radius = 0.9 * kit.gauges.scale
    for level in (NECK - 0.012, NECK + 0.014):
        line = ring(level)
        mean = line.mean(0)
        snug = mean + (line - mean) * 1.02
        cord('drawstring', snug[::3], radius, kit, bag, closed=True)
    w, d, h = size.width, size.depth, size.height
    for side in (-1, 1):
        start = ring(NECK)[270 + side * 16]
        down = [(0.20 * w, start[1] - 0.10 * d, h * 0.66), (0.30 * w, -d * 0.52, h * 0.42), (0.36 * w, -d * 0.66, h * 0.16)]
        table = [(0.42 * w, -d * 0.9, radius), ((0.46 + 0.06 * side) * w, -d * 1.18, radius)]
        path = through([start, *[(side * x, y, z) for x, y, z in down + table]], 200)
        path[:, 2] = np.maximum(path[:, 2], radius)
        cord('cord end', path, radius, kit, bag)
        long = h * 0.2
        tassel((path[-1][0], path[-1][1], long * 0.17), long, kit, bag, turn=(-90, 0, side * 24))
