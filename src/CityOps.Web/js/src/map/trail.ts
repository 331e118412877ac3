/** A point of a trail: longitude, latitude, and the time in words where it is marked. */
export type TrailPoint = [longitude: number, latitude: number, time: string];

/** A line through all points, and a dot with its time at some. */
export function trailFeatures(points: TrailPoint[]): object[] {
  const line = { type: 'LineString', coordinates: points.map(([longitude, latitude]) => [longitude, latitude]) };
  const dots = points.filter(point => point[2]).map(point => ({ type: 'Feature', properties: { time: point[2] }, geometry: { type: 'Point', coordinates: [point[0], point[1]] } }));
  return points.length > 1 ? [{ type: 'Feature', properties: {}, geometry: line }, ...dots] : dots;
}
