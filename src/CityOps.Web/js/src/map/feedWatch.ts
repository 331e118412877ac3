const staleAfter = 5_000;
const look = 500;

/** Says in words when nothing has come from the server for too long, and of when what is shown is. */
export class FeedWatch {
  private last = Date.now();
  private readonly timer: number;

  constructor(private readonly root: HTMLElement, private readonly chinese: boolean) {
    this.timer = window.setInterval(() => this.look(), look);
  }

  /** Something has come. */
  heard(): void {
    this.last = Date.now();
  }

  dispose(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const silent = Date.now() - this.last, stale = silent > staleAfter;
    this.root.classList.toggle('is-stale', stale);
    const age = this.root.querySelector('[data-map=feed-age]'), line = this.root.querySelector<HTMLElement>('[data-map=stale-line]');
    if (age)
      age.textContent = stale ? `${Math.round(silent / 1000)} s` : `${(silent / 1000).toFixed(1)} s`;
    if (!line)
      return;
    line.hidden = !stale;
    const since = line.querySelector('time');
    if (since && stale)
      since.textContent = new Date(this.last).toLocaleTimeString(this.chinese ? 'zh-CN' : 'en-GB');
  }
}
