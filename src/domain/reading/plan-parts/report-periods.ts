/** How often a report is owed: "định kỳ hàng quý", "06 tháng, năm", "đột xuất", "(đối với báo cáo 6 tháng)". */
import type { Due, Per } from '../due.js';
import type { ReadSentence } from '../surroundings/passages.js';
import { eachPeriodAt } from '../productions/periods.js';
import { type Reading, foldedAt, isMark } from '../text/tokens.js';

/** The periods of "định kỳ hàng quý", "06 tháng, năm", "đột xuất"; an attribute ("kế hoạch hàng năm") is none. */
export function periodsIn(reading: Reading, sentence: ReadSentence): Per[] {
  const found: Per[] = [];
  const add = (per: Per): void => {
    if (!found.includes(per)) found.push(per);
  };
  let regular = false;
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = foldedAt(reading, at);
    if (word === 'dinh' && foldedAt(reading, at + 1) === 'ky') regular = true;
    if (word === 'dot' && foldedAt(reading, at + 1) === 'xuat') add('ad-hoc');
    const each = eachPeriodAt(reading, at);
    if (
      each !== null &&
      /^(?:week|month|quarter|half-year|year|day)$/.test(each.value.per) &&
      foldedAt(reading, at) !== 'trong'
    ) {
      add(each.value.per);
      at = each.next - 1;
      continue;
    }
    const ending = endingAt(reading, at);
    if (ending !== null) add(ending);
    const report = regular || foldedAt(reading, at - 1) === 'cao' || foldedAt(reading, at - 1) === 'ky';
    const listed = report || found.length > 0;
    if (/^0?6$/.test(word) && foldedAt(reading, at + 1) === 'thang' && listed) add('half-year');
    const after = foldedAt(reading, at + 1);
    const closes = !/^\d/.test(after) && !/^[ivx]+$/.test(after);
    if (
      listed &&
      word === 'nam' &&
      closes &&
      (isMark(reading, at - 1, ',') ||
        foldedAt(reading, at - 1) === 'va' ||
        /^0?1$/.test(foldedAt(reading, at - 1)) ||
        /^(?:cao|ky)$/.test(foldedAt(reading, at - 1)))
    )
      add('year');
    if (
      listed &&
      word === 'quy' &&
      closes &&
      (isMark(reading, at - 1, ',') || /^(?:cao|ky|va)$/.test(foldedAt(reading, at - 1)))
    )
      add('quarter');
    if (listed && word === 'thang' && closes && /^(?:cao|ky)$/.test(foldedAt(reading, at - 1))) add('month');
  }
  return found;
}

const ENDINGS: Readonly<Record<string, Per>> = { nam: 'year', quy: 'quarter', thang: 'month', tuan: 'week' };

/** "vào cuối năm", "cuối mỗi quý": when a period closes. */
function endingAt(reading: Reading, at: number): Per | null {
  if (foldedAt(reading, at) !== 'cuoi' || !/^(?:vao|dip)$/.test(foldedAt(reading, at - 1))) return null;
  return ENDINGS[foldedAt(reading, at + 1)] ?? null;
}

/** "(đối với báo cáo 6 tháng)" beside a due date. */
export function perBeside(
  reading: Reading,
  due: Due,
  sentence: ReadSentence,
  earlier: Due | null,
): Per | null {
  for (let at = due.at; at < due.at + 9; at++)
    if (isMark(reading, at, '(')) {
      const bracketed = spanOfPer(reading, at, Math.min(sentence.to, at + 8));
      if (bracketed !== null) return bracketed;
    }
  const before = spanOfPer(reading, Math.max(sentence.from, due.at - 12, (earlier?.at ?? -1) + 1), due.at);
  if (before !== null) return before;
  return spanOfPer(reading, due.at, Math.min(sentence.to, due.at + 16));
}

/** The period of the last report named before a due date, of the first after it. */
export function spanOfPer(reading: Reading, from: number, to: number): Per | null {
  let report = false;
  for (let at = from; at < to; at++) {
    const word = foldedAt(reading, at);
    if (word === 'cao' && foldedAt(reading, at - 1) === 'bao') report = true;
    if (!report) continue;
    if (/^0?6$/.test(word) && foldedAt(reading, at + 1) === 'thang') return 'half-year';
    if (word === 'so' && foldedAt(reading, at + 1) === 'ket') return 'half-year';
    const alone = reading.tokens[at + 1]?.kind !== 'number';
    if (!alone || foldedAt(reading, at - 1) === 'cuoi') continue;
    if (word === 'nam' || (word === 'tong' && foldedAt(reading, at + 1) === 'ket')) return 'year';
    if (word === 'quy' && !/^dinh$/.test(foldedAt(reading, at + 1))) return 'quarter';
    if (word === 'thang') return 'month';
  }
  return null;
}
