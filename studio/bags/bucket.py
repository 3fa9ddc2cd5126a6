"""A bucket: a round foot, a leather band, eyelets, a lace drawn through them, and one strap across."""
import math

import numpy as np

from ..geometry.curves import circle, smoothstep, through
from ..geometry.mesh import group
from ..geometry.solids import ball
from ..geometry.surfaces import sweep
from ..parts.cord import cord
from ..parts.kit import Kit
from ..parts.ring import ring
from ..parts.stitch import stitches
from ..parts.strap import strap
from .open_box import Walls, walls
from .size import Size
from .tote import outwards

LACE = 0.84


def make(size: Size, kit: Kit, flare: float = 0.86, eyelets: int = 10, strap_height: float = 0.55):
    """`flare`: width of the foot as a share of the width."""
    bag = group('bucket')
    u = kit.gauges.scale
    angle = np.linspace(0, 2 * math.pi, 240, endpoint=False)

    def outline(t: float) -> np.ndarray:
        wave = 0.035 * smoothstep(0.55, 1, t) * np.cos(eyelets / 2 * angle + 0.3)
        r = (flare + (1 - flare) * math.sin(math.pi / 2 * min(1, t * 1.4))) * (1 - 0.07 * smoothstep(0.6, 1, t)) + wave
        return np.stack([size.width / 2 * r * np.cos(angle), size.depth / 2 * r * np.sin(angle)], 1)

    form = Walls(size.height, outline, size.height * 0.012, kit.seed)
    walls(form, kit, bag)
    for t in (0.05, 0.2, 0.965):
        line = form.points(t)
        stitches(f'row {t}', line, outwards(line), kit, bag, closed=True)
    band = form.points(0.225)
    band[:, :2] *= 1.008
    sweep('band edge', band, circle(0.5 * u, 10, 0.9 * u), bag, kit.edge, closed=True, towards=outwards(band))
    thread_lace(form, size, eyelets, kit, bag)
    carry(form, size, strap_height, kit, bag)
    return bag


def thread_lace(form: Walls, size: Size, eyelets: int, kit: Kit, bag):
    """In at one eyelet, out at the next; the ends are knotted in front and hang over two beads."""
    u, radius = kit.gauges.scale, 1.0 * kit.gauges.scale
    line = form.points(LACE)
    away = outwards(line)
    away /= np.linalg.norm(away, axis=1)[:, None]
    for k in range(eyelets):
        i = int((k + 0.5) * 240 / eyelets) % 240
        a = math.degrees(math.atan2(away[i][1], away[i][0]))
        made = group('eyelet', line[i] + away[i] * 0.4 * u, (0, 90, a), bag)
        ring('eyelet ring', 2.0 * u, 0.65 * u, kit, made)
    phase = np.linspace(0, 2 * math.pi, 240, endpoint=False) * eyelets / 2
    weave = line + away * (1.8 * u * np.cos(phase))[:, None]
    cord('lace', weave, radius, kit, bag, closed=True)
    front = weave[180] + away[180] * 2 * u
    ball('knot', 2.6 * u, bag, kit.thread, 24, (1.1, 0.8, 0.9), at=front)
    h = size.height
    for side in (-1, 1):
        fall = [(0, 0, 0), (7, -2, 0.03), (11, -2.5, 0.2 + 0.03 * side), (12, -2, 0.36 + 0.04 * side)]
        path = through([front + [side * x * u, y * u, -h * z] for x, y, z in fall], 120)
        cord('lace end', path, radius, kit, bag)
        ball('bead', 2.7 * u, bag, kit.metal, 32, at=path[-1] - [0, 0, 1.5 * u])


def carry(form: Walls, size: Size, strap_height: float, kit: Kit, bag):
    """A strap from side to side, riveted inside the rim and standing a little back."""
    u = kit.gauges.scale
    x, h, rise = size.width / 2 * 0.9, size.height, size.height * strap_height
    left = [(2 * u - x, 0, h * 0.82), (2 * u - x, 0, h), (-x * 0.9, 0.02 * h, h + rise * 0.5), (-x * 0.5, 0.05 * h, h + rise * 0.92)]
    right = [(x * 0.52, 0.05 * h, h + rise * 0.9), (x * 0.9, 0.02 * h, h + rise * 0.48), (x - 2 * u, 0, h), (x - 2 * u, 0, h * 0.82)]
    strap('strap', through([*left, (0, 0.06 * h, h + rise), *right], 220), 8 * u, kit, bag)
