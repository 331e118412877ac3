/** The design's tokens as CSS has them now: dark or light. */
export type Token = (name: string) => string;

export function readTokens(): Token {
  const css = getComputedStyle(document.documentElement);
  return name => css.getPropertyValue(`--${name}`).trim() || '#f0f';
}

/** Red, green, blue from 0 to 1, for shaders. */
export function toRgb(colour: string): [number, number, number] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [r / 255, g / 255, b / 255];
}

/** Families of the interface, as a list: the map draws its labels with the fonts of the machine, Chinese and Latin alike. */
export function fontFamilies(token: Token): string[] {
  return token('font-ui').split(',').map(family => family.trim().replace(/^["']|["']$/g, ''));
}

/** Calls back when the page changes between dark and light. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
