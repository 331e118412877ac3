import type { Map as MapLibreMap } from 'maplibre-gl';
import type { UnitLayer, UnitPlace } from './unitLayer';

const mostLabels = 60;
const busyLabelsFrom = 13.5; // zoom at which units under way or on scene say who they are
const allLabelsFrom = 15.5;

/** Call signs beside units, as few as can be read, and the ring and flag of the chosen one. */
export class UnitLabels {
  /** Call signs by the number that frames know a unit by. */
  names = new Map<number, string>();
  chosen: number | undefined;
  private readonly box = document.createElement('div');
  private readonly ring = document.createElement('i');
  private readonly flag = document.createElement('b');
  private readonly spans: HTMLElement[] = [];

  constructor(private readonly map: MapLibreMap, private readonly units: UnitLayer) {
    this.box.className = 'unit-labels';
    this.ring.className = 'unit-ring';
    this.flag.className = 'unit-flag';
    this.box.append(this.ring, this.flag);
    map.getCanvasContainer().append(this.box);
    map.on('render', () => this.place());
  }

  place(): void {
    const chosen = this.chosen === undefined ? undefined : this.units.placeOf(this.chosen);
    this.ring.hidden = this.flag.hidden = !chosen;
    if (chosen) {
      this.ring.style.transform = `translate(${chosen.x.toFixed(1)}px, ${chosen.y.toFixed(1)}px)`;
      this.flag.style.transform = `translate(${(chosen.x + 22).toFixed(1)}px, ${(chosen.y - 11).toFixed(1)}px)`;
      this.flag.textContent = this.names.get(chosen.index) ?? '';
    }

    const labelled = this.labelled();
    while (this.spans.length < labelled.length)
      this.spans.push(this.box.appendChild(document.createElement('span')));
    this.spans.forEach((span, n) => {
      const place = labelled[n];
      span.hidden = !place;
      if (!place)
        return;
      const name = this.names.get(place.index) ?? '';
      if (span.textContent !== name)
        span.textContent = name;
      span.style.transform = `translate(${(place.x + 12).toFixed(1)}px, ${(place.y - 9).toFixed(1)}px)`;
    });
  }

  private labelled(): UnitPlace[] {
    const zoom = this.map.getZoom();
    if (zoom < busyLabelsFrom)
      return [];
    const found: UnitPlace[] = [], taken = new Set<string>();
    for (const place of this.units.visible()) {
      if (place.index === this.chosen || (zoom < allLabelsFrom && place.record.status < 2))
        continue;
      // One label in a space of its own size: call signs on top of each other say nothing.
      const space = `${Math.round(place.x / 84)}/${Math.round(place.y / 22)}`;
      if (taken.has(space))
        continue;
      taken.add(space);
      found.push(place);
      if (found.length === mostLabels)
        break;
    }

    return found;
  }
}
