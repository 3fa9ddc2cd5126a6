"""A dog's toy in the form of a handbag: plush over stuffing, two felt handles, a felt flap with a felt button."""
import math

import numpy as np

from ..geometry.curves import rectangle, through
from ..geometry.mesh import grid_faces, group, mesh, thicken
from ..geometry.solids import pebble
from ..geometry.surfaces import sweep
from ..materials.leather import suede
from ..parts.kit import Kit
from ..parts.plush import pile
from ..parts.soft_body import SoftBody, sheets
from ..parts.stitch import stitches
from .size import Size


def make(size: Size, kit: Kit, felt: str = '#5a3420', hair: float = 3.2, hairs: int = 15000):
    """Stands, stuffed full. `felt` is the colour of handles and flap; `hair`: length of the pile in mm."""
    toy = group('plush toy')
    felted = suede(felt)
    body = stuffed(size, kit)
    sheets(body, toy, kit.leather, columns=110, rows=70)
    rng = kit.rng(91)
    for side in (-1, 1):
        c, t = np.sin(rng.uniform(-math.pi / 2, math.pi / 2, hairs)), rng.uniform(0.0, 1.0, hairs)
        at, out = body.at(c, t, side), body.normal(c, t, side)
        pile(f'pile {side}', at, out, hair, 0.15, rng, toy, kit.leather)
    flap(size, body, felted, kit, toy)
    for side in (-1, 1):
        handle(size, side, felted, kit, toy)
    return toy


def stuffed(size: Size, kit: Kit) -> SoftBody:
    def top(c):
        return np.stack([size.width * 0.4 * c, size.height * (1 - 0.05 * np.abs(c) ** 3) + 0 * np.asarray(c)], -1)

    def bottom(c):
        return np.stack([size.width * 0.47 * c, size.height * 0.07 * np.abs(c) ** 4], -1)

    return SoftBody(top, bottom, size.depth / 2, size.depth * 0.12, 0.1, 0, 0.0, 0.6, size.width * 0.02, kit.seed)


def flap(size: Size, body: SoftBody, felted, kit: Kit, toy):
    """A half round of felt from the top edge, sewn on, with a stuffed button."""
    columns, rows = 60, 40
    c = np.linspace(-0.8, 0.8, columns)[:, None]
    end = 0.6 * np.sqrt(np.clip(1 - (c / 0.82) ** 2, 0, 1))
    t = end * np.linspace(0.01, 1, rows)[None]
    at, out = body.at(c + 0 * t, t), body.normal(c + 0 * t, t)
    points = at + out * (2.6 + 0.5 * np.sin(7 * c))[..., None]
    thicken(mesh('flap', points.reshape(-1, 3), grid_faces(columns, rows), toy, felted), 1.6)
    rim = points[:, -4]
    stitches('flap seam', rim[4:-4] + out[4:-4, -4] * 1.7, out[4:-4, -4], kit, toy, scale=1.5)
    middle = points[columns // 2, -7]
    pebble('button', (6.5, 3.4, 6.5), (1, 1), toy, felted, 40, at=tuple(middle - [0, 2.4, 0]))


def handle(size: Size, side: int, felted, kit: Kit, toy):
    """A loop of felt, sewn in at the top seam, fallen a little to its side."""
    w, h = size.width * 0.2, size.height
    y, lean = side * size.depth * 0.13, side * size.depth * 0.34
    path = through([(-w, y, h * 0.93), (-w * 1.05, y, h * 1.1), (-w * 0.7, y + lean * 0.5, h * 1.36), (0.1 * w, y + lean, h * 1.46),
                    (w * 0.8, y + lean * 0.5, h * 1.34), (w * 1.05, y, h * 1.08), (w, y, h * 0.93)], 140)  # fmt: skip
    sweep('handle', path, rectangle(2.2, 11, 0.9, 36), toy, felted, towards=(0, side, 0.2))
