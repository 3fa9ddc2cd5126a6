"""A purse in the form of a bunch of grapes: silk berries over a tapering body, leaves above, and long cords."""
import math

import numpy as np

from ..geometry.curves import circle, through
from ..geometry.mesh import grid_faces, group, mesh, thicken
from ..geometry.noise import lumps
from ..geometry.scatter import globe, scatter
from ..geometry.solids import ball, pebble
from ..geometry.surfaces import sweep
from ..materials.cloth import satin
from ..parts.cord import cord, tassel
from ..parts.kit import Kit
from .size import Size


def make(size: Size, kit: Kit, berry: float = 5.6, leaf: str = '#3f6b34', pearls: bool = True, cords: float = 1.6):
    """Built hanging, to be laid on its back with `turn: [-90, 0, 0]`; its cords run along that table.
    `berry`: radius in mm; `cords`: their length as a share of the height."""
    bag = group('bunch of grapes')
    rng = kit.rng(1)
    pebble('body', (size.width * 0.32, size.depth * 0.28, size.height * 0.34), (1, 1), bag, kit.lining, at=(0, 0, size.height * 0.5))
    spots = cluster(size, berry, rng)
    for k, (at, radius) in enumerate(spots):
        squash = (rng.uniform(0.94, 1.03), rng.uniform(0.94, 1.03), rng.uniform(1.0, 1.12))
        ball(f'berry {k}', radius, bag, kit.leather, 48, squash, at=at, turn=tuple(rng.uniform(-25, 25, 3)))
        net(at, radius, rng, kit, bag)
        if pearls and k % 3 == 0:
            drop, faces = globe(1.25, 14)
            scatter('pearl', drop, faces, [np.array(at) + [0, -radius, -radius * 0.35]], [[0, -1, 0]], rng, bag, kit.metal)
    green = satin(leaf)
    for x, spin, long in ((-0.24, 52, 0.36), (0.26, -50, 0.34), (0.02, 4, 0.30)):
        foliage((x * size.width, -size.depth * 0.22, size.height * 0.86), spin, size.height * long, green, kit, bag)
    hang(size, cords, kit, bag)
    return bag


def cluster(size: Size, berry: float, rng) -> list:
    """Places for berries on a tapering bunch, pushed apart until they touch without sinking into one another."""
    spots = []
    for _ in range(6000):
        z = rng.uniform(berry, size.height * 0.86)
        t = z / (size.height * 0.86)
        wide = math.sin(math.pi * min(1, 0.12 + 0.62 * t)) ** 0.8
        a = rng.uniform(0, 2 * math.pi)
        x = (size.width / 2 - berry) * wide * math.cos(a)
        y = (size.depth / 2 - berry) * wide * math.sin(a)
        radius = berry * rng.uniform(0.86, 1.06)
        near = [math.dist((x, y, z), at) - 0.84 * (radius + r) for at, r in spots]
        if all(gap > 0 for gap in near):
            spots.append(((x, y, z), radius))
    return spots


def net(at, radius, rng, kit: Kit, bag):
    """Two hoops of silver thread over a berry."""
    for _ in range(2):
        tilt, spin = rng.uniform(-0.5, 0.5), rng.uniform(0, math.pi)
        a = np.linspace(0, 2 * math.pi, 40, endpoint=False)
        flat = np.stack([np.cos(a) * math.cos(spin), np.cos(a) * math.sin(spin), np.sin(a) * (1 + 0.05 * tilt)], 1)
        sweep('net', np.array(at) + flat * radius * 1.04, circle(0.18, 6), bag, kit.metal, closed=True)


def foliage(at, spin: float, long: float, green, kit: Kit, bag):
    """A vine leaf of five lobes, cupped, its rim and ribs in metal thread."""
    rows, columns = 60, 14
    a = np.linspace(0, 2 * math.pi, rows, endpoint=False)
    reach = long / 2 * (0.72 + 0.28 * np.cos(5 * a)) * (1 + 0.12 * np.cos(a))
    r = np.linspace(0.02, 1, columns)
    x = np.outer(np.sin(a) * reach, r)
    z = np.outer(np.cos(a) * reach, r)
    y = -0.1 * long * (1 - np.broadcast_to(r, x.shape) ** 2) + 0.05 * long * np.sin(2.5 * a)[:, None] * r
    points = np.stack([x, y, z], 2)
    made = group('leaf', at, (0, spin, 0), bag)
    flat = points.reshape(-1, 3)
    sheet = mesh('blade', flat + 0.3 * lumps(flat, 4, kit.seed)[:, None], grid_faces(rows, columns, True), made, green)
    thicken(sheet, 0.5)
    sweep('rim', points[:, -1], circle(0.35, 8), made, kit.metal, closed=True)
    for k in range(0, rows, 12):
        sweep('rib', points[k] + [0, -0.35, 0], circle(0.25, 6), made, kit.metal)


def hang(size: Size, cords: float, kit: Kit, bag):
    h, long = size.height, size.height * cords
    for side in (-1, 1):
        w, table = size.width, size.depth / 2 - 1.4
        out = [(0.30, 0.16), (0.42, 0.34), (0.30, 0.62), (0.62, 0.86 + 0.06 * side)]
        start = [(side * 3, 0, h * 0.86), (side * w * 0.10, table * 0.5, h)]
        path = through(start + [(side * w * x, table, h + long * z) for x, z in out], 200)
        path[:, 1] = np.minimum(path[:, 1], table)
        cord('cord', path, 1.3, kit, bag)
        tassel((path[-1][0], table - h * 0.02, path[-1][2]), h * 0.2, kit, bag, turn=(180, -24 if side < 0 else 10, 0))
    ball('knot', 3.4, bag, kit.thread, 32, (1, 0.8, 1), at=(0, 0, h * 0.93))
