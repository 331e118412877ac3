import type { LayerSpecification, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { caseLayers, caseSource } from './caseLayers';
import { groundLayers } from './ground';
import { incidentLayers, incidentMarks, incidentSources } from './incidentLayers';
import { areaLayers, labelLayers } from './labels';
import { pastCaseLayers } from './pastCases';
import { railLayers, roadLayers } from './roads';
import { gridLayers, hazardLayers, hazardSource, pointLayers } from './things';
import { toolLayers, toolSources } from './toolLayers';
import type { Token } from './tokens';

/** Nearest and farthest zoom of each tile layer, as the server has them (TileLayer.cs). */
const tiles = { base: [6, 16], areas: [6, 15], grid: [14, 16], components: [16, 16], cameras: [11, 14], past: [6, 15] } as const;

export function mapStyle(token: Token, chinese: boolean): StyleSpecification {
  const sources: StyleSpecification['sources'] = { ...incidentSources(), ...caseSource(), ...hazardSource(), ...toolSources() };
  for (const [name, [minzoom, maxzoom]] of Object.entries(tiles))
    sources[name] = { type: 'vector', tiles: [`${location.origin}/tiles/${name === 'past' ? 'cases' : name}/{z}/{x}/{y}.mvt`], minzoom, maxzoom };
  return { version: 8, sources, layers: layers(token, chinese), transition: { duration: 0, delay: 0 } };
}

function layers(token: Token, chinese: boolean): LayerSpecification[] {
  const areas = areaLayers(token, chinese), isName = (layer: LayerSpecification) => layer.type === 'symbol';
  return [
    ...groundLayers(token),
    ...railLayers(token),
    ...roadLayers(token),
    ...gridLayers(token),
    ...areas.filter(layer => !isName(layer)),
    ...pointLayers(token),
    ...labelLayers(token, chinese),
    ...areas.filter(isName),
    ...pastCaseLayers(token),
    ...incidentLayers(token),
    ...hazardLayers(token),
    ...toolLayers(token),
    ...caseLayers(token),
    ...incidentMarks(token),
  ];
}

/** Puts the colours of the other theme in place; whatever was switched, filtered or loaded stays. */
export function repaint(map: MapLibreMap, token: Token, chinese: boolean): void {
  for (const layer of layers(token, chinese))
    for (const [name, value] of Object.entries(layer.paint ?? {}))
      map.setPaintProperty(layer.id, name as never, value as never);
}
