/** Whether a word can be a Vietnamese syllable: the yardstick by which debris is told from text. */

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu q r s t th tr v x'.split(' ');

/** Rimes without tone, with the marks of their vowels. */
const RIMES = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu',
    'i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu',
    'o oc oi om on ong op ot oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet',
    'u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt uân uât uâng uây uê uêch uênh uơ',
    'uy uya uych uyên uyêt uynh uyt uyp uyu',
    'ư ưa ưc ưi ưng ưm ưn ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
    'y yêm yên yêng yêt yêu ynh yt ych yu ươ',
  ]
    .join(' ')
    .split(' '),
);

/** Rimes that end in a glide, which never carries the tone. */
const GLIDES = /(?:ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu)$/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** True when a word, in NFC, has the shape of a Vietnamese syllable, tone and all. */
export function isSyllable(word: string): boolean {
  const lower = word.toLowerCase().normalize('NFC');
  const tones = lower.normalize('NFD').match(TONES)?.length ?? 0;
  if (tones > 1) return false;
  const bare = lower.normalize('NFD').replace(TONES, '').normalize('NFC');
  if (GLIDES.test(bare) && tones === 1 && bare.at(-1) !== lower.at(-1)) return isQuy(bare);
  return (
    RIMES.has(bare) || ONSETS.some((onset) => bare.startsWith(onset) && RIMES.has(bare.slice(onset.length)))
  );
}

/** "quý": the u belongs to the consonant, so the y is no glide. */
const isQuy = (bare: string): boolean => bare === 'quy';
