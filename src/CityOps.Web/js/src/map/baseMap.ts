import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import { drawIcons } from './icons';
import { mapStyle, repaint } from './style';
import { onThemeChange, readTokens } from './tokens';

export interface BaseMapOptions {
  longitude: number;
  latitude: number;
  zoom: number;
  chinese: boolean;
  /** Whether what is drawn is told point by point, for a zone, instead of being counted. */
  draws?: boolean;
}

/** A map of the city without anything on it: our own tiles, in the theme of the page. North is up, and the ground is flat. */
export class BaseMap {
  readonly map: MapLibreMap;
  private readonly forget: () => void;

  constructor(element: HTMLElement, options: BaseMapOptions, themed: () => void = () => {}) {
    setWorkerUrl(new URL('./maplibre-gl-worker.mjs', import.meta.url).href);
    let token = readTokens();
    this.map = new MapLibreMap({
      container: element, style: mapStyle(token, options.chinese), center: [options.longitude, options.latitude], zoom: options.zoom, minZoom: 7, maxZoom: 20,
      dragRotate: false, pitchWithRotate: false, touchPitch: false, attributionControl: false, localIdeographFontFamily: false, fadeDuration: 120,
      validateStyle: false, refreshExpiredTiles: false,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    const redraw = drawIcons(this.map, () => token);
    this.forget = onThemeChange(() => {
      token = readTokens();
      repaint(this.map, token, options.chinese);
      redraw();
      themed();
    });
  }

  dispose(): void {
    this.forget();
    this.map.remove();
  }
}
