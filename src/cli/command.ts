/** A command of the command line: what it takes, what it prints, what it needs. */
import type { ParseArgsConfig } from 'node:util';
import type { Context } from '../app/context.js';
import type { AssetBundler, AssetRenderer } from '../app/ports/asset-renderer.js';
import type { DocumentText } from '../app/ports/document-text.js';
import type { PlanReader } from '../app/ports/plan-reader.js';
import type { Finding } from '../main/examine.js';
import type { Actor } from '../domain/org/policy.js';

/** Where a command's words go: results to standard output, everything else to standard error. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly say: (text: string) => void;
}

/** The store and its ports, opened only when a command asks. */
export interface Opened {
  readonly app: Context;
  /** Who the command acts as: the system, in the one province there is. */
  readonly actor: Actor;
}

export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Invocation {
  readonly words: readonly string[];
  readonly options: OptionValues;
  readonly terminal: Terminal;
  readonly open: () => Promise<Opened>;
  /** Reading documents and drawing designs needs no store. */
  readonly documents: DocumentText;
  readonly reader: PlanReader;
  readonly renderer: () => Promise<AssetRenderer>;
  readonly bundler: AssetBundler;
  /** What is missing or misconfigured on this machine. */
  readonly examine: () => Promise<readonly Finding[]>;
}

export interface Command {
  /** The words that name it: `plan import`. */
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Gives the exit status. */
  readonly run: (invocation: Invocation) => Promise<number>;
}

/** The text of an option; null when it was not given. */
export const textOption = (options: OptionValues, name: string): string | null => {
  const value = options[name];
  return typeof value === 'string' ? value : null;
};
