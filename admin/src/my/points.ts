/** The number of points that may be an exact fraction: `"280/3"`. */
export function numberOf(points: number | string): number {
  if (typeof points === 'number') return points;
  const [over = '', under = '1'] = points.split('/');
  return Number(over) / Number(under);
}
