// What every screen needs in the browser: the connection, clocks, keys. Screens stay on the server; this is what cannot.
import { startConnection, beat, stopBeat } from './parts/connection';
import { defineBell } from './parts/bell';
import { defineClocks } from './parts/clocks';
import { startKeys } from './parts/keys';
import { startPanes } from './parts/panes';
import { locate, focusFirst, pictureOf } from './parts/forms';

declare global {
  interface Window { cityops: Record<string, unknown>; }
}

window.cityops = { beat, stopBeat, locate, focusFirst, pictureOf };
defineBell();
defineClocks();
startKeys();
startPanes();
startConnection();
