"""A postage stamp of no country, 20 x 24 mm, perforated, printed with a bag."""
import bpy
import numpy as np

from ..geometry.curves import rectangle, resample, through
from ..geometry.mesh import group, place
from ..geometry.solids import slab
from ..materials.hard import ink, paper

FLAT = (-90, 0, 0)
HOLES = 14
"""Holes on 20 mm, as collectors count."""


def make(seed: int, colour: str = '#b3122a', width: float = 20, height: float = 24):
    """Lies face up, upright as seen from the front."""
    made = group('stamp')
    slab('paper', perforated(width, height), 0.12, made, paper('#f4eee0'), 0.02, turn=FLAT)
    printed = ink(colour)
    slab('panel', rectangle(width - 3.4, height - 3.4, 0.2, 60), 0.01, made, printed, 0.003, at=(0, 0, 0.121), turn=FLAT)
    cream = ink('#f4eee0')
    body = np.array([(-4.6, -5.2), (4.6, -5.2), (3.7, 2.0), (-3.7, 2.0)])
    slab('bag', resample(body, 80, closed=True), 0.01, made, cream, 0.003, at=(0, 0, 0.132), turn=FLAT)
    arch = through([(-2.2, 2.0), (-2.2, 4.4), (0, 6.0), (2.2, 4.4), (2.2, 2.0)], 60)
    inner = through([(1.5, 2.0), (1.5, 4.1), (0, 5.3), (-1.5, 4.1), (-1.5, 2.0)], 60)
    slab('handle', np.vstack([inner[::-1], arch[::-1]])[::-1], 0.01, made, cream, 0.003, at=(0, 0, 0.132), turn=FLAT)
    words = bpy.data.curves.new('value', 'FONT')
    words.body, words.size, words.extrude = '1', 3.4, 0.004
    words.align_x = 'CENTER'
    figure = place(bpy.data.objects.new('value', words), (6.2, 6.0, 0.136), parent=made)
    figure.data.materials.append(cream)
    return made


def perforated(width: float, height: float) -> np.ndarray:
    """The outline with its teeth, counter-clockwise."""
    pitch = 20 / HOLES
    points = []
    corners = [(-width / 2, -height / 2), (width / 2, -height / 2), (width / 2, height / 2), (-width / 2, height / 2)]
    for start, end in zip(corners, corners[1:] + corners[:1], strict=True):
        start, end = np.array(start), np.array(end)
        way = (end - start) / np.linalg.norm(end - start)
        inside = np.array([-way[1], way[0]])
        count = round(np.linalg.norm(end - start) / pitch)
        for k in range(count):
            middle = start + way * (k + 0.5) * np.linalg.norm(end - start) / count
            for a in np.linspace(0, np.pi, 9):
                points.append(middle - way * 0.42 * np.cos(a) + inside * 0.42 * np.sin(a))
    return np.array(points)
