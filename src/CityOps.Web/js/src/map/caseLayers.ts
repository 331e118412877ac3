import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { fontFamilies, type Token } from './tokens';

/** How a case stands with its deadline; the numbers are those of CaseStanding.cs in packed cases. */
export const dueWords = ['ok', 'soon', 'over', 'done'] as const;

const count = (due: string): ExpressionSpecification => ['+', ['case', ['==', ['get', 'due'], due], 1, 0]];

/** Twelfths of a ring that a part takes: at least one when there is any at all. */
const share = (part: string): ExpressionSpecification =>
  ['case', ['>', ['get', part], 0], ['max', 1, ['round', ['/', ['*', 24, ['get', part]], ['get', 'point_count']]]], 0];

export function caseSource(): Record<string, SourceSpecification> {
  return {
    cases: {
      type: 'geojson', data: { type: 'FeatureCollection', features: [] }, cluster: true, clusterRadius: 90, clusterMaxZoom: 15, promoteId: 'key',
      clusterProperties: { soon: count('soon'), over: count('over'), done: count('done') },
    },
    chosen: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
  };
}

const isCluster: ExpressionSpecification = ['has', 'point_count'];

export function caseLayers(token: Token): LayerSpecification[] {
  return [
    {
      id: 'case-marks', type: 'symbol', source: 'cases', filter: ['!', isCluster],
      layout: { 'icon-image': ['concat', 'due-', ['get', 'due']], 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'icon-size': ['interpolate', ['linear'], ['zoom'], 12, 0.85, 16, 1.15] },
    },
    {
      id: 'case-rings', type: 'symbol', source: 'cases', filter: isCluster,
      layout: {
        'icon-image': ['concat', 'ring-', share('soon'), '-', share('over'), '-', ['case', ['==', ['get', 'done'], ['get', 'point_count']], 1, 0]],
        'icon-size': ['step', ['get', 'point_count'], 0.68, 10, 0.76, 30, 0.9, 60, 1, 200, 1.15],
        // Names beneath make room for rings, not the other way round.
        'icon-allow-overlap': true, 'icon-ignore-placement': false, 'icon-padding': 0,
        'text-field': ['get', 'point_count'], 'text-font': [...fontFamilies(token)], 'text-size': ['step', ['get', 'point_count'], 12, 30, 13], 'text-allow-overlap': true, 'text-ignore-placement': true,
      },
      paint: { 'text-color': token('text-1'), 'text-halo-color': token('text-1'), 'text-halo-width': 0.3 },
    },
    {
      id: 'chosen-case', type: 'circle', source: 'chosen',
      paint: { 'circle-radius': 14, 'circle-color': 'rgba(0,0,0,0)', 'circle-stroke-color': token('accent'), 'circle-stroke-width': 2 },
    },
    // Afar its own mark is part of a ring that stands elsewhere.
    { id: 'chosen-case-mark', type: 'symbol', source: 'chosen', layout: { 'icon-image': ['concat', 'due-', ['get', 'due']], 'icon-allow-overlap': true, 'icon-ignore-placement': true } },
  ];
}
