/** The units of the sample province: who owes, since when, and who took over from whom. */
import type { Unit } from '../domain/org/unit.js';
import { ALWAYS, EARLIEST, LATEST, type Interval } from '../domain/interval.js';
import { dayOf } from '../domain/time.js';
import { COMMUNES, communeUnitId } from './communes.js';

export const PROVINCE = { id: 'hoai-giang', name: 'tỉnh Hoài Giang' } as const;

/** Two-tier government and the joint press organ begin on this day. */
const REFORM = dayOf(2025, 7, 1);

/** The life of what the reform of 2025-07-01 made. */
export const SINCE_REFORM: Interval = { from: REFORM, to: LATEST };

/** The life of what the reform ended: its last day is 2025-06-30. */
export const UNTIL_REFORM: Interval = { from: EARLIEST, to: REFORM };

const unit = (
  id: string,
  kind: Unit['kind'],
  name: string,
  shortName: string,
  rest: Partial<Pick<Unit, 'parentId' | 'life' | 'successorIds'>> = {},
): Unit => ({
  id,
  provinceId: PROVINCE.id,
  kind,
  name,
  shortName,
  parentId: 'tinh-hoai-giang',
  life: ALWAYS,
  successorIds: [],
  ...rest,
});

const offices: readonly Unit[] = [
  unit('tinh-hoai-giang', 'province', 'Ủy ban nhân dân tỉnh Hoài Giang', 'UBND tỉnh', { parentId: null }),
  unit('so-vhttdl', 'department', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở VHTTDL'),
  unit('so-khcn', 'department', 'Sở Khoa học và Công nghệ', 'Sở KH&CN'),
  unit('cong-ttdt', 'portal', 'Cổng Thông tin điện tử tỉnh Hoài Giang', 'Cổng TTĐT tỉnh'),
  unit('bao-va-dai', 'press', 'Báo và Phát thanh, Truyền hình tỉnh Hoài Giang', 'Báo và PT-TH Hoài Giang', {
    life: SINCE_REFORM,
  }),
];

const communes: readonly Unit[] = COMMUNES.map((one) =>
  unit(
    communeUnitId(one),
    'commune',
    `Ủy ban nhân dân ${one.form} ${one.name}`,
    `${one.form === 'phường' ? 'Phường' : 'Xã'} ${one.name}`,
    { life: SINCE_REFORM },
  ),
);

/** What the reform ended, with its successors: two newsrooms, a district, and two communes of it that merged. */
const predecessors: readonly Unit[] = [
  unit('bao-hoai-giang', 'newspaper', 'Báo Hoài Giang', 'Báo Hoài Giang', {
    life: UNTIL_REFORM,
    successorIds: ['bao-va-dai'],
  }),
  unit('dai-hoai-giang', 'station', 'Đài Phát thanh và Truyền hình Hoài Giang', 'Đài PT-TH Hoài Giang', {
    life: UNTIL_REFORM,
    successorIds: ['bao-va-dai'],
  }),
  unit('huyen-van-linh', 'district', 'Ủy ban nhân dân huyện Vân Lĩnh', 'Huyện Vân Lĩnh', {
    life: UNTIL_REFORM,
    successorIds: ['xa-van-linh', 'xa-khe-sim', 'xa-ban-ngan', 'xa-dong-tra', 'xa-thac-nga', 'xa-tra-van'],
  }),
  unit('xa-cu-tra-man', 'commune', 'Ủy ban nhân dân xã Trà Mạn', 'Xã Trà Mạn (cũ)', {
    parentId: 'huyen-van-linh',
    life: UNTIL_REFORM,
    successorIds: ['xa-tra-van'],
  }),
  unit('xa-cu-tra-vy', 'commune', 'Ủy ban nhân dân xã Trà Vy', 'Xã Trà Vy (cũ)', {
    parentId: 'huyen-van-linh',
    life: UNTIL_REFORM,
    successorIds: ['xa-tra-van'],
  }),
];

export const UNITS: readonly Unit[] = [...offices, ...communes, ...predecessors];
