export { openLiveMap } from './map/liveMap';
export { openPlaceMap } from './map/placeMap';
