"""A tie-on pocket: linen, bound at its edge and its slit, worked with a flowering stem, on a tape to be tied round the waist."""
import math

import numpy as np

from ..geometry.curves import circle, distance_to, inset, rectangle, resample, through
from ..geometry.mesh import grid_faces, group, mesh, thicken
from ..geometry.noise import lumps
from ..geometry.surfaces import loft, sweep
from ..materials.cloth import canvas
from ..materials.cloth import thread as silk
from ..parts.embroidery import Surface, couched, petal, raised, stem
from ..parts.form import Form
from ..parts.kit import Kit
from ..parts.panel import rings
from .size import Size

SILKS = {'stem': '#5d6b34', 'leaf': '#77854a', 'rose': '#b23a4a', 'blush': '#d98b86', 'blue': '#3f5f93', 'straw': '#d0a346'}


def make(size: Size, kit: Kit, tape: float = 12.0, slit: float = 0.42, tie: float = 0.9):
    """Built hanging, to be laid on its back with `turn: [-90, 0, 0]`; its tape runs along that table. `tape`: its width in mm;
    `slit`: length of the opening as a share of the height; `tie`: how far the tape reaches, as a share of the height."""
    pocket = group('tie-on pocket')
    form = pear(size)
    surface = lying(form, kit.seed)
    grid = rings(form)
    raised('front', grid, surface, pocket, kit.leather)
    flat = grid.reshape(-1, 2)
    upright = np.stack([flat[:, 0], 0 * flat[:, 0], flat[:, 1]], 1)
    off = size.depth / 2 - lifted(upright, distance_to(form.outline, flat), kit.seed)
    mesh('back', np.stack([flat[:, 0], off, flat[:, 1]], 1), grid_faces(*grid.shape[:2], True), pocket, kit.leather, weld=1e-3)
    binding(form, surface, kit, pocket)
    opening(size, surface, slit, kit, pocket)
    flowers(size, surface, kit, pocket)
    tapes(size, tape, tie, pocket, kit)
    return pocket


def pear(size: Size) -> Form:
    """Narrow at the top, full below."""
    w, h = size.width / 2, size.height
    right = [
        (0, 0),
        (0.4 * w, 0.012 * h),
        (0.75 * w, 0.08 * h),
        (0.95 * w, 0.21 * h),
        (w, 0.37 * h),
        (0.86 * w, 0.62 * h),
        (0.62 * w, 0.88 * h),
        (0.56 * w, h),
    ]
    left = [(-x, z) for x, z in right[:0:-1]]
    outline = resample(np.vstack([through(right, 260), through(left, 260)]), 520, closed=True)
    return Form(outline, lambda x, z: size.depth * 0.15 + 0 * np.asarray(x), (-w * 0.1, w * 0.1, h * 0.42), size.depth * 0.36, 2.5, w * 0.5)


def lying(form: Form, seed: int) -> Surface:
    """Where the front of the pocket is at each (x, z): stuffed a little, and never flat."""

    def surface(at: np.ndarray) -> np.ndarray:
        distance = distance_to(form.outline, at)
        at3 = np.stack([at[:, 0], 0 * at[:, 0], at[:, 1]], 1)
        wave = 2.6 * lumps(at3, 38, seed) + 1.0 * lumps(at3, 15, seed + 1)
        y = form.half_depth(at[:, 0], at[:, 1]) + form.relief(distance) + wave * np.clip(distance / 12, 0, 1)
        return np.stack([at[:, 0], -y - lifted(at3, distance, seed), at[:, 1]], 1)

    return surface


def lifted(at: np.ndarray, distance: np.ndarray, seed: int) -> np.ndarray:
    """How far the edge has come off the table, in mm: here and there, and never far in."""
    return 6.0 * np.clip(lumps(at, 62, seed + 2) - 0.05, 0, 1) * np.clip(1 - distance / 34, 0, 1) ** 1.5


def binding(form: Form, surface: Surface, kit: Kit, pocket):
    """A folded tape over the cut edge, and its running stitches."""
    line = inset(form.outline, 0.6)
    path = surface(line) + [0, 0.4, 0]
    sweep('binding', path, rectangle(3.0, 3.6, 1.2, 32), pocket, kit.edge, closed=True, towards=(0, 1, 0))
    inner = inset(form.outline, 3.4)
    stem('binding seam', np.vstack([inner, inner[:1]]), surface, 0.16, kit.rng(51), pocket, kit.thread)


def opening(size: Size, surface: Surface, slit: float, kit: Kit, pocket):
    """A slit down from near the top, held a little open by its own binding."""
    z = np.linspace(size.height * 0.94, size.height * (0.94 - slit), 90)
    gape = size.width * 0.034 * np.sin(math.pi * np.linspace(0, 1, 90) ** 0.8) ** 0.8 + 0.25
    left, right = np.stack([-gape, z], 1), np.stack([gape * 1.25, z], 1)
    dark = [surface(left + (right - left) * s) - [0, 0.25, 0] for s in np.linspace(0, 1, 8)]
    loft('inside', np.stack(dark, 1), pocket, kit.lining)
    for line in (left, right):
        path = surface(line) - [0, 0.5, 0]
        sweep('lip', path, rectangle(1.5, 2.4, 0.7, 24), pocket, kit.edge, towards=(0, -1, 0))
    bar = np.array([[-3.2, z[-1] - 1.0], [3.2, z[-1] - 1.0]])
    for k in range(4):
        couched('bar', bar - [0, 0.55 * k], surface, 0.3, pocket, kit.thread)


STEM = [(0.02, 0.05), (-0.42, 0.1), (-0.66, 0.24), (-0.3, 0.4), (0.3, 0.4), (0.64, 0.5), (0.5, 0.66), (0.36, 0.84)]
BRANCH = [(-0.5, 0.33), (-0.66, 0.46), (-0.5, 0.6), (-0.38, 0.76)]
"""Middle lines of the stem that climbs from the bottom round the slit, as shares of half the width and of the height."""
FLOWERS = [
    (-0.66, 0.27, 0.20, 7, 'rose', 'blush', 1.0), (0.02, 0.41, 0.15, 5, 'blue', 'straw', 1.0), (0.63, 0.47, 0.22, 8, 'rose', 'straw', 1.0),
    (0.35, 0.86, 0.13, 6, 'blue', 'blush', 1.0), (-0.38, 0.78, 0.17, 7, 'rose', 'blush', 0.45), (0.4, 0.2, 0.17, 6, 'blush', 'rose', 1.0),
]  # fmt: skip
"""Place, radius (a share of half the width), petals, two silks, and the share of the petals that were ever worked."""


def flowers(size: Size, surface: Surface, kit: Kit, pocket):
    """One climbing stem, leaves on it, flowers no two alike; the last one is drawn and half worked."""
    rng = kit.rng(52)
    silks = {name: silk(colour) for name, colour in SILKS.items()}
    w, h = size.width / 2, size.height
    thread = 0.2
    spur = [(0.06, 0.07), (0.3, 0.1), (0.4, 0.2)]
    for points, leaves in ((STEM, 13), (BRANCH, 5), (spur, 2)):
        line = through(np.array(points) * [w, h], 200)
        for k in range(4):
            stem('stem', line + [0.4 * k, 0.12 * k], surface, thread, rng, pocket, silks['stem'])
        for k in range(leaves):
            at = int((k + 0.7) / (leaves + 0.8) * 196)
            way = line[at + 3] - line[at]
            way = way / np.linalg.norm(way)
            heading = 0.6 * way + 0.8 * np.array([-way[1], way[0]]) * (-1) ** k
            reach = w * rng.uniform(0.14, 0.23)
            petal(
                'leaf', line[at], line[at] + heading * reach, 0.4 * reach, surface, thread, rng, pocket, silks['leaf' if k % 3 else 'stem']
            )
            if k % 4 == 2:
                tendril(line[at + 2], (-1) ** k, 0.1 * w, surface, thread, pocket, silks['straw'])
    for x, z, radius, petals, outer, inner, worked in FLOWERS:
        colours = (silks[outer], silks[inner], silks['straw'], silks['stem'])
        blossom(np.array([x * w, z * h]), radius * w, petals, worked, colours, surface, thread, rng, pocket)


def tendril(root, side: int, reach: float, surface: Surface, thread: float, pocket, material):
    """A curl of couched thread beside the stem."""
    spin = np.linspace(0, 2.6 * math.pi, 70)
    away = reach * (1 - 0.3 * spin / math.pi / 2)
    line = root + np.stack([side * (reach - away * np.cos(spin)), away * np.sin(spin) * 0.9], 1)
    couched('tendril', line, surface, thread * 1.2, pocket, material)


def blossom(middle, radius: float, petals: int, worked: float, colours, surface: Surface, thread: float, rng, pocket):
    """Petals in two tones round a heart of coiled thread; those that were not worked are an outline."""
    outer, inner, heart, drawn = colours
    start = rng.uniform(0, 6.28)
    for k in range(petals):
        a = start + 2 * math.pi * k / petals + rng.normal(0, 0.06)
        way = np.array([math.cos(a), math.sin(a)])
        long = radius * rng.normal(1, 0.07)
        if k >= worked * petals:
            side = np.array([-way[1], way[0]]) * radius * 1.4 / petals
            rim = through(
                [
                    middle + way * long * 0.25,
                    middle + way * long * 0.65 + side,
                    middle + way * long,
                    middle + way * long * 0.65 - side,
                    middle + way * long * 0.25,
                ],
                50,
            )
            couched('drawn petal', rim, surface, 0.09, pocket, drawn)
            continue
        petal('petal', middle + way * long * 0.3, middle + way * long, radius * 3.0 / petals, surface, thread, rng, pocket, outer)
        petal(
            'inner petal',
            middle + way * radius * 0.18,
            middle + way * long * 0.58,
            radius * 1.7 / petals,
            surface,
            thread * 1.05,
            rng,
            pocket,
            inner,
        )
    spin = np.linspace(0, 5 * 2 * math.pi, 140)
    reach = np.linspace(0.02, 0.22, 140)[:, None] * radius
    couched('heart', middle + reach * np.stack([np.cos(spin), np.sin(spin)], 1), surface, thread * 1.2, pocket, heart)


def tapes(size: Size, width: float, tie: float, pocket, kit: Kit):
    """One woven tape across the top edge, its ends lying along the table: each turns over once, and its last threads have come loose."""
    table = size.depth / 2 - 0.25
    h, reach = size.height, size.height * tie
    linen = canvas('#e6dcc4', 0.34)
    for side in (-1, 1):
        curl = [(0.0, 0.0), (0.34, 0.03), (0.62, 0.15), (0.86, 0.36), (0.78, 0.56), (0.5, 0.6 + 0.06 * side), (0.3, 0.72)]
        path = through([(side * x * reach * 0.6, table, h - width * 0.35 + z * reach * 0.5) for x, z in curl], 320)
        way = np.gradient(path, axis=0)
        way /= np.linalg.norm(way, axis=1)[:, None]
        flat = np.cross(way, [0, 1.0, 0])
        over = 0.6 if side < 0 else 0.5
        turn = math.pi * np.clip((np.linspace(0, 1, 320) - over) / 0.16, 0, 1)
        wide = flat * np.cos(turn)[:, None] + np.array([0, -1.0, 0]) * np.sin(turn)[:, None]
        v = np.linspace(-0.5, 0.5, 15)
        ripple = 0.35 * np.sin(np.linspace(0, 23, 320) + side)[:, None] * (0.4 + np.abs(v))[None]
        points = path[:, None] + wide[:, None] * (v * width)[None, :, None]
        points[..., 1] -= np.abs(np.sin(turn))[:, None] * width * 0.16 + np.abs(ripple) + 0.15
        points[..., 1] = np.minimum(points[..., 1], table)
        tape = mesh('tape', points.reshape(-1, 3), grid_faces(320, 15), pocket, linen)
        thicken(tape, 0.35)
        fray(points[-1], way[-1], kit, pocket, table)


def fray(end: np.ndarray, way: np.ndarray, kit: Kit, pocket, table: float):
    """Warp threads beyond the last weft."""
    rng = kit.rng(53)
    for foot in np.repeat(end, 2, 0):
        swerve = rng.normal(0, 0.9, 3) * [1, 0.3, 1]
        path = through([foot, foot + way * 2.2 + swerve * 0.4, foot + way * rng.uniform(3.5, 6.5) + swerve * 1.6], 20)
        path[:, 1] = np.minimum(path[:, 1], table)
        sweep('warp', path, circle(0.16, 5), pocket, kit.thread)
