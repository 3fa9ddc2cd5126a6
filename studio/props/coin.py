"""A coin of no country: a rim, a ring of pearls, a wreath and a figure one."""
import math

import bpy
import numpy as np

from ..geometry.mesh import group, place
from ..geometry.solids import ball, pebble
from ..geometry.surfaces import lathe
from ..materials.hard import metal


def make(seed: int, diameter: float = 20.3, thickness: float = 1.65, kind: str = 'copper', stack: int = 1):
    """Lies flat. The default is a British penny's size; `stack` lays several on one another, not quite straight."""
    rng = np.random.default_rng(seed)
    made = group('coins')
    material = metal(kind, 0.24)
    for level in range(stack):
        slip = rng.normal(0, 0.35, 2) if level else (0, 0)
        one = group('coin', (*slip, level * thickness), (0, 0, rng.uniform(0, 360)), made)
        blank(one, diameter / 2, thickness, material)
        if level == stack - 1:
            relief(one, diameter / 2, thickness, material)
    return made


def blank(parent, radius: float, thickness: float, material):
    """A disc with raised rims; its field is 0.25 mm deep."""
    rim, field, e = radius * 0.93, 0.25, 0.12
    upper = [(radius, thickness - e), (radius - e, thickness), (rim, thickness), (rim - 0.2, thickness - field), (0, thickness - field)]
    lower = [(r, thickness - z) for r, z in upper[::-1]]
    lathe('blank', lower + upper, parent, material, 160, crease=25)


def relief(parent, radius: float, thickness: float, material):
    floor = thickness - 0.27
    for a in np.linspace(0, 2 * math.pi, 72, endpoint=False):
        ball('pearl', radius * 0.018, parent, material, 10, at=(radius * 0.88 * math.cos(a), radius * 0.88 * math.sin(a), floor))
    for side in (-1, 1):
        for step in range(9):
            a = math.radians(-90 + side * (22 + 17 * step))
            tilt = math.degrees(a) + side * (90 + (-32 if step % 2 else 32))
            where = (radius * 0.68 * math.cos(a), radius * 0.68 * math.sin(a), floor)
            leaf = pebble('leaf', (radius * 0.11, radius * 0.042, 0.16), (1, 1), parent, material, 12, at=where)
            leaf.rotation_euler[2] = math.radians(tilt)
    words = bpy.data.curves.new('one', 'FONT')
    words.body, words.size, words.extrude, words.bevel_depth = '1', radius * 0.95, 0.1, 0.05
    words.align_x, words.align_y = 'CENTER', 'CENTER'
    lettering = bpy.data.objects.new('one', words)
    place(lettering, (0, 0, floor), parent=parent)
    lettering.data.materials.append(material)
