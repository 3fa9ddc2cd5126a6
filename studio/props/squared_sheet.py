"""A sheet of squared paper on which somebody has drawn a bag by darkening squares, as wide as an old telephone's picture: twelve by twelve."""
import numpy as np

from ..geometry.curves import rectangle
from ..geometry.mesh import group, mesh
from ..geometry.solids import slab
from ..materials.hard import ink, paper

FLAT = (-90, 0, 0)
THICK = 0.1
BAG = [
    '....####....',
    '....#..#....',
    '....#..#....',
    '..########..',
    '.#....#...#.',
    '.#........#.',
    '.#........#.',
    '.#........#.',
    '.#........#.',
    '.##########.',
    '............',
    '............',
]
"""The drawing of stories/the-smallest-bag-you-carry, square by square, from its top row."""


def make(seed: int, square: float = 5, columns: int = 22, rows: int = 29, at=(5, 9), line: str = '#6f9cc0', pencil: str = '#3b3b3f'):
    """Lies face up, upright as seen from the front, its middle at the origin. `at`: the squares to the left of the drawing and below it."""
    rng = np.random.default_rng(seed)
    made = group('sheet')
    width, height = columns * square, rows * square
    slab('paper', rectangle(width + 6, height + 6, 0.6), THICK, made, paper('#ece6d6'), 0.02, turn=FLAT)
    corner = np.array([-width / 2, -height / 2])
    ruled = [strip((k * square, 0), (k * square, height), 0.17) for k in range(columns + 1)]
    ruled += [strip((0, k * square), (width, k * square), 0.17) for k in range(rows + 1)]
    lay('lines', [one + corner for one in ruled], THICK + 0.004, made, ink(line))
    begin = corner + np.array(at) * square
    sides = [((0, 0), (12, 0)), ((12, 0), (12, 12)), ((12, 12), (0, 12)), ((0, 12), (0, 0))]
    frame = [strip(np.array(a) * square, np.array(b) * square, 0.34) + begin for a, b in sides]
    filled = [hatch(rng, square) + begin + np.array([x, 11 - y]) * square for y, row in enumerate(BAG) for x, c in enumerate(row) if c == '#']
    lay('pencil', frame + [stroke for one in filled for stroke in one], THICK + 0.01, made, ink(pencil))
    return made


def strip(start, end, width: float) -> np.ndarray:
    """A line from point to point as four corners, counter-clockwise."""
    start, end = np.array(start, float), np.array(end, float)
    way = end - start
    across = np.array([-way[1], way[0]]) / np.linalg.norm(way) * width / 2
    return np.array([start - across, end - across, end + across, start + across])


def hatch(rng, square: float) -> np.ndarray:
    """Strokes of a soft pencil that fill one square, none quite straight, a few over its edge."""
    strokes = []
    for y in np.arange(0.3, square, 0.36):
        left, right = rng.normal(0.08, 0.09), square - rng.normal(0.08, 0.09)
        tilt = rng.normal(0, 0.14)
        strokes.append(strip((left, y - tilt), (right, y + tilt), rng.uniform(0.32, 0.46)))
    return np.array(strokes)


def lay(name: str, shapes, height: float, parent, material):
    """Flat shapes of four corners each, a hair over the paper; each lies a little higher than the one before, so that none flickers in another."""
    rise = 0.004 / len(shapes)
    points = np.vstack([np.c_[shape, np.full(4, height + k * rise)] for k, shape in enumerate(shapes)])
    mesh(name, points, [tuple(range(4 * k, 4 * k + 4)) for k in range(len(shapes))], parent, material, outward=False)
