/**
 * The two encodings that Vietnamese offices used before Unicode, as they look when their bytes are taken
 * for Latin-1: TCVN3 ("ABC" fonts such as .VnTime; TCVN 5712:1993, VN3) and VNI-Windows.
 */

const TCVN3_LETTERS = 'ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
const TCVN3_DEBRIS =
  '\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae' + // ă â ê ô ơ ư đ
  '\u00b5\u00b6\u00b7\u00b8\u00b9' + // à ả ã á ạ
  '\u00bb\u00bc\u00bd\u00be\u00c6' + // ằ ẳ ẵ ắ ặ
  '\u00c7\u00c8\u00c9\u00ca\u00cb' + // ầ ẩ ẫ ấ ậ
  '\u00cc\u00ce\u00cf\u00d0\u00d1' + // è ẻ ẽ é ẹ
  '\u00d2\u00d3\u00d4\u00d5\u00d6' + // ề ể ễ ế ệ
  '\u00d7\u00d8\u00dc\u00dd\u00de' + // ì ỉ ĩ í ị
  '\u00df\u00e1\u00e2\u00e3\u00e4' + // ò ỏ õ ó ọ
  '\u00e5\u00e6\u00e7\u00e8\u00e9' + // ồ ổ ỗ ố ộ
  '\u00ea\u00eb\u00ec\u00ed\u00ee' + // ờ ở ỡ ớ ợ
  '\u00ef\u00f1\u00f2\u00f3\u00f4' + // ù ủ ũ ú ụ
  '\u00f5\u00f6\u00f7\u00f8\u00f9' + // ừ ử ữ ứ ự
  '\u00fa\u00fb\u00fc\u00fd\u00fe'; // ỳ ỷ ỹ ý ỵ

/** Capitals that have codes of their own; capitals with a tone are drawn by a capitals font (.VnTimeH). */
const TCVN3_CAPITALS: readonly (readonly [string, string])[] = [
  ['\u00a1', 'Ă'],
  ['\u00a2', 'Â'],
  ['\u00a3', 'Ê'],
  ['\u00a4', 'Ô'],
  ['\u00a5', 'Ơ'],
  ['\u00a6', 'Ư'],
  ['\u00a7', 'Đ'],
];

/** From debris to letter. */
export const TCVN3: ReadonlyMap<string, string> = new Map([
  ...Array.from(TCVN3_DEBRIS, (debris, at): [string, string] => [debris, TCVN3_LETTERS[at]!]),
  ...TCVN3_CAPITALS,
]);

/** VNI writes a letter and a mark behind it; debris and letters in the same order. */
const VNI_VOWELS: readonly (readonly [string, string])[] = [
  ['aù aø aû aõ aï', 'á à ả ã ạ'],
  ['aê aé aè aú aü aë', 'ă ắ ằ ẳ ẵ ặ'],
  ['aâ aá aà aå aã aä', 'â ấ ầ ẩ ẫ ậ'],
  ['eù eø eû eõ eï', 'é è ẻ ẽ ẹ'],
  ['eâ eá eà eå eã eä', 'ê ế ề ể ễ ệ'],
  ['í ì æ ó ò', 'í ì ỉ ĩ ị'],
  ['où oø oû oõ oï', 'ó ò ỏ õ ọ'],
  ['oâ oá oà oå oã oä', 'ô ố ồ ổ ỗ ộ'],
  ['ô ôù ôø ôû ôõ ôï', 'ơ ớ ờ ở ỡ ợ'],
  ['uù uø uû uõ uï', 'ú ù ủ ũ ụ'],
  ['ö öù öø öû öõ öï', 'ư ứ ừ ử ữ ự'],
  ['yù yø yû yõ î', 'ý ỳ ỷ ỹ ỵ'],
  ['ñ', 'đ'],
];

/** From debris (one or two characters) to letter, both cases. */
export const VNI: ReadonlyMap<string, string> = new Map(
  VNI_VOWELS.flatMap(([debris, letters]) => {
    const pairs = debris.split(' ').map((from, at): [string, string] => [from, letters.split(' ')[at]!]);
    return [...pairs, ...pairs.map(([from, to]): [string, string] => [from.toUpperCase(), to.toUpperCase()])];
  }),
);
