"""A bag charm: a bag that is itself too small for anything, on a chain, with the clip that holds it to a larger one."""
import numpy as np

from ..geometry.curves import through
from ..geometry.mesh import group
from ..parts.chain import chain
from ..parts.clip import swivel_clip
from ..parts.kit import Kit
from ..parts.ring import ring
from . import top_handle
from .size import Size


def make(size: Size, kit: Kit, clip: float = 34.0, split_ring: float = 11.0):
    """`size` is the bag's. `clip`: length of the clip in mm; `split_ring`: its radius in mm."""
    charm = group('charm')
    body = top_handle.make(size, kit, handle=0.62)
    body.parent = charm
    u = kit.gauges.scale
    link, w = 4.4, size.width
    start = (w * 0.42, 0.4, size.height * 0.8)
    floor = link * 0.36
    fall = [(w * 0.56, -0.5, size.height * 0.62), (w * 0.68, -2, size.height * 0.2), (w * 0.86, -5, floor)]
    table = [(w * 1.2, -9, floor), (w * 1.32, -w * 0.62, floor), (w * 0.96, -w * 0.86, floor), (w * 0.5, -w * 0.94, floor)]
    path = through([start, *fall, *table], 400)
    path[:, 2] = np.maximum(path[:, 2], floor)
    chain('chain', path, kit, charm, link, roll=(42, -42))
    end, way = path[-1], path[-1] - path[-8]
    a = float(np.degrees(np.arctan2(way[1], way[0])))
    swivel_clip(clip, kit, charm, (end[0] - 2.6, end[1] - 0.5, clip * 0.07), (0, 0, a - 90 + 16))
    ring('split ring', split_ring, 0.9, kit, charm, at=(end[0] + split_ring * 0.2, end[1] - split_ring * 0.75, 0.95))
    ring(
        'split ring', split_ring * 0.995, 0.9, kit, charm, at=(end[0] + split_ring * 0.2, end[1] - split_ring * 0.75, 2.4), turn=(1.2, 0, 0)
    )
    ring('tie', 2.6 * u, 0.5 * u, kit, charm, at=start, turn=(80, 0, 20))
    return charm
