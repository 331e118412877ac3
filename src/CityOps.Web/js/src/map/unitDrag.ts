import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { UnitPlace } from './unitLayer';

/** Where a unit can be dropped: a key and its place. */
export type DropTarget = [key: string, longitude: number, latitude: number];

const reach = 36, slack = 5, shape = 'http://www.w3.org/2000/svg';

/** A unit is taken with the mouse and dropped on a job: a line from the one to the other while it is under way. The keyboard has the ranking. */
export class UnitDrag {
  targets: DropTarget[] = [];
  private readonly canvas = document.createElementNS(shape, 'svg');
  private readonly line = document.createElementNS(shape, 'line');
  private readonly ring = document.createElementNS(shape, 'circle');
  private taken?: { unit: UnitPlace; far: boolean };

  constructor(private readonly map: MapLibreMap, private readonly pick: (x: number, y: number) => UnitPlace | undefined, private readonly dropped: (unit: number, key: string) => void) {
    this.canvas.classList.add('unit-drag');
    this.canvas.setAttribute('aria-hidden', 'true');
    this.ring.setAttribute('r', '18');
    this.canvas.append(this.line, this.ring);
    map.getContainer().append(this.canvas);
    map.on('mousedown', event => this.take(event));
    window.addEventListener('mousemove', this.move);
    window.addEventListener('mouseup', this.drop);
    window.addEventListener('keydown', this.cancel, true);
  }

  dispose(): void {
    window.removeEventListener('mousemove', this.move);
    window.removeEventListener('mouseup', this.drop);
    window.removeEventListener('keydown', this.cancel, true);
  }

  private take(event: MapMouseEvent): void {
    const unit = event.originalEvent.button === 0 && this.targets.length > 0 ? this.pick(event.point.x, event.point.y) : undefined;
    if (!unit)
      return;
    // The map stays where it is: what moves is the unit.
    event.preventDefault();
    this.taken = { unit, far: false };
  }

  private readonly move = (event: MouseEvent): void => {
    if (!this.taken)
      return;
    const { x, y } = this.pointOf(event), { unit } = this.taken, target = this.near(x, y);
    this.taken.far ||= Math.hypot(x - unit.x, y - unit.y) > slack;
    this.canvas.classList.toggle('on', this.taken.far);
    this.canvas.classList.toggle('over', target !== undefined);
    const [endX, endY] = target ? [target.x, target.y] : [x, y];
    for (const [name, value] of Object.entries({ x1: unit.x, y1: unit.y, x2: endX, y2: endY }))
      this.line.setAttribute(name, String(value));
    this.ring.setAttribute('cx', String(endX));
    this.ring.setAttribute('cy', String(endY));
  };

  private readonly drop = (event: MouseEvent): void => {
    const { taken } = this, { x, y } = this.pointOf(event), target = taken?.far ? this.near(x, y) : undefined;
    this.end();
    if (taken && target)
      this.dropped(taken.unit.index, target.key);
  };

  private readonly cancel = (event: KeyboardEvent): void => {
    if (!this.taken || event.key !== 'Escape')
      return;
    event.stopPropagation();
    this.end();
  };

  private end(): void {
    this.taken = undefined;
    this.canvas.classList.remove('on', 'over');
  }

  private pointOf(event: MouseEvent): { x: number; y: number } {
    const box = this.map.getContainer().getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  private near(x: number, y: number): { key: string; x: number; y: number } | undefined {
    return this.targets
      .map(([key, longitude, latitude]) => ({ key, ...this.map.project([longitude, latitude]) }))
      .map(target => ({ ...target, far: Math.hypot(target.x - x, target.y - y) }))
      .filter(target => target.far <= reach)
      .sort((one, other) => one.far - other.far)[0];
  }
}
