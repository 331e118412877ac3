import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Token } from './tokens';

const ratio = 2;

type Draw = (context: OffscreenCanvasRenderingContext2D, token: Token) => void;

function picture(size: number, token: Token, draw: Draw): ImageData {
  const canvas = new OffscreenCanvas(size * ratio, size * ratio), context = canvas.getContext('2d')!;
  context.scale(ratio, ratio);
  draw(context, token);
  return context.getImageData(0, 0, size * ratio, size * ratio);
}

/** The deadline's own shapes: ring, half disc, square; a grey ring for what is closed. */
const marks: Record<string, Draw> = {
  'due-ok': (c, token) => ring(c, token('map-label-halo'), token('due-ok')),
  'due-done': (c, token) => ring(c, token('map-label-halo'), token('text-3')),
  'due-soon': (c, token) => {
    ring(c, token('map-label-halo'), token('due-soon'));
    c.fillStyle = token('due-soon');
    c.beginPath();
    c.arc(9, 9, 5, -Math.PI / 2, Math.PI / 2);
    c.fill();
  },
  'due-over': (c, token) => {
    c.fillStyle = token('map-label-halo');
    c.beginPath();
    c.roundRect(3, 3, 12, 12, 3);
    c.fill();
    c.fillStyle = token('due-over');
    c.beginPath();
    c.roundRect(4.5, 4.5, 9, 9, 1.5);
    c.fill();
  },
  // An incident: a burst in a ring of its own, in no colour of a level.
  incident: (c, token) => {
    c.fillStyle = token('surface-0');
    c.strokeStyle = token('text-1');
    c.lineWidth = 1.2;
    c.beginPath();
    c.arc(9, 9, 8, 0, 2 * Math.PI);
    c.fill();
    c.stroke();
    c.fillStyle = token('text-1');
    c.beginPath();
    for (let n = 0; n < 16; n++) {
      const reach = n % 2 === 0 ? 5.6 : 3.1, angle = (n / 16) * 2 * Math.PI;
      c.lineTo(9 + reach * Math.cos(angle), 9 + reach * Math.sin(angle));
    }

    c.fill();
  },
  // A place with a dangerous substance: the diamond of a tanker's plate, with a drop in it.
  hazard: (c, token) => {
    c.fillStyle = token('surface-0');
    c.strokeStyle = token('text-1');
    c.lineWidth = 1.3;
    c.lineJoin = 'round';
    c.beginPath();
    c.moveTo(9, 1);
    c.lineTo(17, 9);
    c.lineTo(9, 17);
    c.lineTo(1, 9);
    c.closePath();
    c.fill();
    c.stroke();
    c.fillStyle = token('text-1');
    c.beginPath();
    c.moveTo(9, 4.4);
    c.bezierCurveTo(11.4, 7.6, 12, 8.8, 12, 10.2);
    c.arc(9, 10.2, 3, 0, Math.PI);
    c.bezierCurveTo(6, 8.8, 6.6, 7.6, 9, 4.4);
    c.fill();
  },
  camera: (c, token) => {
    c.lineWidth = 1.2;
    c.strokeStyle = token('map-label');
    c.fillStyle = token('surface-1');
    c.beginPath();
    c.roundRect(2.6, 4.6, 12.8, 8.8, 2);
    c.fill();
    c.stroke();
    c.beginPath();
    c.arc(9, 9, 2.2, 0, 2 * Math.PI);
    c.stroke();
  },
};

function ring(c: OffscreenCanvasRenderingContext2D, halo: string, colour: string): void {
  c.fillStyle = halo;
  c.beginPath();
  c.arc(9, 9, 6.8, 0, 2 * Math.PI);
  c.fill();
  c.strokeStyle = colour;
  c.lineWidth = 2.4;
  c.beginPath();
  c.arc(9, 9, 4.6, 0, 2 * Math.PI);
  c.stroke();
}

/** A cluster: on time round most of it, then due soon, then overdue, which is broader; in twenty-fourths. */
function cluster(soon: number, over: number, done: boolean): Draw {
  return (c, token) => {
    const middle = 26, whole = 24, top = -Math.PI / 2, part = (2 * Math.PI) / whole;
    c.fillStyle = token('surface-1');
    c.strokeStyle = token('map-label-halo');
    c.lineWidth = 2;
    c.beginPath();
    c.arc(middle, middle, 23.5, 0, 2 * Math.PI);
    c.fill();
    c.stroke();
    const arc = (from: number, to: number, colour: string, wide: number) => {
      if (to <= from)
        return;
      c.strokeStyle = token(colour);
      c.lineWidth = wide;
      c.beginPath();
      c.arc(middle, middle, 19.5, top + from * part, top + to * part - (to - from < whole ? 0.06 : 0));
      c.stroke();
    };
    const late = Math.min(over, whole), near = Math.min(soon, whole - late);
    arc(0, whole - late - near, done ? 'text-3' : 'due-ok', 4);
    arc(whole - late - near, whole - late, 'due-soon', 4);
    arc(whole - late, whole, 'due-over', 6);
  };
}

function drawingOf(id: string): { size: number; draw: Draw } | undefined {
  const mark = marks[id];
  if (mark)
    return { size: 18, draw: mark };
  const parts = /^ring-(\d+)-(\d+)-([01])$/.exec(id);
  return parts ? { size: 52, draw: cluster(Number(parts[1]), Number(parts[2]), parts[3] === '1') } : undefined;
}

/** Pictures are drawn when the map first needs them, in the colours of the theme, and again when the theme changes. */
export function drawIcons(map: MapLibreMap, token: () => Token): () => void {
  const drawn = new Set<string>();
  map.setMissingStyleImageResolver(id => {
    const drawing = drawingOf(id);
    if (!drawing || map.hasImage(id))
      return;
    map.addImage(id, picture(drawing.size, token(), drawing.draw), { pixelRatio: ratio });
    drawn.add(id);
  });
  return () => {
    for (const id of drawn) {
      const { size, draw } = drawingOf(id)!;
      map.updateImage(id, picture(size, token(), draw));
    }
  };
}
