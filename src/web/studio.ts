/** The studio's comforts: sizes are redrawn while one types, pictures are sent from the form, progress counts up. */
import type { Field } from '../domain/content/design.js';
import { formValues, previewValues } from '../domain/content/form-values.js';

interface DesignOnPage {
  readonly id: string;
  readonly fields: readonly Field[];
}

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly fields?: readonly { readonly path: string; readonly detail: string }[];
}

interface PageWarning {
  readonly field: string | null;
  readonly detail: string;
}

/** A pause in typing that is taken for its end, in milliseconds. */
const PAUSE = 250;
/** The pause after which the sizes out of sight are drawn too. */
const LONG_PAUSE = 1200;
/** Sizes asked for at once. */
const AT_ONCE = 3;
/** Warnings shown beside one field; the rest are counted. */
const SHOWN = 2;

const asDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error('unreadable'));
    reader.readAsDataURL(blob);
  });

const iconAddress = (document.querySelector('use')?.getAttribute('href') ?? '').split('#')[0] ?? '';

function remark(kind: 'warned' | 'error', text: string): HTMLElement {
  const line = document.createElement('p');
  line.className = kind;
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  icon.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${iconAddress}#warn`);
  icon.append(use);
  const words = document.createElement('span');
  words.textContent = text;
  line.append(icon, words);
  return line;
}

function startEditor(form: HTMLFormElement): void {
  const design = JSON.parse(form.dataset['studio'] ?? '{}') as DesignOnPage;
  const figures = [...form.querySelectorAll<HTMLElement>('figure[data-size]')];
  const timing = form.querySelector<HTMLElement>('[data-timing]');
  const note = form.querySelector<HTMLElement>('[data-live-note]');
  if (note !== null) note.textContent = 'Vẽ lại ngay khi bạn gõ. Ô còn trống hiện chữ mẫu.';
  // Not only hidden: the first button of a form is the one that Enter presses.
  form.querySelector('[data-preview]')?.remove();

  const seen = new Set<HTMLElement>();
  /** What each figure had to say when it was last drawn. */
  const told = new Map<HTMLElement, readonly PageWarning[]>();
  let running: AbortController | null = null;
  let timer = 0;

  /** True while a figure shows something else than what stands in the form. */
  const isStale = (figure: HTMLElement): boolean => 'stale' in figure.dataset;

  const request = (): { fields: object; theme?: string } => {
    const data = new FormData(form);
    const read = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    const theme = read('theme');
    const fields = previewValues(design.fields, formValues(design.fields, read));
    return { fields, ...(theme === '' ? {} : { theme }) };
  };

  const screenOf = (figure: HTMLElement, address: string): HTMLElement => {
    const { led, size } = figure.dataset;
    const [width, height] = [Number(figure.dataset['width']), Number(figure.dataset['height'])];
    const screen = document.createElement('span');
    screen.className = 'screen';
    const picture = (times: number): HTMLImageElement => {
      const image = new Image(width * times, height * times);
      image.src = address;
      image.alt = times === 1 ? (figure.querySelector('figcaption b')?.textContent ?? size ?? '') : '';
      return image;
    };
    if (led !== undefined && figure.classList.contains('enlarged')) {
      const triple = document.createElement('span');
      triple.className = 'triple';
      triple.tabIndex = 0;
      triple.setAttribute('role', 'group');
      triple.setAttribute('aria-label', `LED ${String(width)}×${String(height)}, phóng 3 lần`);
      triple.append(picture(3));
      screen.append(triple);
    }
    const real = picture(1);
    real.className = 'true';
    screen.append(real);
    return screen;
  };

  const ask = (figure: HTMLElement, body: object, page: number, signal: AbortSignal): Promise<Response> => {
    const { led, size, width, height } = figure.dataset;
    const measure = led === undefined ? size : { width: Number(width), height: Number(height) };
    return fetch('/api/v1/previews', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ designId: design.id, ...body, size: measure, page }),
      signal,
    });
  };

  const refuse = (figure: HTMLElement, detail: string | null): void => {
    figure.classList.toggle('refused', detail !== null);
    const line = figure.querySelector<HTMLElement>('.refusal');
    if (line === null) return;
    line.textContent = detail ?? '';
    line.hidden = detail === null;
  };

  /** Draws one figure. Gives the faults of the fields when there are any. */
  async function draw(figure: HTMLElement, body: object, signal: AbortSignal): Promise<Problem | null> {
    const reply = await ask(figure, body, 1, signal);
    if (!reply.ok) {
      const problem = (await reply.json()) as Problem;
      if (problem.code === 'fields-invalid') return problem;
      refuse(figure, problem.detail);
      told.set(figure, []);
      return null;
    }
    const pages = Number(reply.headers.get('Preview-Pages') ?? '1');
    const warnings = JSON.parse(
      decodeURIComponent(reply.headers.get('Preview-Warnings') ?? '[]'),
    ) as PageWarning[];
    const addresses = [await asDataUrl(await reply.blob())];
    for (let page = 2; page <= pages; page++)
      addresses.push(await asDataUrl(await (await ask(figure, body, page, signal)).blob()));
    refuse(figure, null);
    figure
      .querySelector('.screens')
      ?.replaceChildren(...addresses.map((address) => screenOf(figure, address)));
    const count = figure.querySelector('[data-pages]');
    if (count !== null) count.textContent = pages > 1 ? ` · ${String(pages)} màn hình nối nhau` : '';
    told.set(figure, warnings);
    return null;
  }

  function say(faults: Problem['fields']): void {
    const needed = design.fields.find(({ required }) => required)?.name;
    const warnings = figures.flatMap((figure) => told.get(figure) ?? []);
    for (const box of form.querySelectorAll<HTMLElement>('[data-field]')) {
      const name = box.dataset['field'];
      const wrong = (faults ?? []).filter(({ path }) => path.split('.')[0] === name);
      const about = new Set(
        warnings.filter(({ field }) => (field?.split('.')[0] ?? needed) === name).map(({ detail }) => detail),
      );
      const lines = [...new Set(wrong.map(({ detail }) => detail))].map((text) => remark('error', text));
      for (const text of [...about].slice(0, SHOWN)) lines.push(remark('warned', text));
      if (about.size > SHOWN)
        lines.push(remark('warned', `Và ${String(about.size - SHOWN)} lời nhắc ở các cỡ khác.`));
      const place = box.querySelector('.said');
      const words = lines.map(({ textContent }) => textContent).join('\n');
      // Said only when it changes, or a screen reader would repeat it at every letter.
      if (place !== null && place.textContent !== words) place.replaceChildren(...lines);
      const input = box.querySelector<HTMLElement>('.input');
      if (wrong.length > 0) input?.setAttribute('aria-invalid', 'true');
      else input?.removeAttribute('aria-invalid');
    }
  }

  async function redraw(wanted: (figure: HTMLElement) => boolean): Promise<void> {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const body = request();
    const waiting = figures.filter((figure) => isStale(figure) && wanted(figure));
    const start = performance.now();
    const problems: Problem[] = [];
    const next = async (): Promise<void> => {
      for (let figure = waiting.shift(); figure !== undefined; figure = waiting.shift()) {
        const problem = await draw(figure, body, mine.signal);
        if (problem !== null) problems.push(problem);
        // With a faulty field no other size can be drawn either.
        if (problems.length > 0) waiting.length = 0;
        else delete figure.dataset['stale'];
      }
    };
    const count = waiting.length;
    if (count === 0) {
      form.removeAttribute('data-drawing');
      if (figures.some(isStale)) timer = window.setTimeout(() => void redraw(() => true), LONG_PAUSE);
      return;
    }
    form.setAttribute('data-drawing', '');
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, next));
      say(problems[0]?.fields);
      if (timing !== null && problems.length === 0)
        timing.textContent = `Đã vẽ ${String(count)} cỡ trong ${((performance.now() - start) / 1000).toFixed(1).replace('.', ',')} giây`;
    } catch (error) {
      if (mine.signal.aborted) return;
      if (timing !== null) timing.textContent = 'Chưa vẽ lại được; kiểm tra đường truyền rồi gõ tiếp.';
      if (!(error instanceof TypeError)) throw error;
    }
    if (running !== mine) return;
    form.removeAttribute('data-drawing');
    if (problems.length === 0 && figures.some(isStale))
      timer = window.setTimeout(() => void redraw(() => true), LONG_PAUSE);
  }

  const soon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void redraw((figure) => seen.has(figure)), PAUSE);
  };

  form.addEventListener('input', (event) => {
    const name = (event.target as HTMLInputElement).name;
    if (name === 'title' || name === '') return;
    for (const figure of figures) figure.dataset['stale'] = '';
    soon();
  });

  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target as HTMLElement);
        else seen.delete(target as HTMLElement);
      }
      const isIdle = !form.hasAttribute('data-drawing');
      if (isIdle && figures.some((figure) => isStale(figure) && seen.has(figure))) soon();
    },
    { rootMargin: '200px' },
  );
  for (const figure of figures) watcher.observe(figure);
}

/** What the library answered to a file, or said against it. */
type SendAnswer = { readonly id: string; readonly name: string } | { readonly detail: string };

/** Sends a file, telling how much of it has gone; `fetch` would not tell. */
const sendFile = (file: File, onProgress: (share: number) => void): Promise<SendAnswer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/media');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onload = () => resolve(JSON.parse(request.responseText) as SendAnswer);
    request.onerror = () => reject(new Error('cut off'));
    request.send(file);
  });

/** Sends a file to the library, and chooses it in the list above, or shows the page anew. */
function startSending(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[type=file]');
  const select = box.parentElement?.querySelector('select');
  const said = box.querySelector<HTMLElement>('[data-sent]');
  if (input === null || said === null) return;
  box.hidden = false;
  const send = async (chosen: File): Promise<void> => {
    said.textContent = 'Đang tải lên…';
    const answer = await sendFile(chosen, (share) => {
      said.textContent = share < 1 ? `Đang tải lên… ${String(Math.floor(share * 100))} %` : 'Đang kiểm tra…';
    });
    if ('detail' in answer) {
      said.textContent = answer.detail;
      return;
    }
    if (box.dataset['send'] === 'reload' || !select) {
      location.reload();
      return;
    }
    if (![...select.options].some(({ value }) => value === answer.id))
      select.add(new Option(answer.name, answer.id));
    select.value = answer.id;
    said.textContent = 'Đã tải lên.';
    select.dispatchEvent(new Event('input', { bubbles: true }));
  };
  input.addEventListener('change', () => {
    const [chosen] = input.files ?? [];
    if (chosen === undefined) return;
    send(chosen).catch(() => (said.textContent = 'Chưa tải lên được; hãy thử lại.'));
  });
}

/** Adds rows to a form one by one, up to its most; the server would add some and send the page anew. */
function growRows(list: HTMLElement): void {
  const form = list.closest('form');
  const count = form?.querySelector<HTMLInputElement>('input[name=rows]');
  const more = form?.querySelector<HTMLButtonElement>('[data-more-rows]');
  if (!count || !more) return;
  const most = Number(list.dataset['rows']);
  more.addEventListener('click', (event) => {
    event.preventDefault();
    const row = list.lastElementChild?.cloneNode(true) as HTMLElement;
    const index = list.children.length;
    for (const input of row.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
      input.name = input.name.replace(/\d+$/u, String(index));
      input.ariaLabel = (input.ariaLabel ?? '').replace(/\d+/u, String(index + 1));
      input.value = '';
    }
    list.append(row);
    count.value = String(index + 1);
    more.hidden = index + 1 >= most;
    row.querySelector('select')?.focus();
  });
}

/** Follows a job until it ends, then shows its page anew. */
function followJob(box: HTMLElement): void {
  const bar = box.querySelector('progress');
  const look = async (): Promise<void> => {
    const reply = await fetch(box.dataset['job'] ?? '');
    if (!reply.ok) return;
    const { state, progress } = (await reply.json()) as { state: string; progress: number };
    if (bar !== null) bar.value = progress;
    if (state === 'done' || state === 'failed') location.replace(location.pathname);
    else setTimeout(() => void look(), 1000);
  };
  void look();
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-studio]')) startEditor(form);
for (const box of document.querySelectorAll<HTMLElement>('[data-send]')) startSending(box);
for (const form of document.querySelectorAll<HTMLElement>('[data-plain]')) form.hidden = true;
for (const list of document.querySelectorAll<HTMLElement>('[data-rows]')) growRows(list);
for (const box of document.querySelectorAll<HTMLElement>('[data-job]')) followJob(box);
