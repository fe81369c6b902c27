/** The pages of one kind of entry of the register: an empty form, its form, and what becomes of either when it is sent. */
import type { Failure } from '../../domain/errors.js';
import { type EntryForm, doOrShow, sendEntryForm, versionOf } from './entry-form.js';
import { type FormState, empty, sentState } from './entry-values.js';
import { type FieldMaker, fieldsWith } from './form-fields.js';
import type { Visit } from './visit.js';

/** An entry in the unit or channel it belongs to; a new one is null yet. */
export interface Placed<Owner, Entry> {
  readonly owner: Owner;
  readonly entry: Entry | null;
}

/** What is peculiar to one kind of entry. */
export interface EntryKind<Owner, Entry extends { readonly version: number }> {
  /** "Thêm kênh", on the button. */
  readonly addWords: string;
  /** Where the new one goes, by the address; refuses those who may not. */
  readonly ownerAsked: (visit: Visit) => Promise<Owner>;
  readonly entryAsked: (visit: Visit) => Promise<{ readonly owner: Owner; readonly entry: Entry }>;
  readonly stateOf: (entry: Entry) => FormState;
  readonly draw: (
    visit: Visit,
    placed: Placed<Owner, Entry>,
    state: FormState,
    field: FieldMaker,
  ) => Drawn | Promise<Drawn>;
  /** Adds what was sent, and says where to go on. */
  readonly add: (visit: Visit, owner: Owner) => Promise<string>;
  readonly change: (visit: Visit, placed: Changed<Owner, Entry>) => Promise<string>;
}

type Drawn = Pick<EntryForm, 'heading' | 'lead' | 'backHref' | 'backLabel' | 'fields'>;

export interface Changed<Owner, Entry> {
  readonly owner: Owner;
  readonly entry: Entry;
  /** The version that the form was drawn for. */
  readonly seenVersion: number | null;
}

export interface EntryPages {
  readonly showNew: (visit: Visit) => Promise<void>;
  readonly receiveNew: (visit: Visit) => Promise<void>;
  readonly show: (visit: Visit) => Promise<void>;
  readonly receive: (visit: Visit) => Promise<void>;
}

export function entryPages<Owner, Entry extends { readonly version: number }>(
  kind: EntryKind<Owner, Entry>,
): EntryPages {
  const draw = async (
    visit: Visit,
    placed: Placed<Owner, Entry>,
    state: FormState,
    failure: Failure | null = null,
  ): Promise<void> => {
    const drawn = await kind.draw(visit, placed, state, fieldsWith(failure));
    const { entry } = placed;
    const frame = {
      submit: entry === null ? kind.addWords : 'Ghi lại',
      version: entry?.version ?? null,
      current: '/danh-ba',
    } as const;
    await sendEntryForm(visit, { ...drawn, ...frame }, failure);
  };
  return {
    showNew: async (visit) => draw(visit, { owner: await kind.ownerAsked(visit), entry: null }, empty),
    receiveNew: async (visit) => {
      const owner = await kind.ownerAsked(visit);
      await doOrShow(
        visit,
        () => kind.add(visit, owner),
        (failure) => draw(visit, { owner, entry: null }, sentState(visit), failure),
      );
    },
    show: async (visit) => {
      const placed = await kind.entryAsked(visit);
      await draw(visit, placed, kind.stateOf(placed.entry));
    },
    receive: async (visit) => {
      const placed = await kind.entryAsked(visit);
      await doOrShow(
        visit,
        () => kind.change(visit, { ...placed, seenVersion: versionOf(visit) }),
        (failure) => draw(visit, placed, sentState(visit), failure),
      );
    },
  };
}
