"""A small trunk: boards under leather, bands with nails along the edges, metal corners, two latches, a handle."""
import numpy as np

from ..geometry.mesh import group
from ..geometry.scatter import globe, scatter
from ..geometry.solids import box, cylinder, pebble
from ..parts.handle import arch, rolled_handle
from ..parts.kit import Kit
from ..parts.ring import ring
from .size import Size


def make(size: Size, kit: Kit, lid: float = 0.3, handle: float = 0.3):
    """`lid`: its height as a share of the height; `handle`: height of the handle as a share of the height."""
    bag = group('trunk')
    u = kit.gauges.scale
    w, d, foot = size.width, size.depth, 1.4 * u
    h = size.height - foot
    low = h * (1 - lid)
    box('chest', (w, d, low - 0.3 * u), bag, kit.leather, 1.6 * u, at=(0, 0, foot + low / 2))
    box('lid', (w + 0.3 * u, d + 0.3 * u, h - low - 0.3 * u), bag, kit.leather, 1.6 * u, at=(0, 0, foot + low + (h - low) / 2))
    box('joint', (w - 1.2 * u, d - 1.2 * u, 2 * u), bag, kit.lining, 0.2 * u, at=(0, 0, foot + low))
    bands(w, d, h, low, foot, kit, bag)
    for x in (-w / 2, w / 2):
        for y in (-d / 2, d / 2):
            for z in (foot, foot + h):
                inside = (x - np.sign(x) * 3.0 * u, y - np.sign(y) * 3.0 * u, z + (3.0 * u if z == foot else -3.0 * u))
                pebble('corner', (4.2 * u,) * 3, (0.55, 0.55), bag, kit.metal, 32, at=inside)
            cylinder('foot', 2 * u, foot + 0.4 * u, bag, kit.metal, 0.4 * u, 40, at=(x * 0.82, y * 0.72, 0))
    for x in (-w * 0.24, w * 0.24):
        latch(x, -d / 2, foot + low, kit, bag)
    mount = w * 0.16
    for x in (-mount, mount):
        box('bracket', (6 * u, 5 * u, 1.2 * u), bag, kit.metal, 0.4 * u, at=(x, 0, foot + h + 0.6 * u))
        ring('handle ring', 2.6 * u, 0.6 * u, kit, bag, at=(x, 0, foot + h + 3.2 * u), turn=(90, 0, 0))
    rolled_handle('handle', arch(mount, size.height * handle, foot + h + 5.6 * u, kit, 0.6), kit, bag, 2.4 * u)
    return bag


def bands(w, d, h, low, foot, kit: Kit, bag):
    """Strips of painted leather along the front's and the lid's edges, with a nail every few millimetres."""
    u = kit.gauges.scale
    wide, thick = 5.2 * u, 0.7 * u
    nails = []
    for y in (-d / 2, d / 2):
        face = y + np.sign(y) * thick * 0.4
        for z in (foot + wide * 0.55, foot + low - wide * 0.62, foot + low + wide * 0.62, foot + h - wide * 0.55):
            box('band', (w * 0.99, thick, wide), bag, kit.edge, 0.3 * u, at=(0, face, z))
            nails += [(x, y + np.sign(y) * thick * 0.9, z) for x in np.linspace(-w / 2 + 9 * u, w / 2 - 9 * u, max(3, round(w / (7 * u))))]
        for x in (-w / 2 + wide * 0.55, w / 2 - wide * 0.55):
            box('post', (wide, thick, h * 0.98), bag, kit.edge, 0.3 * u, at=(x, face, foot + h / 2))
    for x in (-w / 2, w / 2):
        for z in (foot + wide * 0.55, foot + low - wide * 0.62, foot + low + wide * 0.62, foot + h - wide * 0.55):
            box('side band', (thick, d * 0.99, wide), bag, kit.edge, 0.3 * u, at=(x + np.sign(x) * thick * 0.4, 0, z))
    points, faces = globe(0.95 * u, 14)
    at = np.array(nails)
    outwards = np.sign(at) * [0, 1, 0]
    scatter('nails', points * [1, 1, 0.6], faces, at, outwards, kit.rng(3), bag, kit.metal)


def latch(x, y, z, kit: Kit, bag):
    """A hasp: a plate on the chest, a tongue from the lid, a knob."""
    u = kit.gauges.scale
    box('latch plate', (8 * u, 1.0 * u, 8 * u), bag, kit.metal, 0.4 * u, at=(x, y - 1.1 * u, z - 5.2 * u))
    box('tongue', (5 * u, 1.1 * u, 13 * u), bag, kit.metal, 0.5 * u, at=(x, y - 1.9 * u, z - 0.6 * u))
    pebble('knob', (1.5 * u, 1.6 * u, 1.5 * u), (1, 1), bag, kit.metal, 24, at=(x, y - 3.0 * u, z - 4.6 * u))
