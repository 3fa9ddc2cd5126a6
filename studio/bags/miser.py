"""A miser's purse: a netted tube closed at both ends, a slit in the middle, two rings that slide over it."""
import math

import numpy as np

from ..geometry.curves import circle, smoothstep, through
from ..geometry.mesh import group
from ..geometry.noise import lumps
from ..geometry.scatter import globe, scatter
from ..geometry.surfaces import loft, sweep
from ..parts.cord import cord, tassel
from ..parts.kit import Kit
from .size import Size


def make(size: Size, kit: Kit, curve: float = 0.2, full: float = 0.5):
    """Lies on the table along x. The longer measure is its length. `curve`: swing of its S as a share of the length;
    `full`: how round the filled end is (it holds coins)."""
    bag = group("miser's purse")
    long, wide = max(size.width, size.height), min(size.width, size.height)
    body = long * 0.8
    s = np.linspace(0, 1, 220)
    swing = curve * long
    bends = [(-0.5, -0.2), (-0.3, 0.28), (0, 0.05), (0.28, -0.35), (0.5, 0.1)]
    spine = through([(x * body, y * swing, 0) for x, y in bends], 220)
    broad = wide / 2 * breadth(s)

    def bump(at: float, spread: float):
        return np.exp(-(((s - at) / spread) ** 2))

    thick = broad * (0.2 + full * bump(0.83, 0.1) + 0.18 * bump(0.15, 0.1) + 0.35 * bump(0.5, 0.14))
    tangent = np.gradient(spine, axis=0)
    side = np.stack([-tangent[:, 1], tangent[:, 0], 0 * s], 1)
    side /= np.linalg.norm(side, axis=1)[:, None]
    angle = np.linspace(0, 2 * math.pi, 120, endpoint=False)

    def at(i, a, swell: float = 1.0):
        fold = 1 + 0.05 * np.sin(7 * a + 9 * s[i]) * smoothstep(0.3, 0.45, s[i]) * smoothstep(0.7, 0.55, s[i])
        flat = side[i][None] * (broad[i] * fold * np.cos(a))[:, None] * swell
        up = (thick[i] * fold * swell * np.sin(a) + thick[i])[:, None] * [[0, 0, 1.0]]
        return spine[i][None] + flat + up

    rings = np.array([at(i, angle) for i in range(220)])
    rings += 0.03 * wide * (lumps(rings.reshape(-1, 3), wide * 0.35, kit.seed).reshape(220, 120, 1)) * [0, 0, 1]
    rings[..., 2] = np.maximum(rings[..., 2], 0)
    loft('net', rings, bag, kit.leather, cap='first last')
    slit(rings, kit, bag)
    for share in (0.41, 0.6):
        band(rings[int(share * 220)], kit, bag)
    beads(rings, kit, bag)
    ends(rings, wide, long, kit, bag)
    return bag


def breadth(s):
    """Half the width along the tube as a share: full ends, narrow middle, one end round and one square."""
    narrow = 1 - 0.62 * np.exp(-(((s - 0.5) / 0.17) ** 2))
    round_end = np.sqrt(np.clip(1 - np.clip((0.12 - s) / 0.12, 0, 1) ** 2, 0.004, 1))
    square_end = smoothstep(1.005, 0.985, s) * 0.6 + 0.4
    return narrow * round_end * square_end


def slit(rings, kit: Kit, bag):
    """A dark leaf between two corded lips, on the top of the middle."""
    rows = range(98, 123)
    middle = np.array([rings[i][30] for i in rows]) + [0, 0, 0.25]
    across = np.array([rings[i][26] - rings[i][34] for i in rows])
    open_ = np.sin(np.linspace(0, math.pi, len(rows)))[:, None] * 0.42
    left, right = middle + across * open_, middle - across * open_
    loft('inside', np.stack([left, right, middle - [0, 0, 0.3]], 1), bag, kit.lining)
    for line in (left, right):
        sweep('lip', line, circle(0.45 * kit.gauges.scale, 8), bag, kit.thread)


def band(loop, kit: Kit, bag):
    """A metal ring drawn over the tube."""
    snug = loop.mean(0) + (loop - loop.mean(0)) * 1.12
    snug[:, 2] -= min(0, snug[:, 2].min() - 0.9 * kit.gauges.scale)
    sweep('slide ring', snug, circle(0.95 * kit.gauges.scale, 12), bag, kit.metal, closed=True, up=(1, 0, 0))


def beads(rings, kit: Kit, bag):
    """Steel beads netted in: bands of lozenges towards both ends."""
    points, faces = globe(0.5 * kit.gauges.scale, 10)
    at, out = [], []
    for i in [*range(18, 62, 3), *range(158, 206, 3)]:
        for j in range(0, 120, 4):
            if (j // 4 + i // 3) % 4 == 0 or (j // 4 - i // 3) % 4 == 0:
                at.append(rings[i][j])
                out.append(rings[i][j] - rings[i].mean(0))
    scatter('beads', points, faces, np.array(at), np.array(out), kit.rng(2), bag, kit.metal)


def ends(rings, wide, long, kit: Kit, bag):
    """A tassel at the round end, a fringe of looped cords at the square one."""
    u = kit.gauges.scale
    start = rings[0].mean(0)
    tassel((start[0], start[1], max(start[2], 2.2 * u)), long * 0.1, kit, bag, turn=(0, 90, 0))
    edge = rings[-1]
    low = edge[edge[:, 2] <= np.median(edge[:, 2])]
    row = low[np.argsort(low[:, 1])][:: max(1, len(low) // 14)]
    rng = kit.rng(6)
    for foot in row:
        reach = long * 0.085 * rng.normal(1, 0.06)
        swerve = rng.normal(0, 0.08) * reach
        path = [foot, foot + [reach * 0.5, swerve, 0], foot + [reach, swerve * 1.6, 0]]
        line = through(path, 60)
        line[:, 2] = np.linspace(foot[2], 0.7 * u, 60)
        cord('fringe', line, 0.6 * u, kit, bag)
        points, faces = globe(1.1 * u, 12)
        scatter('drop', points, faces, line[-1:], np.array([[0, 0, 1.0]]), rng, bag, kit.metal)
