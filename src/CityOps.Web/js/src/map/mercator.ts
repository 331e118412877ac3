/** Web Mercator as parts of the world: 0 to 1 from the north-west. */
export function mercatorX(longitude: number): number {
  return (longitude + 180) / 360;
}

export function mercatorY(latitude: number): number {
  return (1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2;
}

const radius = 6371008.8;

/** Metres on a sphere. */
export function distance(from: [number, number], to: [number, number]): number {
  const rad = Math.PI / 180, north = Math.sin(((to[1] - from[1]) * rad) / 2), east = Math.sin(((to[0] - from[0]) * rad) / 2);
  const square = north * north + Math.cos(from[1] * rad) * Math.cos(to[1] * rad) * east * east;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(square)));
}

/** A circle of so many metres as a ring of points. */
export function circle(middle: [number, number], metres: number): [number, number][] {
  const ring: [number, number][] = [], north = (metres / radius) * (180 / Math.PI), east = north / Math.cos((middle[1] * Math.PI) / 180);
  for (let step = 0; step <= 64; step++) {
    const angle = (step / 64) * 2 * Math.PI;
    ring.push([middle[0] + east * Math.cos(angle), middle[1] + north * Math.sin(angle)]);
  }

  return ring;
}

/** Square metres inside a ring, on a plane through its middle: exact enough for a city. */
export function area(ring: [number, number][]): number {
  const first = ring[0];
  if (!first)
    return 0;
  const degree = (radius * Math.PI) / 180, east = degree * Math.cos((first[1] * Math.PI) / 180);
  let sum = 0;
  ring.forEach((point, n) => {
    const next = ring[(n + 1) % ring.length]!;
    sum += (point[0] - first[0]) * (next[1] - first[1]) - (next[0] - first[0]) * (point[1] - first[1]);
  });
  return (Math.abs(sum) / 2) * degree * east;
}

/** Whether a point lies inside a ring. */
export function inside(point: [number, number], ring: [number, number][]): boolean {
  let within = false;
  for (let n = 0, before = ring.length - 1; n < ring.length; before = n++) {
    const [x, y] = ring[n]!, [px, py] = ring[before]!;
    if (y > point[1] !== py > point[1] && point[0] < ((px - x) * (point[1] - y)) / (py - y) + x)
      within = !within;
  }

  return within;
}
