/** The work list: assignments to answer, and the reminders of the unit. */
import { listInbox } from '../../app/inbox/list-inbox.js';
import { acceptAllWork } from '../../app/schedule/accept-work.js';
import { answerAssignment } from '../../app/schedule/answer-assignment.js';
import { type WorkItem, viewWork } from '../../app/schedule/view-work.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { Failure } from '../../domain/errors.js';
import { reachOf } from '../../domain/org/policy.js';
import {
  ASSIGNMENT_ACTIONS,
  ASSIGNMENT_STATES,
  type AssignmentAction,
  type AssignmentState,
} from '../../domain/schedule/assignment.js';
import { vietnameseDay } from '../../domain/time.js';
import { formText, queryText } from './csrf.js';
import { type Visit, sendPage } from './visit.js';
import { ASSIGNMENT_STATE_WORDS, lineName, moment, quotaWords, weekdayAndDay } from './wording.js';

const SHOWN = 40;
const MESSAGES_SHOWN = 20;

/** The form's word for accepting all that is offered. */
const ACCEPT_ALL = 'all';

/** What a page says after an answer was taken. */
const TAKEN: Readonly<Record<AssignmentAction | typeof ACCEPT_ALL, string>> = {
  [ACCEPT_ALL]: 'Đã nhận hết việc; vào mục “Đang làm” để báo từng lượt đã phát.',
  acceptance: 'Đã nhận việc.',
  refusal: 'Đã gửi lời từ chối kèm lý do.',
  'hand-back': 'Đã trả lại việc kèm lý do.',
  submission: 'Đã báo là làm xong; kết quả chờ Sở duyệt.',
  approval: 'Đã duyệt.',
};

const isState = (text: string | null): text is AssignmentState =>
  ASSIGNMENT_STATES.some((state) => state === text);
const isAction = (text: string): text is AssignmentAction =>
  ASSIGNMENT_ACTIONS.some((action) => action === text);

export async function showWork(visit: Visit): Promise<void> {
  await sendWork(visit, null);
}

/** Takes an answer; a missing reason is asked for in place, beside the assignment. */
export async function receiveAnswer(visit: Visit): Promise<void> {
  const { app, actor, request, response } = visit;
  const [id, action, state] = [
    formText(request, 'id'),
    formText(request, 'action'),
    formText(request, 'state'),
  ];
  if (action === ACCEPT_ALL) {
    await acceptAllWork(app, actor);
    response.redirect(303, `/hop-viec?state=accepted&xong=${ACCEPT_ALL}`);
    return;
  }
  if (!isAction(action)) throw new Failure('invalid', 'action-unknown', 'Không rõ yêu cầu này muốn làm gì.');
  const reason = formText(request, 'reason').trim().slice(0, 1000);
  try {
    await answerAssignment(app, actor, id, action, reason === '' ? null : reason);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'reason-missing') throw error;
    await sendWork(visit, { id, detail: error.detail });
    return;
  }
  const query = new URLSearchParams({ ...(isState(state) ? { state } : {}), xong: action });
  response.redirect(303, `/hop-viec?${query.toString()}`);
}

async function sendWork(visit: Visit, fault: { id: string; detail: string } | null): Promise<void> {
  const { app, actor, request } = visit;
  const asked = fault === null ? queryText(request, 'state') : formText(request, 'state');
  const done = queryText(request, 'xong');
  const messages = await listInbox(app, actor);
  const mayRead = reachOf(actor, 'assignments.read') !== null;
  const mayAnswer = reachOf(actor, 'assignments.answer') !== null;
  const state = isState(asked) ? asked : 'offered';
  const work = mayRead ? await viewWork(app, actor, { state, limit: SHOWN }) : null;
  await sendPage(
    visit,
    'work',
    { title: 'Việc được giao', current: '/hop-viec', status: fault === null ? 200 : 400 },
    {
      heading:
        work === null
          ? 'Nhắc việc'
          : `${whole(work.total)} việc ${ASSIGNMENT_STATE_WORDS[state].toLocaleLowerCase('vi')}`,
      taken: done !== null && (isAction(done) || done === ACCEPT_ALL) ? TAKEN[done] : null,
      mayAcceptAll: mayAnswer && state === 'offered' && (work?.total ?? 0) > 1,
      hasWork: work !== null,
      state,
      states:
        work === null
          ? []
          : ASSIGNMENT_STATES.map((one) => ({
              label: ASSIGNMENT_STATE_WORDS[one],
              href: `/hop-viec?state=${one}`,
              count: whole(work.counts[one]),
              isCurrent: one === state,
            })),
      days: work === null ? [] : daysOf(work.items, visit, fault),
      rest: work === null || work.total <= work.items.length ? null : whole(work.total - work.items.length),
      messages: messages.slice(0, MESSAGES_SHOWN).map((message) => ({
        subject: message.subject,
        text: message.text,
        at: moment(message.createdAt),
      })),
    },
  );
}

/** The list cut by due day. */
function daysOf(
  items: readonly WorkItem[],
  { app, actor }: Visit,
  fault: { id: string; detail: string } | null,
): object[] {
  const today = app.clock.today();
  const mayAnswer = reachOf(actor, 'assignments.answer') !== null;
  const mayReport = mayAnswer && reachOf(actor, 'as-runs.report') !== null;
  const mayApprove = reachOf(actor, 'assignments.approve') !== null;
  const seesAll = reachOf(actor, 'assignments.read') === 'province';
  return [...new Set(items.map(({ due }) => due))].map((due) => ({
    label: `${due < today ? 'Quá hạn từ' : 'Hạn'} ${weekdayAndDay(due)}`,
    isOver: due < today,
    items: items
      .filter((item) => item.due === due)
      .map((item) => {
        const { assignment, line, plan, unit } = item;
        const { state } = assignment;
        return {
          id: assignment.id,
          name: line === null ? 'Chỉ tiêu' : lineName(line),
          facts: [
            ...(seesAll ? [unit?.shortName ?? assignment.unitId] : []),
            ...(item.channelName === null ? [] : [item.channelName]),
            ...(line === null ? [] : [quotaWords(line)]),
            `làm từ ${vietnameseDay(item.release)}`,
          ],
          plan: plan === null ? '' : (plan.number ?? plan.title),
          reason: assignment.reason,
          fault: fault?.id === assignment.id ? fault.detail : null,
          mayAccept: mayAnswer && state === 'offered',
          mayRefuse: mayAnswer && state === 'offered',
          mayHandBack: mayAnswer && (state === 'accepted' || state === 'refused'),
          maySubmit: mayAnswer && state === 'accepted',
          reportHref:
            mayReport && (state === 'accepted' || state === 'submitted' || state === 'approved')
              ? `/minh-chung/bao?viec=${encodeURIComponent(assignment.id)}`
              : null,
          mayApprove: mayApprove && state === 'submitted',
        };
      }),
  }));
}
