/** Numbers in Vietnamese words, as people say them. */

/** The north says "linh" and "nghìn", the south "lẻ" and "ngàn". */
export type Dialect = 'north' | 'south';

export interface NumberReader {
  /** A whole number of at most eighteen figures, e.g. "1205": "một nghìn hai trăm linh năm". */
  whole(figures: string): string;
  /** Figure by figure: "không chín một". */
  figures(figures: string): string;
  /** As it is written in Vietnam: `1.234.567`, `98,2`, `4.0`, `-5`. */
  written(number: string): string;
}

const FIGURES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const MOST_FIGURES = 18;

/** The unit after "mươi": 21 is "hai mươi mốt", 24 "hai mươi tư", 25 "hai mươi lăm". */
const AFTER_TENS = ['', 'mốt', 'hai', 'ba', 'tư', 'lăm', 'sáu', 'bảy', 'tám', 'chín'];

/** Gives the reader of a dialect. */
export function numberReader(dialect: Dialect = 'north'): NumberReader {
  const [link, thousand] = dialect === 'north' ? ['linh', 'nghìn'] : ['lẻ', 'ngàn'];

  /** 0 to 99; '' for 0. */
  function underHundred(value: number): string {
    const [tens, unit] = [Math.floor(value / 10), value % 10];
    if (tens === 0) return unit === 0 ? '' : FIGURES[unit]!;
    if (tens === 1) return unit === 0 ? 'mười' : `mười ${unit === 5 ? 'lăm' : FIGURES[unit]!}`;
    return `${FIGURES[tens]!} mươi${unit === 0 ? '' : ` ${AFTER_TENS[unit]!}`}`;
  }

  /** 0 to 999; inside a larger number a missing hundred is said. */
  function underThousand(value: number, inside: boolean): string {
    const [hundreds, rest] = [Math.floor(value / 100), value % 100];
    if (value === 0) return '';
    if (hundreds === 0 && !inside) return underHundred(rest);
    if (rest === 0) return `${FIGURES[hundreds]!} trăm`;
    return `${FIGURES[hundreds]!} trăm ${rest < 10 ? `${link} ` : ''}${underHundred(rest)}`;
  }

  /** Nine figures; `inside` when something larger stands before them. */
  function underBillion(value: number, inside: boolean): string {
    const parts: string[] = [];
    for (const [size, name] of [
      [1_000_000, 'triệu'],
      [1000, thousand],
      [1, ''],
    ] as const) {
      const group = Math.floor(value / size) % 1000;
      if (group === 0) continue;
      parts.push(underThousand(group, inside || parts.length > 0), name);
    }
    return parts.filter((part) => part !== '').join(' ');
  }

  function whole(text: string): string {
    const plain = text.replace(/^0+(?=\d)/, '');
    if (plain.length > MOST_FIGURES) return figures(plain);
    if (plain === '0') return FIGURES[0]!;
    const billions = Number(plain.slice(0, -9));
    const rest = Number(plain.slice(-9));
    if (billions === 0) return underBillion(rest, false);
    return `${underBillion(billions, false)} tỷ ${underBillion(rest, true)}`.trim();
  }

  const figures = (text: string): string =>
    Array.from(text)
      .map((figure) => FIGURES[Number(figure)]!)
      .join(' ');

  /** Behind the comma: two figures are said as a number, more one by one. */
  const decimals = (text: string): string =>
    text.length > 2 || text.startsWith('0') ? figures(text) : whole(text);

  function written(text: string): string {
    const negative = /^[-−]/.test(text) ? 'âm ' : '';
    const plain = text.replace(/^[-−+]/, '');
    // Groups of three are thousands; any other dot is said, as in "4.0".
    if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain) || /^\d+(,\d+)?$/.test(plain)) {
      const [before, after] = plain.replaceAll('.', '').split(',') as [string, string?];
      // "007" is a name, not a number.
      const said = before.length > 2 && before.startsWith('0') ? figures(before) : whole(before);
      return negative + said + (after === undefined ? '' : ` phẩy ${decimals(after)}`);
    }
    if (/^\d{1,3}(,\d{3}){2,}$/.test(plain)) return negative + whole(plain.replaceAll(',', ''));
    return negative + plain.split(/[.,]/).map(decimalGroup).join(' chấm ');
  }

  const decimalGroup = (group: string): string => (/^0\d/.test(group) ? figures(group) : whole(group));

  return { whole, figures, written };
}
