/** What goes with the end of a channel, and with a later one. */
import { Failure } from '../../domain/errors.js';
import { intersect, isEmpty } from '../../domain/interval.js';
import type { Channel } from '../../domain/org/channel.js';
import { dayOfInstant, instantOf, vietnameseDay } from '../../domain/time.js';
import type { ReadShelves, WriteShelves } from '../ports/store.js';

/** Cuts the dayparts of a channel to its life; one that would have no day left is removed, for it never ran. */
export async function endDayparts(shelves: WriteShelves, channel: Channel): Promise<void> {
  for (const daypart of await shelves.dayparts.find({ channelId: channel.id })) {
    const life = intersect(daypart.life, channel.life);
    if (life.from === daypart.life.from && life.to === daypart.life.to) continue;
    if (isEmpty(life)) await shelves.dayparts.remove({ id: daypart.id });
    else await shelves.dayparts.replace({ ...daypart, life });
  }
}

/** Takes along the dayparts that had ended with their channel. */
export async function reopenDayparts(shelves: WriteShelves, before: Channel, after: Channel): Promise<void> {
  const { to } = after.life;
  for (const daypart of await shelves.dayparts.find({ channelId: after.id })) {
    if (daypart.life.to !== before.life.to) continue;
    await shelves.dayparts.replace({ ...daypart, life: { ...daypart.life, to } });
  }
}

/** Refuses a life of a channel that leaves out days on which it ran: `runs-outside`. */
export async function refuseRunsOutside(
  shelves: Pick<ReadShelves, 'asRuns'>,
  { id, name, life }: Channel,
): Promise<void> {
  const [before, behind] = await Promise.all([
    shelves.asRuns.count({ channelId: id, ranAt: { before: instantOf(life.from) } }),
    shelves.asRuns.find(
      { channelId: id, ranAt: { from: instantOf(life.to) } },
      { sort: [['ranAt', 'down']], limit: 1 },
    ),
  ]);
  const [last] = behind;
  if (before === 0 && last === undefined) return;
  throw new Failure(
    'conflict',
    'runs-outside',
    last === undefined
      ? `${name} có ${String(before)} lượt phát trước ngày đầu mới; nhật ký phát sóng không được nằm ngoài.`
      : `${name} đã phát đến ngày ${vietnameseDay(dayOfInstant(last.ranAt))}; ngày cuối phải từ ngày ấy trở đi.`,
    {
      fields: [
        {
          path: last === undefined ? 'life.from' : 'life.to',
          detail: 'Kênh có lượt phát ngoài thời gian này.',
        },
      ],
    },
  );
}
