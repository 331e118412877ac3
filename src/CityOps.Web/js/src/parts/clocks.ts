// Clocks and countdowns tick in the browser, by the server's time: a list of a hundred cases costs the server nothing a second.
let offset = 0;
const ticking = new Set<Ticking>();

export function setServerTime(now: number): void { offset = now - Date.now(); }

const pad = (value: number): string => String(value).padStart(2, '0');

/** 02:41 below an hour, 2:00:00 below a day, and days with hours above it. */
export function lengthOf(milliseconds: number, day: string): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const hours = Math.floor(seconds / 3600), minutes = Math.floor(seconds / 60) % 60;
  if (hours >= 48) return `${Math.floor(hours / 24)}${day}${pad(hours % 24)}:${pad(minutes)}`;
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${pad(minutes)}:${pad(seconds % 60)}`;
}

abstract class Ticking extends HTMLElement {
  connectedCallback(): void { ticking.add(this); this.tick(); }
  disconnectedCallback(): void { ticking.delete(this); }
  attributeChangedCallback(): void { if (this.isConnected) this.tick(); }
  tick(): void {
    const text = this.say(Date.now() + offset);
    if (this.textContent !== text) this.textContent = text;
  }
  protected abstract say(now: number): string;
}

/** Time left until data-due (milliseconds); past it the time gone, with the word of data-over before it. */
class CountDown extends Ticking {
  static observedAttributes = ['data-due', 'data-over'];
  protected say(now: number): string {
    const left = Number(this.dataset['due']) - now;
    const text = lengthOf(left, this.dataset['day'] ?? 'd ');
    return left < 0 ? `${this.dataset['over'] ?? '-'}${text}` : text;
  }
}

/** Time gone since data-since. */
class CountUp extends Ticking {
  static observedAttributes = ['data-since'];
  protected say(now: number): string { return lengthOf(now - Number(this.dataset['since']), this.dataset['day'] ?? 'd '); }
}

/** The time of the city. */
class CityClock extends Ticking {
  static observedAttributes = ['data-zone'];
  protected say(now: number): string {
    return new Date(now).toLocaleTimeString('en-GB', { timeZone: this.dataset['zone'] ?? 'UTC', hour12: false });
  }
}

/** The date of the city. */
class CityDate extends Ticking {
  static observedAttributes = ['data-zone', 'lang'];
  protected say(now: number): string {
    const zone = this.dataset['zone'] ?? 'UTC', at = new Date(now);
    if (!this.lang.startsWith('zh')) return at.toLocaleDateString('en-GB', { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' });
    const parts = Object.fromEntries(new Intl.DateTimeFormat('zh-CN', { timeZone: zone, month: 'numeric', day: 'numeric', weekday: 'short' }).formatToParts(at).map(part => [part.type, part.value]));
    return `${parts['month']} 月 ${parts['day']} 日 ${parts['weekday']}`;
  }
}

export function defineClocks(): void {
  const now = Number(document.documentElement.dataset['now']);
  if (now) setServerTime(now);
  customElements.define('count-down', CountDown);
  customElements.define('count-up', CountUp);
  customElements.define('city-clock', CityClock);
  customElements.define('city-date', CityDate);
  // On the second, so that all turn together.
  const next = (): void => {
    ticking.forEach(one => one.tick());
    window.setTimeout(next, 1000 - (Date.now() + offset) % 1000);
  };
  next();
}
