import { Marker } from 'maplibre-gl';
import { BaseMap, type BaseMapOptions } from './baseMap';

interface Caller { invokeMethodAsync(name: string, ...values: unknown[]): Promise<unknown> }

/** A small map of one place; a click or Enter picks another when it may be changed. */
export function openPlaceMap(element: HTMLElement, options: BaseMapOptions & { placed: boolean; pick: boolean }, caller: Caller) {
  const base = new BaseMap(element, options), { map } = base, pin = document.createElement('i');
  pin.className = 'place-pin';
  const marker = new Marker({ element: pin, draggable: options.pick });
  if (options.placed)
    marker.setLngLat([options.longitude, options.latitude]).addTo(map);
  const picked = (longitude: number, latitude: number) => {
    marker.setLngLat([longitude, latitude]).addTo(map);
    void caller.invokeMethodAsync('PickedAsync', longitude, latitude);
  };
  if (options.pick) {
    map.on('click', ({ lngLat }) => picked(lngLat.lng, lngLat.lat));
    marker.on('dragend', () => picked(marker.getLngLat().lng, marker.getLngLat().lat));
    map.getCanvas().addEventListener('keydown', event => event.key === 'Enter' && picked(map.getCenter().lng, map.getCenter().lat));
  }

  return {
    place(longitude: number, latitude: number, zoom: number | null): void {
      marker.setLngLat([longitude, latitude]).addTo(map);
      map.jumpTo({ center: [longitude, latitude], zoom: zoom ?? map.getZoom() });
    },
    dispose(): void {
      base.dispose();
    },
  };
}
