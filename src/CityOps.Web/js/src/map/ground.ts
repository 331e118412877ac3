import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Token } from './tokens';

const ground = { type: 'fill', source: 'base', 'source-layer': 'ground' } as const;

function kind(...kinds: string[]): ExpressionSpecification {
  return ['match', ['get', 'kind'], kinds, true, false];
}

/** Whatever has an extent, from the widest to the smallest. */
export function groundLayers(token: Token): LayerSpecification[] {
  return [
    { id: 'background', type: 'background', paint: { 'background-color': token('map-rural') } },
    { ...ground, id: 'rural', filter: kind('rural'), paint: { 'fill-color': token('map-rural'), 'fill-antialias': false } },
    {
      ...ground, id: 'blocks', filter: kind('block', 'industrial'),
      paint: {
        'fill-color': ['case', ['any', ['==', ['get', 'kind'], 'industrial'], ['==', ['get', 'tone'], 0]], token('map-block-b'), token('map-block')],
        'fill-outline-color': token('map-street'),
      },
    },
    { ...ground, id: 'green', filter: kind('green'), paint: { 'fill-color': token('map-park'), 'fill-antialias': true } },
    { ...ground, id: 'water', filter: kind('water'), paint: { 'fill-color': token('map-water') } },
    {
      ...ground, id: 'buildings', minzoom: 14, filter: kind('building'),
      paint: {
        'fill-color': ['case', ['==', ['get', 'tone'], 0], token('map-bld-b'), token('map-bld')],
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 14, 0.35, 15.5, 1],
        'fill-outline-color': token('map-case'),
      },
    },
  ];
}
