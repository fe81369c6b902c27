/** Small comforts of the pages: cells open in a drawer, and the list of units narrows while one types. */
import { searchText } from '../domain/search-text.js';

const DRAWER_LINKS = 'a[data-drawer]';

/** The drawer; made at its first use. */
let drawer: HTMLDialogElement | null = null;
/** The address that lies under the drawer. */
let below = '';

function drawerOf(): HTMLDialogElement {
  if (drawer !== null) return drawer;
  const made = document.createElement('dialog');
  made.className = 'drawer';
  made.setAttribute('aria-labelledby', 'drawer-heading');
  made.addEventListener('close', () => {
    if (location.href !== below) history.pushState(null, '', below);
  });
  made.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target === made || target.closest('.close') !== null) made.close();
  });
  document.body.append(made);
  drawer = made;
  return made;
}

const iconAddress = (name: string): string => {
  const [file] = (document.querySelector('use')?.getAttribute('href') ?? '').split('#');
  return `${file ?? ''}#${name}`;
};

/** Fetches a cell's page and shows what it holds; false when the page is not a cell. */
async function openCell(address: string): Promise<boolean> {
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  if (!response.ok || response.redirected) return false;
  const fetched = new DOMParser().parseFromString(await response.text(), 'text/html');
  const cell = fetched.querySelector<HTMLElement>('[data-cell]');
  if (cell === null) return false;

  const heading = document.createElement('h2');
  heading.id = 'drawer-heading';
  heading.tabIndex = -1;
  heading.textContent = cell.dataset['heading'] ?? '';
  const context = document.createElement('p');
  context.textContent = cell.dataset['context'] ?? '';
  const words = document.createElement('div');
  words.append(heading, context);
  const close = document.createElement('button');
  close.className = 'close';
  close.setAttribute('aria-label', 'Đóng');
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', iconAddress('close'));
  icon.append(use);
  close.append(icon);
  const head = document.createElement('header');
  head.append(words, close);
  const body = document.createElement('div');
  body.className = 'body';
  body.append(...cell.childNodes);

  const dialog = drawerOf();
  dialog.replaceChildren(head, body);
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
  heading.focus();
  return true;
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>(DRAWER_LINKS);
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link === null || !isPlain || typeof HTMLDialogElement === 'undefined') return;
  event.preventDefault();
  if (drawer?.open !== true) below = location.href;
  const address = link.href;
  openCell(address).then(
    (shown) => {
      if (shown) history.pushState({ cell: true }, '', address);
      else location.assign(address);
    },
    () => location.assign(address),
  );
});

addEventListener('popstate', (event) => {
  const isCell = (event.state as { cell?: boolean } | null)?.cell === true;
  if (isCell) {
    void openCell(location.href);
    return;
  }
  if (drawer?.open !== true) return;
  below = location.href;
  drawer.close();
});

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) {
  const input = form.querySelector<HTMLInputElement>('input[type=search]');
  const tables = document.querySelectorAll<HTMLTableElement>(
    `table[data-filtered="${form.dataset['filter'] ?? ''}"]`,
  );
  const rests = document.querySelectorAll<HTMLElement>('.rest');
  const nothing = document.querySelector<HTMLElement>('[data-nothing]');
  // What the server left out cannot be found here: a view that came filtered is filtered anew by the server.
  if (input === null || input.value !== '') continue;
  input.addEventListener('input', () => {
    const wanted = searchText(input.value);
    let found = 0;
    for (const table of tables) {
      let here = 0;
      for (const row of table.querySelectorAll<HTMLElement>('tr[data-text]')) {
        const fits = (row.dataset['text'] ?? '').includes(wanted);
        row.hidden = !fits;
        // Units beyond the first stay away until they are searched for.
        row.toggleAttribute('data-found', fits && wanted !== '');
        if (fits) here++;
      }
      table.hidden = here === 0;
      found += here;
    }
    for (const rest of rests) rest.hidden = wanted !== '';
    if (nothing !== null) nothing.hidden = found > 0;
    const address = new URL(location.href);
    if (input.value === '') address.searchParams.delete('q');
    else address.searchParams.set('q', input.value);
    history.replaceState(history.state, '', address);
  });
}
