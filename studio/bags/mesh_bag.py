"""An evening bag of metal mesh: rings linked in rows, hung from a hinged frame on a chain."""
import math

import numpy as np

from ..geometry.curves import through
from ..geometry.mesh import group
from ..geometry.scatter import globe, hoop, scatter
from ..geometry.surfaces import unit
from ..parts.chain import chain
from ..parts.frame import bow, snap_frame
from ..parts.kit import Kit
from ..parts.ring import ring as loose_ring
from ..parts.soft_body import SoftBody, sheets
from .size import Size

LEAN = math.radians(38)
"""How far the rings of a row lie over: one row to the left, the next to the right."""


def make(size: Size, kit: Kit, link: float = 3.1, frame: float = 0.66, rise: float = 0.16, points: int = 9):
    """Built hanging, to be laid on its back with `turn: [-90, 0, 0]`; its chain runs along that table. `link`: outside width of a
    ring of the mesh in mm; `frame` and `rise`: its width and height as shares of the bag's; `points`: of the fringe below."""
    bag = group('mesh bag')
    u = kit.gauges.scale
    knob = size.width * 0.034
    fringe = size.height * 0.12
    tall = size.height - 2.4 * knob
    foot = tall * (1 - rise)
    line = bow(size.width * frame / 2, tall - foot - 1.2 * u, tall * rise * 0.9, foot)
    body = hung(size, line, fringe, points, kit)
    sheets(body, bag, kit.lining)
    for side in (-1, 1):
        mail(f'mesh {side}', body, side, link, kit, bag)
    drops(body, points, kit, bag)
    snap_frame(line, kit, bag, (3.0 * u, 1.5 * u), 1.4 * u, knob)
    carry(size, line, kit, bag)
    return bag


def hung(size: Size, line, fringe: float, points: int, kit: Kit) -> SoftBody:
    """Straight sides that widen downwards, and a lower edge in points."""
    share = np.linspace(-1, 1, len(line))

    def top(c):
        return np.stack([np.interp(c, share, line[:, 0]), np.interp(c, share, line[:, 1])], -1)

    def bottom(c):
        point = np.abs((np.asarray(c) + 1) / 2 * points % 1 - 0.5) * 2
        return np.stack([size.width * 0.47 * np.asarray(c), fringe * 0.25 + fringe * point + 0.03 * size.height * np.abs(c) ** 4], -1)

    return SoftBody(top, bottom, size.depth / 2, 1.0, 0.06, 11, 0.02 * size.width, 0.66, 0.016 * size.width, kit.seed)


def mail(name, body: SoftBody, side: int, link: float, kit: Kit, bag):
    """Rings in rows from the frame to the fringe, each row half a ring along and leaning the other way."""
    rng = kit.rng(41 + side)
    middle = body.at(np.zeros(200), np.linspace(0, 1, 200), side)
    down = np.r_[0, np.cumsum(np.linalg.norm(np.diff(middle, axis=0), axis=1))]
    rows = int(down[-1] / (link * 0.56))
    at, out = [], []
    columns = None
    for k in range(rows):
        t = float(np.interp((k + 0.7) / rows * down[-1], down, np.linspace(0, 1, 200)))
        c = np.linspace(-0.995, 0.995, 600)
        line = body.at(c, np.full(600, t), side)
        along = np.r_[0, np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))]
        columns = columns or int(along[-1] / (link * 0.66))
        places = np.interp((np.arange(columns) + 0.25 + 0.5 * (k % 2)) / (columns + 0.5) * along[-1], along, c)
        points, normal = body.at(places, np.full(columns, t), side), body.normal(places, np.full(columns, t), side)
        across = unit(np.gradient(points, axis=0))
        lean = LEAN if k % 2 else -LEAN
        at.append(points + normal * link * 0.12)
        out.append(normal * math.cos(lean) + across * math.sin(lean) + rng.normal(0, 0.05, (columns, 3)))
    template, faces = hoop(link * 0.41, link * 0.085, 14, 6)
    scatter(name, template, faces, np.vstack(at), np.vstack(out), rng, bag, kit.metal)


def drops(body: SoftBody, points: int, kit: Kit, bag):
    """A ball at each point of the fringe."""
    c = (np.arange(points) + 0.5) / points * 2 - 1
    at = body.at(c, np.full(points, 1.0)) - [0, 0, 2.2]
    ball, faces = globe(1.7, 20)
    scatter('drop', ball, faces, at, np.tile([0, -1.0, 0], (points, 1)), kit.rng(44), bag, kit.metal)


def carry(size: Size, line, kit: Kit, bag):
    """The chain from hinge to hinge, lying where it fell on the table behind."""
    u, table = kit.gauges.scale, size.depth / 2 - 1.2
    (x, foot), top = line[0], float(line[:, 1].max())
    for side in (-1, 1):
        loose_ring('frame ring', 2.4 * u, 0.45 * u, kit, bag, at=(side * (abs(x) + 2.6 * u), 0, foot + 0.6 * u), turn=(90, 0, 0))
    w, h = size.width, size.height
    left = [(-abs(x) - 4.4 * u, 0, foot + u), (-w * 0.5, table * 0.6, foot + h * 0.06), (-w * 0.62, table, foot + h * 0.26)]
    over = [(-w * 0.4, table, top + h * 0.22), (-w * 0.08, table, top + h * 0.12), (w * 0.2, table, top + h * 0.34)]
    right = [
        (w * 0.58, table, top + h * 0.2),
        (w * 0.72, table, foot + h * 0.02),
        (w * 0.5, table * 0.6, foot - h * 0.03),
        (abs(x) + 4.4 * u, 0, foot + u),
    ]
    path = through(left + over + right, 500)
    path[:, 1] = np.minimum(path[:, 1], table)
    chain('chain', path, kit, bag, 4.6 * u, roll=(48, -48), up=(0, -1, 0))
