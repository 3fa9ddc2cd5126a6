"""A corner of a bag's work for the macro lens: two layers of calf, stitched by hand, their cut edge painted."""
import math

import numpy as np

from ..geometry.curves import resample, smoothstep
from ..geometry.mesh import grid_faces, group, mesh
from ..geometry.noise import lumps
from ..geometry.surfaces import sweep
from ..materials.hard import ink
from ..materials.palette import kit as make_kit
from ..parts.cord import cord
from ..parts.kit import Kit

SIDE = (64.0, 44.0)
"""Width and depth of the piece in mm."""
THICK = 2.6
"""Both layers together, in mm."""


def make(seed: int, made: dict, pitch: float = 3.0, thread: float = 0.36, inset: float = 3.6):
    """Lies flat, its painted edge along the front. `pitch`: from hole to hole in mm; `thread`: its radius; `inset`: of the seam
    from the edge."""
    swatch = group('swatch')
    kit = make_kit(made, 72, seed)
    y = -SIDE[1] / 2 + inset
    holes = np.array([(x, y) for x in np.arange(-SIDE[0] / 2 + 2, SIDE[0] / 2 - 1, pitch)])
    holes += kit.rng(81).normal(0, 0.04, holes.shape)
    leather(holes, y, kit, swatch)
    edge(kit, swatch)
    sew(holes, thread, kit, swatch)
    return swatch


def height(x, y, holes: np.ndarray, seam: float, seed: int) -> np.ndarray:
    """Of the upper layer at (x, y): rounded at the front, pressed along the seam, drawn down at each hole."""
    front = y + SIDE[1] / 2
    z = np.full(x.shape, THICK) - 0.5 * (1 - smoothstep(0, 1.1, front)) ** 2
    z -= 0.12 * np.exp(-(((y - seam) / 0.55) ** 2))
    z += 0.12 * smoothstep(0.8, 5, y - seam)
    flat = np.stack([x.ravel(), y.ravel(), 0 * x.ravel()], 1)
    z += 0.07 * lumps(flat, 9, seed).reshape(x.shape)
    for hole_x, hole_y in holes:
        away = np.hypot((x - hole_x) * 0.8, y - hole_y)
        z -= 0.34 * np.exp(-((away / 0.62) ** 2))
    return z


def leather(holes, seam: float, kit: Kit, swatch):
    x = np.linspace(-SIDE[0] / 2, SIDE[0] / 2, 420)[:, None]
    v = np.linspace(0, 1, 260)[None]
    y = -SIDE[1] / 2 + SIDE[1] * v**1.7
    x, y = np.broadcast_arrays(x, y)
    points = np.stack([x, y, height(x, y, holes, seam, kit.seed)], 2)
    mesh('leather', points.reshape(-1, 3), grid_faces(420, 260), swatch, kit.leather)


def edge(kit: Kit, swatch):
    """The cut edge: two layers under three coats of paint, a trace of the glue line between them."""
    x = np.linspace(-SIDE[0] / 2, SIDE[0] / 2, 300)
    a = np.linspace(-math.pi / 2, math.pi / 2, 40)
    out, up = 0.62 * np.cos(a) ** 0.7, THICK / 2 * 0.93 * np.sin(a)
    out = out - 0.07 * np.exp(-((up / 0.14) ** 2))
    points = np.stack(
        [
            np.broadcast_to(x[:, None], (300, 40)),
            np.broadcast_to(-SIDE[1] / 2 + 0.25 - out, (300, 40)),
            np.broadcast_to(THICK / 2 + up - 0.08, (300, 40)),
        ],
        2,
    )
    flat = points.reshape(-1, 3)
    flat[:, 1] += 0.035 * lumps(flat, 2.2, kit.seed + 3)
    mesh('painted edge', flat, grid_faces(300, 40), swatch, kit.edge)
    line = np.stack([x, np.full(300, -SIDE[1] / 2 + 0.25), np.full(300, 0.02)], 1)
    sweep('foot', line, np.array([(0, 0), (0.05, 0), (0.05, 0.05), (0, 0.05)]), swatch, kit.edge)


def sew(holes, thread: float, kit: Kit, swatch):
    """Stitches of three strands, each down into its two holes and a little aslant, as two needles leave them."""
    dark = ink('#140a06')
    for k, (first, last) in enumerate(zip(holes[:-1], holes[1:], strict=True)):
        t = np.linspace(0, 1, 40)
        start, end = first + [0.16, -0.22], last + [-0.16, 0.22]
        flat = start + (end - start) * t[:, None]
        arch = THICK - 0.62 + 0.86 * np.sin(math.pi * t) ** 0.42
        path = np.column_stack([flat, arch])
        cord(f'stitch {k}', path, thread, kit, swatch, strands=3)
    for x, y in holes:
        slot = resample(np.array([(x - 0.16, y - 0.5), (x + 0.3, y), (x + 0.16, y + 0.5), (x - 0.3, y)]), 24, closed=True)
        mesh('hole', np.column_stack([slot, np.full(24, THICK - 0.42)]), [tuple(range(24))], swatch, dark, outward=False)
