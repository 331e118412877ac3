import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { toRgb, type Token } from './tokens';

const count: ExpressionSpecification = ['coalesce', ['get', 'n'], 1];

/** The same hue unseen: from a colourless one the edges would be grey. */
const transparent = (colour: string): string => `rgba(${toRgb(colour).map(part => Math.round(part * 255)).join(',')},0)`;

/** Closed cases: where they lie densely afar, each by itself near by. Off until somebody switches them on. */
export function pastCaseLayers(token: Token): LayerSpecification[] {
  const source = { source: 'past', 'source-layer': 'cases' } as const, hidden = { visibility: 'none' } as const;
  const faint = token('map-heat-1'), clear = transparent(faint), some = token('map-heat-2'), many = token('map-heat-3');
  return [
    {
      ...source, id: 'past-heat', type: 'heatmap', maxzoom: 15.5, layout: { ...hidden },
      paint: {
        'heatmap-weight': ['min', 1, ['/', ['sqrt', count], 6]],
        'heatmap-intensity': ['interpolate', ['linear'], ['zoom'], 8, 0.5, 11, 1, 15, 2.2],
        'heatmap-radius': ['interpolate', ['linear'], ['zoom'], 8, 6, 11, 11, 15, 24],
        'heatmap-color': ['interpolate', ['linear'], ['heatmap-density'], 0, clear, 0.12, faint, 0.5, some, 1, many],
        'heatmap-opacity': ['interpolate', ['linear'], ['zoom'], 13.5, 0.85, 15.5, 0],
      },
    },
    {
      ...source, id: 'past-marks', type: 'circle', minzoom: 13, filter: ['has', 'key'], layout: { ...hidden },
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 13, 2, 17, 5], 'circle-color': some, 'circle-opacity': ['interpolate', ['linear'], ['zoom'], 13, 0.3, 15, 0.9],
        'circle-stroke-color': token('map-label-halo'), 'circle-stroke-width': 1,
      },
    },
  ];
}
