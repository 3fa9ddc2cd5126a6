"""A flap bag: a low rectangle, a flap over most of its front, a stud, and a chain that lies where it fell."""
import numpy as np

from ..geometry.curves import smoothstep, through
from ..geometry.mesh import group
from ..parts.body import body
from ..parts.chain import chain
from ..parts.flap import FlapCut, flap, lying_on
from ..parts.kit import Kit
from ..parts.lock import push_stud, turn_lock
from ..parts.ring import ring
from .size import Size
from .trapezium import trapezium


def make(size: Size, kit: Kit, flap_end: float = 0.3, roundness: float = 3.2, lock: str = 'stud', strap: bool = True, taper: float = 0.94):
    """`flap_end`: height of the flap's lowest point as a share of the height; `roundness`: 2 = half ellipse, 5 = nearly square."""
    bag = group('flap bag')
    u = kit.gauges.scale
    top = size.height - 0.8 * u - kit.gauges.leather
    form = trapezium(Size(size.width, top, size.depth), 0, taper, u, corner=9, slim=0.75)
    z = form.outline[:, 1]
    sides = smoothstep(0.1, 0.9, z / top) * (np.abs(form.outline[:, 0]) > size.width * taper * 0.4)
    body(form, kit, bag, np.minimum(2.0 * u + 5 * u * sides, size.width * 0.1))

    bottom, crest = size.width / 2, size.width * taper / 2

    def half_width(z):
        return bottom + (crest - bottom) * np.clip(z / top, 0, 1.1) - 2.4 * u

    relief = lying_on(form, bottom, top, u)
    cut = FlapCut(half_width, relief, top, top * flap_end, top * 0.6, top * 0.3, roundness, crown=3.1 * u)
    flap('flap', cut, kit, bag)
    at = cut.end + size.height * 0.1
    fasten = push_stud if lock == 'stud' else turn_lock
    fasten((0, -relief(0, at) - kit.gauges.leather, at), kit, bag, 2.3 * u if lock == 'stud' else 9 * u)
    if strap:
        carry(size, kit, bag, crest, top)
    return bag


def carry(size: Size, kit: Kit, bag, half_top: float, top: float):
    """Chain from ring to ring: down the sides, over the table behind, and round in front."""
    u, w = kit.gauges.scale, size.width
    link = 5.4 * u
    floor = link * 0.36
    for side in (-1, 1):
        ring('chain ring', 2.6 * u, 0.5 * u, kit, bag, at=(side * (half_top + 1.6 * u), 0, top - 6 * u), turn=(90, 0, 0))
    left = [(-half_top - 2.5 * u, 0, top - 8 * u), (-half_top - 6 * u, -1 * u, top * 0.55), (-w * 0.56 - 5 * u, -3 * u, top * 0.16)]
    table = [(-w * 0.72, -size.depth * 0.7, floor), (-w * 0.5, -size.depth * 1.5, floor), (-w * 0.1, -size.depth * 1.25, floor),
             (w * 0.22, -size.depth * 1.9, floor), (w * 0.6, -size.depth * 1.5, floor), (w * 0.74, -size.depth * 0.4, floor)]  # fmt: skip
    right = [(w * 0.56 + 5 * u, 0, top * 0.2), (half_top + 5 * u, 1 * u, top * 0.6), (half_top + 2.5 * u, 0, top - 8 * u)]
    path = through(left + table + right, 600)
    path[:, 2] = np.maximum(path[:, 2], floor)
    chain('chain', path, kit, bag, link, roll=(38, -42))
