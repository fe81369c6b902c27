/** Who owes a line, with whose help, and on what its count multiplies. */
import type { Distributor } from '../../plan/quota-line.js';
import { channelsIn } from '../productions/channels.js';
import { manyAt } from '../productions/distributors.js';
import { type Owner, isChannel, ownersIn } from '../productions/owners.js';
import type { Passage, ReadSentence } from '../surroundings/passages.js';
import type { Setting } from '../surroundings/settings.js';
import type { Target } from '../targets/target.js';
import { foldedAt } from '../text/tokens.js';

/** Leads and supports: the sentence's own, else what surrounds it, else the organ it is published in. */
export function ownersOf(
  passage: Passage,
  sentence: ReadSentence,
  target: Target,
  setting: Setting,
): { leads: readonly Owner[]; supports: readonly Owner[]; own: boolean } {
  const { reading } = passage;
  const found = ownersIn(reading, sentence.from, sentence.to);
  const count = sentence.items[target.at]!.from;
  const performed = (owner: Owner): boolean =>
    owner.role === 'lead'
      ? owner.from < count
      : owner.from > count && foldedAt(reading, owner.from - 1) === 'do';
  // "UBND các xã: chỉ đạo hệ thống truyền thanh phát …": what is broadcast on owes nothing.
  const leads = found.filter(
    (owner) => performed(owner) && (setting.leads.length === 0 || !isChannel(owner)),
  );
  const supports = found.filter((owner) => owner.role === 'support');
  if (leads.length > 0)
    return { leads, supports: supports.length > 0 ? supports : setting.supports, own: true };
  const given = {
    leads: setting.leads,
    supports: supports.length > 0 ? supports : setting.supports,
    own: false,
  };
  if (given.leads.length > 0) return given;
  const bearer = bearerOf(passage, sentence, target);
  if (bearer !== null) return { ...given, leads: [bearer], own: true };
  const organs = found.filter(
    (owner) =>
      owner.role === 'named' &&
      /^(?:bao|dai|tap|tram|trung)$/.test(foldedAt(reading, owner.from)) &&
      !/^(?:ve|gui|cho|toi|den|qua)$/.test(foldedAt(reading, owner.from - 1)),
  );
  return { ...given, leads: organs };
}

/** "Mỗi xã, phường treo …": where the sentence begins with those who each owe it, they are the ones to do it. */
function bearerOf({ reading }: Passage, { items }: ReadSentence, target: Target): Owner | null {
  const at = items.findIndex((item) => item.kind !== 'mark');
  const item = items[at];
  if (at >= target.at || item?.kind !== 'distributor') return null;
  if (item.each !== 'commune' && item.each !== 'unit') return null;
  const first = reading.tokens[item.from]!.kind === 'word' ? item.from + 1 : item.from;
  const [from, to] = [reading.tokens[first]!.start, reading.tokens[item.to - 1]!.end];
  const name = reading.text.slice(from, to).replace(/\s+/g, ' ');
  return { name, role: 'lead', many: false, from: item.from, to: item.to };
}

/** On what the count multiplies: said with "mỗi", or implied by a plural that bears it. */
export function eachOf(
  passage: Passage,
  sentence: ReadSentence,
  target: Target,
  leads: readonly Owner[],
  carried: Distributor | null,
): { each: Distributor | null; implied: boolean } {
  if (target.each !== null) return { each: target.each, implied: false };
  const { items } = sentence;
  for (let at = 0; at < target.at; at++) {
    const item = items[at]!;
    if (item.kind === 'distributor') return { each: item.each, implied: false };
  }
  const { reading } = passage;
  const count = items[target.at]!.from;
  for (let at = sentence.from; at < count; at++) {
    if (foldedAt(reading, at) !== 'cua') continue;
    const many = manyAt(reading, at + 1);
    if (many !== null && channelsIn(reading, Math.max(sentence.from, at - 8), at).length > 0)
      return { each: many.value, implied: true };
  }
  if (carried !== null) return { each: carried, implied: false };
  const many = leads.length === 1 && leads[0]!.many ? pluralOf(leads[0]!.name) : null;
  return { each: many, implied: many !== null };
}

/** "UBND các xã, phường" bears per commune, other plurals per unit. */
const pluralOf = (name: string): Distributor =>
  /\b(?:xã|phường)(?![\p{L}])/u.test(name) && !/huyện/.test(name) ? 'commune' : 'unit';
