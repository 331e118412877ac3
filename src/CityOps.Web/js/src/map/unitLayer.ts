import type { Map as MapLibreMap } from 'maplibre-gl';
import { mercatorX, mercatorY } from './mercator';
import { gone, readFrame, type UnitRecord } from './unitFrames';
import { floats, UnitPainter, type View } from './unitPainter';

const snapBeyond = 400; // metres: farther than anything drives between two fixes, so it was never seen on the way

/** Where a unit is drawn now. */
export interface UnitPlace { index: number; x: number; y: number; record: UnitRecord }

/**
 * All units in one draw call on a canvas above the map. A frame changes only the units it names; between frames the graphics processor
 * moves them from where they were to where they are. The map beneath is not drawn again for it.
 */
export class UnitLayer {
  readonly records = new Map<number, UnitRecord>();
  /** Frames read and pictures drawn so far; shown to whoever tests the page. */
  frames = 0;
  drawn = 0;
  private readonly painter = new UnitPainter();
  private readonly slots = new Map<number, number>();
  private data = new Float32Array(floats * 256);
  private origin = { x: 0, y: 0 };
  private movingUntil = 0;
  private timer = 0;
  private readonly began = performance.now();
  private fastest = 0;

  constructor(private readonly map: MapLibreMap, private readonly moved: () => void) {
    map.getCanvasContainer().append(this.painter.canvas);
    const centre = map.getCenter();
    this.origin = { x: mercatorX(centre.lng), y: mercatorY(centre.lat) };
    map.on('render', () => this.draw());
  }

  /** Takes a packed frame in. */
  take(bytes: Uint8Array): void {
    const now = this.now();
    let changed = false;
    readFrame(bytes, unit => (unit.status === gone ? this.remove(unit.index) : this.put(unit, now)) && (changed = true));
    this.frames++;
    if (!changed)
      return;
    this.painter.upload(this.data, this.slots.size);
    this.schedule(0);
  }

  /** Colours of the theme. */
  repaint(): void {
    this.painter.repaint();
    this.schedule(0);
  }

  /** Types and statuses that are switched on, a bit each. */
  show(types: number, statuses: number): void {
    [this.painter.shownTypes, this.painter.shownStatuses] = [types, statuses];
    this.schedule(0);
  }

  /** The place on screen of a unit at this moment. */
  placeOf(index: number): UnitPlace | undefined {
    const slot = this.slots.get(index), record = this.records.get(index);
    if (slot === undefined || !record)
      return undefined;
    const [x, y] = this.at(slot), view = this.view();
    return { index, record, x: x * view.scale + view.x, y: y * view.scale + view.y };
  }

  /** Units on screen now that are switched on. */
  *visible(margin = 0): Generator<UnitPlace> {
    const view = this.view(), { shownTypes, shownStatuses } = this.painter;
    for (const [index, slot] of this.slots) {
      const record = this.records.get(index)!;
      if (!((shownTypes >> record.type) & 1) || !((shownStatuses >> record.status) & 1))
        continue;
      const place = this.at(slot), x = place[0] * view.scale + view.x, y = place[1] * view.scale + view.y;
      if (x >= -margin && y >= -margin && x <= view.width + margin && y <= view.height + margin)
        yield { index, record, x, y };
    }
  }

  /** The unit nearest to a point of the screen, when there is one under it. */
  pick(x: number, y: number, reach = 14): UnitPlace | undefined {
    let best: UnitPlace | undefined, least = reach * reach;
    for (const place of this.visible(reach)) {
      const square = (place.x - x) ** 2 + (place.y - y) ** 2;
      if (square < least)
        [best, least] = [place, square];
    }

    return best;
  }

  /** Where a unit is at this moment, in degrees. */
  lngLatOf(index: number): [number, number] | undefined {
    const place = this.placeOf(index);
    return place && this.map.unproject([place.x, place.y]).toArray() as [number, number];
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.painter.dispose();
  }

  /** Whether anything of it is drawn differently now. */
  private put(unit: UnitRecord, now: number): boolean {
    let slot = this.slots.get(unit.index);
    const x = mercatorX(unit.longitude) - this.origin.x, y = mercatorY(unit.latitude) - this.origin.y, before = this.records.get(unit.index);
    const heading = (unit.heading * Math.PI) / 180;
    let from: [number, number] = [x, y], turn = heading, duration = 0;
    if (slot === undefined) {
      slot = this.slots.size;
      this.slots.set(unit.index, slot);
      this.grow();
    } else if (before) {
      const far = Math.hypot(x - this.data[slot * floats + 2]!, y - this.data[slot * floats + 3]!) * 40e6 * Math.cos((unit.latitude * Math.PI) / 180);
      const same = far < 0.05 && unit.status === before.status && unit.type === before.type && unit.flags === before.flags;
      this.records.set(unit.index, unit);
      if (same)
        return false;
      if (far < snapBeyond)
        [from, turn, duration] = [this.at(slot), this.data[slot * floats + 7]!, Math.min(4, Math.max(0.4, now - this.data[slot * floats + 4]!))];
    }

    this.data.set([from[0], from[1], x, y, now, duration, turn, heading, unit.status, unit.type, unit.flags, 0], slot * floats);
    this.records.set(unit.index, unit);
    this.movingUntil = Math.max(this.movingUntil, now + duration);
    this.fastest = Math.max(this.fastest * 0.999, unit.speed);
    return true;
  }

  private remove(index: number): boolean {
    const slot = this.slots.get(index), last = this.slots.size - 1;
    this.records.delete(index);
    if (slot === undefined)
      return false;
    this.slots.delete(index);
    if (slot === last)
      return true;
    this.data.copyWithin(slot * floats, last * floats, (last + 1) * floats);
    for (const [other, place] of this.slots)
      if (place === last)
        this.slots.set(other, slot);
    return true;
  }

  private grow(): void {
    if (this.slots.size * floats <= this.data.length)
      return;
    const wider = new Float32Array(this.data.length * 2);
    wider.set(this.data);
    this.data = wider;
  }

  private at(slot: number): [number, number] {
    const d = this.data, o = slot * floats, done = Math.min(1, Math.max(0, (this.now() - d[o + 4]!) / Math.max(d[o + 5]!, 0.001)));
    return [d[o]! + (d[o + 2]! - d[o]!) * done, d[o + 1]! + (d[o + 3]! - d[o + 1]!) * done];
  }

  private view(): View {
    const zoom = this.map.getZoom(), scale = 512 * 2 ** zoom, centre = this.map.getCenter(), { clientWidth: width, clientHeight: height } = this.map.getContainer();
    return { zoom, scale, width, height, x: width / 2 - (mercatorX(centre.lng) - this.origin.x) * scale, y: height / 2 - (mercatorY(centre.lat) - this.origin.y) * scale };
  }

  private now(): number {
    return (performance.now() - this.began) / 1000;
  }

  /**
   * The next picture: soon when something moves fast on screen, seldom when nothing would be seen to move, never when nothing does; and
   * on a machine that draws slowly not before it has had as much time for everything else.
   */
  private schedule(wait: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => requestAnimationFrame(() => {
      const begun = performance.now();
      this.draw();
      this.moved();
      if (this.now() < this.movingUntil)
        requestAnimationFrame(() => this.schedule(Math.max(1000 / this.rate(), performance.now() - begun)));
    }), wait);
  }

  /** Pictures a second: four for each pixel that the fastest moves, from 4 to 30. */
  private rate(): number {
    const pixels = (this.fastest * 512 * 2 ** this.map.getZoom()) / (40e6 * Math.cos((this.map.getCenter().lat * Math.PI) / 180));
    return Math.min(30, Math.max(4, pixels * 4));
  }

  private draw(): void {
    this.painter.draw(this.view(), this.now());
    this.drawn++;
  }
}
