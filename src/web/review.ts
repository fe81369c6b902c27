/** Comforts of the review: both sides light up together, keys walk the lines, a selection becomes a line. */
import { isTyping } from './parts/is-typing.js';

document.documentElement.classList.add('js');

const cards = [...document.querySelectorAll<HTMLElement>('[data-line]')];
const sheet = document.querySelector<HTMLElement>('[data-sheet]');

/** The places in the text that belong to a card. */
const placesOf = (card: HTMLElement): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(`.found a[href="#${CSS.escape(card.id)}"]`)].flatMap(
    (link) => link.closest<HTMLElement>('.found') ?? [],
  );

function light(card: HTMLElement | null): void {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  if (card === null) return;
  card.classList.add('lit');
  for (const place of placesOf(card)) place.classList.add('lit');
}

/** Brings a place into the middle of the text, without moving the page where the text scrolls by itself. */
function showPlace(place: HTMLElement): void {
  if (sheet === null || sheet.scrollHeight <= sheet.clientHeight) {
    place.scrollIntoView({ block: 'center' });
    return;
  }
  const [inner, outer] = [place.getBoundingClientRect(), sheet.getBoundingClientRect()];
  sheet.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
}

/** True where text and lines stand beside each other. */
const isWide = (): boolean => matchMedia('(min-width: 901px)').matches;

function goTo(card: HTMLElement): void {
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
  light(card);
  const [place] = placesOf(card);
  if (place !== undefined && isWide()) showPlace(place);
}

for (const card of cards) {
  card.addEventListener('pointerenter', () => light(card));
  card.addEventListener('pointerleave', () => light(null));
  card.addEventListener('focusin', () => light(card));
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>(
    '.found a[href^="#"], .card a[href^="#"]',
  );
  const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!link || !target) return;
  const place = target.closest<HTMLElement>('.found');
  if (place !== null && isWide()) {
    event.preventDefault();
    light(link.closest<HTMLElement>('[data-line]'));
    showPlace(place);
  } else if (target.matches('[data-line]')) {
    event.preventDefault();
    target.scrollIntoView({ block: 'start' });
    goTo(target);
  }
});

sheet?.addEventListener('pointerover', (event) => {
  const hash = (event.target as Element).closest<HTMLAnchorElement>('.found a')?.hash;
  const card =
    hash === undefined
      ? undefined
      : cards.find(({ id }) => `#${CSS.escape(id)}` === hash || `#${id}` === hash);
  if (card !== undefined) light(card);
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || cards.length === 0) return;
  const here = document.activeElement?.closest<HTMLElement>('[data-line]') ?? null;
  // Arrows belong to the page until a line has the focus.
  const down = event.key === 'j' || (here !== null && event.key === 'ArrowDown');
  const up = event.key === 'k' || (here !== null && event.key === 'ArrowUp');
  if (!down && !up) return;
  event.preventDefault();
  const at = here === null ? (down ? -1 : cards.length) : cards.indexOf(here);
  const next = cards[at + (down ? 1 : -1)];
  if (next !== undefined) goTo(next);
});

// A selection in the text offers to become a line.
const adding = document.querySelector<HTMLAnchorElement>('a[data-add]');
if (sheet !== null && adding !== null) {
  const offer = document.createElement('a');
  offer.className = 'button primary picked';
  offer.textContent = 'Thêm chỉ tiêu từ câu này';
  offer.hidden = true;
  document.body.append(offer);
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    const text = selection?.toString().replace(/\s+/g, ' ').trim() ?? '';
    const inside = selection !== null && selection.rangeCount > 0 && sheet.contains(selection.anchorNode);
    offer.hidden = !inside || text.length < 8 || text.length > 1000;
    if (offer.hidden || selection === null) return;
    const box = selection.getRangeAt(0).getBoundingClientRect();
    offer.style.top = `${String(Math.min(innerHeight - 56, Math.max(8, box.bottom + 8)))}px`;
    offer.style.left = `${String(Math.max(8, Math.min(innerWidth - 240, box.left)))}px`;
    offer.href = `${adding.href}?trich=${encodeURIComponent(text)}`;
  });
}

// A file may be dropped on its field.
for (const field of document.querySelectorAll<HTMLElement>('[data-drop]')) {
  const input = field.querySelector<HTMLInputElement>('input[type=file]');
  for (const name of ['dragover', 'dragleave', 'drop']) {
    field.addEventListener(name, (event) => {
      event.preventDefault();
      field.classList.toggle('over', name === 'dragover');
    });
  }
  field.addEventListener('drop', (event) => {
    if (input !== null && event.dataTransfer !== null && event.dataTransfer.files.length > 0)
      input.files = event.dataTransfer.files;
  });
}

// A whole group of units at once.
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-all]')) {
  const boxes = [
    ...(button.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []),
  ];
  button.hidden = false;
  button.addEventListener('click', () => {
    const all = boxes.every(({ checked }) => checked);
    for (const box of boxes) box.checked = !all;
  });
}

const start = location.hash.startsWith('#ct-')
  ? document.getElementById(decodeURIComponent(location.hash.slice(1)))
  : null;
if (start?.matches('[data-line]') === true) goTo(start);
