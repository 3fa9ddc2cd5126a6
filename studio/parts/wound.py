"""A core wound closely with thread: legs, handles, the shanks of tassels."""
import math

import numpy as np

from ..geometry.curves import circle, length, resample
from ..geometry.surfaces import frames, sweep
from .kit import Kit


def wound(name, path, radius, thread: float, kit: Kit, parent, material, core=None):
    """`radius` of the core in mm, one number or one for each point of the path; `thread` is the radius of what is wound round it."""
    path = np.asarray(path, float)
    thick = np.broadcast_to(np.asarray(radius, float), len(path))
    sweep(f'{name} core', path, circle(1.0, 14), parent, core or material, scale=thick)
    turns = length(path) / (2.05 * thread)
    count = int(np.clip(turns * 14, 60, 9000))
    line = resample(path, count)
    around = np.interp(np.linspace(0, 1, count), np.linspace(0, 1, len(path)), thick) + thread * 0.5
    _, normal, side = frames(line, False, (0.1, 0.2, 1))
    a = np.linspace(0, 2 * math.pi * turns, count)[:, None]
    rng = kit.rng(count)
    wobble = around[:, None] * (1 + 0.015 * np.sin(a * 0.37 + rng.uniform(0, 6)))
    sweep(name, line + wobble * (normal * np.cos(a) + side * np.sin(a)), circle(thread, 5), parent, material)
