"""A flat silk purse, gathered at the top on a drawstring, its front worked in seed knots (Peking stitch) edged with gold."""
import math

import numpy as np

from ..geometry.curves import circle, distance_to, resample, smoothstep, through
from ..geometry.mesh import grid_faces, group, mesh
from ..geometry.solids import ball
from ..geometry.surfaces import sweep
from ..materials.cloth import thread as silk
from ..parts.cord import cord, tassel
from ..parts.embroidery import Surface, couched, filled, knots, raised
from ..parts.form import Form
from ..parts.kit import Kit
from ..parts.panel import rings
from .size import Size

PINKS = ('#f3d9d2', '#e3a19b', '#c2515c', '#8e2438')
BLUES = ('#dbe4e6', '#93b3c4', '#4a7aa3', '#23446f')
GREENS = ('#c9cf9a', '#7f9a63', '#47694a')


def make(size: Size, kit: Kit, pleats: int = 11, knot: float = 0.52, strings: float = 0.7):
    """Built hanging, to be laid on its back with `turn: [-90, 0, 0]`; its strings run along that table. `knot`: outside radius of a
    knot in mm; `strings`: their length as a share of the height."""
    purse = group('silk purse')
    form = heart(size)
    surface = gathered(form, size, pleats)
    grid = rings(form, 90)
    raised('front', grid, surface, purse, kit.leather)
    flat = grid.reshape(-1, 2)
    back = np.stack([flat[:, 0], np.full(len(flat), size.depth / 2), flat[:, 1]], 1)
    mesh('back', back, grid_faces(*grid.shape[:2], True), purse, kit.leather, weld=1e-3)
    rim = surface(form.outline) + [0, 0.3, 0]
    cord('piping', rim, 0.7, kit, purse, kit.edge, closed=True)
    frill(size, pleats, kit, purse)
    peony(size, surface, knot, kit, purse)
    draw(size, strings, kit, purse)
    return purse


NECK = 0.8
"""Height of the drawstring as a share of the height."""


def heart(size: Size) -> Form:
    """Broad below, drawn in to two thirds at the neck."""
    w, h = size.width / 2, size.height * NECK
    right = [
        (0, 0),
        (0.42 * w, 0.015 * h),
        (0.76 * w, 0.1 * h),
        (0.96 * w, 0.27 * h),
        (0.99 * w, 0.5 * h),
        (0.8 * w, 0.78 * h),
        (0.56 * w, h),
    ]
    left = [(-x, z) for x, z in right[:0:-1]]
    outline = resample(np.vstack([through(right, 260), through(left, 260)]), 520, closed=True)
    return Form(outline, lambda x, z: 0.8 + 0 * np.asarray(x), (-w * 0.25, w * 0.25, h * 0.45), size.depth * 0.42, 1.2, w * 0.6)


def gathered(form: Form, size: Size, pleats: int) -> Surface:
    """The front: padded, with pleats that run down from the neck and die out."""
    h = size.height * NECK

    def surface(at: np.ndarray) -> np.ndarray:
        x, z = at.T
        fade = smoothstep(0.62 * h, h, z)
        spread = 0.56 + 0.44 * (1 - fade)
        fold = np.cos(math.pi * pleats * x / (size.width * spread)) * fade * 1.5
        y = 0.8 + form.relief(distance_to(form.outline, at)) + fold
        return np.stack([x, -y, z], 1)

    return surface


def frill(size: Size, pleats: int, kit: Kit, purse):
    """Above the string the silk opens again in a pleated frill with its lining showing."""
    c = np.linspace(-1, 1, 240)
    z0, z1 = size.height * NECK - 0.5, size.height
    for side, material in ((-1, kit.leather), (1, kit.lining)):
        rows = []
        for t in np.linspace(0, 1, 24):
            half = size.width * (0.28 + 0.06 * t)
            fold = np.cos(math.pi * pleats * c / 1.1 + 0.4 * np.sin(4 * c)) * (1.4 + 1.3 * t)
            y = side * (0.8 + 0.6 * t) - fold * 0.7 - 0.4
            z = z0 + (z1 - z0) * t + 0.7 * np.sin(5 * c + 1) * t
            rows.append(np.stack([half * c, y, z], 1))
        mesh('frill', np.array(rows).reshape(-1, 3), grid_faces(24, 240), purse, material)
        sweep('hem', rows[-1], circle(0.35, 8), purse, kit.edge)


def peony(size: Size, surface: Surface, knot: float, kit: Kit, purse):
    """A peony between two leaves, a bud at each side and waves below, all in rings of colour from pale to dark."""
    rng = kit.rng(61)
    silks = {name: [silk(colour) for colour in tones] for name, tones in (('pink', PINKS), ('blue', BLUES), ('green', GREENS))}
    w, h = size.width / 2, size.height * NECK
    shapes = []
    for ring, (count, far, reach) in enumerate(((7, 0.235, 0.19), (5, 0.1, 0.14))):
        for k in range(count):
            a = 2 * math.pi * (k + 0.5 * ring) / count + 0.3
            shapes.append(
                (lobe(np.array([far * w * math.cos(a) * 1.25, 0.46 * h + far * w * math.sin(a) * 1.2]), reach * w, a, 0.75), 'pink', ring)
            )
    for side in (-1, 1):
        shapes.append((lobe(np.array([side * 0.56 * w, 0.56 * h]), 0.17 * w, math.pi / 2 - side * 0.5, 0.6), 'pink', 1))
        for x, z, turn, reach in ((0.52, 0.36, -0.2, 0.2), (0.6, 0.78 - 0.12, 1.0, 0.13), (0.34, 0.72, 1.7, 0.14)):
            a = turn if side > 0 else math.pi - turn
            shapes.append((lobe(np.array([side * x * w, z * h]), reach * w, a, 0.42), 'green', 0))
    for k, x in enumerate((-0.54, -0.27, 0.0, 0.27, 0.54)):
        shapes.append((lobe(np.array([x * w, (0.12 + 0.09 * abs(x) ** 1.5) * h]), 0.145 * w, math.pi / 2, 0.9), 'blue', k % 2))
    for outline, tone, start in shapes:
        places = filled(outline, knot * 1.75, rng)
        depth = distance_to(outline, places)
        tones = silks[tone]
        which = np.clip((depth / max(1e-6, float(depth.max())) * (len(tones) - 0.01)).astype(int) + start, 0, len(tones) - 1)
        for k, material in enumerate(tones):
            if (which == k).any():
                knots('knots', places[which == k], surface, knot, rng, purse, material)
        for by in (1.0, 1.07):
            middle = outline.mean(0)
            couched(
                'edge', np.vstack([middle + (outline - middle) * by, middle + (outline[:1] - middle) * by]), surface, 0.2, purse, kit.metal
            )
    heart_of = np.array([0.0, 0.46 * h]) + rng.normal(0, 0.035 * w, (26, 2))
    knots('heart', heart_of, surface, knot * 0.9, rng, purse, kit.metal)
    for side in (-1, 1):
        branch = through([(0, 0.3 * h), (side * 0.3 * w, 0.27 * h), (side * 0.5 * w, 0.42 * h), (side * 0.57 * w, 0.52 * h)], 80)
        couched('branch', branch, surface, 0.3, purse, silks['green'][2])


def lobe(middle, reach: float, a: float, wide: float) -> np.ndarray:
    """A petal or leaf about `middle`, `reach` mm long each way, pointing along the angle `a`."""
    t = np.linspace(0, 2 * math.pi, 60, endpoint=False)
    along, across = reach * np.cos(t), wide * reach * np.sin(t) * (1 + 0.25 * np.cos(t))
    c, s = math.cos(a), math.sin(a)
    return middle + np.stack([along * c - across * s, along * s + across * c], 1)


def draw(size: Size, strings: float, kit: Kit, purse):
    """The string through the neck, a bead where its ends meet on either side, and two tassels on the table."""
    z, half, table = size.height * NECK, size.width * 0.29, size.depth / 2 - 0.7
    for side in (-1, 1):
        line = np.stack([np.linspace(-half, half, 120), -side * 2.2 + 1.1 * np.cos(np.linspace(0, 34, 120)) - 0.6, np.full(120, z)], 1)
        cord('string', line, 0.65, kit, purse)
        ball('bead', 2.3, purse, kit.metal, 32, at=(side * (half + 1.4), -0.4, z))
        long = size.height * strings
        out = [(0.1, -0.05, 0.5), (0.3, -0.08, 0.9), (0.46, 0.12, 1), (0.52 + 0.05 * side, 0.46, 1), (0.34, 0.74 + 0.05 * side, 1)]
        path = through([(side * (half + 2), -0.4, z), *[(side * (half + x * long), table * y, z + dz * long) for x, dz, y in out]], 160)
        path[:, 1] = np.minimum(path[:, 1], table)
        cord('string end', path, 0.65, kit, purse)
        ball('bead', 2.6, purse, kit.edge, 32, at=path[-1] - [0, 1.5, 0])
        tassel((path[-1][0], table - 2.2, path[-1][2]), 20, kit, purse, turn=(180, -20 if side < 0 else 16, 0), threads=70)
