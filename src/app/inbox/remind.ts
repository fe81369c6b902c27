/** Reminders: each unit's inbox says what is due within days and what is overdue, once for each cause. */
import { systemActor } from '../../domain/org/policy.js';
import { type Day, vietnameseDay } from '../../domain/time.js';
import type { Context } from '../context.js';
import type { ObligationRecord } from '../ports/store.js';
import type { InboxMessage } from './inbox-message.js';

/** How many days ahead a reminder looks, and how far back an overdue one. */
const DAYS_AHEAD = 3;
const DAYS_BACK = 31;

/** Writes the messages of one province for a day. Running it again writes nothing new. */
export async function remind(app: Context, provinceId: string, today: Day): Promise<number> {
  const [obligations, plans] = await Promise.all([
    app.store.obligations.find({
      provinceId,
      dueDay: { from: today - DAYS_BACK, before: today + DAYS_AHEAD + 1 },
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
      : `Còn thiếu ${String(group.length)} lượt, hạn đến hết ngày ${when}.`,
    createdAt: app.clock.now(),
    readAt: null,
  };
}
