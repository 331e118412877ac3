import type { ExpressionSpecification, GeoJSONSource, LayerSpecification, Map as MapLibreMap, SourceSpecification } from 'maplibre-gl';
import { circle } from './mercator';
import { fontFamilies, type Token } from './tokens';

/** Kind, name, longitude, latitude, radius in metres, corners in metres to the east and north. */
type PackedZone = [kind: string, name: string, longitude: number, latitude: number, radius: number, corners: [number, number][]];

/** Longitude and latitude of the incident, level (0: none), zones. */
export type PackedIncident = [longitude: number, latitude: number, level: number, zones: PackedZone[]];

const none = { type: 'FeatureCollection' as const, features: [] };

/** Way of a unit to the incident with what stands beside it: longitudes and latitudes in turn, words, whether it is chosen, whether it is only proposed. */
export type PackedRoute = [points: number[], words: string, chosen: 0 | 1, proposed?: 0 | 1];

/** One of several jobs: key, name, longitude and latitude, whether it is chosen. */
export type PackedJob = [key: string, name: string, longitude: number, latitude: number, chosen: 0 | 1];

export function incidentSources(): Record<string, SourceSpecification> {
  return { zones: { type: 'geojson', data: none }, incident: { type: 'geojson', data: none }, routes: { type: 'geojson', data: none } };
}

/** Zones take the colour of the incident's level; what they are for is told by their line and their name. */
export function incidentLayers(token: Token): LayerSpecification[] {
  const colour: ExpressionSpecification = ['match', ['get', 'level'], 1, token('level-1'), 2, token('level-2'), 3, token('level-3'), 4, token('level-4'), token('text-2')];
  const of = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
  const line = { type: 'line', source: 'zones', layout: { 'line-join': 'round' } } as const;
  return [
    { id: 'zone-fills', type: 'fill', source: 'zones', paint: { 'fill-color': colour, 'fill-opacity': ['match', ['get', 'kind'], 'evacuation', 0.16, 'staging', 0, 'draft', 0.12, 0.06] } },
    { ...line, id: 'zone-evacuation', filter: of('evacuation'), paint: { 'line-color': colour, 'line-width': 2.5 } },
    { ...line, id: 'zone-control', filter: of('control'), paint: { 'line-color': colour, 'line-width': 2, 'line-dasharray': [5, 3] } },
    { ...line, id: 'zone-warning', filter: of('warning'), paint: { 'line-color': colour, 'line-width': 2, 'line-dasharray': [1, 2] } },
    { ...line, id: 'zone-staging', filter: of('staging'), paint: { 'line-color': token('accent'), 'line-width': 2, 'line-dasharray': [3, 2] } },
    { ...line, id: 'zone-draft', filter: of('draft'), paint: { 'line-color': token('accent'), 'line-width': 2.5, 'line-dasharray': [2, 1.5] } },
    {
      id: 'zone-names', type: 'symbol', source: 'zones',
      layout: { 'symbol-placement': 'line', 'symbol-spacing': 600, 'text-field': ['get', 'name'], 'text-font': fontFamilies(token), 'text-size': 12, 'text-offset': [0, -0.9], 'text-max-angle': 45 },
      paint: { 'text-color': colour, 'text-halo-color': token('map-label-halo'), 'text-halo-width': 1.8 },
    },
    ...routeLines(token),
  ];
}

function routeLines(token: Token): LayerSpecification[] {
  const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'], proposed: ExpressionSpecification = ['==', ['get', 'proposed'], 1];
  const line = { type: 'line', source: 'routes', layout: { 'line-join': 'round', 'line-cap': 'round' } } as const;
  return [
    { ...line, id: 'route-proposed', filter: ['all', isLine, proposed], paint: { 'line-color': token('accent'), 'line-width': ['case', ['==', ['get', 'chosen'], 1], 3, 2], 'line-dasharray': [2, 2], 'line-opacity': 0.8 } },
    { ...line, id: 'route-edges', filter: ['all', isLine, ['!', proposed]], paint: { 'line-color': token('map-label-halo'), 'line-width': 7, 'line-opacity': 0.7 } },
    { ...line, id: 'routes', filter: ['all', isLine, ['!', proposed]], paint: { 'line-color': token('accent'), 'line-width': ['case', ['==', ['get', 'chosen'], 1], 5, 3] } },
  ];
}

/** What stands above everything else: where it is, and who is coming when. */
export function incidentMarks(token: Token): LayerSpecification[] {
  return [
    {
      id: 'incident-place', type: 'symbol', source: 'incident',
      layout: {
        'icon-image': 'incident', 'icon-size': ['case', ['==', ['get', 'chosen'], 0], 1.3, 1.8], 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'symbol-sort-key': ['coalesce', ['get', 'chosen'], 1],
        'text-field': ['coalesce', ['get', 'name'], ''], 'text-font': fontFamilies(token), 'text-size': 13, 'text-anchor': 'top', 'text-offset': [0, 1.3], 'text-optional': true,
      },
      paint: { 'text-color': token('text-1'), 'text-halo-color': token('map-label-halo'), 'text-halo-width': 2 },
    },
    {
      id: 'route-words', type: 'symbol', source: 'routes', filter: ['==', ['geometry-type'], 'Point'],
      layout: { 'text-field': ['get', 'words'], 'text-font': fontFamilies(token), 'text-size': 13, 'text-anchor': 'bottom-left', 'text-offset': [0.9, -0.9], 'text-allow-overlap': true, 'symbol-sort-key': ['-', 1, ['get', 'chosen']] },
      paint: { 'text-color': token('accent'), 'text-halo-color': token('map-label-halo'), 'text-halo-width': 2.2 },
    },
  ];
}

/** Draws the ways of those under way, and beside each who it is and how long it takes. */
export function drawRoutes(map: MapLibreMap, routes: PackedRoute[]): void {
  const features = routes.flatMap(([points, words, chosen, proposed = 0]) => {
    const line = points.flatMap((value, n) => n % 2 === 0 ? [[value, points[n + 1]!]] : []);
    const feature = (geometry: object): object => ({ type: 'Feature', geometry, properties: { words, chosen, proposed } });
    return line.length < 2 ? [] : [feature({ type: 'LineString', coordinates: line }), feature({ type: 'Point', coordinates: line[0] })];
  });
  (map.getSource('routes') as GeoJSONSource | undefined)?.setData({ type: 'FeatureCollection', features } as never);
}

/** Puts several jobs on the map. */
export function drawJobs(map: MapLibreMap, jobs: PackedJob[]): void {
  (map.getSource('incident') as GeoJSONSource | undefined)?.setData({
    type: 'FeatureCollection',
    features: jobs.map(([key, name, longitude, latitude, chosen]) => ({ type: 'Feature' as const, geometry: { type: 'Point' as const, coordinates: [longitude, latitude] }, properties: { key, name, chosen } })),
  });
}

/** Puts an incident's place and zones on the map. */
export function drawIncident(map: MapLibreMap, [longitude, latitude, level, zones]: PackedIncident): void {
  (map.getSource('incident') as GeoJSONSource | undefined)?.setData({
    type: 'FeatureCollection', features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [longitude, latitude] }, properties: {} }],
  });
  (map.getSource('zones') as GeoJSONSource | undefined)?.setData({
    type: 'FeatureCollection',
    features: zones.map(zone => ({ type: 'Feature' as const, geometry: { type: 'Polygon' as const, coordinates: [ringOf(zone)] }, properties: { kind: zone[0], name: zone[1], level } })),
  });
}

/** A polygon where there are corners; otherwise, of a plume without wind too, the circle around its source. */
function ringOf([, , longitude, latitude, radius, corners]: PackedZone): [number, number][] {
  if (corners.length < 3)
    return circle([longitude, latitude], radius);
  const degree = 111_195, east = degree * Math.cos((latitude * Math.PI) / 180);
  return [...corners, corners[0]!].map(([x, y]) => [longitude + x / east, latitude + y / degree]);
}
