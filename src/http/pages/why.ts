/** Vì sao? Every shortage of a plan: its sentence, its days with their numbers, and what would mend it. */
import { type UnplacedGroup, type UnplacedView, viewUnplaced } from '../../app/schedule/view-unplaced.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { lastDay } from '../../domain/interval.js';
import { shortageSentence } from '../../domain/schedule/shortage-sentence.js';
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
  const shown = view.groups.slice(0, GROUPS_SHOWN);
  const count = numberOf(view.groups);
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
      panels: panelsOf(shown, view),
      rest: view.groups.length > shown.length ? whole(view.groups.length - shown.length) : null,
    },
  );
}

const numberOf = (groups: readonly UnplacedGroup[]): number =>
  groups.reduce((sum, { obligations }) => sum + obligations.length, 0);

/** One panel for all that is short on the same channels, the largest first; in it the shortages by day. */
function panelsOf(groups: readonly UnplacedGroup[], view: UnplacedView): object[] {
  const byChannels = new Map<string, UnplacedGroup[]>();
  for (const group of groups) {
    const title = group.channels.map(({ name }) => name).join(', ');
    byChannels.set(title, [...(byChannels.get(title) ?? []), group]);
  }
  return [...byChannels]
    .toSorted(([, a], [, b]) => numberOf(b) - numberOf(a))
    .map(([title, own], panel) => ({
      id: `kenh-${String(panel + 1)}`,
      title,
      count: whole(numberOf(own)),
      several: own.length > 1 ? whole(own.length) : null,
      shortages: own
        .toSorted((a, b) => a.shortage.from - b.shortage.from)
        .map((group, i) => drawnShortage(group, `thieu-${String(panel + 1)}-${String(i + 1)}`, view)),
    }));
}

function drawnShortage(group: UnplacedGroup, id: string, view: UnplacedView): object {
  const { shortage, unit, days, rules, remedies } = group;
  const unitWord = unit === 'minutes' ? 'phút' : 'chỗ';
  const owed = owedIn(group, view);
  return {
    id,
    sentence: shortageSentence(shortage),
    rules: rules.map((rule) => rule.sentence),
    unitWord,
    drawing: drawShortage(days, unitWord),
    remedies: remedies.map((remedy) => remedy.sentence),
    obligations: owed.slice(0, OBLIGATIONS_SHOWN),
    more: owed.length > OBLIGATIONS_SHOWN ? whole(owed.length - OBLIGATIONS_SHOWN) : null,
  };
}

/** What has no place, named; what differs in its number only is named once, with how many there are. */
function owedIn({ obligations }: UnplacedGroup, { plan, units }: UnplacedView): object[] {
  const lines = new Map(plan.lines.map((line) => [line.id, line]));
  const names = new Map(units.map(({ id, shortName }) => [id, shortName]));
  const alike = new Map<string, { name: string; href: string; due: string; count: number }>();
  for (const { unitId, lineId, tagId, replay, window } of obligations) {
    const line = lines.get(lineId);
    const tag = [...plan.tasks, ...plan.events].find((one) => one.id === tagId);
    const name = [
      names.get(unitId) ?? unitId,
      line === undefined ? null : lineName(line),
      tag?.title ?? null,
      replay > 0 ? `phát lại lần ${String(replay)}` : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
    const due = vietnameseDay(lastDay(window));
    const known = alike.get(`${name} ${due}`);
    if (known) known.count++;
    else
      alike.set(`${name} ${due}`, {
        name,
        due,
        href: cellHref({ planId: plan.id, lineId, unitId }),
        count: 1,
      });
  }
  return [...alike.values()].map(({ count, ...one }) => ({ ...one, times: count > 1 ? whole(count) : null }));
}
