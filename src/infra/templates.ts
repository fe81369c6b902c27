/**
 * Handlebars templates of one folder: strict, escaped, compiled once. The only importer of handlebars.
 *
 * A template is named by its path without endings: `led/slogan/design.svg.hbs` is `led/slogan/design`. Files under
 * a folder called `partials` may be included by that name: `{{> led/partials/texts}}`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';
import { Failure } from '../domain/errors.js';

/** `this` is the context in which the template calls it; the last argument is Handlebars' own options. */
export type TemplateHelper = (this: never, ...args: never[]) => unknown;

export interface Templates {
  /** True when there is such a template. */
  has(name: string): boolean;
  /**
   * Draws a template. Every name it uses must be in the context (null counts); a missing one throws.
   * @throws Failure `template-missing`, `template-failed`
   */
  render(name: string, context: object): string;
}

export interface TemplateOptions {
  /** Functions that every template may call, by name. */
  readonly helpers?: Readonly<Record<string, TemplateHelper>>;
}

const ENDING = '.hbs';

/** What XML 1.0 forbids even when escaped. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function filesUnder(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(root, name);
    return entry.name.endsWith(ENDING) ? [name] : [];
  });
}

const nameOf = (file: string): string =>
  path.posix.join(path.posix.dirname(file), path.posix.basename(file).split('.')[0]!);

/** Reads every template under `rootDir`; each is compiled when it is first drawn. */
export function createTemplates(rootDir: string, options: TemplateOptions = {}): Templates {
  const handlebars = Handlebars.create();
  const files = new Map(filesUnder(rootDir).map((file) => [nameOf(file), file]));
  const helpers = options.helpers ?? {};
  for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, helper as never);
  const compileOptions: CompileOptions = {
    strict: true,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
  };
  const compile = (file: string): Handlebars.TemplateDelegate =>
    handlebars.compile(readFileSync(path.join(rootDir, file), 'utf8'), compileOptions);
  for (const [name, file] of files) {
    if (file.split('/').includes('partials')) handlebars.registerPartial(name, compile(file));
  }
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  return {
    has: (name) => files.has(name),
    render(name, context) {
      const file = files.get(name);
      if (file === undefined)
        throw new Failure('internal', 'template-missing', `Không có mẫu trình bày “${name}”.`);
      const template = compiled.get(name) ?? compile(file);
      compiled.set(name, template);
      try {
        return template(context).replace(ILLEGAL, '');
      } catch (error) {
        throw new Failure('internal', 'template-failed', `Mẫu trình bày “${name}” bị lỗi.`, { cause: error });
      }
    },
  };
}
