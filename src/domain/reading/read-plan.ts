/** The plan reader: text in, draft out. Pure; takes any string; never guesses, never throws. */
import type { SourceSpan } from '../plan/quota-line.js';
import { isoDay, parseIsoDay } from '../time.js';
import { clarityOf } from './confidence.js';
import type {
  Draft,
  DraftEvent,
  DraftQuotaLine,
  DraftReport,
  DraftTask,
  DraftUnquantified,
  DraftWindow,
} from './draft.js';
import { gatheringIn, namedDaysIn } from './plan-parts/events.js';
import type { Measure } from './productions/measures.js';
import { NOT_OFFICIAL, isOfficial } from './text/genre.js';
import { type Metadata, metadataOf } from './plan-parts/metadata.js';
import { legacyFont, normalise } from './text/normalise.js';
import { type Passage, type ReadSentence, passagesOf } from './surroundings/passages.js';
import { quotasIn } from './quota-lines/quotas.js';
import { reportsIn } from './plan-parts/reports.js';
import { type Scopes, ancestors, isBasis, scopesOf } from './surroundings/scopes.js';
import { sourceOf } from './text/sentences.js';
import { type Document, settingOf, surroundingsOf } from './surroundings/settings.js';
import { type Block, structureOf } from './text/structure.js';
import { headingTasks, listedTasks, rowTask } from './plan-parts/tasks.js';
import { foldedAt } from './text/tokens.js';
import { sendsToAnnex, unquantifiedIn } from './plan-parts/unquantified.js';
import type { DateContext } from './productions/windows.js';

interface Gathered {
  readonly lines: DraftQuotaLine[];
  readonly caps: Draft['caps'][number][];
  readonly reports: DraftReport[];
  readonly events: DraftEvent[];
  readonly unquantified: DraftUnquantified[];
}

/**
 * Reads a plan. Every `source` of the draft is a span of `draft.text`, the NFC of the text given.
 * What the text leaves open becomes a question on its line; nothing is filled in.
 */
export function readPlan(text: string): Draft {
  const normal = normalise(text);
  const blocks = structureOf(normal);
  const metadata = metadataOf(normal, blocks);
  const context: DateContext = {
    year: metadata.year,
    issuedOn: metadata.issuedOn === null ? null : parseIsoDay(metadata.issuedOn),
  };
  const official = isOfficial(normal);
  const rows: Passage[][] = [];
  const passages: Passage[] = [];
  for (const [index, block] of blocks.entries()) {
    const own = official && isRead(block) ? passagesOf(normal, block, index, context) : [];
    rows.push(own);
    for (const passage of own) passages.push(passage);
  }
  const first = new Map<number, Passage>();
  for (const passage of passages) if (!first.has(passage.block)) first.set(passage.block, passage);
  const scopes = scopesOf(blocks, passages);
  const planWindow = planWindowOf(metadata, blocks, first, scopes);
  const tasks = tasksOf(blocks, rows, passages, first, scopes, context);
  const { clarity, warning } = clarityOf(normal, passages);
  const document: Document = {
    ...{ blocks, first, scopes, context, planWindow, clarity },
    begins: metadata.issuedFrom ?? (metadata.years === null ? null : `${String(metadata.years.first)}-01-01`),
    tasks: tasks.length,
    headings: new Map(),
  };
  const gathered = gather(document, rows);
  const font = legacyFont(normal.text);
  const spans = (wanted: (block: Block, index: number) => boolean): SourceSpan[] =>
    blocks.flatMap((block, index) =>
      wanted(block, index)
        ? [{ ...block.stretch, text: normal.text.slice(block.stretch.start, block.stretch.end) }]
        : [],
    );
  const under = (index: number, pattern: RegExp): boolean => isUnder(blocks, first, index, pattern);
  return {
    title: metadata.title,
    number: metadata.number,
    issuer: metadata.issuer,
    province: metadata.province,
    place: metadata.place,
    signedBy: metadata.signedBy,
    issuedOn: metadata.issuedOn,
    window: planWindow,
    windows: scopes.stated,
    bases: passages
      .filter((passage) => blocks[passage.block]!.zone === 'head' && isBasis(passage))
      .map((passage) => whole(passage)),
    aims: spans((block, index) => block.zone === 'body' && isLeaf(blocks, index) && under(index, AIMS)),
    topics: spans((block, index) => block.zone === 'body' && isLeaf(blocks, index) && under(index, TOPICS)),
    tasks,
    events: gathered.events,
    quotaLines: gathered.lines,
    caps: gathered.caps,
    reports: gathered.reports,
    unquantified: gathered.unquantified,
    recipients: spans((block) => block.zone === 'recipients' && block.style === 'dash'),
    warnings: [
      ...metadata.warnings,
      ...(font === null
        ? []
        : [`Văn bản dùng phông chữ cũ (${font}), chưa chuyển sang Unicode: cần chuyển mã rồi đọc lại.`]),
      ...(planWindow !== null && (planWindow.from === null || planWindow.to === null)
        ? ['Thời gian thực hiện kế hoạch còn để ngỏ ngày bắt đầu hoặc kết thúc.']
        : []),
      ...(warning === null ? [] : [warning]),
      ...(official ? [] : [NOT_OFFICIAL]),
    ],
    text: normal.text,
  };
}

const AIMS = /^(?:muc dich|muc tieu|yeu cau(?! chung| cu the| doi voi| thuc hien)|quan diem)/;
const TOPICS = /^(?:noi dung tuyen truyen|noi dung thong tin|noi dung truyen thong)/;
const MONEY = /^(?:kinh phi|du toan|nguon kinh phi|kinh phi thuc hien)/;

/** A row of a table of duties, wherever the table stands: it names who does it or when, and no price. */
const isOutputRow = (row: readonly Passage[]): boolean =>
  row.some((passage) => /^(?:lead|time|completion|frequency)$/.test(passage.cell?.role ?? '')) &&
  !row.some((passage) => {
    const { text } = passage.reading;
    return passage.cell?.headings.some(({ start, end }) => PRICES.test(text.slice(start, end))) === true;
  });

const PRICES = /kinh phí|thành tiền|đơn giá|số tiền|dự toán|đồng/iu;

const isRead = (block: Block): boolean => block.zone === 'body' || block.zone === 'head';

const isLeaf = (blocks: readonly Block[], index: number): boolean => blocks[index + 1]?.parent !== index;

/** True when a heading over a block, or the block itself, begins with a pattern. */
function isUnder(
  blocks: readonly Block[],
  first: ReadonlyMap<number, Passage>,
  index: number,
  pattern: RegExp,
): boolean {
  for (const above of ancestors(blocks, index)) if (begins(first.get(above), pattern)) return true;
  return false;
}

const begins = (passage: Passage | undefined, pattern: RegExp): boolean =>
  passage !== undefined && pattern.test([0, 1, 2, 3].map((at) => foldedAt(passage.reading, at)).join(' '));

function whole(passage: Passage): SourceSpan {
  const { tokens } = passage.reading;
  return sourceOf(passage.reading, { from: 0, to: tokens.length }, 0, passage.pieces);
}

/**
 * The plan's own window: stated for the whole plan, else stated for its section of communication, else the years
 * of its title; never before the day (or, while that is blank, the month) of signing.
 */
function planWindowOf(
  metadata: Metadata,
  blocks: readonly Block[],
  first: ReadonlyMap<number, Passage>,
  scopes: Scopes,
): DraftWindow | null {
  const stated = scopes.byBlock.get(-1)?.window ?? null;
  if (stated !== null) return stated;
  const { years } = metadata;
  if (years === null || years.first === years.last) {
    for (const [index, scope] of scopes.byBlock) {
      if (index === -1 || scope.window === null || blocks[index]!.cells !== null) continue;
      if (begins(first.get(index), /^(?:thong tin|tuyen truyen|truyen thong|hinh thuc tuyen|cong tac)/))
        return scope.window;
    }
    const top = [...scopes.byBlock].filter(
      ([index, scope]) => index !== -1 && scope.window !== null && blocks[index]!.parent === null,
    );
    if (top.length === 1 && years === null) return top[0]![1].window;
    const alone = scopes.stated.filter((period) => period.role === 'window');
    if (years === null && alone.length === 1 && first.size <= 2) return alone[0]!.window;
  }
  if (years === null) return null;
  const from = isoDay(parseIsoDay(`${years.first}-01-01`) ?? 0);
  const to = `${years.last}-12-31`;
  const signed = metadata.issuedFrom;
  return { from: signed !== null && signed > from && signed <= to ? signed : from, to };
}

function tasksOf(
  blocks: readonly Block[],
  rows: readonly (readonly Passage[])[],
  passages: readonly Passage[],
  first: ReadonlyMap<number, Passage>,
  scopes: Scopes,
  context: DateContext,
): DraftTask[] {
  const tabled = rows.flatMap((row, index) => {
    const block = blocks[index]!;
    if (block.cells === null || block.style === 'section-row') return [];
    const task = rowTask(row, context);
    return task === null ? [] : [task];
  });
  const listed = listedTasks(passages);
  const headed = headingTasks(blocks, first, scopes).filter(
    (task) => tabled.length === 0 || task.lead.length > 0,
  );
  const tasks = listed.length > 0 ? [...listed, ...tabled] : [...tabled, ...headed];
  return tasks.map((task, index) => ({ id: `task-${index + 1}`, ...task }));
}

/** A sentence that names or counts output, or speaks of a report, wants to know what the sentences before it said. */
const isTelling = (sentence: ReadSentence): boolean =>
  sentence.items.some(
    (item) =>
      item.kind === 'measure' ||
      item.kind === 'weekdays' ||
      item.kind === 'noun' ||
      (item.kind === 'cue' && item.cue === 'meeting'),
  );

/** Cells that say something of their row only; a time of day may be told with a count. */
const isReadCell = (passage: Passage): boolean =>
  !/^(?:ordinal|lead|support|note|unit|sum|replays)$/.test(passage.cell!.role) &&
  (!/^(?:weekday|clock|length)$/.test(passage.cell!.role) || countsOf(passage).length > 0);

/** "02 tháng/lần" in the column of frequencies, beside a cell with a count: the period of that count. */
const isFrequencyOf = (row: readonly Passage[], passage: Passage): boolean =>
  /^(?:frequency|time)$/.test(passage.cell?.role ?? '') &&
  countsOf(passage).every(({ count, noun }) => count.high === 1 && noun?.kind === 'airing') &&
  row.some(
    (other) =>
      other !== passage &&
      /^(?:content|form|quantity|result)$/.test(other.cell!.role) &&
      countsOf(other).length > 0,
  );

const countsOf = (passage: Passage): readonly Measure[] =>
  passage.sentences.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'measure' ? [item] : [])));

/** "phát lại 01 lần" in the contents of a row belongs to what its other cells count. */
const replaysLast = (row: readonly Passage[]): readonly Passage[] => {
  const replays = row.filter(({ sentences }) => {
    const items = sentences.flatMap((sentence) => sentence.items);
    const measures = items.filter((item) => item.kind === 'measure').length;
    const again = items.some((item) => item.kind === 'cue' && item.cue === 'replay');
    return again && measures === 1;
  });
  return replays.length === 0 ? row : [...row.filter((passage) => !replays.includes(passage)), ...replays];
};

/** Reads every sentence of the body. Budgets, bases and aims owe nothing. */
function gather(document: Document, rows: readonly (readonly Passage[])[]): Gathered {
  const gathered: Gathered = { lines: [], caps: [], reports: [], events: [], unquantified: [] };
  const { blocks, first } = document;
  let lastLine: { line: number; block: number } | null = null;
  for (const [index, row] of rows.entries()) {
    const block = blocks[index]!;
    if (row.length === 0 || (isUnder(blocks, first, index, MONEY) && !isOutputRow(row))) continue;
    const table = block.cells !== null;
    const around = surroundingsOf(document, index, table ? row : []);
    const aims = isUnder(blocks, first, index, AIMS) || isUnder(blocks, first, index, TOPICS);
    const counted = row.some(
      ({ cell, sentences, reading }) =>
        (cell?.role === 'quantity' && reading.tokens[0]?.kind === 'number') ||
        sentences.some((sentence) => sentence.items.some((item) => item.kind === 'measure')),
    );
    for (const passage of replaysLast(row)) {
      if (passage.cell !== null && !isReadCell(passage)) continue;
      if (isFrequencyOf(row, passage)) continue;
      for (const [at, sentence] of passage.sentences.entries()) {
        const setting = settingOf(document, around, passage, at, isTelling(sentence));
        const previous = lastLine?.block === index ? gathered.lines[lastLine.line]! : null;
        const found = quotasIn(passage, sentence, setting, previous);
        if (found.amended !== null && lastLine !== null) gathered.lines[lastLine.line] = found.amended;
        for (const line of found.lines) gathered.lines.push(line);
        for (const cap of found.caps) gathered.caps.push(cap);
        if (found.lines.length > 0) lastLine = { line: gathered.lines.length - 1, block: index };
        for (const event of namedDaysIn(passage, sentence, document.context)) gathered.events.push(event);
        const gathering = gatheringIn(passage, sentence, around.window?.window ?? null);
        if (gathering !== null) gathered.events.push(gathering);
        const dated = /^(?:time|completion)$/.test(passage.cell?.role ?? '');
        if (!dated && (!aims || found.lines.length > 0))
          for (const report of reportsIn(passage, sentence, setting.leads, document.context))
            gathered.reports.push(report);
        if (found.lines.length > 0 || found.caps.length > 0) continue;
        const opensList = blocks[index + 1]?.parent === index;
        const last = at === passage.sentences.length - 1;
        // A heading names what stands under it.
        const heads =
          opensList && block.style !== null && !/[.;:]$/.test(passage.reading.tokens.at(-1)!.folded);
        if (block.style === 'annex' || heads) continue;
        if (block.zone === 'head' && (isBasis(passage) || blocks.length > 12)) continue;
        const wish = unquantifiedIn(passage, sentence, {
          leads: setting.leads,
          aims,
          last,
          opensList,
          counted: counted || sendsToAnnex(passage),
        });
        if (wish !== null) gathered.unquantified.push(wish);
      }
    }
  }
  return gathered;
}
