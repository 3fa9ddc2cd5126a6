"""Colours are written as #rrggbb and calculated in linear light."""
Linear = tuple[float, float, float, float]


def linear(colour: str) -> Linear:
    parts = [int(colour.lstrip('#')[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    r, g, b = (((v + 0.055) / 1.055) ** 2.4 if v > 0.04045 else v / 12.92 for v in parts)
    return (r, g, b, 1.0)


def shade(colour: str, factor: float) -> Linear:
    """Darker (below 1) or lighter in linear light, never above 1."""
    r, g, b, a = linear(colour)
    return (min(1, r * factor), min(1, g * factor), min(1, b * factor), a)


def pale(colour: str, share: float) -> Linear:
    """Some of its colour taken out, none of its light (luminance as WCAG defines it)."""
    r, g, b, a = linear(colour)
    grey = 0.2126 * r + 0.7152 * g + 0.0722 * b
    return (*(part + (grey - part) * share for part in (r, g, b)), a)
