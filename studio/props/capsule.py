"""A toy capsule from a machine, 65 mm across: a clear half and a coloured one, shut round what is in it, or open."""
import math

import numpy as np

from ..geometry.mesh import group
from ..geometry.surfaces import lathe
from ..materials.hard import clear, lacquer


def make(seed: int, colour: str = '#e8491d', diameter: float = 65, open_by: float = 0.0):
    """Stands on a flat foot, the coloured half below. With `open_by` the clear half lies that many
    mm to the right, mouth up and tilted."""
    made = group('capsule')
    r = diameter / 2
    foot = r * 0.96
    half('cup', r, lacquer(colour), made, at=(0, 0, foot), turn=(180, 0, 0))
    glass = clear()
    if open_by:
        half('dome', r * 0.985, glass, made, at=(open_by, 6, r * 0.985), turn=(168, 14, 0))
    else:
        half('dome', r * 0.985, glass, made, at=(0, 0, foot))
    return made


def half(name, r: float, material, parent, **where):
    """A shell 1.2 mm thick with a lip, open below."""
    a = np.linspace(0, math.pi / 2 - 0.02, 70)
    outer = [(r * math.cos(b), r * math.sin(b)) for b in a]
    outer = [(x, min(z, r * 0.96)) for x, z in outer]
    inner = [((r - 1.2) * math.cos(b), min((r - 1.2) * math.sin(b), r * 0.96 - 1.2)) for b in a[::-1]]
    lip = [(r - 1.2, -2.4), (r - 0.2, -2.6), (r + 0.5, -1.6), (r + 0.9, -0.4), (r + 0.5, 0.5)]
    lathe(name, [*inner, *lip, *outer], parent, material, 180, 30, **where)
