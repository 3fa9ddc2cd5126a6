"""What a bag is made of, laid out in rows before it is put together: leather, straps, rings, screws."""
import numpy as np

from ..geometry.curves import rounded_polygon
from ..geometry.mesh import group
from ..geometry.solids import ball, box, cylinder, slab
from ..materials.palette import kit as make_kit
from ..parts.lock import turn_lock
from ..parts.ring import d_ring, ring
from ..parts.stitch import stitches
from ..parts.strap import strap

FLAT = (-90, 0, 0)


def make(seed: int, made: dict, width: float = 85):
    """For a bag of that width; `made` as for a bag. Rows run along x, the leather at the back."""
    bag = group('loose parts')
    kit = make_kit(made, width, seed)
    rng = kit.rng(21)
    u = kit.gauges.scale

    def nudge(x, y, z=0.0):
        return (x + rng.normal(0, 0.5), y + rng.normal(0, 0.5), z)

    leather(width, nudge, rng, kit, bag)
    for k in range(4):
        ring('ring', 3.2 * u, 0.6 * u, kit, bag, at=nudge(-40 + 10 * k, -14, 0.6 * u))
    for k in range(3):
        d_ring('d ring', 7 * u, 6 * u, 0.6 * u, kit, bag, at=nudge(3 + 11 * k, -16, 0.6 * u), turn=FLAT)
    for k in range(4):
        ball('foot', 2.2 * u, bag, kit.metal, 36, (1, 1, 0.6), at=nudge(36 + 7 * k, -14, 1.3 * u))
    for k in range(9):
        x, y, _ = nudge(-41 + 5.2 * k, -27)
        cylinder('screw head', 1.25 * u, 0.7 * u, bag, kit.metal, 0.2 * u, 32, at=(x, y, 0))
        cylinder('screw', 0.6 * u, 2.6 * u, bag, kit.metal, 0.1 * u, 24, at=(x, y, 0.6 * u))
    for k in range(3):
        at = nudge(10 + 9 * k, -27, 0.45 * u)
        box('plate', (5.5 * u, 4.4 * u, 0.9 * u), bag, kit.metal, 0.35 * u, at=at, turn=(0, 0, rng.normal(0, 4)))
    lock = turn_lock((0, 0, 0), kit, bag, 9.5 * u, shut=False)
    lock.location, lock.rotation_euler = nudge(46, -27, 0), (-np.pi / 2, 0, 0.1)
    return bag


def leather(width: float, nudge, rng, kit, bag):
    """Cut pieces with painted edges: a front, a flap, two tabs, a gusset strip and a strap."""
    u, thick = kit.gauges.scale, kit.gauges.leather
    w, h = width * 0.44, width * 0.36
    front = rounded_polygon([(-w / 2, 0), (w / 2, 0), (w * 0.4, h), (-w * 0.4, h)], 4 * u, 240)
    flap = rounded_polygon([(-w * 0.36, 0), (w * 0.36, 0), (w * 0.4, h * 0.7), (-w * 0.4, h * 0.7)], [9 * u, 9 * u, 2 * u, 2 * u], 240)
    for x, shape in ((-24, front), (18, flap)):
        at = nudge(x, 14)
        turn = (-90, 0, rng.normal(0, 2.5))
        slab('piece', shape, thick, bag, kit.leather, 0.3 * u, at=at, turn=turn)
        rim = np.stack([shape[:, 0], 0 * shape[:, 0], shape[:, 1]], 1)
        inner = rim.mean(0) + (rim - rim.mean(0)) * 0.9
        seam = stitches('piece seam', inner + [0, -thick, 0], (0, -1, 0), kit, bag, closed=True)
        seam.location, seam.rotation_euler = at, [np.radians(a) for a in turn]
    for k in range(2):
        box('tab', (7 * u, 10 * u, thick), bag, kit.leather, 0.4 * u, at=nudge(42 + 11 * k, 20, thick / 2), turn=(0, 0, rng.normal(0, 3)))
    line = np.linspace((-43, -3, thick), (48, -1, thick), 120)
    line[:, 1] += 0.8 * np.sin(np.linspace(0, 5, 120))
    strap('strip', line, 6.2 * u, kit, bag, across=(0, 1, 0), thickness=thick)
