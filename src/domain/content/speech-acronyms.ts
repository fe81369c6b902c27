/** Acronyms and abbreviations of announcements, and how they are said. The table is data: add a line, and it is read. */
import { type SpeechRule, wordRule } from './speech-rule.js';

export const ACRONYMS: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  UBMTTQ: 'Ủy ban Mặt trận Tổ quốc',
  MTTQ: 'Mặt trận Tổ quốc',
  TTHC: 'thủ tục hành chính',
  TTPVHCC: 'Trung tâm Phục vụ hành chính công',
  CCHC: 'cải cách hành chính',
  CĐS: 'chuyển đổi số',
  CNTT: 'công nghệ thông tin',
  TTTT: 'Thông tin và Truyền thông',
  'TT&TT': 'Thông tin và Truyền thông',
  VHTT: 'Văn hóa và Thông tin',
  KHCN: 'Khoa học và Công nghệ',
  'KH&CN': 'Khoa học và Công nghệ',
  'GD&ĐT': 'Giáo dục và Đào tạo',
  GDĐT: 'Giáo dục và Đào tạo',
  BHYT: 'bảo hiểm y tế',
  BHXH: 'bảo hiểm xã hội',
  BHTN: 'bảo hiểm thất nghiệp',
  CCCD: 'căn cước công dân',
  CMND: 'chứng minh nhân dân',
  GPLX: 'giấy phép lái xe',
  ATGT: 'an toàn giao thông',
  TTATGT: 'trật tự an toàn giao thông',
  TNGT: 'tai nạn giao thông',
  ANTT: 'an ninh trật tự',
  ANTQ: 'an ninh Tổ quốc',
  PCCC: 'phòng cháy chữa cháy',
  'PCCC&CNCH': 'phòng cháy chữa cháy và cứu nạn cứu hộ',
  CNCH: 'cứu nạn cứu hộ',
  PCTT: 'phòng chống thiên tai',
  TKCN: 'tìm kiếm cứu nạn',
  ATTP: 'an toàn thực phẩm',
  VSATTP: 'vệ sinh an toàn thực phẩm',
  SXH: 'sốt xuất huyết',
  TYT: 'trạm y tế',
  NTM: 'nông thôn mới',
  NVQS: 'nghĩa vụ quân sự',
  DQTV: 'dân quân tự vệ',
  HTX: 'hợp tác xã',
  THCS: 'trung học cơ sở',
  THPT: 'trung học phổ thông',
  NHCSXH: 'Ngân hàng Chính sách xã hội',
  KTXH: 'kinh tế xã hội',
  'KT-XH': 'kinh tế xã hội',
  'QP-AN': 'quốc phòng an ninh',
  QPAN: 'quốc phòng an ninh',
  LĐTBXH: 'Lao động Thương binh và Xã hội',
  TNMT: 'Tài nguyên và Môi trường',
  NNPTNT: 'Nông nghiệp và Phát triển nông thôn',
  VBQPPL: 'văn bản quy phạm pháp luật',
  QĐND: 'Quân đội nhân dân',
  CAND: 'Công an nhân dân',
  ĐVTN: 'đoàn viên thanh niên',
  TNCS: 'Thanh niên Cộng sản',
  BCĐ: 'ban chỉ đạo',
  BTC: 'ban tổ chức',
  CBCCVC: 'cán bộ, công chức, viên chức',
  DVC: 'dịch vụ công',
  DVCTT: 'dịch vụ công trực tuyến',
  VNeID: 'vi en i đi',
  OTP: 'ô tê pê',
  PIN: 'pin',
  SIM: 'xim',
  ATM: 'a tê em',
  SMS: 'ét em ét',
  QR: 'quy rờ',
  AI: 'ây ai',
  'COVID-19': 'cô vít mười chín',
  'Covid-19': 'cô vít mười chín',
  HIV: 'hát i vê',
  AIDS: 'ết',
  'TP.HCM': 'Thành phố Hồ Chí Minh',
  TPHCM: 'Thành phố Hồ Chí Minh',
  'TP. HCM': 'Thành phố Hồ Chí Minh',
  STT: 'số thứ tự',
  SĐT: 'số điện thoại',
  ĐT: 'điện thoại',
  LH: 'liên hệ',
  'v.v': 'vân vân',
  'đ/c': 'đồng chí',
  'Đ/c': 'Đồng chí',
  'k/g': 'kính gửi',
};

/** Written with a dot, before a name. */
const BEFORE_NAMES: Readonly<Record<string, string>> = {
  TP: 'thành phố',
  Tp: 'thành phố',
  TX: 'thị xã',
  Q: 'quận',
  P: 'phường',
  GS: 'giáo sư',
  PGS: 'phó giáo sư',
  TS: 'tiến sĩ',
  ThS: 'thạc sĩ',
  BS: 'bác sĩ',
  KS: 'kỹ sư',
};

const beforeNames: SpeechRule = {
  pattern: /(?<![\p{L}\p{N}])(TP|Tp|TX|Q|P|GS|PGS|TS|ThS|BS|KS)\.\s*(?=[\p{Lu}\d])/gu,
  say: ([, word]) => `${BEFORE_NAMES[word!]!} `,
};

const LETTERS: Readonly<Record<string, string>> = {
  ...{
    A: 'a',
    Ă: 'á',
    Â: 'ớ',
    B: 'bê',
    C: 'xê',
    D: 'dê',
    Đ: 'đê',
    E: 'e',
    Ê: 'ê',
    F: 'ép',
    G: 'giê',
    H: 'hát',
  },
  ...{
    I: 'i',
    J: 'gi',
    K: 'ca',
    L: 'lờ',
    M: 'em',
    N: 'en',
    O: 'o',
    Ô: 'ô',
    Ơ: 'ơ',
    P: 'pê',
    Q: 'quy',
    R: 'rờ',
  },
  ...{ S: 'ét', T: 'tê', U: 'u', Ư: 'ư', V: 'vê', W: 'vê kép', X: 'ích', Y: 'i', Z: 'dét' },
};

/** Letter by letter; what is no letter is left out. */
export const spelled = (word: string): string =>
  Array.from(word.toUpperCase())
    .flatMap((letter) => LETTERS[letter] ?? [])
    .join(' ');

/** "QL1A", "TL 3": roads by their numbers. */
const roads: SpeechRule = {
  pattern: /(?<![\p{L}\p{N}])(QL|TL|ĐT|HL)[.\s]?(?=\d{1,3}[A-Z]?(?![\p{L}\p{N}.,]))/gu,
  say: ([, road]) => `${ROADS[road!]!} `,
};

const ROADS: Readonly<Record<string, string>> = {
  ...{ QL: 'quốc lộ', TL: 'tỉnh lộ', ĐT: 'đường tỉnh', HL: 'hương lộ' },
};

/** Capitals without a vowel cannot be a word, so they are spelled. */
export const unknownAcronym: SpeechRule = {
  pattern: /(?<![\p{L}\p{N}])([BCDĐFGHJKLMNPQRSTVWXZ]{2,6})(?!\p{L})/gu,
  say: ([word]) => spelled(word!),
};

/** The rules of acronyms; `more` adds to the table or says one otherwise. */
export const acronymRules = (more: Readonly<Record<string, string>> = {}): readonly SpeechRule[] => [
  roads,
  wordRule({ ...ACRONYMS, ...more }),
  beforeNames,
];
