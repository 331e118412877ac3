import type { GeoJSONSource, MapMouseEvent } from 'maplibre-gl';
import { BaseMap, type BaseMapOptions } from './baseMap';
import { Cases, type PackedCase } from './cases';
import { FeedWatch } from './feedWatch';
import { drawIncident, drawJobs, drawRoutes, type PackedIncident, type PackedJob, type PackedRoute } from './incidentLayers';
import { StatusBar } from './statusBar';
import { drawHazards, lightUp, thingLayerIds, type PackedHazard } from './things';
import { trailFeatures, type TrailPoint } from './trail';
import { Tools, type Drawn, type ToolName } from './tools';
import { UnitDrag, type DropTarget } from './unitDrag';
import { UnitLabels } from './unitLabels';
import { UnitLayer } from './unitLayer';

interface Caller { invokeMethodAsync(name: string, ...values: unknown[]): Promise<unknown> }

/** One unit of the roster: number in frames, code, call sign. */
type RosterEntry = [index: number, code: string, name: string];

/** Layers whose features can be chosen, the first before the others. */
const marks = ['case-marks', 'case-rings', 'hazards', 'components', 'cameras', 'past-marks'];

interface CaseMessage { now: number; whole: boolean; cases: PackedCase[]; removed: string[] }

const readJson = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

/** The live map of a page: what the server pushes is drawn, what the viewer touches is told to the server. */
class LiveMap {
  private readonly base: BaseMap;
  private readonly units: UnitLayer;
  private readonly labels: UnitLabels;
  private readonly cases: Cases;
  private readonly tools: Tools;
  private readonly drag: UnitDrag;
  private readonly watch: FeedWatch;
  private readonly root: HTMLElement;
  private codes = new Map<number, string>();
  private numbers = new Map<string, number>();
  private following = false;
  private styled = false;
  private touched?: string;
  private chosen = { kind: '', code: '', fly: false };

  constructor(element: HTMLElement, private readonly options: BaseMapOptions, private readonly caller: Caller) {
    this.root = element.closest<HTMLElement>('.live-map') ?? element;
    this.base = new BaseMap(element, options, () => this.units.repaint());
    const map = this.base.map;
    this.units = new UnitLayer(map, () => this.unitsMoved());
    this.labels = new UnitLabels(map, this.units);
    this.cases = new Cases(map);
    this.tools = new Tools(map, (drawn, done) => this.drawn(drawn, done));
    this.drag = new UnitDrag(map, (x, y) => this.tools.busy ? undefined : this.units.pick(x, y), (unit, key) => this.tell('DroppedAsync', this.codes.get(unit) ?? '', key));
    new StatusBar(map, this.root, options.chinese);
    map.on('click', event => this.click(event));
    map.on('mousemove', event => this.hover(event));
    map.on('dragstart', () => this.stopFollowing());
    map.on('moveend', () => this.tellView());
    map.once('style.load', () => this.styled = true);
    map.on('load', () => {
      this.root.dataset['ready'] = 'true';
      this.tellView();
    });
    this.watch = new FeedWatch(this.root, options.chinese);
    // Counters for whoever tests the page: frames taken in, pictures drawn, units and cases known, and where it looks.
    Object.assign(this.root, { liveMap: () => ({ frames: this.units.frames, drawn: this.units.drawn, units: this.units.records.size, cases: this.cases.size, centre: map.getCenter().toArray(), at: (code: string) => this.units.lngLatOf(this.numbers.get(code) ?? -1), project: (place: [number, number]) => Object.values(map.project(place)).slice(0, 2) }) });
  }

  frame(bytes: Uint8Array): void {
    this.watch.heard();
    this.units.take(bytes);
    this.chooseAgain('unit');
  }

  roster(bytes: Uint8Array): void {
    for (const [index, code, name] of readJson<RosterEntry[]>(bytes)) {
      this.codes.set(index, code);
      this.numbers.set(code, index);
      this.labels.names.set(index, name);
    }
  }

  takeCases(bytes: Uint8Array): void {
    const message = readJson<CaseMessage>(bytes);
    this.cases.ahead = message.now - Date.now();
    this.cases.take(message.cases, message.removed, message.whole);
    this.chooseAgain('case');
  }

  showLayer(name: string, on: boolean): void {
    for (const id of thingLayerIds[name] ?? [])
      this.whenLoaded(() => this.base.map.setLayoutProperty(id, 'visibility', on ? 'visible' : 'none'));
  }

  showUnits(types: number, statuses: number): void {
    this.units.show(types, statuses);
  }

  showCases(statuses: number[]): void {
    this.cases.show(statuses);
  }

  select(kind: string, code: string, place: [number, number] | null, fly: boolean): void {
    const map = this.base.map, number = kind === 'unit' ? this.numbers.get(code) : undefined;
    this.chosen = { kind, code, fly };
    this.labels.chosen = number;
    this.labels.place();
    const known = this.cases.choose(kind === 'case' ? code : '') ?? (number === undefined ? undefined : this.units.lngLatOf(number)) ?? place;
    this.whenLoaded(() => lightUp(map, kind, code));
    this.chosen.fly = fly && !known;
    if (fly && known)
      map.easeTo({ center: known, zoom: Math.max(map.getZoom(), 15), duration: 500 });
  }

  follow(on: boolean): void {
    this.following = on;
    this.unitsMoved();
  }

  trail(bytes: Uint8Array | null): void {
    const features = bytes ? trailFeatures(readJson<TrailPoint[]>(bytes)) : [];
    this.whenLoaded(() => (this.base.map.getSource('trail') as GeoJSONSource).setData({ type: 'FeatureCollection', features } as never));
  }

  /** Shows the places with dangerous substances; given as JSON. */
  takeHazards(packed: string): void {
    this.whenLoaded(() => drawHazards(this.base.map, JSON.parse(packed) as PackedHazard[]));
  }

  /** Shows an incident with its zones; given as JSON. */
  incident(scene: string): void {
    this.whenLoaded(() => drawIncident(this.base.map, JSON.parse(scene) as PackedIncident));
  }

  /** Shows several jobs; given as JSON. */
  jobs(packed: string): void {
    this.whenLoaded(() => drawJobs(this.base.map, JSON.parse(packed) as PackedJob[]));
  }

  /** Units can be dropped on these; on nothing when empty. */
  dropTargets(targets: DropTarget[]): void {
    this.drag.targets = targets;
  }

  /** Goes where all of these places are seen. */
  fit(places: [number, number][]): void {
    const [first] = places;
    if (!first)
      return;
    const longitudes = places.map(place => place[0]), latitudes = places.map(place => place[1]);
    const corners: [[number, number], [number, number]] = [[Math.min(...longitudes), Math.min(...latitudes)], [Math.max(...longitudes), Math.max(...latitudes)]];
    this.base.map.fitBounds(corners, { padding: 90, maxZoom: 14.5, duration: 0 });
  }

  /** Shows the ways of those who are coming; given as JSON. */
  routes(packed: string): void {
    this.whenLoaded(() => drawRoutes(this.base.map, JSON.parse(packed) as PackedRoute[]));
  }

  tool(name: ToolName): void {
    this.tools.use(name);
  }

  key(key: string): void {
    this.tools.key(key);
  }

  zoom(by: number): void {
    this.base.map.easeTo({ zoom: this.base.map.getZoom() + by, duration: 160 });
  }

  home(longitude = this.options.longitude, latitude = this.options.latitude, zoom = this.options.zoom): void {
    this.stopFollowing();
    this.base.map.easeTo({ center: [longitude, latitude], zoom, duration: 500 });
  }

  dispose(): void {
    this.drag.dispose();
    this.watch.dispose();
    this.cases.dispose();
    this.units.dispose();
    this.base.dispose();
  }

  /** What was chosen before the server had told of it is looked for again. */
  private chooseAgain(kind: string): void {
    const { chosen } = this;
    if (chosen.kind === kind && chosen.fly)
      window.setTimeout(() => this.select(kind, chosen.code, null, true));
  }

  private tell(name: string, ...values: unknown[]): void {
    // The page may be closing, or the server away: it will ask for the state again.
    this.caller.invokeMethodAsync(name, ...values).catch(() => {});
  }

  private whenLoaded(act: () => void): void {
    // Sources and layers are there with the style; 'load' waits for every tile as well, which on a slow machine is many seconds.
    if (this.styled)
      act();
    else
      this.base.map.once('style.load', act);
  }

  private unitsMoved(): void {
    this.labels.place();
    const number = this.labels.chosen, place = this.following && number !== undefined ? this.units.lngLatOf(number) : undefined;
    if (place)
      this.base.map.jumpTo({ center: place });
  }

  private stopFollowing(): void {
    if (!this.following)
      return;
    this.following = false;
    this.tell('FollowingEndedAsync');
  }

  private click(event: MapMouseEvent): void {
    if (this.tools.busy) {
      this.tools.click(event);
      return;
    }

    const { x, y } = event.point, unit = this.units.pick(x, y), { lng, lat } = event.lngLat, map = this.base.map;
    if (unit)
      return this.tell('ChosenAsync', 'unit', this.codes.get(unit.index) ?? '', lng, lat);
    const near = [[x - 6, y - 6], [x + 6, y + 6]] as [[number, number], [number, number]];
    const job = map.queryRenderedFeatures(near, { layers: ['incident-place'] })[0];
    if (job?.properties['key'])
      return this.tell('ChosenAsync', 'job', String(job.properties['key']), lng, lat);
    const mark = map.queryRenderedFeatures(near, { layers: marks })[0];
    const cell = map.queryRenderedFeatures(event.point, { layers: ['cells-hit'] })[0];
    if (mark?.layer.id === 'case-rings')
      void this.open(mark.id as number, [lng, lat]);
    else if (mark)
      this.tell('ChosenAsync', mark.layer.id.endsWith('-marks') ? 'case' : mark.layer.id.slice(0, -1), String(mark.properties['key'] ?? mark.properties['code']), lng, lat);
    else
      this.tell('ChosenAsync', cell ? 'cell' : '', cell ? String(cell.properties['code']) : '', lng, lat);
  }

  private async open(cluster: number, place: [number, number]): Promise<void> {
    const source = this.base.map.getSource('cases') as GeoJSONSource;
    const zoom = await source.getClusterExpansionZoom(cluster);
    this.base.map.easeTo({ center: place, zoom: Math.min(zoom + 0.3, 18), duration: 400 });
  }

  private hover(event: MapMouseEvent): void {
    if (this.tools.busy)
      return;
    const unit = this.units.pick(event.point.x, event.point.y);
    const over = unit ? 'unit' : this.base.map.queryRenderedFeatures(event.point, { layers: marks }).length > 0 ? 'mark' : '';
    if (over !== this.touched)
      this.base.map.getCanvas().style.cursor = (this.touched = over) ? 'pointer' : '';
  }

  private drawn(drawn: Drawn, done: boolean): void {
    const within = drawn.inside, cases = within ? this.cases.within(within) : undefined;
    const units = within ? [...this.units.records.values()].filter(({ longitude, latitude }) => within([longitude, latitude])).length : 0;
    if (this.options.draws) {
      if (done)
        this.tell('ZoneDrawnAsync', drawn.kind, drawn.metres, drawn.points.flat());
      return;
    }

    this.tell('DrawnAsync', drawn.kind, drawn.metres, drawn.squareMetres, cases?.ok ?? 0, cases?.soon ?? 0, cases?.over ?? 0, units, done);
  }

  private tellView(): void {
    const box = this.base.map.getBounds();
    this.tell('MovedAsync', box.getWest(), box.getSouth(), box.getEast(), box.getNorth(), this.base.map.getZoom());
  }
}

export function openLiveMap(element: HTMLElement, options: BaseMapOptions, caller: Caller): LiveMap {
  return new LiveMap(element, options, caller);
}
