/** Importing the register from a file: first what it would do, then the doing. */
import { authorise } from '../../app/org/authorise.js';
import { type ImportedRegister, importRegister } from '../../app/org/import-register.js';
import type { ImportPlan } from '../../app/org/plan-import.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { Failure } from '../../domain/errors.js';
import { uploadOf } from '../form-upload.js';
import { statusOfFailure } from '../problem.js';
import { mendable } from './mendable.js';
import { formText } from './csrf.js';
import { refusalNote } from './form-fields.js';
import { type Visit, sendPage } from './visit.js';

/** Names shown of each kind of entry. */
const SHOWN = 60;
/** Faults shown at once. */
const FAULTS_SHOWN = 40;

const PREVIEW = { isPreview: true } as const;
const DOING = { isPreview: false } as const;

export async function showImport(visit: Visit): Promise<void> {
  authorise(visit.actor, 'register.write');
  await draw(visit, {});
}

export async function receiveImport(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  authorise(actor, 'register.write');
  try {
    if (formText(request, 'viec') === 'ghi') {
      const text = formText(request, 'van-ban');
      await draw(visit, { result: await importRegister(app, actor, Buffer.from(text), DOING) });
      return;
    }
    const upload = uploadOf(request);
    if (upload === null) throw new Failure('invalid', 'file-missing', 'Chưa chọn tệp nào.');
    const preview = await importRegister(app, actor, upload.bytes, PREVIEW);
    await draw(visit, { preview, text: textOf(upload.bytes) });
  } catch (error) {
    const failure = mendable(error);
    await draw(visit, { failure });
  }
}

/** The file as text, which the second form carries; the use case has read these bytes before, so they are text. */
function textOf(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

interface Drawn {
  readonly failure?: Failure;
  readonly preview?: ImportedRegister;
  readonly text?: string;
  readonly result?: ImportedRegister;
}

async function draw(visit: Visit, { failure, preview, text, result }: Drawn): Promise<void> {
  const faults = failure?.fields.map(({ detail }) => detail) ?? [];
  const more = faults.length - FAULTS_SHOWN;
  await sendPage(
    visit,
    'register-import',
    {
      title: 'Nhập danh bạ',
      current: '/danh-ba',
      ...(failure === undefined ? {} : { status: statusOfFailure(failure) }),
    },
    {
      registerCss: visit.asset('register.css'),
      heading: preview === undefined ? 'Nhập danh bạ từ tệp' : 'Xem trước khi ghi',
      lead:
        preview === undefined
          ? 'Đơn vị, kênh, khung giờ và tài khoản của cả tỉnh trong một lần; được cả, hoặc không ghi gì.'
          : 'Chưa ghi gì. Đúng như dưới đây thì bấm ghi.',
      failure: refusalNote(failure ?? null),
      faults: [...faults.slice(0, FAULTS_SHOWN), ...(more > 0 ? [`… và ${whole(more)} chỗ nữa.`] : [])],
      preview: preview === undefined ? null : drawnPreview(preview.plan),
      text: text ?? '',
      result: result === undefined ? null : drawnResult(result),
      isAsking: preview === undefined && result === undefined,
    },
  );
}

/** "2 đơn vị, 4 kênh"; null when there is nothing. */
function countWords({ units, channels, dayparts, users }: ImportPlan): string | null {
  const parts = (
    [
      [units, 'đơn vị'],
      [channels, 'kênh'],
      [dayparts, 'khung giờ'],
      [users, 'tài khoản'],
    ] as const
  )
    .filter(([some]) => some.length > 0)
    .map(([some, word]) => `${whole(some.length)} ${word}`);
  return parts.length === 0 ? null : parts.join(', ');
}

function drawnPreview(plan: ImportPlan): object {
  const words = countWords(plan);
  const group = (label: string, names: readonly string[]): object[] => {
    if (names.length === 0) return [];
    const more = names.length > SHOWN ? `… và ${whole(names.length - SHOWN)} mục nữa` : null;
    return [{ label, count: whole(names.length), names: names.slice(0, SHOWN), more }];
  };
  return {
    isSomething: words !== null,
    sentence: words === null ? 'Tệp không có gì mới' : `Sẽ thêm ${words}`,
    rest:
      plan.unchanged === 0
        ? 'Không có dòng nào trùng với danh bạ.'
        : `${whole(plan.unchanged)} dòng đã có trong danh bạ, giữ nguyên.`,
    groups: [
      ...group(
        'Đơn vị',
        plan.units.map(({ name }) => name),
      ),
      ...group(
        'Kênh',
        plan.channels.map(({ name }) => name),
      ),
      ...group(
        'Khung giờ',
        plan.dayparts.map(({ name, channelId }) => `${name} (${channelId})`),
      ),
      ...group(
        'Tài khoản',
        plan.users.map(({ displayName, username }) => `${displayName} (${username})`),
      ),
    ],
  };
}

function drawnResult({ plan, passwords }: ImportedRegister): object {
  const words = countWords(plan);
  return {
    sentence: words === null ? 'Không có gì mới để ghi.' : `Đã thêm ${words} vào danh bạ.`,
    passwords: passwords.length === 0 ? null : passwords,
  };
}
