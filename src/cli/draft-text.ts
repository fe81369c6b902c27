/** A draft as a person reads it at a terminal: each line beside the sentence it came from. */
import type { Draft, DraftQuotaLine, DraftWindow } from '../domain/reading/draft.js';
import { KIND_WORDS } from '../domain/plan/quota-words.js';
import { periodWords } from './wording.js';

const windowText = (window: DraftWindow | null): string =>
  window === null ? 'theo kế hoạch' : `${window.from ?? '…'} → ${window.to ?? '…'}`;

const countText = ({ count }: DraftQuotaLine): string => {
  if (count.max === null) return `ít nhất ${String(count.min)}`;
  return count.max === count.min ? String(count.min) : `${String(count.min)}–${String(count.max)}`;
};

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

function lineText(line: DraftQuotaLine, index: number): string {
  const each = line.each === null ? '' : ` × mỗi ${EACH[line.each]}`;
  const replays = line.replays === 0 ? '' : `, phát lại ${String(line.replays)}`;
  return [
    `${String(index + 1).padStart(3)}. ${countText(line)} ${KIND_WORDS[line.kind]}/${periodWords(line.per, line.every)}${each}${replays}`,
    `     ${windowText(line.window)} · ${line.lead.join('; ') || 'chưa rõ đơn vị'} · tin cậy ${line.confidence.toFixed(2)}`,
    `     “${flat(line.source.text)}”`,
    ...line.questions.map((question) => `     ? ${question}`),
  ].join('\n');
}

const EACH = {
  channel: 'kênh',
  medium: 'loại hình',
  unit: 'đơn vị',
  commune: 'xã, phường',
  screen: 'màn hình',
} as const;

export function draftText(draft: Draft): string {
  return [
    draft.title ?? '(chưa rõ tên)',
    `Số ${draft.number ?? '(trống)'} · ${draft.issuer ?? '(chưa rõ nơi ban hành)'} · ký ${draft.issuedOn ?? '(trống)'} · thời gian ${windowText(draft.window)}`,
    '',
    `Chỉ tiêu: ${String(draft.quotaLines.length)}`,
    ...draft.quotaLines.map(lineText),
    '',
    `Chưa lượng hóa: ${String(draft.unquantified.length)}`,
    ...draft.unquantified.map(({ source }) => `   – ${flat(source.text)}`),
    `Giới hạn: ${String(draft.caps.length)} · Báo cáo: ${String(draft.reports.length)} · Nhiệm vụ: ${String(draft.tasks.length)} · Sự kiện: ${String(draft.events.length)}`,
    ...draft.warnings.map((warning) => `! ${warning}`),
  ].join('\n');
}
