import type { GeoJSONSource, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { area, circle, distance, inside } from './mercator';

export type ToolName = 'point' | 'circle' | 'polygon' | 'measure';
type Place = [number, number];

/** What was drawn: its points as they were clicked, the test for being inside it, and its size in metres or square metres. */
export interface Drawn { kind: ToolName; points: Place[]; inside?: (place: Place) => boolean; metres: number; squareMetres: number }

/** Circle: two clicks. Polygon and line: clicks, ended by a double click or Enter; Escape gives up. */
export class Tools {
  private name: ToolName = 'point';
  private points: Place[] = [];
  private pointer?: Place;

  constructor(private readonly map: MapLibreMap, private readonly drawn: (drawn: Drawn, done: boolean) => void) {
    map.on('mousemove', event => this.follow(event));
    map.on('dblclick', event => {
      if (this.busy) {
        event.preventDefault();
        this.finish();
      }
    });
  }

  /** Whether clicks are points of a drawing. */
  get busy(): boolean {
    return this.name !== 'point';
  }

  use(name: ToolName): void {
    this.name = name;
    this.clear();
    this.map.getCanvas().style.cursor = name === 'point' ? '' : 'crosshair';
    this.map.doubleClickZoom[name === 'point' ? 'enable' : 'disable']();
  }

  click(event: MapMouseEvent): void {
    this.points.push(event.lngLat.toArray() as Place);
    this.draw();
    if (this.name === 'circle' && this.points.length === 2)
      this.finish();
  }

  /** Keys of the keyboard path. */
  key(key: string): void {
    if (key === 'Enter' && this.busy)
      this.finish();
    if (key === 'Escape')
      this.use('point');
  }

  clear(): void {
    this.points = [];
    this.pointer = undefined;
    this.show([]);
  }

  private follow(event: MapMouseEvent): void {
    if (!this.busy || this.points.length === 0)
      return;
    this.pointer = event.lngLat.toArray() as Place;
    this.draw();
  }

  private finish(): void {
    const shape = this.shape(this.points);
    if (shape.metres > 0)
      this.drawn(shape, true);
    this.draw(this.points);
    this.points = [];
    this.pointer = undefined;
  }

  private draw(points = this.pointer ? [...this.points, this.pointer] : this.points): void {
    const ring = this.ring(points), closed = this.name !== 'measure' && ring.length > 3;
    const shape = closed ? { type: 'Polygon', coordinates: [ring] } : { type: 'LineString', coordinates: points };
    const features = [...(points.length > 1 ? [shape] : []), ...points.map(point => ({ type: 'Point', coordinates: point }))];
    this.show(features.map(geometry => ({ type: 'Feature', properties: {}, geometry })));
    if (points.length > 1)
      this.drawn(this.shape(points), false);
  }

  private ring(points: Place[]): Place[] {
    const [first, second] = points;
    if (!first || !second)
      return [];
    return this.name === 'circle' ? circle(first, distance(first, second)) : [...points, first];
  }

  private shape(points: Place[]): Drawn {
    const ring = this.ring(points), closed = this.name !== 'measure';
    const metres = points.slice(1).reduce((sum, point, n) => sum + distance(points[n]!, point), 0);
    return { kind: this.name, points, metres, squareMetres: closed ? area(ring) : 0, inside: closed ? place => inside(place, ring) : undefined };
  }

  private show(features: unknown[]): void {
    (this.map.getSource('tool') as GeoJSONSource | undefined)?.setData({ type: 'FeatureCollection', features } as never);
  }
}
