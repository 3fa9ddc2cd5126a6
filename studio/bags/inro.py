"""An inro: a nest of lacquered cases on a cord, with a bead that holds them shut and a toggle that went over the sash."""
import math

import numpy as np

from ..geometry.curves import circle, through
from ..geometry.mesh import group
from ..geometry.scatter import globe, scatter
from ..geometry.solids import ball, pebble
from ..geometry.surfaces import loft, sweep
from ..materials.hard import resin
from ..parts.cord import cord
from ..parts.kit import Kit
from ..parts.ring import ring
from .size import Size


def make(size: Size, kit: Kit, cases: int = 4, toggle: float = 0.62, reach: float = 0.9):
    """Stands on its foot. `cases`: how many, the lid not counted; `toggle`: its breadth as a share of the width;
    `reach`: how far the cord runs out on the table, as a share of the height."""
    inro = group('inro')
    heights = np.r_[np.full(cases, 0.86 / cases), 0.14]
    z = np.r_[0, np.cumsum(heights)] * size.height
    for k, (low, high) in enumerate(zip(z[:-1], z[1:], strict=True)):
        case(f'case {k}', size, low + (0.14 if k else 0), high - 0.14, k == 0, k == cases, inro, kit)
    for side in (-1, 1):
        runner(side, size, kit, inro)
    grasses(size, kit, inro)
    string(size, toggle, reach, kit, inro)
    return inro


def section(size: Size, z, less: float = 0.0) -> np.ndarray:
    """A lens with round ends, a little slimmer at head and foot; closed, as 3D points."""
    t = float(z) / size.height
    slim = 1 - 0.07 * abs(2 * t - 1) ** 3
    a = np.linspace(0, 2 * math.pi, 200, endpoint=False)
    x = (size.width / 2 * slim - less) * np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.86
    y = (size.depth / 2 * slim - less) * np.sign(np.sin(a)) * np.abs(np.sin(a)) ** 0.8
    return np.column_stack([x, y, np.full(200, z)])


def case(name, size: Size, low: float, high: float, foot: bool, lid: bool, inro, kit: Kit):
    """One case, its rims turned by a quarter of a millimetre; lid and foot are domed."""
    edge = 0.28
    rows = [section(size, low, edge), section(size, low + 0.1, 0.1), section(size, low + edge)]
    rows += [section(size, z) for z in np.linspace(low + edge, high - edge, 14)[1:]]
    rows += [section(size, high - 0.1, 0.1), section(size, high, edge)]
    if lid:
        rows = rows[:-2] + [dome(size, high, share) for share in np.linspace(0, 1, 22)[1:]]
    if foot:
        rows = [section(size, low, share) for share in (size.depth * 0.3, 1.6, 1.2)] + rows
    loft(name, rows, inro, kit.leather, cap='first last')


def dome(size: Size, top: float, share: float) -> np.ndarray:
    """The lid's upper side at a share of the way to its middle."""
    rim = section(size, top - 0.3)
    shrink = math.cos(share * math.pi / 2 * 0.98)
    return np.column_stack([rim[:, :2] * shrink, np.full(200, top - 0.3 + 2.6 * math.sin(share * math.pi / 2) ** 0.8)])


def runner(side: int, size: Size, kit: Kit, inro):
    """The cord up one edge, in a channel that shows as a tube in each case."""
    x = side * (size.width / 2 + 0.15)
    line = np.linspace((x, 0, 1.0), (x, 0, size.height + 0.5), 80)
    line[:, 0] -= side * 0.07 * size.width / 2 * np.abs(2 * line[:, 2] / size.height - 1) ** 3
    for k in range(4):
        part = line[2 + k * 19 : 18 + k * 19]
        sweep('channel', part - [side * 0.7, 0, 0], circle(1.75, 20), inro, kit.leather, up=(0, 1, 0))
    cord('side cord', line, 0.8, kit, inro)
    under = through([(x, 0, 1.0), (x * 0.8, 0, 0.62), (0, 0, 0.6)], 40)
    cord('under cord', under, 0.6, kit, inro)


def grasses(size: Size, kit: Kit, inro):
    """Sprinkled gold (maki-e): a moon, stems of grass bent over by the wind, seeds and dust. It runs over the joints."""
    rng = kit.rng(71)

    def front(x, z, out=0.05):
        half = size.width / 2
        y = -size.depth / 2 * (1 - 0.07 * np.abs(2 * z / size.height - 1) ** 3)
        c = np.clip(np.abs(np.asarray(x)) / (half * (1 - 0.07 * np.abs(2 * z / size.height - 1) ** 3)), 0, 1)
        return np.stack([x, y * np.clip(1 - c ** (2 / 0.86), 0, 1) ** 0.4 - out, z], -1)

    w, h = size.width, size.height
    a = np.linspace(0, 2 * math.pi, 80, endpoint=False)
    rows = [front(-0.13 * w + r * 0.15 * w * np.cos(a), 0.7 * h + r * 0.15 * w * np.sin(a), 0.16) for r in np.linspace(0.02, 1, 20)]
    loft('moon', rows, inro, kit.metal, cap='first')
    for _ in range(11):
        x0, lean, tall = rng.uniform(-0.34, 0.3) * w, rng.uniform(0.08, 0.34) * w, rng.uniform(0.35, 0.84) * h
        t = np.linspace(0, 1, 60)
        x, z = x0 + lean * t**2.2, 0.03 * h + (tall - 0.03 * h) * (t - 0.16 * t**3)
        inside = np.abs(x) < 0.44 * w
        if inside.sum() > 4:
            sweep('grass', front(x[inside], z[inside]), circle(0.2, 6), inro, kit.metal, scale=np.linspace(1.3, 0.5, inside.sum()))
        seeds, faces = globe(0.42, 10)
        places = np.linspace(0.72, 1, 9)
        sx, sz = np.interp(places, t, x) + rng.normal(0, 0.5, 9), np.interp(places, t, z) + rng.normal(0, 0.5, 9)
        keep = np.abs(sx) < 0.44 * w
        if keep.any():
            scatter('seeds', seeds, faces, front(sx[keep], sz[keep]), np.tile([0, -1.0, 0], (keep.sum(), 1)), rng, inro, kit.metal)
    dust, faces = globe(0.11, 6)
    dx, dz = rng.uniform(-0.46, 0.46, 900) * w, h * rng.beta(1.1, 3.4, 900)
    scatter(
        'dust', dust, faces, front(dx, dz, 0.02), np.tile([0, -1.0, 0], (900, 1)), rng, inro, kit.metal, scale=rng.uniform(0.6, 1.5, 900)
    )


def string(size: Size, toggle: float, reach: float, kit: Kit, inro):
    """From both edges over the lid into the bead, then doubled along the table to the toggle."""
    w, h = size.width / 2, size.height
    far = reach * h
    bead = np.array([0.16 * w, -0.2 * size.depth, h + 5.2])
    for side in (-1, 1):
        up = through(
            [
                (side * w * 0.94, 0, h - 0.5),
                (side * w * 0.86, -0.6, h + 3.2),
                (side * w * 0.4 + 1, -1.4, h + 4.4),
                bead + [side * 1.2, 0, 0.2],
            ],
            90,
        )
        cord('lid cord', up, 0.8, kit, inro)
        down = [
            bead + [side * 1.0, -0.6, 1.2],
            bead + [w * 0.35, -size.depth * 0.55, -1.5],
            (w * 0.62, -size.depth * 0.78 + side, h * 0.52),
        ]
        table = [(w * 0.7, -size.depth * 1.0 + side * 0.9, 3), (w * 0.86, -size.depth * 1.25 - far * 0.16 + side, 0.8)]
        away = [
            (w * 0.9 + far * 0.2, -size.depth * 1.2 - far * 0.42 + side * 1.4, 0.8),
            (w + far * 0.42, -size.depth * 1.1 - far * 0.44 + side, 0.8),
        ]
        path = through([*down, *table, *away], 240)
        path[:, 2] = np.maximum(path[:, 2], 0.8)
        cord('long cord', path, 0.8, kit, inro)
    pebble('bead', (4.2, 4.2, 3.8), (1, 1), inro, resin('#c4512f', 3.0), 40, at=tuple(bead + [0, 0, 0.6]))
    at = (w + far * 0.42 + toggle * w * 0.8, -size.depth * 1.1 - far * 0.42, 5.6)
    netsuke(at, toggle * w, kit, inro)


def netsuke(at, half: float, kit: Kit, inro):
    """A round flat toggle (manju) in two halves, with a carved ring and the eye for the cord."""
    ivory = resin('#e6d3ac', 5.0)
    made = group('toggle', at, (4, -6, 20), inro)
    pebble('lower half', (half, half, 5.0), (0.8, 1), made, ivory, 60)
    for share, wire in ((0.985, 0.25), (0.7, 0.35), (0.64, 0.2)):
        z = 5.0 * math.sqrt(max(0.0, 1 - share**2.4)) if share < 0.98 else 0
        ring('carved ring', half * share, wire, kit, made, at=(0, 0, z))
    for k in range(8):
        a = 2 * math.pi * k / 8
        pebble(
            'leaf',
            (half * 0.16, half * 0.075, 0.7),
            (1, 1),
            made,
            ivory,
            20,
            at=(half * 0.4 * math.cos(a), half * 0.4 * math.sin(a), 4.6),
            turn=(0, 0, math.degrees(a)),
        )
    ball('eye', 1.6, made, kit.metal, 24, at=(0, 0, 4.8))
