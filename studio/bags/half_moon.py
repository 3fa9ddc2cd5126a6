"""A half-moon of bamboo: two fans of slats on nested arcs, rods across between them, and a hoop to hold it by."""
import math

import numpy as np

from ..geometry.curves import circle, rectangle
from ..geometry.mesh import group
from ..geometry.noise import wander
from ..geometry.surfaces import sweep
from ..parts.kit import Kit
from ..parts.ring import ring
from .size import Size


def make(size: Size, kit: Kit, slats: int = 15, rods: int = 26, hoop: float = 0.62):
    """The flat side is up. `kit.leather` is the bamboo; `hoop`: height of the handle as a share of the height."""
    bag = group('half-moon')
    rng = kit.rng(4)
    rod = 0.018 * size.width
    # The moon: half an ellipse below a line at `crest`, flattened where it stands.
    crest, a, b = size.height - rod, size.width / 2 - rod, size.height - 2 * rod

    def moon(share: float, turn: float, y: float) -> tuple:
        z = crest - b * share * math.sin(turn)
        return (a * share * math.cos(turn), y, max(z, rod))

    for side in (-1, 1):
        y = side * (size.depth / 2 - rod)
        for share in (1.0, 0.72, 0.36):
            line = np.array([moon(share, t, y) for t in np.linspace(0, math.pi, 90)])
            line[:, 1] += 0.15 * rod * wander(np.linspace(0, 1, 90), kit.seed + int(share * 50))
            sweep('arc', line, circle(rod * (1 if share == 1 else 0.72), 14), bag, kit.leather)
        rim = np.linspace((-a, y, crest), (a, y, crest), 60)
        rim[:, 2] += 0.25 * rod * np.sin(np.linspace(0, math.pi, 60))
        sweep('rim', rim, circle(rod, 14), bag, kit.leather)
        for k in range(slats):
            turn = math.pi * (k + 1) / (slats + 1) + rng.normal(0, 0.008)
            weave = (1 if k % 2 else -1) * side
            along = np.linspace(0.16, 1.0, 40)
            line = np.array([moon(s, turn, y + weave * 0.9 * rod * math.cos(math.pi * (s - 0.36) / 0.36)) for s in along])
            sweep('slat', line, rectangle(rod * 0.8, rod * 2.3, rod * 0.35, 24), bag, kit.leather, towards=(0, 1, 0))
    for turn in np.linspace(0.06, math.pi - 0.06, rods):
        x, _, z = moon(1.0, turn + rng.normal(0, 0.006), 0)
        half = size.depth / 2 - rod * rng.uniform(0.2, 0.7)
        line = np.linspace((x, -half, z), (x, half, z), 12)
        sweep('rod', line, circle(rod * 0.72, 12), bag, kit.leather, up=(1, 0, 0))
    lift(size, crest, rod, hoop, kit, bag)
    return bag


def lift(size: Size, crest: float, rod: float, hoop: float, kit: Kit, bag):
    """Two hoops tied to the rims with metal rings; they lean together at the top."""
    reach = size.width * 0.23
    for side in (-1, 1):
        y0 = side * (size.depth / 2 - rod)
        turn = np.linspace(0, math.pi, 80)
        rise = size.height * hoop * np.sin(turn) ** 0.85
        y = y0 * (1 - 0.75 * np.sin(turn)) + side * rod
        line = np.stack([-reach * np.cos(turn), y, crest + 2.2 * rod + rise], 1)
        sweep('hoop', line, circle(rod * 1.05, 16), bag, kit.leather, up=(0, 1, 0))
        for x in (-reach, reach):
            ring('tie', rod * 2.2, rod * 0.32, kit, bag, at=(x, y0 + side * rod * 0.5, crest + rod), turn=(0, 90, 8 * side))
