import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { dueWords } from './caseLayers';

/** One case as the server sends it: key, longitude, latitude, due (ms since 1970, 0 when nobody has to act), warn from (ms), status, closed. */
export type PackedCase = [key: string, longitude: number, latitude: number, due: number, soonFrom: number, status: number, closed: 0 | 1];

type Due = (typeof dueWords)[number];

const refreshEvery = 15_000;
const drawAtMostEvery = 700;

/** The cases of the city on the map. What is due changes by itself as time passes, so they are looked at again now and then. */
export class Cases {
  private readonly all = new Map<string, PackedCase>();
  private shown = new Set<number>();
  private readonly timer: number;
  private pending = 0;
  private chosen = '';
  /** What each source was given last: the same again would draw the whole map again. */
  private readonly given = new Map<string, string>();

  constructor(private readonly map: MapLibreMap, private clockAhead = 0) {
    this.timer = window.setInterval(() => this.draw(), refreshEvery);
    // The server may tell of cases before there is anything to draw them on.
    map.on('style.load', () => {
      this.given.clear();
      this.drawSoon();
    });
  }

  /** Milliseconds that the server's clock is ahead of this one. */
  set ahead(milliseconds: number) {
    this.clockAhead = milliseconds;
  }

  get size(): number {
    return this.all.size;
  }

  /** Replaces, adds and removes. */
  take(cases: PackedCase[], removed: string[], whole: boolean): void {
    if (whole)
      this.all.clear();
    for (const one of cases)
      this.all.set(one[0], one);
    for (const key of removed)
      this.all.delete(key);
    this.drawSoon();
  }

  /** Groups of statuses that are switched on. */
  show(statuses: number[]): void {
    this.shown = new Set(statuses);
    this.drawSoon();
  }

  choose(key: string): [number, number] | undefined {
    this.chosen = key;
    this.drawChosen();
    const one = this.all.get(key);
    return one && [one[1], one[2]];
  }

  /** Cases that are shown inside a shape. */
  within(test: (place: [number, number]) => boolean): { keys: string[]; ok: number; soon: number; over: number } {
    const found = { keys: [] as string[], ok: 0, soon: 0, over: 0 };
    for (const one of this.all.values()) {
      if (!this.shown.has(one[5]) || !test([one[1], one[2]]))
        continue;
      found.keys.push(one[0]);
      const due = this.dueOf(one);
      if (due !== 'done')
        found[due]++;
    }

    return found;
  }

  dispose(): void {
    clearInterval(this.timer);
    clearTimeout(this.pending);
  }

  private dueOf(one: PackedCase): Due {
    const now = Date.now() + this.clockAhead;
    return one[6] ? 'done' : one[3] === 0 || now < one[4] ? 'ok' : now < one[3] ? 'soon' : 'over';
  }

  private drawSoon(): void {
    if (this.pending === 0)
      this.pending = window.setTimeout(() => this.draw(), drawAtMostEvery / 7);
  }

  private draw(): void {
    clearTimeout(this.pending);
    this.pending = 0;
    const features = [...this.all.values()].filter(one => this.shown.has(one[5])).map(one => ({
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [one[1], one[2]] },
      properties: { key: one[0], due: this.dueOf(one) },
    }));
    this.give('cases', features);
    this.drawChosen();
  }

  private drawChosen(): void {
    const one = this.all.get(this.chosen);
    this.give('chosen', one ? [{ type: 'Feature', geometry: { type: 'Point', coordinates: [one[1], one[2]] }, properties: { due: this.dueOf(one) } }] : []);
  }

  private give(name: string, features: object[]): void {
    const source = this.map.getSource(name) as GeoJSONSource | undefined, text = JSON.stringify(features);
    if (!source || this.given.get(name) === text)
      return;
    this.given.set(name, text);
    source.setData({ type: 'FeatureCollection', features } as never);
  }
}
