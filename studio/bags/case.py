"""An evening case: two metal shells on a hinge, a frame between, a clasp of two beads; bare, lacquered or set with stones."""
import math

import numpy as np

from ..geometry.curves import circle
from ..geometry.mesh import grid_faces, group, mesh
from ..geometry.noise import lumps
from ..geometry.scatter import brilliant, scatter
from ..geometry.solids import ball
from ..geometry.surfaces import sweep
from ..materials.hard import crystal
from ..parts.kit import Kit
from .size import Size


def power(v, e):
    return np.sign(v) * np.abs(v) ** e


def make(size: Size, kit: Kit, roundness: float = 0.55, stones: float = 0, stone_colours=('#f4efe4',), bare: float = 0.0):
    """`roundness` of the outline: 0 = rectangle, 1 = ellipse. `stones`: diameter in mm, 0 for none;
    `bare`: share of the front that is left without."""
    bag = group('case')
    half = np.array([size.width, size.depth, size.height]) / 2
    clasp = 0.035 * size.width
    half[2] -= clasp
    for side in (-1, 1):
        shell(f'shell {side}', half, roundness, side, kit, bag)
    frame(half, roundness, kit, bag)
    for x in (-clasp * 0.55, clasp * 0.55):
        ball('clasp', clasp * 0.8, bag, kit.metal, 40, at=(x, x * 0.5, 2 * half[2] + clasp * 0.7))
    if stones:
        setting(half, roundness, stones, stone_colours, bare, kit, bag)
    return bag


def surface(half, roundness: float, u, v, side: int) -> np.ndarray:
    """A point of a shell: `u` round the outline, `v` = 0 at the rim to 1 in the middle of its face."""
    out = power(1 - v**2.2, 0.5)
    x = half[0] * out * power(np.cos(u), roundness)
    z = half[2] * out * power(np.sin(u), roundness) + half[2]
    depth = half[1] * power(np.sin(v * math.pi / 2), 0.72)
    return np.stack([x, side * (0.6 + depth * (1 - 0.6 / half[1])), z], -1)


def shell(name, half, roundness, side, kit: Kit, bag):
    u = np.linspace(0, 2 * math.pi, 280, endpoint=False)[:, None]
    v = (1 - np.cos(np.linspace(0, math.pi / 2, 60)))[None] ** 0.9
    points = surface(half, roundness, u + 0 * v, v + 0 * u, side).reshape(-1, 3)
    points[:, 1] += 0.12 * side * lumps(points, half[0] * 0.6, kit.seed)
    mesh(name, points, grid_faces(280, 60, True), bag, kit.leather, weld=1e-3)


def frame(half, roundness, kit: Kit, bag):
    """Two bands along the opening with a hair of shadow between."""
    u = np.linspace(0, 2 * math.pi, 280, endpoint=False)
    for y in (-0.75, 0.75):
        line = surface(half * 1.004, roundness, u, np.zeros(280), 1)
        line[:, 1], line[:, 2] = y, line[:, 2] - half[2] * 0.004
        sweep('frame', line, circle(0.9, 10, 0.62), bag, kit.metal, closed=True, towards=outline_normals(line))


def outline_normals(line: np.ndarray) -> np.ndarray:
    tangent = np.roll(line, -1, 0) - np.roll(line, 1, 0)
    return np.cross(tangent, (0, 1, 0))


def setting(half, roundness, diameter, colours, bare, kit: Kit, bag):
    """Stones in rings from the rim inwards, each ring with as many as it holds."""
    rng = kit.rng(9)
    at, outwards = [], []
    for side in (-1, 1):
        v = 0.035
        while v < 1:
            u = np.linspace(0, 2 * math.pi, 1200)
            ring = surface(half, roundness, u, np.full(1200, min(v, 0.999)), side)
            steps = np.r_[0, np.cumsum(np.linalg.norm(np.diff(ring, axis=0), axis=1))]
            count = max(1, int(steps[-1] / (diameter * 1.04)))
            turn = np.interp((np.arange(count) + rng.uniform()) / count * steps[-1], steps, u)
            e = 1e-3
            here = surface(half, roundness, turn, np.full(count, min(v, 0.999)), side)
            along = surface(half, roundness, turn + e, np.full(count, min(v, 0.999)), side) - here
            up = surface(half, roundness, turn, np.full(count, min(v + e, 1)), side) - here
            normal = np.cross(along, up)
            normal *= np.sign((normal * (here - [0, 0, half[2]])).sum(1, keepdims=True))
            at.append(here)
            outwards.append(normal)
            v += diameter * 1.02 * e / max(1e-9, float(np.median(np.linalg.norm(up, axis=1))))
    at, outwards = np.vstack(at), np.vstack(outwards)
    keep = np.ones(len(at), bool)
    if bare:
        height = (at[:, 2] / half[2] - 1) * 0.8 - at[:, 0] / half[0] + 0.35 * lumps(at, half[0] * 0.4, kit.seed + 2)
        keep = (at[:, 1] > 0) | (height > np.quantile(height[at[:, 1] <= 0], bare))
    which = rng.integers(0, len(colours), len(at))
    template, faces = brilliant(diameter / 2)
    for k, colour in enumerate(colours):
        chosen = keep & (which == k)
        scatter(f'stones {k}', template, faces, at[chosen], outwards[chosen], rng, bag, crystal(colour), flat=True)
