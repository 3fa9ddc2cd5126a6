"""A check clutch on a string: a long flat wallet with a short flap, a snap, and a thin strap for the wrist."""
import numpy as np

from ..geometry.curves import smoothstep, through
from ..geometry.mesh import group
from ..parts.body import body
from ..parts.flap import FlapCut, flap, lying_on
from ..parts.kit import Kit
from ..parts.lock import snap
from ..parts.ring import d_ring, ring
from ..parts.strap import strap
from .size import Size
from .trapezium import trapezium


def make(size: Size, kit: Kit, flap_end: float = 0.5, reach: float = 0.62):
    """`flap_end`: height of the flap's lowest point as a share of the height; `reach`: how far the strap's loop goes, as a share
    of the width."""
    bag = group('clutch')
    u = kit.gauges.scale
    top = size.height - 0.8 * u - kit.gauges.leather
    form = trapezium(Size(size.width, top, size.depth), 0, 1.0, u, corner=6, slim=0.8)
    x, z = form.outline.T
    sides = smoothstep(0.05, 0.9, z / top) * (np.abs(x) > size.width * 0.45)
    body(form, kit, bag, np.minimum(1.5 * u + 3.5 * u * sides, size.width * 0.08), slack=0.5)

    def half_width(z):
        return size.width / 2 - 1.0 * u + 0 * np.asarray(z)

    relief = lying_on(form, size.width / 2, top, u)
    cut = FlapCut(half_width, relief, top, top * flap_end, top * 0.5, top * 0.12, 7.0, crown=2.6 * u)
    flap('flap', cut, kit, bag)
    at = cut.end + size.height * 0.11
    snap((0, -relief(0, at) - kit.gauges.leather, at), kit, bag, 5.2 * u)
    wrist(size, top, reach, kit, bag)
    return bag


def wrist(size: Size, top: float, reach: float, kit: Kit, bag):
    """A strap of 7 mm from the right side down to the table, round in a loop and back."""
    u, w = kit.gauges.scale, size.width / 2
    long = size.width * reach
    d_ring('strap ring', 7 * u, 6 * u, 0.55 * u, kit, bag, at=(w - 0.4 * u, 0, top * 0.82), turn=(0, 90, 0))
    ring('link', 2.8 * u, 0.5 * u, kit, bag, at=(w + 7 * u, -0.4 * u, top * 0.76), turn=(90, 20, 0))
    floor = 3.6 * u
    out = [(w + 8.0 * u, -u, top * 0.745), (w + 13 * u, -5 * u, top * 0.28), (w + 9 * u, -16 * u, floor + 1.5)]
    loop = [
        (w - 12 * u, -long * 0.42, floor),
        (w - 0.56 * long, -long * 0.5, floor),
        (w - 0.62 * long, -long * 0.36, floor),
        (w - 22 * u, -long * 0.26, floor),
    ]
    back = [(w + 7 * u, -9 * u, floor + 2.5), (w + 11 * u, -3 * u, top * 0.3), (w + 7.2 * u, 0, top * 0.735)]
    path = through([*out, *loop, *back], 320)
    across = np.tile([0.0, 0.0, 1.0], (320, 1))
    hanging = np.clip((path[:, 2] - floor) / (top * 0.4), 0, 1)[:, None]
    across = across * (1 - hanging) + np.array([0.2, 1.0, 0.0]) * hanging
    strap('strap', path, 7 * u, kit, bag, across=across, thickness=1.5 * u)
