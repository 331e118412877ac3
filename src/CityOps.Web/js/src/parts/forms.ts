// What forms need of the browser.

/** Longitude and latitude of this device; null when it gives none. */
export function locate(): Promise<string | null> {
  return new Promise(done => {
    if (!navigator.geolocation) return done(null);
    navigator.geolocation.getCurrentPosition(
      at => done(`${at.coords.longitude.toFixed(6)},${at.coords.latitude.toFixed(6)}`),
      () => done(null),
      { enableHighAccuracy: true, timeout: 5000, maximumAge: 10000 });
  });
}

/** Puts the cursor into the first field of what matches. */
export function focusFirst(selector: string): void {
  document.querySelector(selector)?.querySelector<HTMLElement>('input:not([type=hidden]):not([type=file]),textarea,select')?.focus();
}

/** Opens a photograph in its own size, or closes it. */
export function pictureOf(dialog: HTMLDialogElement, open: boolean): void {
  if (open && !dialog.open) dialog.showModal();
  if (!open && dialog.open) dialog.close();
}
