import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Token } from './tokens';

const empty: SourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };

/** What the viewer draws, and the trail of a unit. */
export function toolSources(): Record<string, SourceSpecification> {
  return { tool: empty, trail: empty };
}

export function toolLayers(token: Token): LayerSpecification[] {
  const accent = token('accent'), halo = token('map-label-halo');
  const line = { type: 'line', source: 'trail', layout: { 'line-join': 'round', 'line-cap': 'round' } } as const;
  return [
    { id: 'tool-area', type: 'fill', source: 'tool', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': accent, 'fill-opacity': 0.1 } },
    { id: 'tool-line', type: 'line', source: 'tool', paint: { 'line-color': accent, 'line-width': 1.6, 'line-dasharray': [3, 2] } },
    { id: 'tool-points', type: 'circle', source: 'tool', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': 3.5, 'circle-color': halo, 'circle-stroke-color': accent, 'circle-stroke-width': 2 } },
    { ...line, id: 'trail-edge', filter: ['==', ['geometry-type'], 'LineString'], paint: { 'line-color': halo, 'line-width': 6, 'line-opacity': 0.7 } },
    { ...line, id: 'trail', filter: ['==', ['geometry-type'], 'LineString'], paint: { 'line-color': accent, 'line-width': 2.5 } },
    { id: 'trail-dots', type: 'circle', source: 'trail', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': 4, 'circle-color': halo, 'circle-stroke-color': accent, 'circle-stroke-width': 2 } },
    {
      id: 'trail-times', type: 'symbol', source: 'trail', filter: ['==', ['geometry-type'], 'Point'],
      layout: { 'text-field': ['get', 'time'], 'text-font': ['sans-serif'], 'text-size': 12, 'text-anchor': 'left', 'text-offset': [0.6, -0.6] },
      paint: { 'text-color': token('text-2'), 'text-halo-color': halo, 'text-halo-width': 1.6 },
    },
  ];
}
