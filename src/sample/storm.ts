/** The storm week: urgent bulletins that no plan asked for, aired again and again on the coast. */
import type { Channel } from '../domain/org/channel.js';
import { type Day, instantOf } from '../domain/time.js';
import { sampleCalendar } from './calendar.js';
import { isCoastal } from './conduct.js';
import { proofOf } from './evidence.js';
import type { SampleAsRun } from './sample-as-run.js';

/** On Tuesday afternoon, Wednesday and Thursday morning of the storm week. */
const CYCLE: readonly { after: number; hour: number }[] = [
  { after: 1, hour: 16 },
  { after: 1, hour: 20 },
  { after: 2, hour: 5 },
  { after: 2, hour: 11 },
  { after: 2, hour: 17 },
  { after: 3, hour: 5 },
];

/** Urgent bulletins on the loudspeakers of the coast; they are claimed for no line. */
export function stormBulletins(channels: readonly Channel[], today: Day): SampleAsRun[] {
  const { storm } = sampleCalendar(today);
  return channels
    .filter(({ kind, unitId }) => kind === 'loudspeaker' && isCoastal(unitId))
    .flatMap((channel) =>
      CYCLE.map(({ after, hour }, index) => {
        const day = storm.from + after;
        const title = `Tin khẩn cấp số ${index + 1}: mưa lớn, gió mạnh trên biển`;
        return {
          channelId: channel.id,
          // Not a bulletin of the plan's: it must never be counted for one of its lines.
          kind: 'other',
          title,
          ranAt: instantOf(day, hour * 60),
          durationSeconds: 95,
          replay: false,
          lineIds: [],
          tagId: null,
          ...proofOf(channel, day, title, `${channel.id} storm ${String(index)}`, today),
        } as const;
      }),
    );
}
