/** Word counts in twips, twentieths of a point. */
export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

export function pointsOfMillimetres(millimetres: number): number {
  return (millimetres / 25.4) * 72;
}

export function twipsOfMillimetres(millimetres: number): number {
  return twipsOfPoints(pointsOfMillimetres(millimetres));
}

/** Drawings are placed in EMU, 12700 to a point. */
export function emuOfPoints(points: number): number {
  return Math.round(points * 12700);
}

/** Type sizes are in half points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Indents that follow the size of the type are in hundredths of a character. */
export function hundredths(em: number): number {
  return Math.round(em * 100);
}
