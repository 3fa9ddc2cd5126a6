"""Metal, resin, edge paint, bamboo, crystal, sugar and foil."""
from .colour import Linear, shade
from .shader import Shader

METALS = {'gold': (0.98, 0.74, 0.40, 1), 'pale gold': (0.96, 0.82, 0.60, 1), 'silver': (0.93, 0.92, 0.90, 1),
          'copper': (0.95, 0.55, 0.40, 1), 'verdigris': (0.42, 0.62, 0.38, 1),
          'old brass': (0.74, 0.54, 0.28, 1), 'old silver': (0.72, 0.70, 0.66, 1)}  # fmt: skip


def metal(kind: str = 'gold', rough: float = 0.14):
    """Polished, with a handled unevenness in its polish; the old ones are tarnished."""
    if kind.startswith('old'):
        return tarnished(kind, max(rough, 0.26))
    s = Shader(kind)
    handled = s.between(s.noise(1.8, 4, 0.6), 0.3, 0.7, rough * 0.75, rough * 1.35)
    return s.finish(color=METALS[kind], metal=1.0, rough=handled, normal=s.bump(s.noise(6, 2), 0.2, 0.06))


def tarnished(kind: str, rough: float):
    """Brown where fingers do not reach, rubbed bright where they do, with hair scratches of a twentieth of a millimetre."""
    s = Shader(kind)
    worn = s.between(s.noise(4.5, 5, 0.62, bend=0.5), 0.36, 0.62, 0, 1)
    scratches = s.noise(0.5, 4, 0.7, s.stretched((0.08, 1, 0.6)))
    return s.finish(
        color=s.mix(worn, shade_of(METALS[kind], 0.45), METALS[kind]), metal=1.0,
        rough=s.between(worn, 0, 1, rough * 1.7, rough * 0.8), normal=s.bump(scratches, 0.03, 0.3),
    )  # fmt: skip


def shade_of(colour: Linear, factor: float) -> Linear:
    return (colour[0] * factor, colour[1] * factor, colour[2] * factor, 1)


def brushed(kind: str = 'gold', rough: float = 0.28):
    """Drawn lines of a tenth of a millimetre along x."""
    s = Shader('brushed ' + kind)
    lines = s.noise(0.3, 3, 0.7, s.stretched((0.05, 1, 1)))
    return s.finish(color=METALS[kind], metal=1.0, rough=rough, aniso=0.5, normal=s.bump(lines, 0.02, 0.4))


def edge_paint(colour: str):
    """Coats of paint on a cut edge: rounded, half gloss, a little wavy."""
    s = Shader('edge paint')
    return s.finish(color=s.uneven(colour, 0.05, 2.5), rough=0.3, normal=s.bump(s.noise(1.6, 2), 0.12, 0.14), coat=0.25, coat_rough=0.2)


def lacquer(colour: str):
    s = Shader('lacquer')
    return s.finish(color=s.uneven(colour, 0.03), rough=0.3, coat=1.0, coat_rough=0.02, coat_normal=s.bump(s.noise(8, 2), 0.3, 0.06))


def plastic(colour: str, rough: float = 0.22):
    """Moulded plastic with a trace of depth and of handling."""
    s = Shader('plastic')
    worn = s.between(s.noise(6, 4, 0.6), 0.3, 0.7, rough - 0.05, rough + 0.07)
    return s.finish(
        color=colour, rough=worn, coat=0.3, coat_rough=0.06, normal=s.bump(s.noise(0.25, 2), 0.01, 0.3),
        glow=0.05, glow_color=colour, glow_radius=(0.6, 0.5, 0.4),
    )  # fmt: skip


def clear(tint: str = '#f4fbff', gloss: float = 1.0):
    """Clear moulded plastic or a pane: light goes straight through, more is mirrored the flatter it is met.

    A refracting shader would be opaque to the shadow catcher; what is thin bends little light anyway."""
    s = Shader('clear')
    through = s.node('BsdfTransparent', {'Color': shade(tint, 0.97)}).outputs[0]
    mirrored = s.node('BsdfGlossy', {'Color': '#ffffff', 'Roughness': 0.03}).outputs[0]
    share = s.math('ADD', 0.04 * gloss, s.math('MULTIPLY', s.math('POWER', s.rim(0.5), 4), 0.55 * gloss))
    return s.surface(s.node('MixShader', {0: share, 1: through, 2: mirrored}).outputs[0])


def ink(colour: str):
    """Printed on plastic: flat, half matt."""
    return Shader('ink').finish(color=colour, rough=0.55, spec=0.25)


def resin(colour: str, depth: float = 6.0):
    """Cast resin that light enters for about `depth` mm."""
    s = Shader('resin')
    clouds = s.noise(depth * 1.5, 3, 0.5, bend=0.8)
    return s.finish(
        color=s.mix(s.between(clouds, 0.35, 0.65, 0, 1), shade(colour, 0.75), shade(colour, 1.15)), rough=0.16,
        glow=0.3, glow_color=shade(colour, 1.2), glow_radius=(depth * 0.5, depth * 0.6, depth * 0.4),
        coat=0.8, coat_rough=0.04, normal=s.bump(s.noise(depth, 2), depth * 0.03, 0.15),
    )  # fmt: skip


def bamboo(colour: str = '#c98f45'):
    """Fibres of a tenth of a millimetre along z, darker between them."""
    s = Shader('bamboo')
    fibre = s.noise(0.35, 3, 0.65, s.stretched((1, 1, 0.06)))
    bloom = s.noise(6, 4, 0.6)
    tone = s.mix(s.between(bloom, 0.3, 0.7, 0, 1), shade(colour, 0.6), shade(colour, 1.15))
    return s.finish(
        color=s.mix(0.35, tone, fibre, 'OVERLAY'), rough=0.36, coat=0.3, coat_rough=0.2, normal=s.bump(fibre, 0.07, 0.4),
    )  # fmt: skip


def crystal(colour: str):
    """A foiled stone: bright, faceted, reflecting like tinted metal under glass."""
    s = Shader('crystal')
    return s.finish(color=shade(colour, 1.25), metal=0.75, rough=0.06, coat=1.0, coat_rough=0.01)


def sugar(colour: str):
    """A boiled sweet."""
    s = Shader('boiled sweet')
    return s.finish(color=colour, rough=0.12, glow=0.7, glow_color=colour, glow_radius=(3, 2, 1.5), coat=0.6, coat_rough=0.05)


def foil(colour: str):
    """Coloured foil, finely crumpled."""
    s = Shader('foil')
    crumple = s.bump(s.cells(1.6, 'F1', s.warped(0.7, 2)), 0.5, 0.6, s.bump(s.noise(4, 3), 1.0, 0.4))
    return s.finish(color=shade(colour, 1.2), metal=0.9, rough=0.2, normal=crumple)


def paper(colour: str | Linear):
    """A seamless background: matt, with a fine tooth."""
    s = Shader('paper')
    return s.finish(color=colour, rough=0.9, spec=0.0)
