// The keyboard path. data-key: the element is clicked by that key, unless somebody is typing; "Ctrl+K", "Ctrl+Enter" and "Escape" always.
// [data-list]: arrows move the selection among its [role=option]; Enter goes to the element named by data-enter. The last one shown hears
// them wherever the focus is; one with data-list="own" only when it has the focus.
const shown = (element: HTMLElement): boolean => element.getClientRects().length > 0 && !element.hasAttribute('disabled');

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
    || target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit', 'file'].includes(target.type));
}

function find(key: string): HTMLElement | undefined {
  // The last one shown wins: what was opened over something else has the keys.
  // Nothing behind a modal dialog hears a key.
  const within: ParentNode = [...document.querySelectorAll<HTMLElement>('[aria-modal=true]')].filter(shown).at(-1) ?? document;
  return [...within.querySelectorAll<HTMLElement>('[data-key]')].filter(one => shown(one) && one.dataset['key']!.split(' ').includes(key)).at(-1);
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return (event.ctrlKey || event.metaKey ? 'Ctrl+' : '') + key;
}

function moveSelection(event: KeyboardEvent): boolean {
  const within = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-list]') : null;
  const list = within ?? [...document.querySelectorAll<HTMLElement>('[data-list]:not([data-list=own])')].filter(shown).at(-1);
  if (!list || (typing(event.target) && !list.hasAttribute('data-typing'))) return false;
  const rows = [...list.querySelectorAll<HTMLElement>('[role=option]')];
  if (rows.length === 0) return false;
  const at = rows.findIndex(row => row.getAttribute('aria-selected') === 'true');
  if (event.key === 'Enter') {
    if (list.dataset['enter'] === 'row') { (rows[at] ?? rows[0])?.click(); return true; }
    if (event.target instanceof HTMLElement && event.target.closest('a,button,summary') && !event.target.closest('[role=option]')) return false;
    const next = list.dataset['enter'] ? document.querySelector<HTMLElement>(list.dataset['enter']) : null;
    next?.focus();
    return next !== null;
  }
  const row = rows[Math.min(Math.max(at + (event.key === 'ArrowDown' ? 1 : -1), 0), rows.length - 1)];
  if (list.dataset['enter'] === 'row') {
    // A list under a field: the mark moves here, the choice is made by Enter.
    rows.forEach(one => one.setAttribute('aria-selected', String(one === row)));
  } else {
    row?.click();
  }
  row?.scrollIntoView({ block: 'nearest' });
  return true;
}

export function startKeys(): void {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const name = nameOf(event);
    if (['ArrowDown', 'ArrowUp', 'Enter'].includes(name)) {
      if (moveSelection(event)) event.preventDefault();
      return;
    }
    const always = name.startsWith('Ctrl+') || name === 'Escape';
    if (!always && (typing(event.target) || document.querySelector('dialog[open]'))) return;
    const element = find(name);
    if (!element) return;
    event.preventDefault();
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.focus();
    else element.click();
  });
  // A click outside closes an open menu.
  document.addEventListener('click', event => {
    document.querySelectorAll<HTMLDetailsElement>('details.menu[open]').forEach(menu => {
      if (!menu.contains(event.target as Node)) menu.open = false;
    });
  });
}
