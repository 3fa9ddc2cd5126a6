"""A baguette: low and soft, a flap as wide as the bag, and a short strap that fits under an arm."""
import numpy as np

from ..geometry.curves import smoothstep, through
from ..geometry.mesh import group
from ..parts.body import body
from ..parts.flap import FlapCut, flap, lying_on
from ..parts.kit import Kit
from ..parts.lock import push_stud
from ..parts.ring import d_ring
from ..parts.strap import strap
from .size import Size
from .trapezium import trapezium


def make(size: Size, kit: Kit, strap_height: float = 0.62, lean: float = 0.1):
    """`strap_height`: how far the strap stands above the bag as a share of the height; `lean`: how far it tips back."""
    bag = group('baguette')
    u = kit.gauges.scale
    top = size.height - 0.8 * u - kit.gauges.leather
    form = trapezium(Size(size.width, top, size.depth), 0, 0.98, u, corner=13, slim=0.6)
    x, z = form.outline.T
    sides = smoothstep(0.05, 0.8, z / top) * (np.abs(x) > size.width * 0.42)
    body(form, kit, bag, np.minimum(2.4 * u + 4 * u * sides, size.width * 0.1), slack=0.7)

    def half_width(z):
        return size.width / 2 - 2.2 * u + 0.6 * u * np.sin(np.asarray(z) / top * 3)

    relief = lying_on(form, size.width / 2, top, u)
    cut = FlapCut(half_width, relief, top, top * 0.16, top * 0.6, top * 0.22, 4.2, crown=3.4 * u)
    flap('flap', cut, kit, bag)
    at = top * 0.27
    push_stud((0, -relief(0, at) - kit.gauges.leather, at), kit, bag, 2.4 * u)

    reach, rise = size.width / 2 - 1.5 * u, size.height * strap_height
    for side in (-1, 1):
        d_ring('strap ring', 7 * u, 6 * u, 0.6 * u, kit, bag, at=(side * (reach + 1.2 * u), 0, top - 6.5 * u), turn=(0, 12 * side, 90))
    back = -lean * rise
    foot = top - 3 * u
    left = [(-reach - 2 * u, 0, foot), (-reach + 0.5 * u, -back * 0.2, top + rise * 0.35), (-reach * 0.62, -back * 0.7, top + rise * 0.84)]
    right = [(reach * 0.6, -back * 0.75, top + rise * 0.86), (reach - 0.2 * u, -back * 0.25, top + rise * 0.38), (reach + 2 * u, 0, foot)]
    strap('strap', through([*left, (0, -back, top + rise), *right], 220), 6.4 * u, kit, bag)
    return bag
