import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { fontFamilies, type Token } from './tokens';

/** The name in the viewer's language; the other one where there is none. */
export function nameOf(chinese: boolean): ExpressionSpecification {
  const [first, second] = chinese ? ['name_zh', 'name_en'] : ['name_en', 'name_zh'];
  return ['case', ['!=', ['coalesce', ['get', first], ''], ''], ['get', first], ['coalesce', ['get', second], '']];
}

export function labelLayers(token: Token, chinese: boolean): LayerSpecification[] {
  const name = nameOf(chinese), fonts = fontFamilies(token), halo = token('map-label-halo');
  const paint = { 'text-color': token('map-label'), 'text-halo-color': halo, 'text-halo-width': 1.6 };
  return [
    {
      id: 'road-names', type: 'symbol', source: 'base', 'source-layer': 'road_names', minzoom: 11,
      layout: {
        'symbol-placement': 'line', 'symbol-spacing': 460, 'text-field': name, 'text-font': fonts, 'text-padding': 12, 'text-max-angle': 30,
        'text-size': ['match', ['get', 'class'], ['motorway', 'trunk', 'primary'], 12, 11], 'text-letter-spacing': chinese ? 0.12 : 0.02,
        'symbol-sort-key': ['match', ['get', 'class'], 'motorway', 0, 'trunk', 1, 'primary', 2, 'secondary', 3, 'tertiary', 4, 5],
      },
      paint,
    },
    groundNames(token, name, fonts),
    {
      id: 'place-dots', type: 'circle', source: 'base', 'source-layer': 'places', minzoom: 13, filter: ['>=', ['get', 'rank'], 3],
      paint: { 'circle-radius': 2, 'circle-color': token('map-label'), 'circle-stroke-color': halo, 'circle-stroke-width': 1 },
    },
    {
      id: 'places', type: 'symbol', source: 'base', 'source-layer': 'places',
      layout: {
        'text-field': name, 'text-font': fonts, 'text-size': ['step', ['get', 'rank'], 14, 2, 13, 3, 12, 4, 11], 'text-padding': 6, 'symbol-sort-key': ['get', 'rank'],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'], 'text-radial-offset': ['case', ['>=', ['get', 'rank'], 3], 0.6, 0], 'text-justify': 'auto', 'text-max-width': 8,
      },
      paint: { ...paint, 'text-color': ['case', ['<', ['get', 'rank'], 3], token('text-2'), token('map-label')] },
    },
  ];
}

function groundNames(token: Token, name: ExpressionSpecification, fonts: string[]): LayerSpecification {
  const water: ExpressionSpecification = ['==', ['get', 'kind'], 'water'], green: ExpressionSpecification = ['==', ['get', 'kind'], 'green'];
  return {
    id: 'ground-names', type: 'symbol', source: 'base', 'source-layer': 'ground_names',
    layout: {
      'text-field': name, 'text-font': fonts, 'text-padding': 8, 'text-max-width': 7,
      'text-size': ['interpolate', ['linear'], ['get', 'width'], 40, 11, 300, 14],
    },
    paint: {
      'text-color': ['case', water, token('map-water-label'), green, token('map-park-label'), token('map-label')],
      'text-halo-color': ['case', water, token('map-water'), green, token('map-park'), token('map-label-halo')],
      'text-halo-width': 1.4,
    },
  };
}

/** Borders and names of districts, streets and communities. */
export function areaLayers(token: Token, chinese: boolean): LayerSpecification[] {
  const name = nameOf(chinese), fonts = fontFamilies(token), halo = token('map-label-halo');
  const border = { type: 'line', source: 'areas', 'source-layer': 'borders' } as const;
  const names = { type: 'symbol', source: 'areas', 'source-layer': 'area_names' } as const;
  const level = (word: string): ExpressionSpecification => ['==', ['get', 'level'], word];
  const district = token('map-district');
  return [
    { ...border, id: 'border-community', minzoom: 13.5, filter: level('community'), paint: { 'line-color': district, 'line-width': 0.8, 'line-opacity': 0.4, 'line-dasharray': [3, 3] } },
    { ...border, id: 'border-street', minzoom: 12, filter: level('street'), paint: { 'line-color': district, 'line-width': 1, 'line-opacity': 0.55, 'line-dasharray': [6, 3] } },
    { ...border, id: 'border-district', filter: level('district'), paint: { 'line-color': district, 'line-width': 1.5, 'line-opacity': 0.85, 'line-dasharray': [8, 2.6, 1.4, 2.6] } },
    { ...border, id: 'border-city', filter: level('city'), paint: { 'line-color': district, 'line-width': 2, 'line-opacity': 0.85, 'line-dasharray': [8, 2.6, 1.4, 2.6] } },
    {
      ...names, id: 'name-community', minzoom: 14.5, maxzoom: 17, filter: level('community'),
      layout: { 'text-field': name, 'text-font': fonts, 'text-size': 11, 'text-padding': 10, 'text-max-width': 8 },
      paint: { 'text-color': district, 'text-halo-color': halo, 'text-halo-width': 1.4 },
    },
    {
      ...names, id: 'name-street', minzoom: 12.5, maxzoom: 15.5, filter: level('street'),
      layout: { 'text-field': name, 'text-font': fonts, 'text-size': 13, 'text-padding': 14, 'text-max-width': 8 },
      paint: { 'text-color': token('text-3'), 'text-halo-color': halo, 'text-halo-width': 1.6 },
    },
    {
      ...names, id: 'name-district', maxzoom: 15, filter: ['any', level('district'), level('city')],
      layout: { 'text-field': name, 'text-font': fonts, 'text-size': ['interpolate', ['linear'], ['zoom'], 9, 13, 12, 16, 14, 19], 'text-padding': 6, 'text-letter-spacing': chinese ? 0.08 : 0.02, 'text-max-width': 12 },
      paint: { 'text-color': token('text-2'), 'text-halo-color': halo, 'text-halo-width': 2, 'text-opacity': 0.88 },
    },
  ];
}
