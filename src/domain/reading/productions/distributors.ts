/** Distributors: on what a count multiplies ("trên mỗi kênh", "mỗi xã, phường", "/đơn vị", "100% xã"). */
import type { Distributor } from '../../plan/quota-line.js';
import { cueAt } from './cues.js';
import { nounAt } from './nouns.js';
import { numberAt } from './numbers.js';
import { periodUnitAt } from './periods.js';
import { listed, phraseSet, phraseTable, matchPhrase, startsOf } from '../text/phrases.js';
import { exact, type Match, type Reading, foldedAt, isCapital, isMark } from '../text/tokens.js';

const BEARERS = phraseTable<Distributor>([
  ...listed<Distributor>(
    'channel',
    `
      kênh | kênh sóng | kênh truyền thông | nền tảng | trang | cổng | fanpage | trang fanpage |
      trang thông tin điện tử | cổng thông tin điện tử | tài khoản | trang mạng xã hội | ấn phẩm |
      website | cụm loa | kênh phát thanh | kênh truyền hình | tờ báo | báo điện tử | đài phát thanh |
      đầu báo
    `,
  ),
  ...listed<Distributor>(
    'medium',
    `
      loại hình | loại hình báo chí | hình thức | loại hình truyền thông
    `,
  ),
  ...listed<Distributor>(
    'unit',
    `
      đơn vị | cơ quan | cơ quan , đơn vị | cơ quan báo chí | sở | sở , ngành | sở , ban , ngành | báo |
      đài | huyện | địa phương | ngành | thôn | bản | khu phố | tổ dân phố | trường | trường học |
      đơn vị , địa phương | cơ quan , đơn vị , địa phương | huyện , thành phố |
      huyện , thị xã , thành phố | thôn , bản | thôn , tổ dân phố | thôn , bản , tổ dân phố | tòa soạn |
      cơ sở | doanh nghiệp | chi nhánh | phòng | ban | tổ chức | hội | đoàn thể |
      sở , ban , ngành , địa phương | quận | quận , huyện | đồn biên phòng | ubnd huyện |
      cơ quan báo , đài | báo , đài | cơ quan thông tấn , báo chí | điểm | khu dân cư | hợp tác xã |
      chi đoàn | chi hội | cơ sở đoàn | cơ sở hội | trụ sở | khu vực bỏ phiếu | tổ bầu cử | bệnh viện |
      tổ chức đoàn | thành viên | thành viên ban chỉ đạo | cán bộ | đảng viên | hội viên | đoàn viên |
      báo cáo viên | tuyên truyền viên | cộng tác viên | hộ | hộ gia đình |
      gia đình | nhà trường | cơ sở giáo dục | cơ sở y tế | trạm | ấp | tòa soạn báo |
      cụm dân cư | làng | buôn | khóm | cụm | chợ | nhà máy | công ty | tổ công nghệ số cộng đồng |
      huyện , thị xã | sở , ngành , địa phương | quận , huyện , thị xã | nhà văn hóa | điểm bưu điện |
      cơ quan thông tấn | khách sạn | nhà hàng | ngân hàng | siêu thị | bến xe | nhà ga | khu công nghiệp |
      điểm du lịch | khu du lịch | công đoàn cơ sở | khoa | khoa , phòng | cửa khẩu | hạt kiểm lâm |
      tuyến đường | câu lạc bộ | điểm trường | trung tâm | chi cục | quầy | nhà thuốc | tuyến phố
    `,
  ),
  ...listed<Distributor>(
    'commune',
    `
      xã | phường | xã , phường | xã , phường , thị trấn | xã , thị trấn | xã , phường , đặc khu |
      phường , xã | ubnd xã | ubnd cấp xã | ubnd xã , phường | đài truyền thanh cấp xã |
      đài truyền thanh xã | đài truyền thanh cơ sở | đài truyền thanh | trạm truyền thanh |
      địa bàn cấp xã | đơn vị cấp xã | thị trấn | đặc khu | trạm y tế xã | xã , phường , thị xã |
      địa phương cấp xã | xã biên giới | xã đảo | xã vùng cao | xã miền núi | xã ven biển
    `,
  ),
  ...listed<Distributor>(
    'screen',
    `
      màn hình | màn hình led | bảng led | bảng điện tử | bảng tin điện tử | bảng tin điện tử công cộng |
      led | bảng thông tin điện tử | cụm màn hình | màn hình điện tử | màn led | cổng chào điện tử |
      bảng tin | bảng điện tử công cộng | màn hình lớn | màn hình tấm lớn
    `,
  ),
]);

/** Organs of a commune: "mỗi Công an xã, phường", "từng Trạm Y tế xã". */
const COMMUNE_ORGANS = phraseSet([
  ...['công an', 'trạm y tế', 'đoàn', 'hội phụ nữ', 'hội nông dân', 'đảng ủy', 'mặt trận tổ quốc'],
  ...['ủy ban nhân dân', 'ban chỉ đạo', 'trung tâm', 'ủy ban mttq', 'đoàn thanh niên', 'trường', 'đài'],
  ...['trụ sở công an', 'trụ sở ubnd', 'trụ sở', 'trung tâm văn hóa', 'ban chỉ huy quân sự', 'bộ phận'],
]);

const EACH = phraseSet(['mỗi', 'mỗi một', 'từng', 'một', 'tất cả các', 'toàn bộ các', 'toàn bộ', '01', '1']);

/** First words, by which most tokens are passed over. */
export const EACH_STARTS = startsOf(EACH);

/** Words with which a bearer's name becomes another thing ("mỗi báo cáo", "mỗi hội thi", "mỗi trường hợp"). */
const OTHER_THINGS = phraseSet([
  ...['cáo', 'thi', 'chợ', 'diễn', 'hợp', 'nghề', 'cầu', 'trại', 'án', 'thảo', 'nghị', 'quần', 'học kỳ'],
  ...['phí', 'trình', 'chức', 'ngữ', 'ước', 'đồ', 'nhạc', 'kịch', 'quy', 'tự'],
]);

/** Who bears a count, at a token: "xã, phường", "Công an xã"; null for "bản tin", "hội nghị", "báo cáo". */
function bearerAt(reading: Reading, at: number): Match<Distributor> | null {
  const organ = matchPhrase(COMMUNE_ORGANS, reading, at, true);
  const commune = organ === null ? null : matchPhrase(BEARERS, reading, organ.next, true);
  if (commune?.value === 'commune') return commune;
  const bearer = matchPhrase(BEARERS, reading, at, true);
  if (bearer === null) return null;
  // "mỗi màn hình trình chiếu …": what follows is what it does, and no more of its name.
  const acts = cueAt(reading, bearer.next)?.value === 'broadcast';
  if (!acts && matchPhrase(OTHER_THINGS, reading, bearer.next, true) !== null) return null;
  const counted = Math.max(nounAt(reading, at)?.next ?? 0, periodUnitAt(reading, at)?.next ?? 0);
  return counted > bearer.next ? null : bearer;
}

/** "Môi trường dựng …", "mới", "mọi": rightly spelt words that only look like "mỗi" and "từng" without their marks. */
function isNoEach(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token !== undefined && /^(?:môi|mới|mọi|mời|mối|túng|tụng)$/.test(exact(reading, token));
}

/** An explicit distributor: "trên mỗi kênh", "từng đơn vị", "/xã", "100% xã, phường". */
export function distributorAt(reading: Reading, at: number): Match<Distributor> | null {
  if (isMark(reading, at, '/')) {
    const number = /^0?1$/.test(foldedAt(reading, at + 1)) ? 1 : 0;
    return bearerAt(reading, at + 1 + number);
  }
  if (/^100$/.test(foldedAt(reading, at)) && isMark(reading, at + 1, '%')) {
    const skip = /^(?:cac|so)$/.test(foldedAt(reading, at + 2)) ? 3 : 2;
    return bearerAt(reading, at + skip);
  }
  const word = foldedAt(reading, at);
  if (word === '01' || word === '1') return null;
  const each = matchPhrase(EACH, reading, at, true);
  const bearer = each === null || isNoEach(reading, at) ? null : bearerAt(reading, each.next);
  if (bearer === null) return namedBearerAt(reading, at);
  return { ...bearer, doubt: bearer.doubt * 0.5 + each!.doubt * 0.5 };
}

const LONGEST_BEARER = 9;
const BEARS = /^(?:gui|nop|viet|dang|treo|dung|xay|san|thuc|phat|in|lam|cung|dat|bo|dan|quay)$/;

/** "mỗi khoa, phòng của bệnh viện nộp tối thiểu 01 bài", "mỗi Đội Thuế liên xã xây dựng …": whoever does it, each. */
function namedBearerAt(reading: Reading, at: number): Match<Distributor> | null {
  if (!/^(?:moi|tung)$/.test(foldedAt(reading, at)) || isNoEach(reading, at)) return null;
  if (cueAt(reading, at)?.value === 'contest') return null;
  if (nounAt(reading, at + 1) !== null || periodUnitAt(reading, at + 1) !== null) return null;
  if (/^(?:thu|sang|chieu|toi|trua|dem|buoi|cuoi|chu|khi|lan|dip)$/.test(foldedAt(reading, at + 1)))
    return null;
  for (let next = at + 2; next <= at + LONGEST_BEARER; next++) {
    const token = reading.tokens[next];
    if (token === undefined || (token.kind !== 'word' && !isMark(reading, next, ','))) return null;
    if (/^(?:moi|tung)$/.test(token.folded)) return null;
    const cue = cueAt(reading, next);
    if (cue?.value === 'contest' || cue?.value === 'meeting') return null;
    if (cueAt(reading, next - 1)?.value === 'contest') return null;
    if (cue !== null && BEARS.test(token.folded)) return { value: 'unit', next, doubt: 0 };
    // "mỗi Đội Quản lý điện 02 buổi/tuần": a name, and at once its count.
    const counted = isCapital(reading, reading.tokens[at + 1]!) ? numberAt(reading, next + 1) : null;
    if (counted !== null && nounAt(reading, counted.next) !== null)
      return { value: 'unit', next: next + 1, doubt: 0 };
  }
  return null;
}

const MANY = phraseTable<Distributor>([
  ['ubnd các xã', 'commune'],
  ['ủy ban nhân dân các xã', 'commune'],
  ['ubnd cấp xã', 'commune'],
  ['ubnd các phường', 'commune'],
  ['ủy ban nhân dân cấp xã', 'commune'],
  ['các xã', 'commune'],
  ['các phường', 'commune'],
  ['đài truyền thanh các xã', 'commune'],
  ['đài truyền thanh cấp xã', 'commune'],
  ['đài truyền thanh xã', 'commune'],
  ['ubnd các huyện', 'unit'],
  ['ubnd các quận', 'unit'],
  ['ubnd cấp huyện', 'unit'],
  ['ubnd các thành phố', 'unit'],
  ['ủy ban nhân dân các huyện', 'unit'],
  ['các huyện', 'unit'],
  ['các sở', 'unit'],
  ['các cơ quan', 'unit'],
  ['các đơn vị', 'unit'],
  ['các địa phương', 'unit'],
  ['các ngành', 'unit'],
  ['các báo', 'unit'],
  ['các đài', 'unit'],
  ['các trường', 'unit'],
  ['các doanh nghiệp', 'unit'],
  ['các hội', 'unit'],
  ['các ban', 'unit'],
  ['các phòng', 'unit'],
  ['các trung tâm', 'unit'],
  ['các thôn', 'unit'],
  ['các tổ chức', 'unit'],
]);

/** Bearers in the plural ("UBND các huyện", "các cơ quan"): each may owe the whole, or all together. */
export const manyAt = (reading: Reading, at: number): Match<Distributor> | null =>
  matchPhrase(MANY, reading, at, false);
