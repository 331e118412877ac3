import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Token } from './tokens';

/** Unit grid, cameras and components: what is switched in the layer panel, by the name of its switch. */
export const thingLayerIds: Record<string, string[]> = {
  grid: ['cells', 'cells-chosen-fill', 'cells-chosen'],
  areas: ['border-community', 'border-street', 'border-district', 'border-city', 'name-community', 'name-street', 'name-district'],
  cameras: ['cameras'],
  components: ['components'],
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

/** Marks what was chosen; with a cell its community and all cells of it. */
export function lightUp(map: MapLibreMap, kind: string, code: string): void {
  const community = kind === 'cell' ? code.slice(0, 12) : kind === 'area' ? code : '';
  map.setFilter('cell-chosen', ['==', ['get', 'code'], kind === 'cell' ? code : '']);
  map.setFilter('component-chosen', ['==', ['get', 'code'], kind === 'component' ? code : '']);
  map.setFilter('community-chosen', ['==', ['get', 'code'], community]);
  for (const id of ['cells-chosen', 'cells-chosen-fill'])
    map.setFilter(id, ['==', ['get', 'community'], community]);
}
