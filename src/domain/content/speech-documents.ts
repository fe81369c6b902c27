/** Numbers of documents, as "214/KH-UBND" or "105/2012/NĐ-CP". */
import { ACRONYMS, spelled } from './speech-acronyms.js';
import type { NumberReader } from './speech-numbers.js';
import { type SpeechRule, WORD_END, WORD_START } from './speech-rule.js';

/** Kinds of documents, by Nghị định 30/2020/NĐ-CP, appendix III. */
const KINDS: Readonly<Record<string, string>> = {
  ...{ KH: 'kế hoạch', QĐ: 'quyết định', NĐ: 'nghị định', NQ: 'nghị quyết', CT: 'chỉ thị', TT: 'thông tư' },
  ...{ TB: 'thông báo', BC: 'báo cáo', HD: 'hướng dẫn', TTr: 'tờ trình', CĐ: 'công điện', CV: 'công văn' },
  ...{ CTr: 'chương trình', ĐA: 'đề án', GM: 'giấy mời', PA: 'phương án', QC: 'quy chế', KL: 'kết luận' },
  ...{ TTLT: 'thông tư liên tịch', BB: 'biên bản', HĐ: 'hợp đồng' },
};

const ISSUERS: Readonly<Record<string, string>> = {
  ...{ CP: 'Chính phủ', TTg: 'Thủ tướng Chính phủ', TU: 'Tỉnh ủy', TW: 'Trung ương', BCĐ: 'Ban Chỉ đạo' },
  ...{ BTTTT: 'Bộ Thông tin và Truyền thông', STTTT: 'Sở Thông tin và Truyền thông', BYT: 'Bộ Y tế' },
  ...{ BTC: 'Bộ Tài chính', BCA: 'Bộ Công an', BNV: 'Bộ Nội vụ', VPCP: 'Văn phòng Chính phủ' },
  ...{
    BKHCN: 'Bộ Khoa học và Công nghệ',
    SKHCN: 'Sở Khoa học và Công nghệ',
    BGDĐT: 'Bộ Giáo dục và Đào tạo',
  },
  ...{ SVHTTDL: 'Sở Văn hóa, Thể thao và Du lịch', SYT: 'Sở Y tế' },
};

/** Rules for document numbers: kind, number, year, issuer, without saying twice what stands before. */
export function documentRules(numbers: NumberReader): readonly SpeechRule[] {
  const issuer = (code: string): string => {
    const assembly = /^QH(\d+)$/.exec(code);
    if (assembly) return `Quốc hội khóa ${numbers.whole(assembly[1]!)}`;
    return ISSUERS[code] ?? ACRONYMS[code] ?? spelled(code);
  };
  const say = (
    number: string,
    year: string,
    kind: string,
    issuers: readonly string[],
    before: string,
  ): string => {
    const named = KINDS[kind];
    const stands = named !== undefined && new RegExp(`${named}(?:\\s+số)?:?\\s*$`, 'iu').test(before);
    const numbered = /số:?\s*$/iu.test(before);
    const words = [
      ...(stands || named === undefined || numbered ? [] : [named]),
      ...(numbered ? [] : ['số']),
      numbers.whole(number),
      ...(year === '' ? [] : ['năm', numbers.whole(year)]),
    ];
    const all = named === undefined ? [kind, ...issuers] : issuers;
    return `${words.join(' ')}${all.length === 0 ? '' : ` của ${all.map(issuer).join(' ')}`}`;
  };
  return [
    {
      pattern: new RegExp(
        `${WORD_START}(\\d+)/(?:(\\d{4})/)?([\\p{Lu}][\\p{L}\\d]{1,9})((?:-[\\p{Lu}][\\p{L}]{1,9})*)${WORD_END}`,
        'gu',
      ),
      say: ([, number, year, kind, rest], before) =>
        say(
          number!,
          year!,
          kind!,
          rest!.split('-').filter((part) => part !== ''),
          before,
        ),
    },
  ];
}
