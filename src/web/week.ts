/** Dragging in the week: a booking is dropped on a slot, and the form that moves it is sent. */

const form = document.querySelector<HTMLFormElement>('#keo');
const OVER = 'over';

let dragged: string | null = null;

const slotUnder = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-slot]') : null;

document.addEventListener('dragstart', (event) => {
  const chip = (event.target as Element).closest<HTMLElement>('[data-booking]');
  dragged = chip?.dataset['booking'] ?? null;
  if (dragged === null || event.dataTransfer === null) return;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', dragged);
  chip?.closest('table')?.classList.add('dragging');
});

document.addEventListener('dragover', (event) => {
  const slot = slotUnder(event.target);
  for (const other of document.querySelectorAll(`.${OVER}`)) if (other !== slot) other.classList.remove(OVER);
  if (dragged === null || slot === null) return;
  event.preventDefault();
  slot.classList.add(OVER);
});

document.addEventListener('dragend', () => {
  dragged = null;
  for (const lit of document.querySelectorAll(`.${OVER}, .dragging`)) lit.classList.remove(OVER, 'dragging');
});

document.addEventListener('drop', (event) => {
  const slot = slotUnder(event.target);
  if (form === null || dragged === null || slot === null) return;
  event.preventDefault();
  const set = (name: string, value: string): void => {
    const input = form.elements.namedItem(name);
    if (input instanceof HTMLInputElement) input.value = value;
  };
  set('id', dragged);
  set('khung', slot.dataset['slot'] ?? '');
  form.submit();
});
