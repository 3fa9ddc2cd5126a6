"""A knitted pocket for a telephone: one tube of plain knitting with no way of shutting, on a knitted band; a telephone in it."""
import numpy as np

from ..geometry.curves import rectangle, resample, through
from ..geometry.mesh import group
from ..geometry.solids import slab
from ..geometry.surfaces import sweep
from ..materials.hard import lacquer
from ..parts.embroidery import laid
from ..parts.kit import Kit
from ..parts.soft_body import SoftBody, sheets
from .size import Size

PHONE = (71.5, 147.0, 7.8)
"""Width, height and depth in mm of a telephone of the middle size."""


def make(size: Size, kit: Kit, stitch: float = 3.0, band: float = 26.0, shows: float = 24.0, phone: str = '#1c2430'):
    """Built hanging, to be laid on its back with `turn: [-90, 0, 0]`; its band runs along that table. `stitch`: width of one in mm;
    `band`: width of the band; `shows`: how many mm of the telephone stand out of the mouth."""
    pocket = group('knitted pocket')
    body = tube(size, kit)
    sheets(body, pocket, kit.lining)
    for side in (-1, 1):
        knit(body, side, size, stitch, kit, pocket)
    slab(
        'telephone',
        rectangle(PHONE[0], PHONE[1], 11),
        PHONE[2],
        pocket,
        lacquer(phone),
        1.6,
        at=(0, PHONE[2] / 2, size.height + shows - PHONE[1] / 2),
    )
    carry(size, band, stitch, kit, pocket)
    return pocket


def tube(size: Size, kit: Kit) -> SoftBody:
    """A little wider below than at its mouth, where the ribs draw in."""

    def top(c):
        return np.stack([size.width * 0.48 * np.asarray(c), size.height - 3 * (1 - np.asarray(c) ** 2)], -1)

    def bottom(c):
        return np.stack([size.width * 0.47 * np.asarray(c), size.height * 0.06 * np.abs(c) ** 5], -1)

    return SoftBody(top, bottom, size.depth / 2, PHONE[2] / 2 + 0.6, 0.05, 0, 0.0, 0.55, 0.8, kit.seed)


def knit(body: SoftBody, side: int, size: Size, stitch: float, kit: Kit, pocket):
    """Plain stitches: each a V of two strands, row upon row, with every fourth column sunk as a rib."""
    columns, rows = int(size.width / stitch), int(size.height / (stitch * 0.78))
    k, row = np.meshgrid(np.arange(columns), np.arange(rows), indexing='ij')
    rng = kit.rng(95 + side)
    for leg in (-1, 1):
        c = (k.ravel() + 0.5 + 0.22 * leg) / columns * 1.96 - 0.98 + rng.normal(0, 0.003, k.size)
        t = np.clip((row.ravel() + 0.5) / rows + rng.normal(0, 0.001, k.size), 0.004, 0.992)
        at, out = body.at(c, t, side), body.normal(c, t, side)
        lean = np.tile([0.42 * leg, 0, 1.0], (k.size, 1))
        sunk = (k.ravel() % 4 == 3)[:, None] * out * 0.9
        laid(f'legs {side} {leg}', at + out * stitch * 0.2 - sunk, lean, out, stitch * 1.25, stitch * 0.29, pocket, kit.leather)


def carry(size: Size, band: float, stitch: float, kit: Kit, pocket):
    """One band from side to side, lying in a loop above the pocket."""
    table, w, h = size.depth / 2 - 1.2, size.width / 2, size.height
    left = [(-w * 0.96, table * 0.4, h * 0.9), (-w * 1.15, table, h * 1.06), (-w * 1.5, table, h * 1.32)]
    right = [(w * 1.35, table, h * 1.4), (w * 1.3, table, h * 1.1), (w * 0.96, table * 0.4, h * 0.9)]
    path = through([*left, (-w * 0.7, table, h * 1.62), (w * 0.5, table, h * 1.66), *right], 260)
    path[:, 1] = np.minimum(path[:, 1], table)
    sweep('band', path, rectangle(1.6, band, 0.7, 30), pocket, kit.lining, towards=(0, 1, 0))
    long = float(np.linalg.norm(np.diff(path, axis=0), axis=1).sum())
    line = resample(path, int(long / (stitch * 0.85)))
    way = np.gradient(line, axis=0)
    across = np.cross(way / np.linalg.norm(way, axis=1)[:, None], [0, 1.0, 0])
    columns = int(band / stitch)
    for k in range(columns):
        for leg in (-1, 1):
            at = line + across * ((k + 0.5 + 0.22 * leg) * stitch - band / 2) - [0, 0.9 + stitch * 0.12, 0]
            laid(
                f'band legs {k} {leg}',
                at,
                way + across * 0.42 * leg * stitch * 0.8,
                np.tile([0, -1.0, 0], (len(line), 1)),
                stitch * 1.25,
                stitch * 0.29,
                pocket,
                kit.leather,
            )
