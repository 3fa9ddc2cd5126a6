"""Many copies of a small shape in one mesh."""
import numpy as np

from .mesh import grid_faces, mesh
from .surfaces import unit


def oriented(template, faces, at, outwards, rng, scale=1.0):
    """Place copies of a template (its z along each `outwards`, turned at random about it); returns points and faces."""
    outwards = unit(np.asarray(outwards, float))
    helper = np.where(np.abs(outwards[:, 2:]) < 0.9, [[0, 0, 1.0]], [[1.0, 0, 0]])
    x = unit(np.cross(helper, outwards))
    y = np.cross(outwards, x)
    turn = rng.uniform(0, 6.283, len(outwards))[:, None]
    x, y = x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)
    axes = np.stack([x, y, outwards], 1) * np.broadcast_to(scale, len(outwards))[:, None, None]
    points = np.einsum('tk,nkj->ntj', template, axes) + np.asarray(at, float)[:, None]
    count = len(template)
    everywhere = [tuple(k + i * count for k in face) for i in range(len(outwards)) for face in faces]
    return points.reshape(-1, 3), everywhere


def scatter(name, template, faces, at, outwards, rng, parent=None, material=None, flat: bool = False, scale=1.0):
    points, everywhere = oriented(np.asarray(template, float), faces, at, outwards, rng, scale)
    made = mesh(name, points, everywhere, parent, material, outward=False)
    if flat:
        made.data.polygons.foreach_set('use_smooth', [False] * len(made.data.polygons))
    return made


def globe(radius: float, sides: int = 10) -> tuple[np.ndarray, list]:
    """A small ball as points and faces."""
    v = np.linspace(-np.pi / 2, np.pi / 2, sides // 2 + 1)[1:-1]
    u = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    rows = [[(np.cos(b) * np.cos(a), np.cos(b) * np.sin(a), np.sin(b)) for a in u] for b in v]
    points = np.array([*np.reshape(rows, (-1, 3)), (0, 0, -1), (0, 0, 1)]) * radius
    faces = []
    for i in range(len(v) - 1):
        for j in range(sides):
            k = (j + 1) % sides
            faces.append((i * sides + j, i * sides + k, (i + 1) * sides + k, (i + 1) * sides + j))
    top, bottom = len(points) - 1, len(points) - 2
    last = (len(v) - 1) * sides
    for j in range(sides):
        k = (j + 1) % sides
        faces += [(bottom, k, j), (top, last + j, last + k)]
    return points, faces


def hoop(radius: float, wire: float, sides: int = 16, section: int = 6) -> tuple[np.ndarray, list]:
    """A small ring in its xy plane as points and faces; `radius` is that of its middle line."""
    u = np.linspace(0, 2 * np.pi, sides, endpoint=False)[:, None]
    v = np.linspace(0, 2 * np.pi, section, endpoint=False)[None]
    reach = radius + wire * np.cos(v)
    points = np.stack([reach * np.cos(u), reach * np.sin(u), wire * np.sin(v) + 0 * u], 2).reshape(-1, 3)
    return points, grid_faces(sides, section, True, True)


def brilliant(radius: float) -> tuple[np.ndarray, list]:
    """The upper half of a cut stone: eight-sided girdle, slanted crown, flat table."""
    a = np.arange(8) * np.pi / 4
    girdle = np.stack([radius * np.cos(a), radius * np.sin(a), 0 * a], 1)
    crown = np.stack([radius * 0.8 * np.cos(a + 0.39), radius * 0.8 * np.sin(a + 0.39), 0 * a + radius * 0.3], 1)
    table = np.stack([radius * 0.48 * np.cos(a), radius * 0.48 * np.sin(a), 0 * a + radius * 0.5], 1)
    faces = [tuple(range(16, 24))]
    for i in range(8):
        k = (i + 1) % 8
        faces += [(i, k, 8 + i), (8 + i, k, 8 + k), (8 + i, 16 + k, 16 + i), (8 + i, 8 + k, 16 + k)]
    return np.vstack([girdle, crown, table]), faces
