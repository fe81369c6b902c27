/** Vì sao? Every shortage of a plan: its sentence, its days with their numbers, and what would mend it. */
import { type UnplacedGroup, type UnplacedView, viewUnplaced } from '../../app/schedule/view-unplaced.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { lastDay } from '../../domain/interval.js';
import { vietnameseDay } from '../../domain/time.js';
import { cellHref } from './heat-cells.js';
import { drawShortage } from './shortage-drawing.js';
import { type Visit, sendPage } from './visit.js';
import { lineName } from './wording.js';

/** Shortages and obligations of one shown at once; the API gives all. */
const GROUPS_SHOWN = 30;
const OBLIGATIONS_SHOWN = 12;

export async function showWhy(visit: Visit): Promise<void> {
  const view = await viewUnplaced(visit.app, visit.actor, String(visit.request.params['id']));
  const count = view.groups.reduce((sum, { obligations }) => sum + obligations.length, 0);
  const shown = view.groups.slice(0, GROUPS_SHOWN);
  await sendPage(
    visit,
    'why',
    { title: 'Vì sao chưa xếp được lịch?', current: '/ke-hoach' },
    {
      planTitle: view.plan.title,
      planHref: `/ke-hoach/${encodeURIComponent(view.plan.id)}`,
      isApproved: view.plan.state === 'approved',
      count: count === 0 ? null : whole(count),
      placeable: view.placeable === 0 ? null : whole(view.placeable),
      groups: shown.map((group, index) => drawnGroup(group, index, view)),
      rest: view.groups.length > shown.length ? whole(view.groups.length - shown.length) : null,
    },
  );
}

function drawnGroup(group: UnplacedGroup, index: number, { plan, units }: UnplacedView): object {
  const { sentence, channels, unit, days, remedies, obligations } = group;
  const unitWord = unit === 'minutes' ? 'phút' : 'chỗ';
  const lines = new Map(plan.lines.map((line) => [line.id, line]));
  const names = new Map(units.map(({ id, shortName }) => [id, shortName]));
  return {
    id: `thieu-${String(index + 1)}`,
    sentence,
    count: whole(obligations.length),
    channels: channels.map(({ name }) => name),
    unitWord,
    drawing: drawShortage(days, unitWord),
    remedies: remedies.map((remedy) => remedy.sentence),
    obligations: obligations.slice(0, OBLIGATIONS_SHOWN).map((obligation) => {
      const line = lines.get(obligation.lineId);
      const tag = [...plan.tasks, ...plan.events].find(({ id }) => id === obligation.tagId);
      const parts = [
        names.get(obligation.unitId) ?? obligation.unitId,
        line === undefined ? null : lineName(line),
        tag?.title ?? null,
        obligation.replay > 0 ? `phát lại lần ${String(obligation.replay)}` : null,
      ];
      return {
        name: parts.filter((part) => part !== null).join(' · '),
        href: cellHref({ planId: plan.id, lineId: obligation.lineId, unitId: obligation.unitId }),
        due: vietnameseDay(lastDay(obligation.window)),
      };
    }),
    more: obligations.length > OBLIGATIONS_SHOWN ? whole(obligations.length - OBLIGATIONS_SHOWN) : null,
  };
}
