"""Calf: grained, smooth, and printed scales."""
from .colour import shade
from .shader import Shader


def grained(colour: str, grain: float = 0.9, rough: float = 0.42):
    """Pebbled calf. `grain` is the width of a pebble in mm; its creases are darker and duller."""
    s = Shader('grained calf')
    at = s.warped(grain * 0.28, grain * 1.8)
    edge = s.cells(grain, 'DISTANCE_TO_EDGE', at)
    dome = s.cells(grain, 'SMOOTH_F1', at)
    relief = s.math('ADD', s.between(edge, 0, 0.22, 0, 1, smooth=True), s.math('MULTIPLY', dome, -0.5))
    pebbles = s.bump(relief, grain * 0.2, 0.7)
    pores = s.bump(s.noise(grain * 0.16, 3, 0.6), grain * 0.055, 0.35, pebbles)
    return s.finish(
        color=s.mix(s.between(edge, 0, 0.12, 0.32, 0), s.uneven(colour, 0.05), shade(colour, 0.45)),
        rough=s.math('ADD', s.between(edge, 0, 0.15, rough + 0.18, rough), s.between(s.noise(3.3), 0.3, 0.7, -0.05, 0.05)),
        normal=pores, coat=0.08, coat_rough=0.35,
    )  # fmt: skip


def box_calf(colour: str, rough: float = 0.34):
    """Smooth, polished calf with fine pores and a slow waviness."""
    s = Shader('box calf')
    pores = s.bump(s.noise(0.22, 4, 0.65), 0.035, 0.5)
    pull = s.bump(s.noise(2.6, 3, 0.5, s.stretched((1, 1, 0.35))), 0.05, 0.22, pores)
    return s.finish(
        color=s.uneven(colour, 0.06), rough=s.between(s.noise(2.2), 0.3, 0.7, rough - 0.06, rough + 0.08),
        normal=s.bump(s.noise(9, 2), 0.4, 0.14, pull), coat=0.3, coat_rough=0.2,
    )  # fmt: skip


def scales(colour: str, size: float = 4.5):
    """Calf printed with scales of about `size` mm, glossy on the belly of a scale and dull between."""
    s = Shader('printed calf')
    at = s.stretched((1, 1, 1.35), s.warped(size * 0.2, size))
    edge = s.cells(size, 'DISTANCE_TO_EDGE', at, 0.55)
    relief = s.bump(s.between(edge, 0.01, 0.17, 0, 1, smooth=True), size * 0.17, 0.8)
    return s.finish(
        color=s.mix(s.between(edge, 0, 0.07, 0.75, 0), s.uneven(colour, 0.12, 6), shade(colour, 0.25)),
        rough=s.between(edge, 0, 0.1, 0.5, 0.18), normal=s.bump(s.noise(1.1), 0.15, 0.15, relief), coat=0.6, coat_rough=0.1,
    )  # fmt: skip


def patent(colour: str):
    """Lacquered calf: a dull base under a clear coat that never lies quite flat."""
    s = Shader('patent')
    wave = s.bump(s.noise(10, 2, 0.4), 0.9, 0.12)
    ripple = s.bump(s.noise(1.6), 0.06, 0.1, wave)
    return s.finish(color=s.uneven(colour, 0.03), rough=0.24, normal=ripple, coat=1.0, coat_rough=0.03, coat_normal=ripple)


def suede(colour: str):
    """Brushed flesh side: nap in two directions, no shine, a velvet rim."""
    s = Shader('suede')
    brushed = s.noise(4.5, 5, 0.62, bend=0.6)
    nap = s.noise(0.16, 2, 0.7, s.stretched((1, 1, 0.4)))
    tone = s.mix(s.between(brushed, 0.35, 0.65, 0, 1), shade(colour, 0.64), shade(colour, 1.2))
    return s.finish(
        color=s.mix(0.3, tone, nap, 'OVERLAY'), rough=0.95, spec=0.12, sheen=1.0, sheen_tint=0.7,
        normal=s.bump(nap, 0.13, 0.65, s.bump(brushed, 0.25, 0.25)),
    )  # fmt: skip
