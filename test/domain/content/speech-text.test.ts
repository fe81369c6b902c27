import { expect } from 'chai';
import fc from 'fast-check';
import { romanValue } from '../../../src/domain/content/speech-roman.js';
import { speechText } from '../../../src/domain/content/speech-text.js';

const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dates: {
    'Từ 15/8 đến 31/8': 'Từ ngày mười lăm tháng tám đến ngày ba mươi mốt tháng tám',
    'ngày 15/8/2025': 'ngày mười lăm tháng tám năm hai nghìn không trăm hai mươi lăm',
    '15.8.2025': 'ngày mười lăm tháng tám năm hai nghìn không trăm hai mươi lăm',
    '15-08-2025': 'ngày mười lăm tháng tám năm hai nghìn không trăm hai mươi lăm',
    '2025-08-05': 'ngày mùng năm tháng tám năm hai nghìn không trăm hai mươi lăm',
    'mùng 2/9': 'mùng hai tháng chín',
    'Quốc khánh 2/9': 'Quốc khánh ngày mùng hai tháng chín',
    'dịp 30/4 và 1/5': 'dịp ngày ba mươi tháng tư và ngày mùng một tháng năm',
    'sáng 5/4': 'sáng ngày mùng năm tháng tư',
    'ngày 1-15/9': 'ngày mùng một đến ngày mười lăm tháng chín',
    'tháng 8/2025': 'tháng tám năm hai nghìn không trăm hai mươi lăm',
    'tháng 4': 'tháng tư',
    'thứ 4 tuần sau': 'thứ tư tuần sau',
    'ngày 5 tháng 4': 'ngày mùng năm tháng tư',
    'mỗi ngày 2 lần': 'mỗi ngày hai lần',
    '2/3 số hộ': 'hai phần ba số hộ',
    'giai đoạn 2021-2025':
      'giai đoạn hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm',
  },
  times: {
    'lúc 7h30': 'lúc bảy giờ ba mươi phút',
    'lúc 7 giờ 30': 'lúc bảy giờ ba mươi phút',
    'lúc 7 giờ 30 phút': 'lúc bảy giờ ba mươi phút',
    '19h00': 'mười chín giờ',
    '5g15': 'năm giờ mười lăm phút',
    '17h': 'mười bảy giờ',
    '21:05': 'hai mươi mốt giờ năm phút',
    '12:30:15': 'mười hai giờ ba mươi phút mười lăm giây',
    '7h30-9h': 'bảy giờ ba mươi phút đến chín giờ',
    'trực 24/24 giờ': 'trực hai mươi tư trên hai mươi tư giờ',
  },
  'numbers, units and money': {
    '01 bài/tuần': 'một bài mỗi tuần',
    '5 tin, bài/01 nhiệm vụ': 'năm tin, bài trên một nhiệm vụ',
    '1.234.567 người': 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy người',
    'đạt 98,2%': 'đạt chín mươi tám phẩy hai phần trăm',
    '5-10%': 'năm đến mười phần trăm',
    'từ 1 - 3 tin': 'từ một đến ba tin',
    'trẻ 6–11 tuổi': 'trẻ sáu đến mười một tuổi',
    '38,5°C': 'ba mươi tám phẩy năm độ xê',
    '-5°C': 'âm năm độ xê',
    '60km/h': 'sáu mươi ki lô mét mỗi giờ',
    '250 m²': 'hai trăm năm mươi mét vuông',
    '3ha': 'ba héc ta',
    '2 tấn/ha': 'hai tấn mỗi héc ta',
    '120/80 mmHg': 'một trăm hai mươi trên tám mươi mi li mét thủy ngân',
    '1.500.000đ': 'một triệu năm trăm nghìn đồng',
    '500.000 VNĐ': 'năm trăm nghìn đồng',
    '10.000 đồng/kg': 'mười nghìn đồng mỗi ki lô gam',
    '2,5 tỷ đồng': 'hai phẩy năm tỷ đồng',
    $100: 'một trăm đô la Mỹ',
    'công nghiệp 4.0': 'công nghiệp bốn chấm không',
    '≥ 90%': 'lớn hơn hoặc bằng chín mươi phần trăm',
  },
  'telephone numbers': {
    'gọi 0912 345 678': 'gọi không chín một hai, ba bốn năm, sáu bảy tám',
    '0912345678': 'không chín một hai, ba bốn năm, sáu bảy tám',
    '0912.345.678': 'không chín một hai, ba bốn năm, sáu bảy tám',
    '+84 912 345 678': 'không chín một hai, ba bốn năm, sáu bảy tám',
    '(0236) 3822 123': 'không hai ba sáu, ba tám hai hai, một hai ba',
    '1900 9095': 'một chín không không, chín không chín năm',
    'gọi 113': 'gọi một một ba',
    'đường dây nóng: 1022': 'đường dây nóng: một không hai hai',
    '113 hộ': 'một trăm mười ba hộ',
  },
  addresses: {
    'https://dichvucong.gov.vn/tra-cuu.': 'dichvucong chấm gốp chấm vê en gạch chéo tra gạch ngang cuu.',
    'vào suoingoc.gov.vn để': 'vào suoingoc chấm gốp chấm vê en để',
    'lienhe1@suoingoc.gov.vn': 'lienhe một a còng suoingoc chấm gốp chấm vê en',
  },
  'numerals and acronyms': {
    'quý III/2025': 'quý ba năm hai nghìn không trăm hai mươi lăm',
    'quý IV': 'quý tư',
    'khóa XV': 'khóa mười lăm',
    'lần thứ XIV': 'lần thứ mười bốn',
    'lần thứ I': 'lần thứ nhất',
    'thế kỷ XXI': 'thế kỷ hai mươi mốt',
    'phần mềm': 'phần mềm',
    'UBND xã, HĐND xã': 'Ủy ban nhân dân xã, Hội đồng nhân dân xã',
    'thẻ BHYT, CCCD': 'thẻ bảo hiểm y tế, căn cước công dân',
    'ban chỉ đạo CĐS': 'ban chỉ đạo chuyển đổi số',
    'mã OTP trên VNeID': 'mã ô tê pê trên vi en i đi',
    'COVID-19': 'cô vít mười chín',
    'TP. Suối Ngọc': 'thành phố Suối Ngọc',
    'TP.HCM': 'Thành phố Hồ Chí Minh',
    'kênh VTV1': 'kênh vê tê vê một',
    QL1A: 'quốc lộ một A',
  },
  'document numbers': {
    'Kế hoạch số 214/KH-UBND': 'Kế hoạch số hai trăm mười bốn của Ủy ban nhân dân',
    '214/KH-UBND': 'kế hoạch số hai trăm mười bốn của Ủy ban nhân dân',
    'Nghị định số 30/2020/NĐ-CP': 'Nghị định số ba mươi năm hai nghìn không trăm hai mươi của Chính phủ',
    'Quyết định 06/QĐ-TTg': 'Quyết định số sáu của Thủ tướng Chính phủ',
    'Luật số 14/2022/QH15':
      'Luật số mười bốn năm hai nghìn không trăm hai mươi hai của Quốc hội khóa mười lăm',
  },
  'signs and lines': {
    'họp thôn (bắt buộc)': 'họp thôn, bắt buộc',
    '- Tiêm phòng\n- Khai báo': 'Tiêm phòng\nKhai báo',
    '1. Tiêm phòng\n2. Khai báo': 'một, Tiêm phòng\nhai, Khai báo',
    'Đoàn – Hội': 'Đoàn – Hội'.replace(' – ', ', '),
    'loa “không dây”': 'loa không dây',
    'vệ sinh & khử khuẩn': 'vệ sinh và khử khuẩn',
  },
};

describe('text for speech', () => {
  for (const [what, table] of Object.entries(TABLES))
    describe(what, () => {
      for (const [written, said] of Object.entries(table))
        it(`reads “${written.replaceAll('\n', '↵')}”`, () => expect(speechText(written)).to.equal(said));
    });

  it('reads a whole announcement', () => {
    const text =
      'UBND xã Suối Ngọc thông báo: từ 7h30 ngày 15/8/2025, TYT xã tiêm phòng dại cho chó, mèo; giá 25.000đ/lần. ' +
      'Mọi chi tiết gọi 0912 345 678.';
    expect(speechText(text)).to.equal(
      'Ủy ban nhân dân xã Suối Ngọc thông báo: từ bảy giờ ba mươi phút ngày mười lăm tháng tám năm hai nghìn ' +
        'không trăm hai mươi lăm, trạm y tế xã tiêm phòng dại cho chó, mèo; giá hai mươi lăm nghìn đồng mỗi lần. ' +
        'Mọi chi tiết gọi không chín một hai, ba bốn năm, sáu bảy tám.',
    );
  });

  it('takes acronyms of the place, and the words of the south', () => {
    const acronyms = { ĐSNX: 'đài suối ngọc xã', BHYT: 'thẻ y tế' };
    expect(speechText('ĐSNX, BHYT: 1.005', { acronyms, dialect: 'south' })).to.equal(
      'đài suối ngọc xã, thẻ y tế: một ngàn không trăm lẻ năm',
    );
  });

  it('reads decomposed letters like composed ones', () => {
    expect(speechText('Ủy ban HĐND 2/3'.normalize('NFD'))).to.equal('Ủy ban Hội đồng nhân dân hai phần ba');
  });

  it('leaves no figure unsaid, whatever is written', () => {
    const bits = fc.constantFrom(
      ...[
        '1',
        '23',
        '4.567',
        '0',
        ',',
        '.',
        '/',
        '-',
        ':',
        ' ',
        '%',
        'h',
        'km',
        'đ',
        'KH',
        'UBND',
        '@',
        '.vn',
        '(',
        '\n',
      ],
      ...[
        'ngày ',
        'tháng ',
        'quý ',
        'IV',
        'số ',
        '+84',
        '0912345678',
        '°C',
        '$',
        'https://',
        'TP.',
        '1900 9095',
      ],
    );
    const text = fc.array(bits, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (written) => {
        expect(speechText(written)).not.to.match(/\d/);
      }),
      { numRuns: 500 },
    );
  });

  it('knows numerals from letters that look like them', () => {
    const values = {
      I: 1,
      IV: 4,
      IX: 9,
      XIV: 14,
      XL: 40,
      XCIX: 99,
      MMXXVI: 2026,
      IIII: null,
      VX: null,
      '': null,
    };
    for (const [numeral, value] of Object.entries(values))
      expect(romanValue(numeral), numeral).to.equal(value);
  });
});
