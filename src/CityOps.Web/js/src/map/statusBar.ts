import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';

const wellKnownLengths = [1, 2, 5].flatMap(step => [1, 10, 100, 1000, 10_000].map(ten => step * ten)).sort((a, b) => a - b);
const longestScale = 100; // pixels
const pixelsPerMetre = 96 / 0.0254; // of a screen as CSS reckons

/** Scale, coordinates, and what lies under the pointer: written straight into the page, because it changes with every move of the hand. */
export class StatusBar {
  constructor(private readonly map: MapLibreMap, private readonly root: ParentNode, private readonly chinese: boolean) {
    map.on('move', () => this.scale());
    map.on('mousemove', event => this.pointer(event));
    this.scale();
    const { lng, lat } = map.getCenter();
    this.write('coordinates', degrees(lng, lat));
  }

  private scale(): void {
    const { lat } = this.map.getCenter(), metres = (40_030_174 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** this.map.getZoom());
    const length = wellKnownLengths.filter(candidate => candidate / metres <= longestScale).at(-1) ?? 1;
    this.write('scale-length', length >= 1000 ? `${length / 1000} km` : `${length} m`);
    this.write('scale-ratio', `1 : ${Number((metres * pixelsPerMetre).toPrecision(2)).toLocaleString('en')}`);
    const bar = this.root.querySelector<HTMLElement>('[data-map=scale-bar]');
    if (bar)
      bar.style.width = `${Math.round(length / metres)}px`;
  }

  private pointer(event: MapMouseEvent): void {
    this.write('coordinates', degrees(event.lngLat.lng, event.lngLat.lat));
    const found = this.map.queryRenderedFeatures(event.point, { layers: ['cells-hit', 'communities-hit'] });
    const cell = found.find(feature => feature.layer.id === 'cells-hit')?.properties['code'] as string | undefined;
    const community = found.find(feature => feature.layer.id === 'communities-hit')?.properties;
    this.write('cell', cell ? cell.replace(/^(\d{6})(\d{3})(\d{3})/, '$1 $2 $3 ') : '—');
    this.write('community', (community?.[this.chinese ? 'name_zh' : 'name_en'] as string | undefined) ?? '—');
  }

  private write(name: string, text: string): void {
    const place = this.root.querySelector(`[data-map=${name}]`);
    if (place && place.textContent !== text)
      place.textContent = text;
  }
}

function degrees(longitude: number, latitude: number): string {
  return `${Math.abs(longitude).toFixed(5)}° ${longitude < 0 ? 'W' : 'E'}  ${Math.abs(latitude).toFixed(5)}° ${latitude < 0 ? 'S' : 'N'}`;
}

