"""A miser's purse: a netted tube closed at both ends, a slit in the middle, two rings that slide over it."""
import math

import numpy as np

from ..geometry.curves import circle, length, smoothstep, through
from ..geometry.mesh import group
from ..geometry.noise import lumps
from ..geometry.scatter import globe, scatter
from ..geometry.surfaces import loft, sweep
from ..parts.cord import cord, tassel
from ..parts.kit import Kit
from .size import Size

POSES = {
    's': [(-0.5, -0.04), (-0.3, 0.056), (0, 0.01), (0.28, -0.07), (0.5, 0.02)],
    'loose': [(-0.44, -0.06), (-0.32, 0.08), (-0.12, 0.12), (0.04, 0.0), (0.16, -0.13), (0.32, -0.1), (0.42, 0.06)],
}
"""Where its middle line lies on the table, as shares of its length."""


def make(size: Size, kit: Kit, pose: str = 's', full: float = 0.08, coins: int = 5):
    """Lies on the table along x. The longer measure is its length. `pose`: one of POSES; `full`: how much thicker the end
    with the coins is, as a share of the width; `coins`: how many can be told through the net."""
    bag = group("miser's purse")
    long, wide = max(size.width, size.height), min(size.width, size.height)
    body = long * 0.8
    s = np.linspace(0, 1, 220)
    bends = through([(x, y, 0) for x, y in POSES[pose]], 220)
    spine = bends * body / length(bends)
    broad = wide / 2 * breadth(s)

    def bump(at: float, spread: float):
        return np.exp(-(((s - at) / spread) ** 2))

    thick = wide * (0.075 + full * bump(0.86, 0.1) + 0.03 * bump(0.12, 0.08) + 0.05 * bump(0.5, 0.1))
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
    rings += 0.05 * wide * (lumps(rings.reshape(-1, 3), wide * 0.35, kit.seed).reshape(220, 120, 1)) * [0, 0, 1]
    rings[..., 2] = np.maximum(rings[..., 2], 0)
    rings[..., 2] += folds(s, angle, wide)
    press(rings, coins, kit)
    within = rings.mean(1, keepdims=True)
    loft('inside', within + (rings - within) * 0.975, bag, kit.lining, cap='first last')
    net(rings, 0.3 * kit.gauges.scale, kit, bag)
    slit(rings, kit, bag)
    for share in (0.41, 0.6):
        band(rings[int(share * 220)], kit, bag)
    beads(rings, kit, bag)
    ends(rings, wide, long, kit, bag)
    return bag


def front(size: Size) -> tuple[float, float, float]:
    """It lies: its front is its upper side."""
    return (0, 0, min(size.width, size.height) * 0.3)


def breadth(s):
    """Half the width along the tube as a share: full ends, narrow middle, one end round and one square."""
    narrow = 1 - 0.62 * np.exp(-(((s - 0.5) / 0.17) ** 2))
    round_end = np.sqrt(np.clip(1 - np.clip((0.12 - s) / 0.12, 0, 1) ** 2, 0.004, 1))
    square_end = smoothstep(1.005, 0.985, s) * 0.6 + 0.4
    return narrow * round_end * square_end


def folds(s: np.ndarray, angle: np.ndarray, wide: float) -> np.ndarray:
    """Two soft ridges along the limp parts, wandering from side to side, in mm."""
    total = 0.0
    for first, last, start, swing in ((0.14, 0.44, 0.36, 0.9), (0.54, 0.8, 0.6, -0.8), (0.3, 0.5, 0.66, 0.3)):
        along = smoothstep(first, first + 0.1, s) * smoothstep(last, last - 0.1, s)
        middle = math.pi * (start + 0.2 * np.sin(swing * 6 * (s - first)))
        total = total + 0.075 * wide * along[:, None] * np.exp(-(((angle[None] - middle[:, None]) / 0.24) ** 2))
    return total


def press(rings: np.ndarray, coins: int, kit: Kit):
    """Coins of 17.9 mm in the filled end push the net up in flat rounds."""
    rng = kit.rng(8)
    for _ in range(coins):
        middle = rings[rng.integers(168, 204), rng.integers(18, 44)]
        away = np.linalg.norm((rings - middle) * [1, 1, 1.4], axis=2)
        rings[..., 2] += 1.8 * smoothstep(9.6, 8.6, away) * (rings[..., 2] > 1.5)


def net(rings: np.ndarray, radius: float, kit: Kit, bag, meshes: int = 26):
    """Two families of threads wound round the tube in opposite ways: lozenges, `meshes` of them round it."""
    rows, columns = rings.shape[:2]
    closed = np.concatenate([rings, rings[:, :1]], 1)
    along = np.linspace(0, rows - 1.001, 900)
    run = np.r_[0, np.cumsum(np.linalg.norm(np.diff(rings.mean(1), axis=0), axis=1))]
    around = float(np.median(np.linalg.norm(np.diff(closed, axis=1), axis=2).sum(1)))
    shift = np.interp(along, np.arange(rows), run) / (around / meshes * 1.25)
    low = along.astype(int)
    part = (along - low)[:, None]
    for way in (-1, 1):
        for k in range(meshes):
            at = (k + way * shift) / meshes % 1 * columns
            left = at.astype(int) % columns
            share = (at - at.astype(int))[:, None]
            first = closed[low, left] * (1 - share) + closed[low, left + 1] * share
            second = closed[low + 1, left] * (1 - share) + closed[low + 1, left + 1] * share
            line = first * (1 - part) + second * part
            line[:, 2] = np.maximum(line[:, 2], radius)
            sweep('thread', line, circle(radius, 5), bag, kit.leather)


def slit(rings, kit: Kit, bag):
    """A dark leaf between two corded lips, on the top of the middle."""
    rows = range(98, 123)
    middle = np.array([rings[i][30] for i in rows]) + [0, 0, 0.25]
    across = np.array([rings[i][26] - rings[i][34] for i in rows])
    open_ = np.sin(np.linspace(0, math.pi, len(rows)))[:, None] * 0.24
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


def heading(one, other) -> np.ndarray:
    """The level direction from one ring to another."""
    way = (other.mean(0) - one.mean(0)) * [1, 1, 0]
    return way / np.linalg.norm(way)


def ends(rings, wide, long, kit: Kit, bag):
    """A tassel at the round end, a fringe of looped cords at the square one."""
    u = kit.gauges.scale
    start, first = rings[0].mean(0), heading(rings[0], rings[12])
    tassel((start[0], start[1], max(start[2], 2.2 * u)), long * 0.1, kit, bag, turn=(0, 90, math.degrees(math.atan2(first[1], first[0]))))
    edge, last = rings[-1], heading(rings[-13], rings[-1])
    beside = np.array([-last[1], last[0], 0])
    low = edge[edge[:, 2] <= np.median(edge[:, 2])]
    row = low[np.argsort(low @ beside)][:: max(1, len(low) // 14)]
    rng = kit.rng(6)
    for foot in row:
        reach = long * 0.085 * rng.normal(1, 0.06)
        swerve = rng.normal(0, 0.08) * reach * beside
        path = [foot, foot + last * reach * 0.5 + swerve, foot + last * reach + swerve * 1.6]
        line = through(path, 60)
        line[:, 2] = np.linspace(foot[2], 0.7 * u, 60)
        cord('fringe', line, 0.6 * u, kit, bag)
        points, faces = globe(1.1 * u, 12)
        scatter('drop', points, faces, line[-1:], np.array([[0, 0, 1.0]]), rng, bag, kit.metal)
