"""A frog: silk worked all over in stitches, legs of wound wire, eyes of glass, and a mouth that a string draws shut."""
import math

import numpy as np

from ..geometry.curves import circle, smoothstep, through
from ..geometry.mesh import group
from ..geometry.noise import lumps
from ..geometry.scatter import globe, scatter
from ..geometry.solids import ball
from ..geometry.surfaces import loft, sweep, unit
from ..materials.cloth import thread as silk
from ..materials.hard import lacquer
from ..parts.cord import cord, tassel
from ..parts.embroidery import laid
from ..parts.kit import Kit
from ..parts.wound import wound
from .size import Size

GREENS = ('#2a5a34', '#47793f', '#86a052')


def make(size: Size, kit: Kit, thread: float = 0.24, strings: float = 1.0):
    """Sits on the table, mouth to -y. `size`: breadth across the body, length from tail to mouth, height of the back.
    `thread`: radius of a stitch in mm; `strings`: their length as a share of the frog's."""
    frog = group('frog')
    body = Body(size, kit.seed)
    skin(body, kit, frog)
    stitched(body, thread, kit, frog)
    spots(body, thread, kit, frog)
    for side in (-1, 1):
        eye(body, side, size, kit, frog)
        limbs(side, size, thread, kit, frog)
    mouth(body, size, strings, kit, frog)
    return frog


def front(size: Size) -> tuple[float, float, float]:
    """It sits: what it shows is its back."""
    return (0, 0, size.depth)


class Body:
    """The frog as rings from tail (s = 0) to mouth (s = 1); `a` goes round from the right side over the back."""

    def __init__(self, size: Size, seed: int):
        self.size, self.seed = size, seed

    def at(self, s, a) -> np.ndarray:
        s, a = np.broadcast_arrays(np.asarray(s, float), np.asarray(a, float))
        size = self.size
        hips = np.exp(-(((s - 0.3) / 0.22) ** 2))
        head = np.exp(-(((s - 0.78) / 0.2) ** 2))
        close = np.sqrt(np.clip(1 - np.clip((0.16 - s) / 0.16, 0, 1) ** 2, 0.0004, 1))
        wide = size.width / 2 * close * (0.72 + 0.28 * hips + 0.16 * head)
        high = size.depth * close * (0.62 + 0.38 * np.exp(-(((s - 0.42) / 0.3) ** 2)) - 0.4 * smoothstep(0.78, 1.0, s))
        up = np.sin(a)
        z = high * np.where(up > 0, np.abs(up) ** 0.86, -0.1 * np.abs(up)) + 0.1 * high + 0.6
        x = wide * np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.92
        y = size.height * (0.5 - s) - 3.5 * smoothstep(0.86, 1, s) * np.cos(a) ** 2 * -1
        points = np.stack([x, y, z], -1)
        soft = lumps(points.reshape(-1, 3), 9, self.seed).reshape(s.shape)
        points[..., 2] += 0.5 * soft * np.clip(up, 0, 1)
        return points

    def normal(self, s, a, e: float = 1e-3) -> np.ndarray:
        out = unit(np.cross(self.at(s, a + e) - self.at(s, a - e), self.at(s + e, a) - self.at(s - e, a)))
        inside = np.stack([0 * np.asarray(s), self.at(s, a)[..., 1], 0 * np.asarray(s) + self.size.depth * 0.3], -1)
        return out * np.sign(((self.at(s, a) - inside) * out).sum(-1, keepdims=True))


def skin(body: Body, kit: Kit, frog):
    a = np.linspace(0, 2 * math.pi, 120, endpoint=False)
    rows = np.r_[np.linspace(0, 0.16, 18), np.linspace(0.18, 1, 60)]
    loft('skin', [body.at(s, a) for s in rows], frog, kit.leather, cap='first')
    inner = [body.at(s, a) * 1.0 for s in np.linspace(1, 0.5, 24)]
    centre = [ring.mean(0) for ring in inner]
    loft('lining', [c + (ring - c) * 0.9 for c, ring in zip(centre, inner, strict=True)], frog, kit.lining, cap='last')


def stitched(body: Body, thread: float, kit: Kit, frog):
    """Rows of long and short stitches from tail to mouth: darker on the sides, yellower along the back."""
    rng = kit.rng(31)
    rows, s_all, a_all = np.linspace(-0.05 * math.pi, 1.05 * math.pi, 96), [], []
    for k, a in enumerate(rows):
        count = 22
        s_all.append(0.03 + 0.95 * (np.arange(count) + 0.5 * (k % 2) + rng.normal(0, 0.12, count)) / count)
        a_all.append(np.full(count, a) + rng.normal(0, 0.004, count))
    s, a = np.clip(np.concatenate(s_all), 0.02, 0.985), np.concatenate(a_all)
    at, out = body.at(s, a), body.normal(s, a)
    along = body.at(s + 0.01, a) - body.at(s - 0.01, a)
    tone = np.sin(np.clip(a, 0, math.pi)) * 2.4 + 0.9 * lumps(at, 7, kit.seed + 4) + rng.normal(0, 0.25, len(s))
    which = np.clip(tone.astype(int), 0, 2)
    for k, colour in enumerate(GREENS):
        chosen = which == k
        lengths = rng.normal(3.3, 0.3, chosen.sum())
        laid(f'stitches {k}', at[chosen] + out[chosen] * thread * 0.5, along[chosen], out[chosen], lengths, thread, frog, silk(colour))


def spots(body: Body, thread: float, kit: Kit, frog):
    """Coils of gold thread on the back, a glass bead in the middle of each, and a row of beads down the spine."""
    rng = kit.rng(32)
    places = [(0.3, 0.36), (0.3, 0.64), (0.44, 0.27), (0.46, 0.73), (0.58, 0.38), (0.57, 0.63), (0.18, 0.5)]
    for s, share in places:
        turns = np.linspace(0.6, 1, 90)
        spin = np.linspace(0, 7 * math.pi, 90)
        reach = np.linspace(0.006, 0.05, 90)
        line_s, line_a = s + reach * np.cos(spin), share * math.pi + 1.7 * reach * np.sin(spin)
        line = body.at(line_s, line_a) + body.normal(line_s, line_a) * thread * 1.9
        sweep('coil', line, circle(0.32, 7), frog, kit.metal, scale=turns)
    spine = np.linspace(0.12, 0.7, 17)
    points, faces = globe(0.62, 12)
    middle = np.full(17, math.pi / 2)
    scatter(
        'beads',
        points,
        faces,
        body.at(spine, middle) + body.normal(spine, middle) * 0.7,
        body.normal(spine, middle),
        rng,
        frog,
        lacquer('#d9c46a'),
    )
    s, a = (np.array(values) for values in zip(*places, strict=True))
    scatter(
        'centres',
        points * 1.3,
        faces,
        body.at(s, a * math.pi) + body.normal(s, a * math.pi) * 1.0,
        body.normal(s, a * math.pi),
        rng,
        frog,
        lacquer('#7d1f2b'),
    )


def eye(body: Body, side: int, size: Size, kit: Kit, frog):
    """A dark bead on a padded mound, ringed with gold."""
    s, a = np.array([0.8]), np.array([math.pi * (0.5 - 0.2 * side)])
    at, out = body.at(s, a)[0], body.normal(s, a)[0]
    out = unit(out + [0.35 * side, -0.35, 0.25])
    r = size.width * 0.085
    ball('mound', r * 1.25, frog, silk(GREENS[1]), 32, at=at)
    ball('bead', r * 0.78, frog, lacquer('#120b08'), 32, at=at + out * r * 0.82)
    x = unit(np.cross(out, [0, 0, 1.0]))
    y = np.cross(out, x)
    for k, reach in enumerate((0.84, 0.98, 1.1)):
        t = np.linspace(0, 2 * math.pi, 48, endpoint=False)[:, None]
        ring = at + out * r * (0.82 - 0.16 * k) + r * reach * (x * np.cos(t) + y * np.sin(t))
        sweep('lid', ring, circle(0.3, 7), frog, kit.metal, closed=True)


def limbs(side: int, size: Size, thread: float, kit: Kit, frog):
    """Hind leg folded beside the body, fore leg set forward; three toes each."""
    w, long = size.width / 2 * side, size.height
    hind = [(0.6, 0.26, 7), (1.0, 0.1, 8), (1.3, -0.04, 6.2), (1.22, 0.12, 4.2), (1.14, 0.3, 2.6), (1.32, 0.3, 1.7), (1.5, 0.22, 1.4)]
    fore = [(0.62, -0.16, 7), (1.0, -0.13, 6.2), (1.18, -0.2, 4.2), (1.1, -0.34, 2.4), (1.16, -0.4, 1.4)]
    for name, points, thick in (('hind leg', hind, (3.4, 1.5)), ('fore leg', fore, (2.5, 1.35))):
        path = through([(x * w, y * long, z) for x, y, z in points], 90)
        taper = np.linspace(*thick, 90) * (1 + 0.12 * np.sin(np.linspace(0, 7, 90)))
        path[:, 2] = np.maximum(path[:, 2], taper + thread)
        wound(name, path, taper, thread * 0.9, kit, frog, silk('#5f8a45'), kit.leather)
        heading = unit(path[-1] - path[-6])
        for k, swing in enumerate((-0.7, 0, 0.7)):
            c, s = math.cos(swing), math.sin(swing)
            way = np.array([heading[0] * c - heading[1] * s, heading[0] * s + heading[1] * c, 0])
            toe = through([path[-1], path[-1] + way * 3 + [0, 0, 0.5], path[-1] + way * (6.4 if k == 1 else 5.4) + [0, 0, -0.6]], 30)
            toe[:, 2] = np.maximum(toe[:, 2], 0.75)
            wound('toe', toe, np.linspace(0.85, 0.5, 30), 0.2, kit, frog, kit.metal)


def mouth(body: Body, size: Size, strings: float, kit: Kit, frog):
    """Lips of cord, loops of gold round them, and the string: once through the loops, its ends lying on the table."""
    a = np.linspace(0, 2 * math.pi, 160, endpoint=False)
    lip = body.at(np.full(160, 1.0), a)
    cord('lip', lip, 0.75, kit, frog, silk(GREENS[2]), closed=True)
    middle = lip.mean(0)
    for k in range(0, 160, 10):
        out = unit(lip[k] - middle) * [1, 0, 1]
        t = np.linspace(0, 2 * math.pi, 24, endpoint=False)[:, None]
        loop = lip[k] + out * 1.0 + 1.15 * (out * np.cos(t) + np.array([0, 1.0, 0]) * np.sin(t))
        loop[:, 2] = np.maximum(loop[:, 2], 0.25)
        sweep('loop', loop, circle(0.22, 6), frog, kit.metal, closed=True)
    drawn = middle + (lip - middle) * 1.07 + [0, 0, 0.35]
    drawn[:, 2] = np.maximum(drawn[:, 2], 0.7)
    cord('string', drawn, 0.6, kit, frog, closed=True)
    for side in (-1, 1):
        start = drawn[0 if side > 0 else 80]
        reach = size.height * strings
        out = [(0.10, -0.10, 0.9), (0.34, -0.26, 0.7), (0.42 + 0.1 * side, -0.5, 0.7), (0.22 + 0.14 * side, -0.66, 0.7)]
        path = through([start, *[(start[0] + side * x * reach, start[1] + y * reach, z) for x, y, z in out]], 140)
        path[:, 2] = np.maximum(path[:, 2], 0.65)
        cord('string end', path, 0.6, kit, frog)
        tassel((path[-1][0], path[-1][1], 1.9), 11, kit, frog, turn=(-90, 0, -30 if side > 0 else 24), threads=30)
