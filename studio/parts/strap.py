"""A flat strap: leather with painted edges and a row of stitches near each."""
import numpy as np

from ..geometry.curves import circle, rectangle, resample
from ..geometry.surfaces import facing, sweep
from .kit import Kit
from .stitch import stitches


def strap(name, path, width: float, kit: Kit, parent, across=(0, 1, 0), thickness: float | None = None, stitched: bool = True):
    """`across` is the direction of the strap's width, one or one for each point; its outer face is to the left of the path
    as seen along `across`."""
    path = np.asarray(path, float)
    thick = thickness or kit.gauges.leather * 1.5
    across = np.broadcast_to(np.asarray(across, float), path.shape)
    _, wide, out = facing(path, False, across)
    section = rectangle(width, thick, thick * 0.45, 40)
    sweep(name, path, section, parent, kit.leather, towards=across)
    for side in (-1, 1):
        edge = path + side * wide * (width / 2 - thick * 0.2)
        sweep(f'{name} edge', edge, circle(thick * 0.3, 10, thick * 0.52), parent, kit.edge, towards=across)
        if stitched:
            inside = path + side * wide * (width / 2 - kit.gauges.flange * 0.5)
            for face in (-1, 1):
                line = resample(inside + face * out * thick * 0.5, 300)
                stitches(f'{name} seam', line, resample(face * out, 300), kit, parent, slant=9 * face, scale=0.9)
