/** Units with their channels, dayparts and accounts from a file: all of it, or nothing. */
import { Failure, type FieldFault } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { ReadShelves } from '../ports/store.js';
import { authorise } from './authorise.js';
import { initialPassword } from './initial-password.js';
import { type ImportPlan, type Newcomer, planImport } from './plan-import.js';
import { type RegisterFile, cellFault, readRegisterFile } from './read-register-file.js';
import { registerChange } from './register-change.js';

export interface ImportedRegister {
  /** Nothing was written. */
  readonly isPreview: boolean;
  readonly plan: ImportPlan;
  /** The first passwords of the accounts that were made; never to be seen again. Empty for a preview. */
  readonly passwords: readonly { readonly username: string; readonly password: string }[];
}

/** Faults named in one answer; whoever has more mends these first. */
const MOST_FAULTS = 200;
/** Each password is hashed, which takes its time on purpose. */
const MOST_NEWCOMERS = 1000;

/**
 * Imports a file, or says what importing it would do. The same file twice changes nothing the second time.
 * @throws Failure `import-faulty` with every faulty line and column, `too-many-accounts`, and what reading a table
 *   throws
 */
export async function importRegister(
  app: Context,
  actor: Actor,
  bytes: Uint8Array,
  options: { readonly isPreview: boolean },
): Promise<ImportedRegister> {
  authorise(actor, 'register.write');
  const file = readRegisterFile(app.tables.read(bytes));
  const planned = await soundPlan(app, app.store, actor, file);
  if (options.isPreview) return { isPreview: true, plan: planned, passwords: [] };
  const secrets = await secretsFor(app, planned.users);
  const plan = await app.store.write(
    actor,
    registerChange(actor, 'register.imported', actor.provinceId),
    async (shelves) => {
      const now = await soundPlan(app, shelves, actor, file);
      await shelves.units.insert(now.units);
      await shelves.channels.insert(now.channels);
      await shelves.dayparts.insert(now.dayparts);
      await shelves.users.insert(
        now.users.map((user) => ({
          ...user,
          id: app.ids.next(),
          passwordHash: hashOf(secrets, user),
          disabled: false,
        })),
      );
      return now;
    },
  );
  const passwords = plan.users.map(({ username }) => ({
    username,
    password: secrets.get(username)!.password,
  }));
  return { isPreview: false, plan, passwords };
}

/** The plan of a file against the register as it is now; throws `import-faulty`. */
async function soundPlan(
  app: Pick<Context, 'clock'>,
  shelves: ReadShelves,
  actor: Actor,
  file: RegisterFile,
): Promise<ImportPlan> {
  const { provinceId } = actor;
  // One after the other: a transaction begins with its first request, and cannot begin with three at once.
  const units = await shelves.units.find({ provinceId });
  const channels = await shelves.channels.find({ provinceId });
  const users = await shelves.users.find({ provinceId });
  const dayparts = await shelves.dayparts.find({ channelId: { in: channels.map(({ id }) => id) } });
  const today = app.clock.today();
  const plan = planImport(file, { provinceId, today, units, channels, dayparts, users });
  if (plan.users.length > 0) authorise(actor, 'users.manage');
  const faults = [...plan.faults, ...(await takenElsewhere(shelves, plan, file))];
  if (faults.length === 0) return plan;
  const rest = faults.length > MOST_FAULTS ? `, ${String(MOST_FAULTS)} chỗ đầu được nêu bên dưới` : '';
  throw new Failure(
    'unreadable',
    'import-faulty',
    `Tệp có ${String(faults.length)} chỗ sai${rest}; chưa ghi gì vào danh bạ.`,
    { fields: faults.slice(0, MOST_FAULTS) },
  );
}

/** Ids are one for the whole store: what another province has taken cannot be taken again. */
async function takenElsewhere(
  shelves: ReadShelves,
  plan: ImportPlan,
  { rows }: RegisterFile,
): Promise<readonly FieldFault[]> {
  const ids = (records: readonly { readonly id: string }[]) => ({ id: { in: records.map(({ id }) => id) } });
  const [units, channels, dayparts, users] = await Promise.all([
    shelves.units.find(ids(plan.units)),
    shelves.channels.find(ids(plan.channels)),
    shelves.dayparts.find(ids(plan.dayparts)),
    shelves.users.find({ username: { in: plan.users.map(({ username }) => username) } }),
  ]);
  const taken = {
    unit: new Set(units.map(({ id }) => id)),
    channel: new Set(channels.map(({ id }) => id)),
    daypart: new Set(dayparts.map(({ id }) => id)),
    user: new Set(users.map(({ username }) => username)),
  };
  return rows
    .filter((row) => taken[row.type].has(row.type === 'user' ? row.value.username : row.value.id))
    .map(({ line }) => cellFault(line, 'id', 'mã này đã được dùng ở nơi khác trong hệ thống.'));
}

interface Secret {
  readonly password: string;
  readonly hash: string;
}

async function secretsFor(app: Context, users: readonly Newcomer[]): Promise<ReadonlyMap<string, Secret>> {
  if (users.length > MOST_NEWCOMERS)
    throw new Failure(
      'too-large',
      'too-many-accounts',
      `Mỗi tệp lập nhiều nhất ${String(MOST_NEWCOMERS)} tài khoản.`,
    );
  const made = users.map(async ({ username }) => {
    const password = initialPassword(app);
    return [username, { password, hash: await app.passwords.hash(password) }] as const;
  });
  return new Map(await Promise.all(made));
}

function hashOf(secrets: ReadonlyMap<string, Secret>, { username }: Newcomer): string {
  const secret = secrets.get(username);
  if (secret !== undefined) return secret.hash;
  throw new Failure(
    'conflict',
    'changed-meanwhile',
    'Các tài khoản vừa được người khác sửa; hãy gửi lại tệp.',
  );
}
