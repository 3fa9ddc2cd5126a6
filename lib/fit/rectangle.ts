/** A rectangle in a rectangle, turned as it likes. */

/**
 * Whether a rectangle of p × q fits into one of a × b, in any order and any unit. The condition is sufficient and necessary:
 * W. B. Carver, Solution to Problem E1225, American Mathematical Monthly 64 (1957); J. E. Wetzel, Rectangles in Rectangles,
 * Mathematics Magazine 73 (2000), 204–211.
 */
export function fitsTurned(one: readonly [number, number], other: readonly [number, number]): boolean {
  const [p, q] = [Math.max(...one), Math.min(...one)]
  const [a, b] = [Math.max(...other), Math.min(...other)]
  if (p <= a) return q <= b
  const square = p * p + q * q
  return q <= b && b * square >= 2 * p * q * a + (p * p - q * q) * Math.sqrt(square - a * a)
}
