import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap, SourceSpecification } from 'maplibre-gl';
import { fontFamilies, type Token } from './tokens';

/** A place with a dangerous substance: code, longitude, latitude, what the substance is called. */
export type PackedHazard = [code: string, longitude: number, latitude: number, substance: string];

/** Unit grid, cameras, components, dangerous substances: what is switched in the layer panel, by the name of its switch. */
export const thingLayerIds: Record<string, string[]> = {
  grid: ['cells', 'cells-chosen-fill', 'cells-chosen'],
  areas: ['border-community', 'border-street', 'border-district', 'border-city', 'name-community', 'name-street', 'name-district'],
  cameras: ['cameras'],
  components: ['components'],
  hazards: ['hazards', 'hazard-names', 'hazard-chosen'],
  past: ['past-heat', 'past-marks'],
};

export function gridLayers(token: Token): LayerSpecification[] {
  const cells = { source: 'grid', 'source-layer': 'cells', minzoom: 14 } as const;
  return [
    { ...cells, id: 'cells-hit', type: 'fill', paint: { 'fill-opacity': 0 } },
    { ...cells, id: 'cells', type: 'line', paint: { 'line-color': token('map-grid'), 'line-width': 0.8, 'line-opacity': ['interpolate', ['linear'], ['zoom'], 14, 0.35, 16, 0.75] } },
    { ...cells, id: 'cells-chosen-fill', type: 'fill', filter: ['==', ['get', 'community'], ''], paint: { 'fill-color': token('accent'), 'fill-opacity': 0.05 } },
    { ...cells, id: 'cells-chosen', type: 'line', filter: ['==', ['get', 'community'], ''], paint: { 'line-color': token('accent'), 'line-width': 0.8, 'line-opacity': 0.4 } },
    { ...cells, id: 'cell-chosen', type: 'line', filter: ['==', ['get', 'code'], ''], paint: { 'line-color': token('accent'), 'line-width': 2 } },
    { id: 'communities-hit', type: 'fill', source: 'areas', 'source-layer': 'communities', minzoom: 12, paint: { 'fill-opacity': 0 } },
    {
      id: 'community-chosen', type: 'line', source: 'areas', 'source-layer': 'communities', minzoom: 12, filter: ['==', ['get', 'code'], ''],
      paint: { 'line-color': token('accent'), 'line-width': 1.2, 'line-opacity': 0.8, 'line-dasharray': [4, 2.4] },
    },
  ];
}

export function pointLayers(token: Token): LayerSpecification[] {
  return [
    {
      id: 'components', type: 'circle', source: 'components', 'source-layer': 'components', minzoom: 16,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 16, 1.8, 18, 4],
        'circle-color': ['match', ['get', 'state'], 'intact', token('map-label'), token('due-soon')],
        'circle-stroke-color': token('map-label-halo'), 'circle-stroke-width': 1,
      },
    },
    { id: 'component-chosen', type: 'circle', source: 'components', 'source-layer': 'components', minzoom: 16, filter: ['==', ['get', 'code'], ''],
      paint: { 'circle-radius': 9, 'circle-color': 'rgba(0,0,0,0)', 'circle-stroke-color': token('accent'), 'circle-stroke-width': 2 } },
    {
      id: 'cameras', type: 'symbol', source: 'cameras', 'source-layer': 'cameras', minzoom: 13.8,
      layout: { 'icon-image': 'camera', 'icon-allow-overlap': ['step', ['zoom'], false, 15, true] as never, 'icon-ignore-placement': true, 'icon-padding': 2 },
    },
  ];
}

export function hazardSource(): Record<string, SourceSpecification> {
  return { hazards: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } };
}

/** Above the ground and what stands on it, below cases: a diamond, as on a tanker's plate, in no colour of a deadline. */
export function hazardLayers(token: Token): LayerSpecification[] {
  return [
    { id: 'hazard-chosen', type: 'circle', source: 'hazards', filter: ['==', ['get', 'code'], ''],
      paint: { 'circle-radius': 15, 'circle-color': 'rgba(0,0,0,0)', 'circle-stroke-color': token('accent'), 'circle-stroke-width': 2 } },
    { id: 'hazards', type: 'symbol', source: 'hazards', minzoom: 11, layout: { 'icon-image': 'hazard', 'icon-size': ['interpolate', ['linear'], ['zoom'], 11, 0.7, 14, 1.1], 'icon-allow-overlap': true, 'icon-ignore-placement': true } },
    {
      id: 'hazard-names', type: 'symbol', source: 'hazards', minzoom: 14,
      layout: { 'text-field': ['get', 'substance'], 'text-font': fontFamilies(token), 'text-size': 12, 'text-anchor': 'left', 'text-offset': [1, 0], 'text-optional': true },
      paint: { 'text-color': token('text-1'), 'text-halo-color': token('map-label-halo'), 'text-halo-width': 1.8 },
    },
  ];
}

/** Replaces the places with dangerous substances. */
export function drawHazards(map: MapLibreMap, hazards: PackedHazard[]): void {
  const features = hazards.map(([code, longitude, latitude, substance]) => ({
    type: 'Feature' as const, geometry: { type: 'Point' as const, coordinates: [longitude, latitude] }, properties: { code, substance },
  }));
  (map.getSource('hazards') as GeoJSONSource).setData({ type: 'FeatureCollection', features });
}

/** Marks what was chosen; with a cell its community and all cells of it. */
export function lightUp(map: MapLibreMap, kind: string, code: string): void {
  const community = kind === 'cell' ? code.slice(0, 12) : kind === 'area' ? code : '';
  map.setFilter('cell-chosen', ['==', ['get', 'code'], kind === 'cell' ? code : '']);
  map.setFilter('component-chosen', ['==', ['get', 'code'], kind === 'component' ? code : '']);
  map.setFilter('hazard-chosen', ['==', ['get', 'code'], kind === 'hazard' ? code : '']);
  map.setFilter('community-chosen', ['==', ['get', 'code'], community]);
  for (const id of ['cells-chosen', 'cells-chosen-fill'])
    map.setFilter(id, ['==', ['get', 'community'], community]);
}
