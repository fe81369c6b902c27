/** Who bears a line: the names of a document turned into units of the register, as they live in the window. */
import type { ChannelKind } from '../org/channel.js';
import { type Register, heirsOf, livingUnits } from '../org/register.js';
import type { Unit, UnitKind } from '../org/unit.js';
import { type Interval, overlaps } from '../interval.js';
import { vietnameseDay } from '../time.js';
import { type Collective, type Directory, type NameMeaning, meaningsOf } from './resolve-names.js';

/** A bearer; `channelKinds` narrows it to what the document named (the radio and TV of a merged press organ). */
export interface Owner {
  readonly unit: Unit;
  readonly channelKinds: readonly ChannelKind[] | null;
}

export interface Remapping {
  /** The id of the unit that ends inside the window. */
  readonly from: string;
  /** The ids of those that succeed it. */
  readonly to: readonly string[];
}

export interface Owners {
  readonly owners: readonly Owner[];
  readonly remapped: readonly Remapping[];
  readonly unresolvedNames: readonly string[];
  readonly questions: readonly string[];
  /** The document speaks of each member by itself ("UBND các xã"), not of a group that might share. */
  readonly distributive: boolean;
}

/** What a press organ does in the place of a newspaper or a station that merged into it. */
const INHERITED: Partial<Readonly<Record<UnitKind, readonly ChannelKind[]>>> = {
  newspaper: ['print', 'online'],
  station: ['radio', 'tv'],
};

/** Units that merely take part where many are addressed; the commonest reading, to be confirmed. */
const AGENCIES_QUESTION =
  'Văn bản ghi chung "các cơ quan, đơn vị, địa phương": xin xác nhận những đơn vị nào phải thực hiện.';

/**
 * Resolves the names of a line.
 * Districts end on 2025-06-30: with `districtDuties` "flag" their later share is only proposed for their
 * successors, with "successors" it is theirs. A window with no district in it goes to the successors either way.
 */
export function resolveOwners(
  names: readonly string[],
  directory: Directory,
  register: Register,
  window: Interval,
  districtDuties: 'flag' | 'successors',
): Owners {
  const gathered = new Gathering(register, window, districtDuties);
  const meanings = names.flatMap((name) => meaningsOf(name, directory));
  for (const meaning of meanings) gathered.take(meaning);
  return gathered.result(meanings);
}

/** The single bodies among names, for tasks and for support: collectives and the unknown are left out. */
export function ownersNamed(
  names: readonly string[],
  directory: Directory,
  register: Register,
  window: Interval,
): readonly Owner[] {
  const single = new Set<Collective>(['newspaper', 'station', 'portal', 'province']);
  const gathered = new Gathering(register, window, 'flag');
  for (const meaning of names.flatMap((name) => meaningsOf(name, directory)))
    if (meaning.kind === 'units' || (meaning.kind === 'collective' && single.has(meaning.collective)))
      gathered.take(meaning);
  return gathered.result([]).owners;
}

class Gathering {
  readonly #register: Register;
  readonly #window: Interval;
  readonly #districtDuties: 'flag' | 'successors';
  readonly #owners = new Map<string, Owner>();
  readonly #remapped = new Map<string, Remapping>();
  readonly #unresolved: string[] = [];
  readonly #questions = new Set<string>();

  constructor(register: Register, window: Interval, districtDuties: 'flag' | 'successors') {
    this.#register = register;
    this.#window = window;
    this.#districtDuties = districtDuties;
  }

  result(meanings: readonly NameMeaning[]): Owners {
    return {
      owners: [...this.#owners.values()],
      remapped: [...this.#remapped.values()],
      unresolvedNames: this.#unresolved,
      questions: [...this.#questions],
      distributive: meanings.every(
        (meaning) => meaning.kind === 'collective' && isDistributive(meaning.collective),
      ),
    };
  }

  take(meaning: NameMeaning): void {
    switch (meaning.kind) {
      case 'unknown':
        this.#unresolved.push(meaning.text);
        this.#questions.add(`Không tìm thấy "${meaning.text}" trong danh bạ đơn vị: đó là đơn vị nào?`);
        return;
      case 'vague':
        this.#unresolved.push(meaning.text);
        this.#questions.add(`"${meaning.text}" là những đơn vị nào? Văn bản không nêu tên.`);
        return;
      case 'units':
        this.#takeNamed(meaning.units, meaning.text);
        return;
      case 'collective':
        this.#takeCollective(meaning.collective, meaning.text);
    }
  }

  #takeNamed(units: readonly Unit[], text: string): void {
    const clash = units.some((unit, at) =>
      units.some((other, against) => against > at && overlaps(unit.life, other.life)),
    );
    if (clash) {
      this.#unresolved.push(text);
      this.#questions.add(`Có ${units.length} đơn vị cùng tên "${text}": xin chọn đúng đơn vị.`);
      return;
    }
    const before = this.#owners.size;
    for (const unit of units) this.#addWithHeirs(unit);
    if (this.#owners.size === before && !units.some((unit) => this.#owners.has(unit.id)))
      this.#noneLiving(text);
  }

  #takeCollective(collective: Collective, text: string): void {
    const before = this.#owners.size;
    switch (collective) {
      case 'communes':
        this.#addKind('commune');
        break;
      case 'districts':
        this.#addDistricts();
        break;
      case 'departments':
        this.#addKind('department');
        break;
      case 'newspaper':
      case 'station':
        this.#addMerged(collective, text);
        break;
      case 'newspapers-and-stations':
        this.#addMerged('newspaper', text);
        this.#addMerged('station', text);
        break;
      case 'press':
        for (const kind of ['newspaper', 'station', 'press'] as const) this.#addKind(kind);
        break;
      case 'portal':
        this.#addPortal();
        break;
      case 'province':
        this.#addKind('province');
        break;
      case 'agencies':
        this.#addKind('department');
        this.#questions.add(AGENCIES_QUESTION);
        break;
      case 'localities':
      case 'agencies-and-localities':
        if (collective !== 'localities') this.#addKind('department');
        if (livingUnits(this.#register, 'district', this.#window).length > 0) this.#addDistricts();
        this.#addKind('commune');
        this.#questions.add(AGENCIES_QUESTION);
    }
    if (this.#owners.size === before) this.#noneLiving(text);
  }

  #noneLiving(text: string): void {
    this.#unresolved.push(text);
    this.#questions.add(`Danh bạ không có đơn vị nào là "${text}" hoạt động trong thời gian thực hiện.`);
  }

  #add(unit: Unit, channelKinds: readonly ChannelKind[] | null): void {
    const known = this.#owners.get(unit.id);
    const kinds =
      !known || known.channelKinds === null || channelKinds === null
        ? known
          ? null
          : channelKinds
        : [...new Set([...known.channelKinds, ...channelKinds])];
    this.#owners.set(unit.id, { unit, channelKinds: kinds });
  }

  #addKind(kind: UnitKind): void {
    for (const unit of livingUnits(this.#register, kind, this.#window)) this.#add(unit, null);
  }

  /** A unit that was named, and whoever owes its share after its end. */
  #addWithHeirs(unit: Unit): void {
    if (unit.kind === 'district') {
      this.#addDistrict(unit);
      return;
    }
    const lives = overlaps(unit.life, this.#window);
    if (lives) this.#add(unit, null);
    const heirs = heirsOf(this.#register, unit, this.#window);
    if (heirs.length === 0) return;
    this.#remapped.set(unit.id, { from: unit.id, to: heirs.map(({ id }) => id) });
    // A target owes for its whole life: an heir that lived beside the unit would owe the unit's own days again.
    const beside = lives ? heirs.filter((heir) => heir.life.from < unit.life.to) : [];
    for (const heir of heirs)
      if (!beside.includes(heir))
        this.#add(heir, heir.kind === 'press' ? (INHERITED[unit.kind] ?? null) : null);
    const end = vietnameseDay(unit.life.to);
    if (beside.length > 0)
      this.#questions.add(
        `Từ ngày ${end} ${unit.name} không còn hoạt động: phần sau ngày đó có giao cho ${beside[0]!.name} không?`,
      );
    else if (heirs.length > 1)
      this.#questions.add(
        `Từ ngày ${end} ${unit.name} không còn hoạt động và có ${heirs.length} đơn vị kế tục: đơn vị nào thực hiện phần còn lại?`,
      );
  }

  /** Newspapers or stations; for the days that none of them covers, the press organs they merged into. */
  #addMerged(kind: 'newspaper' | 'station', text: string): void {
    const living = livingUnits(this.#register, kind, this.#window);
    for (const unit of living) this.#add(unit, null);
    const covered = living.some(({ life }) => life.from <= this.#window.from && life.to >= this.#window.to);
    if (!covered) {
      const organs = livingUnits(this.#register, 'press', this.#window);
      for (const organ of organs) this.#add(organ, INHERITED[kind] ?? null);
      if (organs.length > 0)
        for (const unit of living)
          this.#remapped.set(unit.id, { from: unit.id, to: organs.map(({ id }) => id) });
    }
    const concurrent = living.some((unit) =>
      living.some((other) => other !== unit && overlaps(unit.life, other.life)),
    );
    if (concurrent)
      this.#questions.add(`Tỉnh có ${living.length} đơn vị là "${text}": tất cả cùng thực hiện?`);
  }

  /** The portal's office; without one, whoever runs a portal channel. */
  #addPortal(): void {
    const offices = livingUnits(this.#register, 'portal', this.#window);
    for (const unit of offices) this.#add(unit, null);
    if (offices.length > 0) return;
    for (const channel of this.#register.channels) {
      if (channel.kind !== 'portal' || !overlaps(channel.life, this.#window)) continue;
      const unit = this.#register.units.find(({ id }) => id === channel.unitId);
      if (unit && overlaps(unit.life, this.#window)) this.#add(unit, ['portal']);
    }
  }

  #addDistricts(): void {
    const living = livingUnits(this.#register, 'district', this.#window);
    const all = this.#register.units.filter(({ kind }) => kind === 'district');
    for (const unit of living.length > 0 ? living : all) this.#addDistrict(unit);
  }

  #addDistrict(unit: Unit): void {
    const lives = overlaps(unit.life, this.#window);
    if (lives) this.#add(unit, null);
    const heirs = heirsOf(this.#register, unit, this.#window);
    if (heirs.length === 0) return;
    const theirs = !lives || this.#districtDuties === 'successors';
    if (theirs) for (const heir of heirs) this.#add(heir, null);
    this.#remapped.set(unit.id, { from: unit.id, to: heirs.map(({ id }) => id) });
    const end = vietnameseDay(unit.life.to);
    this.#questions.add(
      theirs
        ? `Từ ngày ${end} không còn cấp huyện: phần của cấp huyện đã chuyển cho các xã, phường kế tục. Xin xác nhận.`
        : `Từ ngày ${end} không còn cấp huyện: phần sau ngày đó của cấp huyện giao cho các xã, phường kế tục hay đơn vị khác?`,
    );
  }
}

const isDistributive = (collective: Collective): boolean =>
  collective === 'communes' || collective === 'districts' || collective === 'departments';
