"""A top-handle bag: a trapezium with a shield flap, a turn lock, one rolled handle and feet."""
import numpy as np

from ..geometry.curves import smoothstep
from ..geometry.mesh import group
from ..parts.body import body
from ..parts.feet import feet
from ..parts.flap import FlapCut, flap, lying_on
from ..parts.handle import arch, handle_mount, rolled_handle
from ..parts.kit import Kit
from ..parts.lock import turn_lock
from ..parts.ring import d_ring
from .size import Size
from .trapezium import trapezium


def make(size: Size, kit: Kit, taper: float = 0.8, flap_end: float = 0.33, handle: float = 0.5, rings: bool = True):
    """`taper`: width at the top as a share of the width. `flap_end`: height of the flap's tip as a share of the height.
    `handle`: its height above the bag as a share of the height."""
    bag = group('top-handle bag')
    u = kit.gauges.scale
    foot = 1.3 * u
    top = size.height - 0.8 * u - kit.gauges.leather
    form = trapezium(Size(size.width, top, size.depth), foot, taper, u)
    x, z = form.outline[:, 0], form.outline[:, 1] - foot
    pinch = 2.5 * u + 7.5 * u * smoothstep(0.1, 0.9, z / top) * (np.abs(x) > size.width * taper * 0.38)
    body(form, kit, bag, np.minimum(pinch, size.width * 0.12))

    half_top, half_bottom = size.width * taper / 2, size.width / 2

    def half_width(z):
        return half_bottom + (half_top - half_bottom) * np.clip((z - foot) / top, 0, 1.1) - 4.2 * u

    relief = lying_on(form, half_bottom - 2 * u, top, u)
    cut = FlapCut(half_width, relief, top, foot + (top - foot) * flap_end, top * 0.7, top * 0.21, crown=3.3 * u)
    flap('flap', cut, kit, bag)
    lock_at = cut.end + size.height * 0.125
    turn_lock((0, -relief(0, lock_at) - kit.gauges.leather, lock_at), kit, bag, 8.8 * u)
    feet(size.width * 0.36, form.half_depth(0, 0) * 0.8, kit, bag, 2.0 * u)

    mount, crest = size.width * 0.243, top + 0.8 * u + kit.gauges.leather
    for x in (-mount, mount):
        handle_mount((x, 0, crest), kit, bag, 3.0 * u)
    path = arch(mount, size.height * handle, crest + 6.4 * u, kit, lean=0.05 * size.height)
    rolled_handle('handle', path, kit, bag, 2.25 * u)
    if rings:
        for side in (-1, 1):
            d_ring('side ring', 5 * u, 5 * u, 0.5 * u, kit, bag, at=(side * (half_top + 0.5 * u), 0, top - 7.5 * u), turn=(0, 90 * side, 0))
    return bag
