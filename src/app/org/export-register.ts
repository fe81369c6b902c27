/** The register as a file that can be imported, and the empty file to fill in. */
import type { Actor } from '../../domain/org/policy.js';
import { reachOf } from '../../domain/org/policy.js';
import { csvText } from '../csv.js';
import type { Context } from '../context.js';
import { authorise } from './authorise.js';
import { loadDayparts, loadRegister } from './register.js';
import {
  COLUMNS,
  COLUMN_NAMES,
  type Cells,
  channelCells,
  daypartCells,
  unitCells,
  userCells,
} from './register-file.js';

const HEADING = COLUMN_NAMES.map((name) => COLUMNS[name]);
const row = (cells: Cells): string[] => COLUMN_NAMES.map((name) => cells[name] ?? '');

/** Every unit, channel and daypart; accounts too for those who manage them, without their passwords. */
export async function exportRegister(app: Context, actor: Actor): Promise<string> {
  authorise(actor, 'register.read');
  const { provinceId } = actor;
  const { units, channels } = await loadRegister(app, provinceId);
  const [dayparts, users] = await Promise.all([
    loadDayparts(
      app,
      channels.map(({ id }) => id),
    ),
    reachOf(actor, 'users.manage') === null ? [] : app.store.users.find({ provinceId, disabled: false }),
  ]);
  return csvText([
    HEADING,
    ...units.map(unitCells).map(row),
    ...channels.map(channelCells).map(row),
    ...dayparts.map(daypartCells).map(row),
    ...users.map(userCells).map(row),
  ]);
}

/** Rows that show each kind of entry; as remarks they are not imported. */
const EXAMPLES: readonly Cells[] = [
  {
    ...{ entry: '# đơn vị', id: 'xa-mau', name: 'Ủy ban nhân dân xã Mẫu', shortName: 'Xã Mẫu', kind: 'xã' },
    ...{ from: '01/07/2025' },
  },
  {
    ...{ entry: '# kênh', id: 'loa-xa-mau', name: 'Truyền thanh xã Mẫu', kind: 'truyền thanh' },
    ...{ owner: 'xa-mau', quietWeekdays: 'CN', sessionsPerDay: '2' },
  },
  {
    ...{ entry: '# khung giờ', id: 'loa-xa-mau-sang', name: 'Buổi sáng', owner: 'loa-xa-mau' },
    ...{ weekdays: '2 3 4 5 6 7', start: '05:30', end: '06:00', capacity: '25', capacityUnit: 'phút' },
  },
  {
    ...{ entry: '# kênh', id: 'led-xa-mau', name: 'Màn hình LED chợ Mẫu', kind: 'LED', owner: 'xa-mau' },
    ...{ width: '192', height: '64' },
  },
  {
    ...{ entry: '# kênh', id: 'zalo-xa-mau', name: 'Zalo OA xã Mẫu', kind: 'Zalo', owner: 'xa-mau' },
    ...{ address: 'https://zalo.me/xamau', tokensPerMonth: '4' },
  },
  { entry: '# tài khoản', id: 'xamau', name: 'Nguyễn Văn A', kind: 'truyền thanh', owner: 'xa-mau' },
];

/** The headings, and examples as remarks. */
export const registerTemplate = (): string =>
  csvText([
    HEADING,
    [
      '# Dòng bắt đầu bằng dấu # không được nhập. Mỗi dòng khai một mục: đơn vị, kênh, khung giờ hoặc tài khoản.',
    ],
    ...EXAMPLES.map(row),
  ]);
