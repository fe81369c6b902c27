/** The channels of the sample province: one organ's four media, sites and pages, 24 loudspeakers, ten LED walls. */
import type { Interval } from '../domain/interval.js';
import type { AiringRule, Channel, ChannelKind, LedWall } from '../domain/org/channel.js';
import { COMMUNES, communeUnitId } from './communes.js';
import { SINCE_REFORM, UNTIL_REFORM } from './units.js';

const channel = (
  id: string,
  unitId: string,
  kind: ChannelKind,
  name: string,
  address: string | null = null,
  life: Interval = SINCE_REFORM,
  led: LedWall | null = null,
): Channel => ({ id, unitId, kind, name, life, address, led, rule: RULES[id] ?? zaloRule(kind, unitId) });

const quietOn = (...quietWeekdays: number[]): AiringRule => ({
  ...{ quietWeekdays, sessionsPerDay: null, tokensPerMonth: null },
});

/** Two fishing communes rest their loudspeakers when the boats are home; a ward asked for one session a day. */
const RULES: Readonly<Record<string, AiringRule>> = {
  'kenh-loa-con-hen': quietOn(6),
  'kenh-loa-giang-hai': quietOn(5, 6),
  'kenh-loa-kim-dai': { quietWeekdays: [], sessionsPerDay: 1, tokensPerMonth: null },
};

/** A commune's account sends to its followers four times a month; the province's posts need no broadcast. */
const zaloRule = (kind: ChannelKind, unitId: string): AiringRule | null =>
  kind === 'zalo' && unitId !== 'cong-ttdt'
    ? { quietWeekdays: [], sessionsPerDay: null, tokensPerMonth: 4 }
    : null;

const press: readonly Channel[] = [
  channel('kenh-bao-in', 'bao-va-dai', 'print', 'Báo in Hoài Giang'),
  channel(
    'kenh-bao-dien-tu',
    'bao-va-dai',
    'online',
    'Báo điện tử Hoài Giang',
    'https://baohoaigiang.example',
  ),
  channel('kenh-phat-thanh', 'bao-va-dai', 'radio', 'Phát thanh Hoài Giang, FM 96,3 MHz'),
  channel('kenh-truyen-hinh', 'bao-va-dai', 'tv', 'Truyền hình Hoài Giang HGTV'),
  channel(
    'kenh-youtube-bao',
    'bao-va-dai',
    'youtube',
    'YouTube Truyền hình Hoài Giang',
    'https://youtube.example/@hoaigiangtv',
  ),
];

const portals: readonly Channel[] = [
  channel(
    'kenh-cong-tinh',
    'cong-ttdt',
    'portal',
    'Cổng Thông tin điện tử tỉnh',
    'https://www.hoaigiang.example',
  ),
  channel(
    'kenh-facebook-tinh',
    'cong-ttdt',
    'facebook',
    'Facebook Hoài Giang hôm nay',
    'https://facebook.example/hoaigianghomnay',
  ),
  channel(
    'kenh-zalo-tinh',
    'cong-ttdt',
    'zalo',
    'Zalo OA Chính quyền tỉnh Hoài Giang',
    'https://zalo.example/hoaigiang',
  ),
  channel(
    'kenh-web-so-vhttdl',
    'so-vhttdl',
    'portal',
    'Trang Sở VHTTDL',
    'https://svhttdl.hoaigiang.example',
  ),
  channel('kenh-web-so-khcn', 'so-khcn', 'portal', 'Trang Sở KH&CN', 'https://skhcn.hoaigiang.example'),
];

const communes: readonly Channel[] = COMMUNES.flatMap((one) => {
  const unitId = communeUnitId(one);
  const place = `${one.form} ${one.name}`;
  const host = one.slug.replaceAll('-', '');
  return [
    channel(`kenh-loa-${one.slug}`, unitId, 'loudspeaker', `Truyền thanh ${place}`),
    channel(`kenh-web-${one.slug}`, unitId, 'portal', `Trang ${place}`, `https://${host}.hoaigiang.example`),
    ...(one.zalo
      ? [channel(`kenh-zalo-${one.slug}`, unitId, 'zalo', `Zalo OA ${place}`, `https://zalo.example/${host}`)]
      : []),
    ...(one.facebook
      ? [
          channel(
            `kenh-facebook-${one.slug}`,
            unitId,
            'facebook',
            `Facebook ${place}`,
            `https://facebook.example/${host}`,
          ),
        ]
      : []),
  ];
});

const wall = (slug: string, unitId: string, name: string, width: number, height: number): Channel =>
  channel(`kenh-led-${slug}`, unitId, 'led', `LED ${name}`, null, SINCE_REFORM, { width, height });

/** Ten walls of ten sizes, from a village gate's ticker to the square's full-HD screen. */
const walls: readonly Channel[] = [
  wall('quang-truong', 'so-vhttdl', 'Quảng trường Hoài Giang', 1920, 1080),
  wall('nha-van-hoa', 'so-vhttdl', 'Trung tâm Văn hóa tỉnh', 960, 480),
  wall('ben-lua', 'phuong-ben-lua', 'chợ Bến Lụa', 640, 384),
  wall('thanh-dong', 'phuong-thanh-dong', 'bến xe Thành Đông', 640, 320),
  wall('kim-dai', 'phuong-kim-dai', 'cột đứng Trung tâm hành chính công Kim Đài', 768, 1366),
  wall('cua-hoai', 'phuong-cua-hoai', 'cổng chào Cửa Hoài', 1280, 384),
  wall('phu-ngan', 'xa-phu-ngan', 'trụ sở xã Phú Ngạn', 384, 192),
  wall('quang-luong', 'xa-quang-luong', 'chợ Quảng Lương', 320, 160),
  wall('hai-truong', 'xa-hai-truong', 'cảng cá Hải Trường', 192, 96),
  wall('van-linh', 'xa-van-linh', 'cổng chào Vân Lĩnh', 192, 64),
];

/** Channels that ended with their units on 2025-06-30; what ran on them is kept. */
const ended: readonly Channel[] = [
  channel('kenh-cu-bao-in', 'bao-hoai-giang', 'print', 'Báo Hoài Giang (in)', null, UNTIL_REFORM),
  channel(
    'kenh-cu-bao-dien-tu',
    'bao-hoai-giang',
    'online',
    'Báo Hoài Giang điện tử',
    'https://cu.baohoaigiang.example',
    UNTIL_REFORM,
  ),
  channel('kenh-cu-phat-thanh', 'dai-hoai-giang', 'radio', 'Đài PT-TH, kênh phát thanh', null, UNTIL_REFORM),
  channel('kenh-cu-truyen-hinh', 'dai-hoai-giang', 'tv', 'Đài PT-TH, kênh truyền hình', null, UNTIL_REFORM),
  channel(
    'kenh-cu-huyen-van-linh',
    'huyen-van-linh',
    'loudspeaker',
    'Đài Truyền thanh huyện Vân Lĩnh',
    null,
    UNTIL_REFORM,
  ),
  channel(
    'kenh-cu-loa-tra-man',
    'xa-cu-tra-man',
    'loudspeaker',
    'Truyền thanh xã Trà Mạn',
    null,
    UNTIL_REFORM,
  ),
  channel('kenh-cu-loa-tra-vy', 'xa-cu-tra-vy', 'loudspeaker', 'Truyền thanh xã Trà Vy', null, UNTIL_REFORM),
];

export const CHANNELS: readonly Channel[] = [...press, ...portals, ...communes, ...walls, ...ended];
