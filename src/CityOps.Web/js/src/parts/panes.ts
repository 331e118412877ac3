// Panes are resized by dragging the line between them, or by arrows on it, and remember their widths in this browser.
const least = 280;

function apply(work: HTMLElement): void {
  for (const side of ['left', 'right']) {
    const width = localStorage.getItem(`pane.${work.dataset['panes']}.${side}`);
    if (width) work.style.setProperty(`--pane-${side}`, `${width}px`);
  }
}

function resize(handle: HTMLElement, width: number): void {
  const work = handle.closest<HTMLElement>('[data-panes]')!, side = handle.dataset['side']!;
  const bounded = Math.round(Math.min(Math.max(width, least), window.innerWidth * .4));
  work.style.setProperty(`--pane-${side}`, `${bounded}px`);
  localStorage.setItem(`pane.${work.dataset['panes']}.${side}`, String(bounded));
}

function widthOf(handle: HTMLElement): number {
  const pane = handle.dataset['side'] === 'left' ? handle.previousElementSibling : handle.nextElementSibling;
  return pane?.getBoundingClientRect().width ?? least;
}

export function startPanes(): void {
  new MutationObserver(() => document.querySelectorAll<HTMLElement>('[data-panes]:not([data-sized])').forEach(work => { work.dataset['sized'] = ''; apply(work); }))
    .observe(document.documentElement, { childList: true, subtree: true });
  document.querySelectorAll<HTMLElement>('[data-panes]').forEach(apply);
  document.addEventListener('pointerdown', event => {
    const handle = (event.target as HTMLElement).closest<HTMLElement>('.pane-handle');
    if (!handle) return;
    const from = event.clientX, width = widthOf(handle), sign = handle.dataset['side'] === 'left' ? 1 : -1;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent): void => resize(handle, width + sign * (moved.clientX - from));
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), { once: true });
  });
  document.addEventListener('keydown', event => {
    const handle = (event.target as HTMLElement).closest?.<HTMLElement>('.pane-handle');
    if (!handle || !['ArrowLeft', 'ArrowRight'].includes(event.key)) return;
    const sign = (handle.dataset['side'] === 'left' ? 1 : -1) * (event.key === 'ArrowRight' ? 1 : -1);
    resize(handle, widthOf(handle) + sign * 16);
    event.preventDefault();
  });
}
