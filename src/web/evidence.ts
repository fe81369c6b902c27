/** The evidence queue by keyboard: each control names its key in `data-key`. */
import { isTyping } from './parts/is-typing.js';

document.querySelector('[data-keys]')?.removeAttribute('hidden');

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
  const control = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (control === null) return;
  event.preventDefault();
  control.click();
  // Opened by its key, the reason is what comes next.
  control.closest('details')?.querySelector('textarea')?.focus();
});

// The list shows where one is.
document.querySelector('.queue [aria-current]')?.scrollIntoView({ block: 'nearest' });
