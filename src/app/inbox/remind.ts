/** Reminders: each unit's inbox says what is due within days and what is overdue, once for each cause. */
import { holidayOn, lastWorkingDayBy, workingDaysAfter } from '../../domain/calendar/holidays.js';
import { systemActor } from '../../domain/org/policy.js';
import { type Day, vietnameseDay } from '../../domain/time.js';
import type { Context } from '../context.js';
import type { ObligationRecord } from '../ports/store.js';
import type { InboxMessage } from './inbox-message.js';

/** How many working days ahead a reminder looks, so that it comes before a break and not in it; and how many days back. */
const WORKING_DAYS_AHEAD = 3;
const DAYS_BACK = 31;

/** Writes the messages of one province for a day. Running it again writes nothing new. */
export async function remind(app: Context, provinceId: string, today: Day): Promise<number> {
  const [obligations, plans] = await Promise.all([
    app.store.obligations.find({
      provinceId,
      dueDay: { from: today - DAYS_BACK, before: workingDaysAfter(today, WORKING_DAYS_AHEAD) + 1 },
    }),
    app.store.plans.find({ provinceId, state: 'approved' }),
  ]);
  // A credit carries its obligation's id, so only those of the days looked at are read.
  const credits = await app.store.credits.find({ id: { in: obligations.map(({ id }) => id) } });
  const credited = new Set(credits.map((credit) => credit.obligationId));
  const open = obligations.filter(
    (obligation) => obligation.required && obligation.waiver === null && !credited.has(obligation.id),
  );
  const titles = new Map(plans.flatMap((plan) => plan.lines.map((line) => [line.id, line.title] as const)));
  const groups = new Map<string, ObligationRecord[]>();
  for (const obligation of open) {
    const key = `${obligation.unitId} ${obligation.lineId} ${String(obligation.dueDay)}`;
    const group = groups.get(key);
    if (group) group.push(obligation);
    else groups.set(key, [obligation]);
  }
  const messages = [...groups].map(([key, group]) => messageOf(app, provinceId, today, key, group, titles));
  return app.store.write(
    systemActor(provinceId),
    { action: 'inbox.reminded', subject: String(today) },
    async (shelves) => {
      const keys = messages.map((message) => message.causeKey);
      const known = new Set(
        (await shelves.inbox.find({ causeKey: { in: keys } })).map((message) => message.causeKey),
      );
      const fresh = messages.filter((message) => !known.has(message.causeKey));
      await shelves.inbox.insert(fresh);
      return fresh.length;
    },
  );
}

function messageOf(
  app: Context,
  provinceId: string,
  today: Day,
  key: string,
  group: readonly ObligationRecord[],
  titles: ReadonlyMap<string, string>,
): InboxMessage {
  const first = group[0]!;
  const overdue = first.dueDay < today;
  const what = titles.get(first.lineId) ?? 'Chỉ tiêu';
  const when = vietnameseDay(first.dueDay);
  return {
    id: app.ids.next(),
    provinceId,
    unitId: first.unitId,
    kind: overdue ? 'overdue' : 'due',
    causeKey: `${overdue ? 'overdue' : 'due'} ${key}`,
    subject: overdue ? `Quá hạn: ${what}` : `Sắp đến hạn: ${what}`,
    text: overdue
      ? `Còn thiếu ${String(group.length)} lượt, hạn ngày ${when} đã qua.`
      : `Còn thiếu ${String(group.length)} lượt, hạn đến hết ngày ${when}${breakWords(first.dueDay, today)}.`,
    createdAt: app.clock.now(),
    readAt: null,
  };
}

/** What to add about a due day on which nobody works: airings keep their day, the work for them is done before. */
function breakWords(due: Day, today: Day): string {
  const last = lastWorkingDayBy(due);
  if (last === due || last < today) return '';
  const name = holidayOn(due)?.name;
  const why = name === undefined ? 'ngày nghỉ cuối tuần' : `kỳ nghỉ ${name}`;
  return ` (${why}; ngày làm việc cuối trước hạn là ${vietnameseDay(last)})`;
}
