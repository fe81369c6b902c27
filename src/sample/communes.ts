/** The 24 communes and wards of the sample province, invented; everything else about them follows from this table. */

type Region = 'city' | 'plain' | 'coast' | 'upland';

export interface Commune {
  /** What ids are made of: `loa-` + slug is its loudspeaker. */
  readonly slug: string;
  readonly form: 'phường' | 'xã';
  readonly name: string;
  readonly region: Region;
  readonly zalo: boolean;
  readonly facebook: boolean;
}

const commune = (
  slug: string,
  form: Commune['form'],
  name: string,
  region: Region,
  pages: 'zalo' | 'facebook' | 'both' | 'none',
): Commune => ({
  slug,
  form,
  name,
  region,
  zalo: pages === 'zalo' || pages === 'both',
  facebook: pages === 'facebook' || pages === 'both',
});

export const COMMUNES: readonly Commune[] = [
  commune('ben-lua', 'phường', 'Bến Lụa', 'city', 'both'),
  commune('thanh-dong', 'phường', 'Thành Đông', 'city', 'both'),
  commune('cau-may', 'phường', 'Cầu Mây', 'city', 'zalo'),
  commune('kim-dai', 'phường', 'Kim Đài', 'city', 'both'),
  commune('cua-hoai', 'phường', 'Cửa Hoài', 'coast', 'both'),
  commune('tan-vinh', 'phường', 'Tân Vịnh', 'coast', 'zalo'),
  commune('phu-ngan', 'xã', 'Phú Ngạn', 'plain', 'both'),
  commune('dong-khe', 'xã', 'Đông Khê', 'plain', 'zalo'),
  commune('yen-trach', 'xã', 'Yên Trạch', 'plain', 'zalo'),
  commune('lac-dien', 'xã', 'Lạc Điền', 'plain', 'facebook'),
  commune('hoa-ngai', 'xã', 'Hòa Ngãi', 'plain', 'zalo'),
  commune('quang-luong', 'xã', 'Quảng Lương', 'plain', 'both'),
  commune('my-sa', 'xã', 'Mỹ Sa', 'plain', 'none'),
  commune('thach-lung', 'xã', 'Thạch Lũng', 'upland', 'zalo'),
  commune('hai-truong', 'xã', 'Hải Trường', 'coast', 'zalo'),
  commune('con-hen', 'xã', 'Cồn Hến', 'coast', 'none'),
  commune('giang-hai', 'xã', 'Giang Hải', 'coast', 'facebook'),
  commune('lach-dua', 'xã', 'Lạch Dừa', 'coast', 'none'),
  commune('van-linh', 'xã', 'Vân Lĩnh', 'upland', 'both'),
  commune('khe-sim', 'xã', 'Khe Sim', 'upland', 'none'),
  commune('ban-ngan', 'xã', 'Bản Ngần', 'upland', 'none'),
  commune('dong-tra', 'xã', 'Đồng Trà', 'upland', 'zalo'),
  commune('thac-nga', 'xã', 'Thác Ngà', 'upland', 'none'),
  commune('tra-van', 'xã', 'Trà Vân', 'upland', 'zalo'),
];

/** The unit id of a commune: `phuong-ben-lua`, `xa-lach-dua`. */
export const communeUnitId = (one: Commune): string =>
  `${one.form === 'phường' ? 'phuong' : 'xa'}-${one.slug}`;
