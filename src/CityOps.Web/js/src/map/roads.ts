import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Token } from './tokens';

type Widths = (readonly [zoom: number, pixels: number])[];

/** Width of the road itself by zoom, in pixels; what is beyond the last zoom grows with the ground. */
const widths = {
  motorway: [[7, 1], [10, 1.8], [12, 3], [14, 6], [16, 15], [18, 34]],
  trunk: [[7, 0.8], [10, 1.5], [12, 2.6], [14, 5], [16, 13], [18, 30]],
  primary: [[9, 0.8], [11, 1.6], [13, 3.2], [14, 4.6], [16, 12], [18, 27]],
  secondary: [[10, 0.6], [12, 1.4], [14, 3.2], [16, 9], [18, 22]],
  tertiary: [[12, 0.7], [14, 2.2], [16, 7], [18, 18]],
  residential: [[13, 0.7], [14, 1.3], [16, 5], [18, 14]],
  service: [[15, 1], [16, 2.4], [18, 8]],
} satisfies Record<string, Widths>;

type RoadClass = keyof typeof widths;

const colours: Record<RoadClass, string> = {
  motorway: 'map-hw', trunk: 'map-hw', primary: 'map-art', secondary: 'map-sec', tertiary: 'map-sec', residential: 'map-street', service: 'map-street',
};

const classes: RoadClass[] = ['service', 'residential', 'tertiary', 'secondary', 'primary', 'trunk', 'motorway'];

function byZoom(stops: Widths, change: (pixels: number) => number = pixels => pixels): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...stops.flatMap(([zoom, pixels]) => [zoom, change(pixels)])] as unknown as ExpressionSpecification;
}

/** A thin edge from far, up to two pixels on each side from near. */
function casing(stops: Widths): ExpressionSpecification {
  return byZoom(stops, pixels => pixels + Math.min(4, 1 + pixels * 0.3));
}

function filter(roadClass: RoadClass, bridge: boolean): FilterSpecification {
  return ['all', ['==', ['get', 'class'], roadClass], ['==', ['get', 'bridge'], bridge], ['!=', ['get', 'tunnel'], true]];
}

function line(id: string, roadClass: RoadClass, bridge: boolean, colour: string, width: ExpressionSpecification, cap: 'butt' | 'round'): LayerSpecification {
  return {
    id, type: 'line', source: 'base', 'source-layer': 'roads', minzoom: widths[roadClass][0]![0]! - 1, filter: filter(roadClass, bridge),
    layout: { 'line-cap': cap, 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  };
}

/** Roads from the least to the greatest: first all edges, then all surfaces, so that crossings are open; bridges above with their own edges. */
export function roadLayers(token: Token): LayerSpecification[] {
  const edge = token('map-case'), layers: LayerSpecification[] = [tunnels(token), paths(token)];
  for (const bridge of [false, true]) {
    const suffix = bridge ? '-bridge' : '';
    for (const name of classes)
      layers.push(line(`${name}-edge${suffix}`, name, bridge, edge, casing(widths[name]), bridge ? 'butt' : 'round'));
    for (const name of classes)
      layers.push(line(`${name}${suffix}`, name, bridge, token(colours[name]), byZoom(widths[name]), 'round'));
    layers.push({
      id: `motorway-middle${suffix}`, type: 'line', source: 'base', 'source-layer': 'roads', minzoom: 13, filter: filter('motorway', bridge),
      paint: { 'line-color': token('map-hwmid'), 'line-width': byZoom([[13, 0.6], [16, 1.2], [18, 2]]) },
    });
  }

  return layers;
}

function tunnels(token: Token): LayerSpecification {
  return {
    id: 'tunnels', type: 'line', source: 'base', 'source-layer': 'roads', minzoom: 12, filter: ['==', ['get', 'tunnel'], true],
    paint: { 'line-color': token('map-art'), 'line-opacity': 0.55, 'line-dasharray': [3, 2], 'line-width': byZoom([[12, 1], [14, 2.5], [16, 7], [18, 18]]) },
  };
}

function paths(token: Token): LayerSpecification {
  return {
    id: 'paths', type: 'line', source: 'base', 'source-layer': 'roads', minzoom: 15.5, filter: ['==', ['get', 'class'], 'path'],
    paint: { 'line-color': token('map-sec'), 'line-dasharray': [2, 1.6], 'line-width': byZoom([[15, 0.8], [18, 2]]) },
  };
}

/** Railways: a grey line with sleepers. */
export function railLayers(token: Token): LayerSpecification[] {
  const base = { type: 'line', source: 'base', 'source-layer': 'rail' } as const;
  return [
    { ...base, id: 'rail', minzoom: 10, paint: { 'line-color': token('map-rail'), 'line-width': byZoom([[10, 0.8], [14, 2.2], [18, 5]]) } },
    { ...base, id: 'rail-sleepers', minzoom: 13, paint: { 'line-color': token('map-block'), 'line-width': byZoom([[13, 0.8], [14, 1.2], [18, 3]]), 'line-dasharray': [6, 6] } },
  ];
}
