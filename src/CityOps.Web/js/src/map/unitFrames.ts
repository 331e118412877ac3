/** What the server packs for a unit: see UnitFrame.cs, which has to say the same. */
export interface UnitRecord {
  index: number;
  longitude: number;
  latitude: number;
  /** Seconds since the fix, when the frame was made. */
  age: number;
  /** Degrees from north. */
  heading: number;
  /** Metres a second. */
  speed: number;
  status: number;
  type: number;
  flags: number;
}

export const recordBytes = 24;
export const headerBytes = 16;
export const gone = 255;
const version = 1;

/** Reads a frame; the time is the server's, in milliseconds since 1970. */
export function readFrame(bytes: Uint8Array, each: (unit: UnitRecord) => void): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== version)
    throw new Error('The page is older than the server: load it again.');
  const count = view.getUint32(4, true);
  for (let n = 0, at = headerBytes; n < count; n++, at += recordBytes)
    each({
      index: view.getUint32(at, true),
      longitude: view.getInt32(at + 4, true) / 1e7,
      latitude: view.getInt32(at + 8, true) / 1e7,
      age: view.getUint32(at + 12, true) / 1000,
      heading: view.getUint16(at + 16, true) / 100,
      speed: view.getUint16(at + 18, true) / 100,
      status: view.getUint8(at + 20),
      type: view.getUint8(at + 21),
      flags: view.getUint8(at + 22),
    });
  return view.getFloat64(8, true);
}
