/** Fields of a form as plain data for `partials/form-fields`: what each is called, holds, and is refused for. */
import type { Failure } from '../../domain/errors.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FieldShape {
  /** The path of the value in the body of the request, so that a fault finds its field. */
  readonly name: string;
  readonly label: string;
  /** What it holds; several for ticks. */
  readonly value: string | readonly string[];
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'time' | 'number' | 'url' | 'password' | 'select' | 'ticks';
  readonly choices?: readonly Choice[];
  readonly required?: boolean;
  readonly wide?: boolean;
  readonly autocomplete?: string;
}

/** What a template draws. */
export interface Field {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint: string | null;
  readonly error: string | null;
  /** The ids of hint and fault, for whoever hears the page. */
  readonly describedBy: string | null;
  readonly type: string;
  readonly isSelect: boolean;
  readonly isTicks: boolean;
  readonly isRequired: boolean;
  readonly isWide: boolean;
  /** A word that is typed exactly as it is: no capitals, no spelling marks. */
  readonly isPlain: boolean;
  readonly autocomplete: string;
  readonly choices: readonly (Choice & { readonly isChosen: boolean })[];
}

/** A refusal as a page shows it on top of its form; null when there is none. */
export const refusalNote = (failure: Failure | null): object | null =>
  failure === null ? null : { detail: failure.detail, code: failure.code };

/** Makes a field of its shape. */
export type FieldMaker = (shape: FieldShape) => Field;

/** Makes fields that show what a refused form was refused for. */
export const fieldsWith =
  (failure: Failure | null): FieldMaker =>
  (shape) => {
    const values = typeof shape.value === 'string' ? [shape.value] : shape.value;
    const type = shape.type ?? 'text';
    const id = `o-${shape.name.replaceAll('.', '-')}`;
    const fault = failure?.fields.find(
      ({ path }) => path === shape.name || path.startsWith(`${shape.name}.`),
    );
    const described = [
      ...(shape.hint === undefined ? [] : [`${id}-goi-y`]),
      ...(fault === undefined ? [] : [`${id}-loi`]),
    ];
    return {
      name: shape.name,
      id,
      label: shape.label,
      value: values[0] ?? '',
      hint: shape.hint ?? null,
      error: fault?.detail ?? null,
      describedBy: described.length === 0 ? null : described.join(' '),
      type: type === 'number' ? 'text' : type,
      isSelect: type === 'select',
      isTicks: type === 'ticks',
      isRequired: shape.required ?? false,
      isWide: (shape.wide ?? false) || type === 'ticks',
      isPlain: shape.autocomplete !== undefined || type === 'url',
      autocomplete: shape.autocomplete ?? 'off',
      choices: (shape.choices ?? []).map((choice) => ({
        ...choice,
        isChosen: values.includes(choice.value),
      })),
    };
  };
