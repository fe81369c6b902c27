/** Names of units: where one begins, and where it ends ("Sở Văn hóa, Thể thao và Du lịch | chủ trì"). */
import { matchPhrase, phraseSet } from '../text/phrases.js';
import { type Reading, foldedAt, isCapital, isMark } from '../text/tokens.js';

/** Names begin with these, capitalised; a following word in {@link NO_NAME} shows that it is another word. */
const HEADS = phraseSet([
  ...[
    'Sở',
    'UBND',
    'Ủy ban',
    'Mặt trận Tổ quốc',
    'UBMTTQ',
    'MTTQ',
    'Báo',
    'Đài',
    'Công an',
    'Bộ',
    'Ban',
    'Tỉnh đoàn',
  ],
  ...[
    'Thành đoàn',
    'Hội',
    'Liên đoàn',
    'Liên minh',
    'Trung tâm',
    'Văn phòng',
    'Cục',
    'Chi cục',
    'Cổng Thông tin điện tử',
  ],
  ...[
    'Cổng TTĐT',
    'Tạp chí',
    'Phòng',
    'Trường',
    'Bệnh viện',
    'Kho bạc',
    'Ngân hàng',
    'Hiệp hội',
    'Bảo hiểm xã hội',
  ],
  ...[
    'Tòa án',
    'Viện',
    'Chi nhánh',
    'Tổ',
    'Bưu điện',
    'Thanh tra',
    'Hạt Kiểm lâm',
    'Huyện đoàn',
    'Cơ quan Thường trực',
  ],
  ...[
    'Trang thông tin điện tử',
    'Trạm',
    'Thuế',
    'BHXH',
    'Đoàn Thanh niên',
    'Đoàn TNCS',
    'Huyện ủy',
    'Đảng ủy',
    'HĐND',
  ],
  ...[
    'Thành phố',
    'Cơ quan thường trực',
    'Đài Truyền thanh',
    'Ban Chỉ đạo',
    'Hội đồng',
    'Tập đoàn',
    'Công ty',
    'Thường trực',
  ],
  ...[
    'Trưởng Ban',
    'Trưởng các ấp',
    'Trưởng các thôn',
    'Trưởng thôn',
    'Trưởng ấp',
    'Trưởng các phòng',
    'Chủ tịch UBND',
    'Chủ tịch Ủy ban',
    'Giám đốc Sở',
    'Giám đốc Công an',
  ],
]);

const NO_NAME = phraseSet([
  ...[
    'cáo',
    'hành',
    'nghị',
    'thảo',
    'họp',
    'thi',
    'chức',
    'chống',
    ', chống',
    'đảm',
    'in',
    'điện tử',
    'hình',
    'nói',
  ],
  ...[
    'tiêu',
    'dung',
    'tài liệu',
    'tiêu chí',
    'phẩm',
    'hội',
    'hộ',
    'ngày',
    'tin',
    'đồng bộ',
    'cụ thể',
    'viên',
    'cứ',
  ],
]);

/** Names that need no capital. */
const PLURALS = phraseSet([
  ...['các thành viên', 'các thành viên ban chỉ đạo', 'các đảng ủy', 'các chi bộ', 'các trạm', 'các ấp'],
  ...[
    'các sở',
    'các cơ quan',
    'các đơn vị',
    'các xã',
    'các phường',
    'các huyện',
    'các báo',
    'các đài',
    'các tổ chức',
  ],
  ...['các doanh nghiệp', 'các hiệp hội', 'các hội', 'các trường', 'các ban', 'các phòng', 'các địa phương'],
  ...[
    'các ngành',
    'đài truyền thanh',
    'trạm truyền thanh',
    'các thành viên',
    'cơ quan báo chí',
    'các đoàn thể',
  ],
  ...[
    'các trung tâm',
    'các quận',
    'các thôn',
    'sở , ban , ngành',
    'các tòa soạn',
    'các chi nhánh',
    'các nhà mạng',
  ],
  ...[
    'hệ thống truyền thanh',
    'cấp xã',
    'cấp huyện',
    'ubnd',
    'thủ trưởng các',
    'các phóng viên',
    'các tập đoàn',
  ],
]);

/** Lower-case words that may stand inside a name. */
const INSIDE = new Set(
  (
    'tinh thanh pho huyen xa phuong thi tran cap cac cua dia ban khu vuc dong nganh co quan don vi bao chi thuoc ' +
    'chinh tri hoi doan the doanh nghiep lien dien tu tin hinh nghe vien so trung uong dai chung nhan ' +
    'dan y te truong hoc an dac nuoc nhanh thuong truc dao huy giao thao lich phuc vu tao moi ly ve lao truc ' +
    'quan hang cong nghe truyen thong hiem tin dung phong canh sat hoa tai mat tran quoc dan toc nong lam thuy ' +
    'kinh cua nghiep cong ngo ngoai vu gia viet nam moi truong phong benh vien da khoa y khu te cap co so'
  ).split(' '),
);

/** After a capitalised word these begin the predicate, not the name's second syllable. */
const PREDICATE = new Set(
  (
    'dang chu phoi thuc xay mo san bien huong danh tang duy bo can tiep trien day la duoc de trong theo voi den ' +
    'bang gui chiu cung ra lua kiem uu moi it toi viet phan chon ho cap nhat dam bao quan tri giam nghien lap phan ' +
    'thiet ket ban luu sang lam chuyen se phai can nen khong da va hoac tu ve ' +
    'truoc sau vao ngay cham muon hang dinh som kip'
  ).split(' '),
);

/** True when a lower-case word continues a name. Some do so only before a certain word. */
function continues(reading: Reading, at: number): boolean {
  const word = foldedAt(reading, at);
  const next = foldedAt(reading, at + 1);
  switch (word) {
    case 'tren':
      return next === 'dia';
    case 'co':
      return next === 'quan' || next === 'lien' || next === 'so';
    case 'phat':
      return next === 'thanh' && /^(?:dai|va|quan|chi)$/.test(foldedAt(reading, at - 1));
    case 'bien':
      return next === 'phong';
    case 'to':
      return next === 'chuc' && /^(?:chinh|xa|doan|hoi|lien)$/.test(foldedAt(reading, at + 2));
    case 'chuc':
      return foldedAt(reading, at - 1) === 'to';
    case 'bao':
      return next === 'chi' || next === 'dai';
    case 'tu':
      return foldedAt(reading, at - 1) === 'dien' || foldedAt(reading, at - 1) === 'dau';
    case 've':
      return foldedAt(reading, at - 1) === 'bao';
    case 'ban':
      return /^(?:nganh|tinh|trung|dang)$/.test(next) || foldedAt(reading, at - 1) === 'dia';
    case 'chi':
      return (
        next === 'nhanh' ||
        next === 'cuc' ||
        foldedAt(reading, at - 1) === 'bao' ||
        foldedAt(reading, at - 1) === 'tap'
      );
    case 'dang':
      return next === 'uy';
    case 'thong':
      return next === 'tin' || next === 'tan' || /^(?:truyen|vien|giao)$/.test(foldedAt(reading, at - 1));
    case 'moi':
      return next === 'truong';
    case 'dong':
      return next === 'tren' || foldedAt(reading, at - 1) === 'lao' || foldedAt(reading, at - 1) === 'hoi';
    default:
      return INSIDE.has(word);
  }
}

/** A name that begins at a token: the index after it, or null. */
export function nameEnd(reading: Reading, at: number, limit: number): number | null {
  const token = reading.tokens[at];
  if (token?.kind !== 'word') return null;
  const plural = matchPhrase(PLURALS, reading, at, false);
  const head = isCapital(reading, token) ? matchPhrase(HEADS, reading, at, true) : null;
  if (plural === null && head === null) return null;
  if (plural === null && head !== null && matchPhrase(NO_NAME, reading, head.next, true) !== null)
    return null;
  if (foldedAt(reading, at) === 'phong' && isMark(reading, at + 1, ',')) return null;
  let next = Math.max(plural?.next ?? 0, head?.next ?? 0);
  const start = next;
  while (next < limit) {
    const following = reading.tokens[next]!;
    if (following.kind === 'mark') {
      const step = joinedName(reading, next);
      if (step === null) break;
      next = step;
      continue;
    }
    if (following.kind === 'number' || isRepeated(reading, next)) break;
    if (following.folded === 'va') {
      if (startsName(reading, next + 1) || !isNamePart(reading, next + 1)) break;
      next++;
      continue;
    }
    if (isCapital(reading, following)) {
      if (
        next > start &&
        startsName(reading, next) &&
        !isParent(reading, at, next) &&
        following.folded !== 'so' &&
        !isMinor(following.folded)
      )
        break;
      next++;
      continue;
    }
    const afterCapital = isCapital(reading, reading.tokens[next - 1]!) && next > start - 1;
    const syllable = afterCapital && !PREDICATE.has(following.folded) && isSecondSyllable(following.folded);
    if (!continues(reading, next) && !syllable && !reachesPlace(reading, next)) break;
    next++;
  }
  const bare = next === start && head !== null && plural === null && reading.tokens[at + 1] !== undefined;
  const addressed = token.folded === 'so' && /^(?:ve|gui|cho|qua)$/.test(foldedAt(reading, at - 1));
  if (bare && next - at === 1 && !addressed && !/^(?:ubnd|mttq|ubmttq|bhxh|hdnd|thue)$/.test(token.folded))
    return null;
  return next;
}

/** "Ban Tuyên giáo Tỉnh đoàn", "Phòng Tham mưu Công an tỉnh": a part and the body it is a part of. */
const isParent = (reading: Reading, at: number, next: number): boolean =>
  /^(?:ban|phong|van)$/.test(foldedAt(reading, at)) &&
  /^(?:tinh doan|thanh doan|huyen doan|cong an|huyen uy)$/.test(
    `${foldedAt(reading, next)} ${foldedAt(reading, next + 1)}`,
  );

/** "hằng tuần", "dàn dựng" behind a name. */
const isRepeated = (reading: Reading, at: number): boolean =>
  (foldedAt(reading, at) === 'hang' && /^(?:ngay|tuan|thang|quy|nam)$/.test(foldedAt(reading, at + 1))) ||
  (foldedAt(reading, at) === 'dan' && foldedAt(reading, at + 1) === 'dung');

const isSecondSyllable = (word: string): boolean => word.length > 1 && !/^(?:va|hoac|cua)$/.test(word);
const isMinor = (word: string): boolean =>
  /^(?:thuong|to|thanh|truong|trung|vien|bao|phong|hoi|ban|bo|cuc|cong|thue)$/.test(word);
const startsName = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at];
  if (token === undefined) return false;
  if (matchPhrase(PLURALS, reading, at, false) !== null) return true;
  if (!isCapital(reading, token)) return false;
  const head = matchPhrase(HEADS, reading, at, true);
  return head !== null && matchPhrase(NO_NAME, reading, head.next, true) === null;
};
const isNamePart = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at];
  if (token === undefined) return false;
  return isCapital(reading, token) || /^(?:cac|don|dia|truyen|the|du|doan|to|doanh)$/.test(token.folded);
};

/** A comma or hyphen inside a name: "Văn hóa, Thể thao và Du lịch", "các sở, ban, ngành", "Phát thanh - Truyền hình". */
function joinedName(reading: Reading, at: number): number | null {
  const next = reading.tokens[at + 1];
  if (next === undefined) return null;
  if (isMark(reading, at, '-')) {
    const capital = isCapital(reading, next) && isCapital(reading, reading.tokens[at - 1] ?? next);
    const compound = isCapital(reading, next) || /^(?:xa|truyen)$/.test(next.folded);
    return (capital || compound) && !startsName(reading, at + 1) ? at + 2 : null;
  }
  if (!isMark(reading, at, ',') || startsName(reading, at + 1)) return null;
  if (/^(?:the|gia)$/.test(next.folded) && isCapital(reading, next)) return at + 2;
  if (isCapital(reading, next)) {
    const station = foldedAt(reading, at - 1) === 'thanh' && next.folded === 'truyen';
    // "Trung tâm Văn hóa, Thông tin, Thể thao và Du lịch": fields of one body.
    const field =
      /^(?:thong|truyen|du)$/.test(next.folded) && /^(?:hoa|tin|thao)$/.test(foldedAt(reading, at - 1));
    return station || field ? at + 2 : null;
  }
  return /^(?:ban|nganh|phuong|xa|thi|thanh|huyen|doan|dac|quan|don|dia|to|truyen|dai)$/.test(next.folded)
    ? at + 2
    : null;
}

/** "Kiểm soát bệnh tật tỉnh": common words that lead to a place close the name with it. */
function reachesPlace(reading: Reading, at: number): boolean {
  for (let next = at; next < at + 4; next++) {
    const token = reading.tokens[next];
    if (token?.kind !== 'word') return false;
    if (next > at && /^(?:tinh|huyen|xa|phuong)$/.test(token.folded)) return true;
    if (PREDICATE.has(token.folded) || isCapital(reading, token)) return false;
  }
  return false;
}
