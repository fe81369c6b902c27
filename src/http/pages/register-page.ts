/** The register on a day: a tree of the units that are at work then, and those before and after. */
import { loadRegister } from '../../app/org/register.js';
import { authorise } from '../../app/org/authorise.js';
import { exportRegister, registerTemplate } from '../../app/org/export-register.js';
import { writtenDay } from '../../app/org/register-file.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { Failure } from '../../domain/errors.js';
import { contains } from '../../domain/interval.js';
import type { Channel } from '../../domain/org/channel.js';
import { reachOf } from '../../domain/org/policy.js';
import { UNIT_KINDS, type Unit } from '../../domain/org/unit.js';
import { CHANNEL_NAMES } from '../../domain/plan/resolve-targets.js';
import { searchText } from '../../domain/search-text.js';
import { type Day, isoDay, parseIsoDay, vietnameseDay } from '../../domain/time.js';
import { queryText } from './csrf.js';
import { doneWords } from './register-done.js';
import { lifeWords, unitHref } from './register-words.js';
import { type Visit, sendPage } from './visit.js';
import { UNIT_KIND_WORDS } from './wording.js';

/** What a branch of the tree draws. */
interface Branch {
  readonly href: string;
  readonly name: string;
  readonly meta: readonly string[];
  readonly branch: readonly Branch[] | null;
}

function dayAsked(visit: Visit): Day {
  const text = queryText(visit.request, 'ngay');
  if (text === null) return visit.app.clock.today();
  const day = parseIsoDay(writtenDay(text));
  if (day === null)
    throw new Failure('invalid', 'day-invalid', 'Ngày này không có trên lịch; viết như 21/11/2026.');
  return day;
}

export async function showRegister(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  authorise(actor, 'register.read');
  const day = dayAsked(visit);
  const search = (queryText(request, 'q') ?? '').slice(0, 100);
  const { units, channels } = await loadRegister(app, actor.provinceId);
  const wanted = searchText(search);
  const found = units.filter(({ name, shortName }) => searchText(`${name} ${shortName}`).includes(wanted));
  const living = found.filter(({ life }) => contains(life, day));
  const past = found.filter(({ life }) => life.to <= day);
  const future = found.filter(({ life }) => life.from > day);
  const draw = drawerOf(units, channels, day);
  const others = (label: string, some: readonly Unit[]): object[] =>
    some.length === 0
      ? []
      : [{ label, count: whole(some.length), branch: some.map((unit) => draw(unit, null)) }];
  const isTree = wanted === '';
  await sendPage(
    visit,
    'register',
    { title: 'Danh bạ', current: '/danh-ba' },
    {
      registerCss: visit.asset('register.css'),
      mayWrite: reachOf(actor, 'register.write') !== null,
      done: doneWords(request),
      day: isoDay(day),
      dayWords: vietnameseDay(day),
      search,
      isFiltered: search !== '' || queryText(request, 'ngay') !== null,
      summary: `${whole(living.length)} đơn vị đang hoạt động, ${whole(channels.filter(({ life }) => contains(life, day)).length)} kênh`,
      roots: isTree ? rootsOf(living, draw) : [],
      isNothing: found.length === 0,
      others: [
        ...(isTree ? [] : others('Đang hoạt động', living)),
        ...others('Sẽ hoạt động', future),
        ...others('Đã kết thúc', past),
      ],
    },
  );
}

type Draw = (unit: Unit, below: readonly Branch[] | null) => Branch;

/** The units that stand under none that lives, each with its tree in groups of a kind. */
function rootsOf(living: readonly Unit[], draw: Draw): readonly object[] {
  const ids = new Set(living.map(({ id }) => id));
  const below = new Map<string, Unit[]>();
  for (const unit of living) {
    if (unit.parentId === null || !ids.has(unit.parentId)) continue;
    below.set(unit.parentId, [...(below.get(unit.parentId) ?? []), unit]);
  }
  const branchOf = (unit: Unit): Branch => {
    const children = below.get(unit.id) ?? [];
    return draw(unit, children.length === 0 ? null : children.toSorted(byName).map(branchOf));
  };
  const roots = living.filter(({ parentId }) => parentId === null || !ids.has(parentId));
  return roots.toSorted(provinceFirst).map((root) => {
    const children = below.get(root.id) ?? [];
    return {
      ...draw(root, null),
      groups: UNIT_KINDS.map((kind) => [kind, children.filter((unit) => unit.kind === kind)] as const)
        .filter(([, own]) => own.length > 0)
        .map(([kind, own]) => ({
          label: UNIT_KIND_WORDS[kind],
          count: whole(own.length),
          branch: own.toSorted(byName).map(branchOf),
        })),
    };
  });
}

const byName = (a: Unit, b: Unit): number => a.shortName.localeCompare(b.shortName, 'vi');
const provinceFirst = (a: Unit, b: Unit): number =>
  Number(b.kind === 'province') - Number(a.kind === 'province') || byName(a, b);

const NAMES_SHOWN = 4;

/** "Xã A, Xã B, …", or null for nobody. */
function namesOf(units: readonly Unit[], label: string): string | null {
  if (units.length === 0) return null;
  const names = units.slice(0, NAMES_SHOWN).map(({ shortName }) => shortName);
  return `${label} ${names.join(', ')}${units.length > names.length ? ` và ${whole(units.length - names.length)} đơn vị khác` : ''}`;
}

function drawerOf(units: readonly Unit[], channels: readonly Channel[], day: Day): Draw {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (unit, below) => {
    const own = channels.filter(({ unitId, life }) => unitId === unit.id && contains(life, day));
    const kinds = [
      ...new Set(own.map(({ kind }) => (kind === 'portal' ? 'trang thông tin' : CHANNEL_NAMES[kind]))),
    ];
    const predecessors = units.filter(({ successorIds }) => successorIds.includes(unit.id));
    const successors = unit.successorIds.flatMap((id) => byId.get(id) ?? []);
    return {
      href: unitHref(unit.id),
      name: unit.shortName,
      meta: [
        kinds.length === 0 ? null : kinds.join(', '),
        lifeWords(unit.life),
        namesOf(predecessors, 'kế tục'),
        namesOf(successors, 'nay là'),
      ].filter((part) => part !== null),
      branch: below,
    };
  };
}

export async function downloadRegister({ app, actor, response }: Visit): Promise<void> {
  const file = await exportRegister(app, actor);
  response.attachment('danh-ba.csv').type('text/csv').send(file);
}

export async function downloadTemplate({ actor, response }: Visit): Promise<void> {
  authorise(actor, 'register.read');
  response.attachment('mau-danh-ba.csv').type('text/csv').send(registerTemplate());
  await Promise.resolve();
}
