// The connection to the server: says within five seconds that it is lost, tries again for ever, and loads the page anew when the server
// has forgotten this screen, as after a restart.
import { setServerTime } from './clocks';

interface DotNet { invokeMethodAsync<T>(method: string, ...values: unknown[]): Promise<T>; }
interface BlazorGlobal {
  start(options: unknown): Promise<void>;
  reconnect(): Promise<boolean>;
}
declare const Blazor: BlazorGlobal;

const beatEvery = 1000, answerWithin = 3500, retryEvery = 1000;
let lost = false, lastAnswer = performance.now(), lastAnswerAt = new Date(), beats: number | undefined, screen: DotNet | undefined;

export function startConnection(): void {
  void Blazor.start({
    circuit: {
      configureSignalR: (builder: { withServerTimeout(ms: number): void; withKeepAliveInterval(ms: number): void }) => {
        builder.withServerTimeout(4500);
        builder.withKeepAliveInterval(1500);
      },
      reconnectionHandler: { onConnectionDown: () => void reconnect(), onConnectionUp: () => say(false) },
    },
  });
}

/** Begins to measure: called by the frame once its circuit stands. */
export function beat(dotnet: DotNet): void {
  stopBeat();
  screen = dotnet;
  lastAnswer = performance.now();
  document.documentElement.dataset['live'] = 'true';
  beats = window.setInterval(() => void once(), beatEvery);
  void once();
}

export function stopBeat(): void {
  window.clearInterval(beats);
  screen = undefined;
}

let waiting = false;
async function once(): Promise<void> {
  if (performance.now() - lastAnswer > answerWithin) say(true);
  if (waiting || !screen) return;
  waiting = true;
  const sent = performance.now();
  try {
    const [now, age] = await screen.invokeMethodAsync<[number, number]>('Beat');
    const took = performance.now() - sent;
    lastAnswer = performance.now();
    lastAnswerAt = new Date();
    setServerTime(now + took / 2);
    if (lost) say(false);
    show(took + age);
  } catch {
    // The circuit is gone; onConnectionDown sees to it.
  } finally {
    waiting = false;
  }
}

async function reconnect(): Promise<void> {
  say(true);
  for (;;) {
    try {
      if (await Blazor.reconnect()) {
        waiting = false;
        lastAnswer = performance.now();
        say(false);
        return;
      }

      await untilReady();
      location.reload();
      return;
    } catch {
      await new Promise(done => setTimeout(done, retryEvery));
    }
  }
}

// A server that starts answers before it can show a screen: the page is loaded once it says that it is ready.
async function untilReady(): Promise<void> {
  const answer = await fetch('/health/ready', { cache: 'no-store' });
  if (!answer.ok) throw new Error('not ready');
}

function show(delay: number): void {
  const mark = document.querySelector<HTMLElement>('[data-connection]');
  if (!mark) return;
  const stale = delay > 5000;
  mark.classList.toggle('is-late', stale);
  const seconds = Math.max(delay, 100) / 1000;
  mark.querySelector('[data-delay]')!.textContent = `${stale ? mark.dataset['late'] : mark.dataset['live']} ${seconds < 10 ? seconds.toFixed(1) : seconds.toFixed(0)} s`;
}

function say(isLost: boolean): void {
  if (lost === isLost) return;
  lost = isLost;
  const banner = document.getElementById('link-lost');
  const mark = document.querySelector<HTMLElement>('[data-connection]');
  mark?.classList.toggle('is-lost', isLost);
  if (mark && isLost) mark.querySelector('[data-delay]')!.textContent = mark.dataset['lost'] ?? '';
  if (!banner) return;
  banner.hidden = !isLost;
  document.documentElement.classList.toggle('is-stale', isLost);
  if (isLost) banner.querySelector('[data-text]')!.textContent = (banner.dataset['text'] ?? '').replace('{0}', clockOf(lastAnswerAt));
}

function clockOf(at: Date): string {
  const zone = document.documentElement.dataset['zone'];
  return at.toLocaleTimeString('en-GB', zone ? { timeZone: zone } : {});
}
