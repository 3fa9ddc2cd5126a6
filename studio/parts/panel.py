"""Front and back: a panel that swells from a stitched flange, and the painted edge round it."""
import math

import numpy as np

from ..geometry.curves import distance_to, inset, smoothstep
from ..geometry.mesh import grid_faces, mesh
from ..geometry.noise import lumps
from ..geometry.surfaces import sweep
from .form import Form
from .kit import Kit
from .stitch import stitches


def rings(form: Form, count: int = 70) -> np.ndarray:
    """The outline shrunk in steps towards the spine, closely near the edge where the relief is: (points, rings, 2)."""
    fine = min(0.8, (form.flange * 2.2) / form.reach)
    steps = np.r_[np.linspace(0, fine, int(count * 0.6), endpoint=False), np.linspace(fine, 1, count - int(count * 0.6))]
    x = np.clip(form.outline[:, 0], form.spine[0], form.spine[1])
    centre = np.stack([x, np.full(len(x), form.spine[2])], 1)
    return np.stack([form.outline + (centre - form.outline) * t for t in steps], 1)


def panel(name, form: Form, kit: Kit, parent, side: int, slack: float = 0.3):
    """`side` is -1 for the front. `slack` in mm: how far the leather is from lying true."""
    grid = rings(form)
    flat = grid.reshape(-1, 2)
    distance = distance_to(form.outline, flat)
    at = np.stack([flat[:, 0], np.zeros(len(flat)), flat[:, 1]], 1)
    scale, seed = kit.gauges.scale, kit.seed * 7 + side
    unevenness = lumps(at, 18 * scale, seed) * smoothstep(form.flange, form.flange * 4, distance)
    unevenness = unevenness + 0.35 * lumps(at, 6 * scale, seed + 5) * smoothstep(form.flange, form.flange * 3, distance)
    y = side * (form.half_depth(flat[:, 0], flat[:, 1]) + form.relief(distance) + slack * scale * unevenness)
    faces = grid_faces(grid.shape[0], grid.shape[1], True)
    return mesh(name, np.stack([flat[:, 0], y, flat[:, 1]], 1), faces, parent, kit.leather, weld=1e-3)


def painted_edge(name, form: Form, kit: Kit, parent, side: int):
    """A rounded band over the cut edges of panel and gusset."""
    width, thickness = 1.1 * kit.gauges.scale, kit.gauges.leather * 1.3
    line = inset(form.outline, width * 0.35)
    y = side * (form.half_depth(line[:, 0], line[:, 1]) - thickness * 0.38)
    a = np.linspace(0, 2 * math.pi, 14, endpoint=False)
    c, s = np.cos(a), np.sin(a)
    section = np.stack([thickness / 2 * np.sign(c) * np.abs(c) ** 0.7, width * 0.8 * np.sign(s) * np.abs(s) ** 0.8], 1)
    return sweep(name, np.stack([line[:, 0], y, line[:, 1]], 1), section, parent, kit.edge, closed=True, towards=(0, 1, 0))


def seam(name, form: Form, kit: Kit, parent, side: int):
    line = inset(form.outline, form.flange * 0.6)
    y = side * (form.half_depth(line[:, 0], line[:, 1]) + form.relief(np.full(len(line), form.flange * 0.6)))
    stitches(name, np.stack([line[:, 0], y, line[:, 1]], 1), (0, side, 0), kit, parent, closed=True, slant=9 * side)
