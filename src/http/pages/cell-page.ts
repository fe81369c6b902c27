/** What stands behind a figure: obligations, the as-runs counted for them, and the evidence of each. */
import { type OpenCell as Cell, type OpenObligation, openCell } from '../../app/coverage/open-cell.js';
import type { AsRunRecord } from '../../app/ports/store.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { toneOf } from '../../domain/coverage/board.js';
import { tallyOf } from '../../domain/coverage/coverage-table.js';
import { NOT_COUNTED_TEXT } from '../../domain/coverage/credit.js';
import type { Tally } from '../../domain/coverage/status.js';
import { vietnameseDay } from '../../domain/time.js';
import { closedMark } from './closed-mark.js';
import { queryText } from './csrf.js';
import { cellHref } from './heat-cells.js';
import { type Visit, sendPage } from './visit.js';
import {
  AS_RUN_STATE_WORDS,
  GRADE_WORDS,
  clockTime,
  durationWords,
  lineName,
  moment,
  quotaWords,
  statusMark,
  tallyMark,
  webAddress,
} from './wording.js';

/** Obligations shown at once; a cell of more is opened unit by unit. */
const SHOWN = 40;
/** As-runs shown that do not count. */
const OTHERS_SHOWN = 20;

/** A cell on the day it is looked at. */
type OpenCell = Cell & { readonly today: number };

export async function showCell(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  const planId = String(request.params['id']);
  const opened = await openCell(app, actor, planId, {
    lineId: queryText(request, 'line'),
    unitId: queryText(request, 'unit'),
    periodKey: queryText(request, 'period'),
  });
  const cell = { ...opened, today: app.clock.today() };
  const title = titleOf(cell);
  await sendPage(visit, 'cell', { title, current: '/' }, { heading: title, ...drawn(cell) });
}

function titleOf({ line, unit, plan }: OpenCell): string {
  if (unit !== null) return unit.name;
  return line === null ? plan.title : lineName(line);
}

function drawn(cell: OpenCell): object {
  const { plan, line, unit, period, obligations } = cell;
  const tally = tallyOf(obligations.map(({ assessed }) => assessed));
  const byUnit = groupBy(obligations, ({ assessed }) => assessed.obligation.unitId);
  const byLine = groupBy(obligations, ({ assessed }) => assessed.obligation.lineId);
  const lines = new Map(plan.lines.map((one) => [one.id, one]));
  const shown = obligations.slice(0, SHOWN);
  const where = [
    unit !== null && line !== null ? lineName(line) : null,
    period === null ? 'cả kế hoạch' : period.label,
  ];
  return {
    context: where.filter((part) => part !== null).join(' · '),
    planTitle: plan.title,
    backHref: `/?plan=${encodeURIComponent(plan.id)}`,
    quote: line?.source?.text ?? null,
    quota: line === null ? null : quotaWords(line),
    sourceHref: line === null ? null : `/ke-hoach/${encodeURIComponent(plan.id)}#${line.id}`,
    summary: [
      ...(cell.closed === null ? [] : [closedMark(cell.closed, period?.key ?? null).mark]),
      ...summaryOf(tally),
    ],
    isEmpty: obligations.length === 0,
    units:
      unit !== null || byUnit.size < 2
        ? null
        : [...byUnit].map(([unitId, group]) => ({
            name: group[0]!.unit?.shortName ?? unitId,
            href: cellHref({
              planId: plan.id,
              ...(line === null ? {} : { lineId: line.id }),
              unitId,
              periodKey: period?.key ?? null,
            }),
            ...standing(group),
          })),
    lines:
      line !== null || byLine.size < 2
        ? null
        : [...byLine].map(([lineId, group]) => ({
            name: lines.has(lineId) ? lineName(lines.get(lineId)!) : lineId,
            href: cellHref({
              planId: plan.id,
              lineId,
              ...(unit === null ? {} : { unitId: unit.id }),
              periodKey: period?.key ?? null,
            }),
            ...standing(group),
          })),
    duties: shown.map((one) => dutyOf(one, cell, { names: unit === null, lines: line === null })),
    more: obligations.length > shown.length ? whole(obligations.length - shown.length) : null,
    others: cell.otherAsRuns.slice(0, OTHERS_SHOWN).map((asRun) => ({
      ...asRunOf(asRun, cell),
      why: whyNot(asRun, cell),
      isClaimed: asRun.state === 'claimed',
    })),
    moreOthers: cell.otherAsRuns.length > OTHERS_SHOWN ? whole(cell.otherAsRuns.length - OTHERS_SHOWN) : null,
  };
}

function groupBy(
  obligations: readonly OpenObligation[],
  keyOf: (one: OpenObligation) => string,
): Map<string, OpenObligation[]> {
  const groups = new Map<string, OpenObligation[]>();
  for (const one of obligations) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function standing(group: readonly OpenObligation[]): object {
  const tally = tallyOf(group.map(({ assessed }) => assessed));
  const tone = toneOf(tally);
  return {
    made: whole(tally.done + tally.late),
    owed: whole(tally.owed),
    mark: tone === 'none' ? null : tallyMark(tally, tone),
  };
}

/** One mark for each status that occurs. */
function summaryOf(tally: Tally): object[] {
  const part = (tone: string, count: number, word: string): object[] =>
    count === 0 ? [] : [{ tone, word: `${whole(count)} ${word}` }];
  return [
    ...part('missed', tally.missed, 'hụt'),
    ...part('at-risk', tally.atRisk, 'có nguy cơ hụt'),
    ...part('pending', tally.pending, 'chờ'),
    ...part('late', tally.late, 'muộn'),
    ...part('done', tally.done, 'đủ'),
    ...part('waived', tally.waived, 'được miễn'),
  ];
}

function dutyOf(
  { assessed, unit, channel, booking, asRun }: OpenObligation,
  cell: OpenCell,
  show: { readonly names: boolean; readonly lines: boolean },
): object {
  const { obligation, status, cause } = assessed;
  const isPast = booking !== null && booking.day < cell.today;
  const line = cell.plan.lines.find(({ id }) => id === obligation.lineId);
  const run =
    obligation.replay > 0
      ? `Phát lại lần ${String(obligation.replay)}`
      : (line?.replays ?? 0) > 0
        ? 'Phát lần đầu'
        : `Lượt ${String(obligation.ordinal)}`;
  const tag = [...cell.plan.tasks, ...cell.plan.events].find(({ id }) => id === obligation.tagId);
  const names = [
    show.names ? (unit?.shortName ?? obligation.unitId) : null,
    show.lines && line !== undefined ? lineName(line) : null,
    run,
    tag?.title ?? null,
  ];
  const { from, to } = obligation.window;
  return {
    name: names.filter((name) => name !== null).join(' · '),
    when:
      to - from === 1
        ? `Trong ngày ${vietnameseDay(from)}`
        : `${vietnameseDay(from)} – hạn ${vietnameseDay(to - 1)}`,
    channel: channel?.name ?? null,
    mark: statusMark(status),
    asRun: asRun === null ? null : asRunOf(asRun, cell),
    booking:
      booking === null || asRun !== null
        ? null
        : {
            at: `${clockTime(booking.start)}, ${vietnameseDay(booking.day)}`,
            words: isPast ? 'đã xếp lịch, không thấy lượt phát nào' : 'đã xếp lịch, chưa tới giờ phát',
          },
    cause: asRun === null ? cause : null,
    isQuiet: asRun === null && booking === null && cause === null,
    isWaived: status === 'waived',
  };
}

function asRunOf(asRun: AsRunRecord, cell: OpenCell): object {
  const judge = asRun.judgedBy === null ? null : (cell.judges.get(asRun.judgedBy) ?? 'hệ thống');
  const judged =
    judge === null || asRun.judgedAt === null
      ? null
      : `${asRun.state === 'rejected' ? 'Loại' : 'Xác minh'} bởi ${judge}, ${moment(asRun.judgedAt)}`;
  return {
    at: moment(asRun.ranAt),
    title: asRun.title,
    duration: asRun.durationSeconds === null ? null : durationWords(asRun.durationSeconds),
    grade: GRADE_WORDS[asRun.evidence.grade],
    state: AS_RUN_STATE_WORDS[asRun.state],
    url: webAddress(asRun.evidence.url),
    note: asRun.evidence.note,
    hash: asRun.evidence.contentHash === null ? null : asRun.evidence.contentHash.slice(0, 12),
    judged,
  };
}

function whyNot(asRun: AsRunRecord, { reasons }: OpenCell): string {
  if (asRun.state === 'claimed') return NOT_COUNTED_TEXT['not-verified'];
  if (asRun.state === 'rejected') return asRun.judgement ?? 'Người kiểm tra đã loại lượt này.';
  if (asRun.state === 'withdrawn') return 'Đơn vị đã rút lượt này.';
  const reason = reasons.get(asRun.id);
  return reason === undefined ? 'Lượt phát đã được tính cho nghĩa vụ khác.' : NOT_COUNTED_TEXT[reason];
}
