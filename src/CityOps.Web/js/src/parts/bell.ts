// The sound of what comes into a queue in an emergency. The server says how many should have been heard; only more of them ring.
let audio: AudioContext | undefined;

function ring(): void {
  audio ??= new AudioContext();
  // A browser lets nothing sound before the viewer has touched the page: then this stays quiet, and the mark speaks.
  void audio.resume();
  const at = audio.currentTime;
  [880, 660].forEach((pitch, turn) => {
    const tone = audio!.createOscillator(), volume = audio!.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.08, at + turn * 0.16);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + turn * 0.16 + 0.15);
    tone.connect(volume).connect(audio!.destination);
    tone.start(at + turn * 0.16);
    tone.stop(at + turn * 0.16 + 0.16);
  });
}

class QueueBell extends HTMLElement {
  static observedAttributes = ['data-count'];
  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before === null || Number(after) <= Number(before) || this.dataset['sound'] !== 'on') return;
    // Said on the page too, so that a test, or whoever cannot hear it, can tell.
    document.documentElement.dataset['rung'] = String(Number(document.documentElement.dataset['rung'] ?? 0) + 1);
    ring();
  }
}

export function defineBell(): void {
  customElements.define('queue-bell', QueueBell);
}
