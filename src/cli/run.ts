/** Running the command line: finds the command, gives it what it asks for, turns failures into words and a status. */
import { parseArgs } from 'node:util';
import { Failure } from '../domain/errors.js';
import type { Command, Invocation } from './command.js';
import { coverageCommand } from './commands/coverage.js';
import { doctorCommand } from './commands/doctor.js';
import { expandCommand } from './commands/expand.js';
import { planApprove, planImport, planList, planSample, planSchedule } from './commands/plan.js';
import { readCommand } from './commands/read.js';
import { renderCommand } from './commands/render.js';
import { reportCommand } from './commands/report.js';
import { verifyCommand } from './commands/verify.js';

/** Every command there is, in the order of the help. */
const COMMANDS: readonly Command[] = [
  readCommand,
  expandCommand,
  planImport,
  planList,
  planApprove,
  planSchedule,
  planSample,
  coverageCommand,
  reportCommand,
  renderCommand,
  verifyCommand,
  doctorCommand,
];

const USAGE_STATUS = 64;

const help = (): string =>
  ['Phủ Sóng', '', ...COMMANDS.map(({ usage, summary }) => `  phusong ${usage}\n      ${summary}`)].join(
    '\n',
  );

/** Exit status of a failure: 2 for a document that cannot be read, 1 for the rest. */
const statusOf = (failure: Failure): number =>
  failure.kind === 'unreadable' || failure.kind === 'too-large' ? 2 : 1;

export type Ports = Pick<
  Invocation,
  'open' | 'documents' | 'reader' | 'renderer' | 'bundler' | 'examine' | 'terminal'
>;

/** Runs the command that the arguments name; gives the exit status. */
export async function runCommandLine(args: readonly string[], ports: Ports): Promise<number> {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  if (command === undefined) {
    const asked = args.length === 0 || args[0] === 'help' || args[0] === '--help';
    (asked ? ports.terminal.out : ports.terminal.say)(help());
    return asked ? 0 : USAGE_STATUS;
  }
  try {
    const { values, positionals } = parsed(command, args.slice(command.name.split(' ').length));
    return await command.run({ words: positionals, options: values, ...ports });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    ports.terminal.say(`${error.detail} [${error.code}]`);
    for (const { path, detail } of error.fields)
      if (detail !== error.detail) ports.terminal.say(`  ${path}: ${detail}`);
    return error.code === 'usage' ? USAGE_STATUS : statusOf(error);
  }
}

function parsed(command: Command, args: string[]): { values: Invocation['options']; positionals: string[] } {
  try {
    return parseArgs({ args, options: command.options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Failure('invalid', 'usage', `Cách dùng: phusong ${command.usage}`, { cause: error });
  }
}
