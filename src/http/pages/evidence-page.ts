/** Minh chứng: the as-runs that wait for a verdict, one at a time beside what each would count for. */
import { judgeAsRuns } from '../../app/traffic/judge-as-run.js';
import { type EvidenceItem, viewEvidence } from '../../app/traffic/view-evidence.js';
import { type WeighedAsRun, weighAsRun } from '../../app/traffic/weigh-as-run.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { NOT_COUNTED_TEXT } from '../../domain/coverage/credit.js';
import { Failure } from '../../domain/errors.js';
import { type Actor, mayTouch, reachOf } from '../../domain/org/policy.js';
import { vietnameseDay } from '../../domain/time.js';
import { AS_RUN_STATES, type AsRunState } from '../../domain/traffic/as-run.js';
import { statusOfFailure } from '../problem.js';
import { formText, queryText } from './csrf.js';
import { cellHref } from './heat-cells.js';
import { mendable } from './mendable.js';
import { type Visit, sendPage } from './visit.js';
import {
  AS_RUN_STATE_WORDS,
  GRADE_WORDS,
  KIND_WORDS,
  type Mark,
  durationWords,
  lineName,
  moment,
  quotaWords,
  webAddress,
} from './wording.js';

/** As-runs in the list at once. */
const SHOWN = 60;
/** Lines named that an as-run does not count for. */
const REFUSED_SHOWN = 8;

const STATE_MARKS: Readonly<Record<AsRunState, Mark['tone']>> = {
  claimed: 'pending',
  verified: 'done',
  rejected: 'missed',
  withdrawn: 'waived',
};

/** What the page says after something was done; `reported` is said by the form that reports. */
const DONE: Readonly<Record<string, string>> = {
  verified: 'Đã xác minh; chỉ tiêu được tính lại ngay.',
  rejected: 'Đã loại kèm lý do; đơn vị đọc được lý do này.',
  withdrawn: 'Đã rút lượt này; chỉ tiêu được tính lại ngay.',
  reported: 'Đã ghi nhận; lượt này chờ Sở xác minh.',
  known: 'Lượt này đã được báo trước đó, nên không đếm thêm lần nữa.',
};

const isState = (text: string | null): text is AsRunState => AS_RUN_STATES.some((state) => state === text);

const hrefOf = (state: AsRunState, id: string | null, done: string | null = null): string => {
  const query = new URLSearchParams({
    ...(state === 'claimed' ? {} : { tt: state }),
    ...(id === null ? {} : { xem: id }),
    ...(done === null ? {} : { xong: done }),
  }).toString();
  return query === '' ? '/minh-chung' : `/minh-chung?${query}`;
};

export async function showEvidence(visit: Visit): Promise<void> {
  const { request } = visit;
  const state = queryText(request, 'tt');
  const done = queryText(request, 'xong');
  await sendEvidence(visit, {
    state: isState(state) ? state : 'claimed',
    chosen: queryText(request, 'xem'),
    done: done === null ? null : (DONE[done] ?? null),
    failure: null,
  });
}

/** Takes a verdict and goes on to the next as-run of the list; what is refused is said in place. */
export async function receiveVerdict(visit: Visit): Promise<void> {
  const { app, actor, request, response } = visit;
  const id = formText(request, 'id');
  const asked = formText(request, 'tt');
  const state = isState(asked) ? asked : 'claimed';
  const reason = formText(request, 'ly-do').slice(0, 500);
  const verdict = formText(request, 'viec');
  try {
    if (verdict === 'verified') await judgeAsRuns(app, actor, [id], { verdict });
    else if (verdict === 'rejected' || verdict === 'withdrawn')
      await judgeAsRuns(app, actor, [id], { verdict, reason });
    else throw new Failure('invalid', 'action-unknown', 'Không rõ yêu cầu này muốn làm gì.');
  } catch (error) {
    const failure = mendable(error, 'own-claim');
    await sendEvidence(visit, { state, chosen: id, done: null, failure });
    return;
  }
  const next = formText(request, 'ke-tiep');
  response.redirect(303, hrefOf(state, next === '' ? null : next, verdict));
}

interface Asked {
  readonly state: AsRunState;
  readonly chosen: string | null;
  readonly done: string | null;
  readonly failure: Failure | null;
}

async function sendEvidence(visit: Visit, { state, chosen, done, failure }: Asked): Promise<void> {
  const { app, actor, asset } = visit;
  const { counts, items } = await viewEvidence(app, actor, { state, limit: SHOWN });
  const id = chosen ?? items[0]?.asRun.id ?? null;
  const weighed = id === null ? null : await weighAsRun(app, actor, id);
  const at = items.findIndex(({ asRun }) => asRun.id === id);
  const seesAll = reachOf(actor, 'as-runs.read') === 'province';
  await sendPage(
    visit,
    'evidence',
    {
      title: 'Minh chứng',
      current: '/minh-chung',
      status: failure === null ? 200 : statusOfFailure(failure),
    },
    {
      evidenceCss: asset('evidence.css'),
      evidenceJs: asset('evidence.js'),
      heading: `${whole(counts[state])} lượt ${AS_RUN_STATE_WORDS[state].toLocaleLowerCase('vi')}`,
      done,
      failure: failure === null ? null : { code: failure.code, detail: failure.detail },
      state,
      mayJudge: reachOf(actor, 'as-runs.judge') !== null && state === 'claimed',
      mayReport: reachOf(actor, 'as-runs.report') !== null,
      states: AS_RUN_STATES.map((one) => ({
        label: AS_RUN_STATE_WORDS[one],
        href: hrefOf(one, null),
        count: whole(counts[one]),
        isCurrent: one === state,
      })),
      items: items.map((item) => ({ ...itemOf(item, seesAll), isCurrent: item.asRun.id === id })),
      rest: counts[state] > items.length ? whole(counts[state] - items.length) : null,
      before: at > 0 ? hrefOf(state, items[at - 1]!.asRun.id) : null,
      after: at >= 0 && at + 1 < items.length ? hrefOf(state, items[at + 1]!.asRun.id) : null,
      nextId: items[at + 1]?.asRun.id ?? items[at - 1]?.asRun.id ?? '',
      chosen: weighed === null ? null : weighedOf(weighed, actor),
    },
  );
}

function itemOf({ asRun, channel, unit }: EvidenceItem, seesAll: boolean): object {
  const where = seesAll ? [unit?.shortName, channel?.name] : [channel?.name];
  return {
    href: hrefOf(asRun.state, asRun.id),
    title: asRun.title,
    where: [...new Set(where.filter((name) => name !== undefined))].join(' · '),
    at: moment(asRun.ranAt),
    grade: GRADE_WORDS[asRun.evidence.grade],
  };
}

function weighedOf(weighed: WeighedAsRun, actor: Actor): object {
  const { asRun, channel, unit, counts, refused } = weighed;
  const isClaimed = asRun.state === 'claimed';
  const isOwn = asRun.reportedBy === actor.userId && asRun.evidence.grade === 'statement';
  const mayJudge = mayTouch(actor, 'as-runs.judge', asRun);
  return {
    id: asRun.id,
    title: asRun.title,
    mark: { tone: STATE_MARKS[asRun.state], word: AS_RUN_STATE_WORDS[asRun.state] },
    facts: [
      unit?.name ?? asRun.unitId,
      channel?.name ?? asRun.channelId,
      `${KIND_WORDS[asRun.kind]}${asRun.replay ? ' phát lại' : ''}`,
      ...(asRun.durationSeconds === null ? [] : [durationWords(asRun.durationSeconds)]),
    ],
    at: moment(asRun.ranAt),
    mayVerify: mayJudge && isClaimed && !isOwn,
    mayReject: mayJudge && (isClaimed || asRun.state === 'verified'),
    isOwnClaim: mayJudge && isClaimed && isOwn,
    mayWithdraw:
      mayTouch(actor, 'as-runs.report', asRun) && (isClaimed || asRun.state === 'verified') && !mayJudge,
    countsHeading: isClaimed ? 'Nếu xác minh, được tính cho' : 'Được tính cho',
    countsNone:
      asRun.state === 'rejected' || asRun.state === 'withdrawn'
        ? null
        : 'Không chỉ tiêu nào cần lượt này; xác minh vẫn lưu lại để đối chiếu.',
    counts: counts.map(({ plan, line, obligation, late }) => ({
      name: lineName(line),
      quota: quotaWords(line),
      plan: plan.number ?? plan.title,
      due: `${vietnameseDay(obligation.window.from)} – hạn ${vietnameseDay(obligation.window.to - 1)}`,
      href: cellHref({ planId: plan.id, lineId: line.id, unitId: obligation.unitId }),
      mark: late ? { tone: 'late', word: 'muộn' } : { tone: 'done', word: 'đúng hạn' },
    })),
    refused: refused.slice(0, REFUSED_SHOWN).map(({ line, reason }) => ({
      name: lineName(line),
      why: NOT_COUNTED_TEXT[reason],
    })),
    grade: GRADE_WORDS[asRun.evidence.grade],
    url: webAddress(asRun.evidence.url),
    note: asRun.evidence.note,
    hash: asRun.evidence.contentHash,
    reported: `${weighed.reporter ?? 'Hệ thống'}, ${moment(asRun.reportedAt)}`,
    judged:
      asRun.judgedAt === null || isClaimed
        ? null
        : `${weighed.judge ?? 'Hệ thống'}, ${moment(asRun.judgedAt)}`,
    judgement: asRun.judgement,
  };
}
