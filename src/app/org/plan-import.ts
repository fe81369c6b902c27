/** What a register file would do to the register as it is: what is new, what is known, what does not fit. */
import type { FieldFault } from '../../domain/errors.js';
import { faultsOfAccount } from '../../domain/org/account-rules.js';
import type { Channel, Daypart } from '../../domain/org/channel.js';
import { faultsOfChannel, faultsOfDaypart } from '../../domain/org/channel-rules.js';
import { type RegisterFault, fault } from '../../domain/org/register-fault.js';
import type { Unit } from '../../domain/org/unit.js';
import { faultsOfUnit, spanForChannels } from '../../domain/org/unit-rules.js';
import type { User } from '../../domain/org/user.js';
import type { Day } from '../../domain/time.js';
import { rootOf } from './add-unit.js';
import {
  type ChannelRow,
  type DaypartRow,
  type FileRow,
  type RegisterFile,
  type UnitRow,
  type UserRow,
  cellFault,
  columnOf,
} from './read-register-file.js';
import {
  COLUMNS,
  type Cells,
  type Column,
  channelCells,
  daypartCells,
  unitCells,
  userCells,
} from './register-file.js';

/** The register and the accounts of one province. */
export interface RegisterState {
  readonly provinceId: string;
  readonly today: Day;
  readonly units: readonly Unit[];
  readonly channels: readonly Channel[];
  readonly dayparts: readonly Daypart[];
  readonly users: readonly User[];
}

/** An account that is to be made, still without a password. */
export type Newcomer = Omit<User, 'id' | 'passwordHash' | 'disabled'>;

export interface ImportPlan {
  readonly units: readonly Unit[];
  readonly channels: readonly (Channel & { readonly provinceId: string })[];
  readonly dayparts: readonly Daypart[];
  readonly users: readonly Newcomer[];
  /** Rows that say what the register says already. */
  readonly unchanged: number;
  readonly faults: readonly FieldFault[];
}

/** Works a file out against a state. An import adds; a row that differs from what is known is a fault. */
export function planImport({ rows, faults }: RegisterFile, state: RegisterState): ImportPlan {
  const found: FieldFault[] = [...faults, ...twiceNamed(rows)];
  let unchanged = 0;
  /** True when the entry is new; one that is known is compared, and counted or found faulty. */
  const isNew = (row: FileRow, known: Cells | undefined, wanted: Cells): boolean => {
    if (known === undefined) return true;
    const differing = differences(row.cells, known, wanted);
    if (differing.length === 0) unchanged++;
    found.push(
      ...differing.map((column) =>
        cellFault(
          row.line,
          column,
          `danh bạ đã có mã này và ghi “${known[column] ?? ''}”; hãy sửa trong danh bạ.`,
        ),
      ),
    );
    return false;
  };
  const judge = (row: FileRow, faultsOfRow: readonly RegisterFault[]): void => {
    found.push(...faultsOfRow.map(({ path, detail }) => cellFault(row.line, columnOf(path), detail)));
  };
  const of = <R extends FileRow>(type: R['type']): R[] => rows.filter((row): row is R => row.type === type);

  const root = rootOf(state.units);
  const unitRows = of<UnitRow>('unit').map((row) => ({ row, unit: unitOf(row, state.provinceId, root) }));
  const knownUnits = new Map(state.units.map((unit) => [unit.id, unit]));
  const units = unitRows
    .filter(({ row, unit }) => {
      const known = knownUnits.get(unit.id);
      return isNew(row, known && unitCells(known), unitCells(unit));
    })
    .map(({ unit }) => unit);
  const register = [...state.units, ...units];
  const allUnits = new Map(register.map((unit) => [unit.id, unit]));
  for (const { row, unit } of unitRows) if (units.includes(unit)) judge(row, faultsOfUnit(unit, register));

  const channels: (Channel & { provinceId: string })[] = [];
  const allChannels = new Map(state.channels.map((channel) => [channel.id, channel]));
  for (const row of of<ChannelRow>('channel')) {
    const unit = allUnits.get(row.value.unitId);
    if (unit === undefined) {
      judge(row, [fault('unit-unknown', 'unitId', `không có đơn vị ${row.value.unitId}.`)]);
      continue;
    }
    const channel = { ...row.value, life: row.value.life ?? unit.life, provinceId: state.provinceId };
    const known = allChannels.get(channel.id);
    if (!isNew(row, known && channelCells(known), channelCells(channel))) continue;
    judge(row, faultsOfChannel(channel, spanForChannels(unit, register)));
    channels.push(channel);
    allChannels.set(channel.id, channel);
  }

  const knownDayparts = new Map(state.dayparts.map((daypart) => [daypart.id, daypart]));
  const dayparts: Daypart[] = [];
  for (const row of of<DaypartRow>('daypart')) {
    const channel = allChannels.get(row.value.channelId);
    if (channel === undefined) {
      judge(row, [fault('channel-unknown', 'channelId', `không có kênh ${row.value.channelId}.`)]);
      continue;
    }
    const daypart: Daypart = { ...row.value, life: row.value.life ?? channel.life };
    const known = knownDayparts.get(daypart.id);
    if (!isNew(row, known && daypartCells(known), daypartCells(daypart))) continue;
    judge(row, faultsOfDaypart(daypart, channel.life));
    dayparts.push(daypart);
  }

  const knownUsers = new Map(state.users.map((user) => [user.username, user]));
  const users: Newcomer[] = [];
  for (const row of of<UserRow>('user')) {
    const known = knownUsers.get(row.value.username);
    if (!isNew(row, known && userCells(known), userCells(row.value))) continue;
    judge(row, faultsOfAccount(row.value, allUnits.get(row.value.unitId) ?? null, state.today));
    users.push({ ...row.value, provinceId: state.provinceId });
  }
  return { units, channels, dayparts, users, unchanged, faults: found.toSorted(byLine) };
}

const unitOf = ({ value }: UnitRow, provinceId: string, root: Unit | null): Unit => ({
  ...value,
  provinceId,
  parentId: value.kind === 'province' ? value.parentId : (value.parentId ?? root?.id ?? null),
  successorIds: [],
});

/** The columns that were filled in and say something else than the register does. */
const differences = (given: Cells, known: Cells, wanted: Cells): Column[] =>
  (Object.keys(COLUMNS) as Column[]).filter(
    (column) => given[column] !== undefined && (known[column] ?? '') !== (wanted[column] ?? ''),
  );

function twiceNamed(rows: readonly FileRow[]): readonly FieldFault[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = `${row.type} ${row.type === 'user' ? row.value.username : row.value.id}`;
    const line = first.get(key);
    if (line === undefined) {
      first.set(key, row.line);
      return [];
    }
    return [cellFault(row.line, 'id', `mã này đã có ở dòng ${String(line)}.`)];
  });
}

const lineOf = ({ path }: FieldFault): number => Number(path.split('.')[1]);
const byLine = (a: FieldFault, b: FieldFault): number => lineOf(a) - lineOf(b);
