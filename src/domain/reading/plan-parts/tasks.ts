/** Tasks: rows of a table of duties, listed tasks ("08 nhiệm vụ trọng tâm gồm: …"), numbered headings under "NHIỆM VỤ". */
import type { DraftTask } from '../draft.js';
import { numberAt } from '../productions/numbers.js';
import { type Owner, ownersIn } from '../productions/owners.js';
import type { Passage } from '../surroundings/passages.js';
import { type Scopes, ancestors } from '../surroundings/scopes.js';
import { sourceOf } from '../text/sentences.js';
import type { Block } from '../text/structure.js';
import { type Reading, foldedAt, isMark } from '../text/tokens.js';
import { type DateContext, cellWindow } from '../productions/windows.js';

type Task = Omit<DraftTask, 'id'>;

const LONGEST_TITLE = 240;

const names = (owners: readonly Owner[]): string[] => owners.map((owner) => owner.name);

const titled = (text: string): string => {
  const plain = text
    .replace(/[\s*]+/g, ' ')
    .trim()
    .replace(/[.;:,]+$/, '');
  return plain.length > LONGEST_TITLE ? `${plain.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : plain;
};

/** The owners a cell lists. */
export const cellOwners = (passage: Passage | undefined): readonly Owner[] =>
  passage === undefined
    ? []
    : ownersIn(passage.reading, 0, passage.reading.tokens.length).map((owner, index, owners) =>
        wholeName(passage.reading, owner, owners[index + 1]?.from ?? passage.reading.tokens.length),
      );

const LONGEST_REST = 8;

/** A cell holds nothing but names: what follows one up to the next mark is its end ("Phòng Cảnh sát điều tra tội phạm"). */
function wholeName(reading: Reading, owner: Owner, limit: number): Owner {
  let to = owner.to;
  while (to < limit && reading.tokens[to]!.kind === 'word') to++;
  const joined = /^(?:va|phoi|chu|cung|cac|thuc|la|de)$/.test(foldedAt(reading, owner.to));
  if (to === owner.to || to - owner.to > LONGEST_REST || joined || owner.many) return owner;
  const rest = reading.text.slice(reading.tokens[owner.to]!.start, reading.tokens[to - 1]!.end);
  return rest.includes('\f') || rest.includes('\n') || rest.includes('\t')
    ? owner
    : { ...owner, name: `${owner.name} ${rest.replace(/[\s*]+/g, ' ')}`, to };
}

/** The task of a table row: its content, its owners, its time. Null for a row without content. */
export function rowTask(row: readonly Passage[], context: DateContext): Task | null {
  const content = row.find((passage) => passage.cell?.role === 'content');
  if (content === undefined || content.reading.tokens.length < 2) return null;
  if (!row.some((passage) => (passage.cell?.headings.length ?? 0) > 0)) return null;
  const lead = row.find((passage) => passage.cell?.role === 'lead');
  const support = row.find((passage) => passage.cell?.role === 'support');
  const time = row.find((passage) => passage.cell?.role === 'time' || passage.cell?.role === 'completion');
  const window =
    time === undefined ? null : cellWindow(time.reading, time.cell?.role === 'completion', context);
  const first = content.pieces[0]!;
  const source = {
    start: first.start,
    end: first.end,
    text: content.reading.text.slice(first.start, first.end),
  };
  const title = content.pieces.map((piece) => content.reading.text.slice(piece.start, piece.end)).join(' ');
  return {
    title: titled(title),
    lead: names(cellOwners(lead)),
    support: names(cellOwners(support)),
    window: window?.window ?? null,
    source,
  };
}

/** "08 nhiệm vụ trọng tâm … gồm: A; B; C": as many tasks as it says, or none. */
export function listedTasks(passages: readonly Passage[]): Task[] {
  for (const passage of passages) {
    const { reading } = passage;
    for (let at = 0; at < reading.tokens.length; at++) {
      const number = numberAt(reading, at);
      if (number === null || number.value < 2 || number.value > 60) continue;
      if (foldedAt(reading, number.next) !== 'nhiem' || foldedAt(reading, number.next + 1) !== 'vu') continue;
      const tasks = enumerated(passage, number.next + 2, number.value);
      if (tasks.length === number.value) return tasks;
    }
  }
  return [];
}

/** What a colon lists, parted by semicolons. */
function enumerated(passage: Passage, from: number, most: number): Task[] {
  const { reading } = passage;
  let colon = from;
  while (colon < Math.min(reading.tokens.length, from + 40) && !isMark(reading, colon, ':')) colon++;
  if (!isMark(reading, colon, ':')) return [];
  const tasks: Task[] = [];
  let start = colon + 1;
  const limit = Math.min(reading.tokens.length, start + 60 * most);
  for (let at = start; at <= limit; at++) {
    const last = at === limit;
    if (!last && !isMark(reading, at, ';') && !endsSentence(reading, at)) continue;
    if (at > start) {
      const source = sourceOf(reading, { from: start, to: at }, start, passage.pieces);
      tasks.push({ title: titled(source.text), lead: [], support: [], window: null, source });
    }
    if (last || tasks.length > most || !isMark(reading, at, ';')) break;
    start = at + 1;
  }
  return tasks;
}

const endsSentence = (reading: Reading, at: number): boolean =>
  isMark(reading, at, '.') && reading.tokens[at + 1]?.glued !== true;

/** Numbered headings under a section of tasks or activities; the sections of owners and money hold none. */
export function headingTasks(
  blocks: readonly Block[],
  first: ReadonlyMap<number, Passage>,
  scopes: Scopes,
): Task[] {
  const tasks: Task[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.zone !== 'body' || block.cells !== null || block.parent === null) continue;
    if (block.style !== 'digit') continue;
    const above = first.get(block.parent);
    const passage = first.get(index);
    if (above === undefined || passage === undefined || !isTaskSection(above.reading)) continue;
    const top = [...ancestors(blocks, index)].at(-1);
    if (top !== block.parent) continue;
    const scope = scopes.byBlock.get(index);
    const sentence = passage.sentences[0];
    if (sentence === undefined) continue;
    const source = sourceOf(passage.reading, sentence, sentence.from, passage.pieces);
    tasks.push({
      title: titled(source.text),
      lead: names(scope?.leads ?? []),
      support: names(scope?.supports ?? []),
      window: scope?.window ?? null,
      source,
    });
  }
  return tasks;
}

/** "II. NHIỆM VỤ", "III. CÁC HOẠT ĐỘNG", "II. NỘI DUNG". */
function isTaskSection(reading: Reading): boolean {
  for (let at = 0; at < Math.min(reading.tokens.length - 1, 8); at++) {
    const pair = `${foldedAt(reading, at)} ${foldedAt(reading, at + 1)}`;
    if (pair === 'nhiem vu' || pair === 'hoat dong' || pair === 'noi dung') return true;
    if (pair === 'to chuc' || pair === 'kinh phi' || pair === 'muc dich') return false;
  }
  return false;
}
