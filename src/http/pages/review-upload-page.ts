/** Reading a plan: choose a file or paste its text; a refusal is shown in place, and nothing is stored. */
import { authorise } from '../../app/org/authorise.js';
import type { PlanDocument } from '../../app/plan/read-document.js';
import { receiveDocument } from '../../app/plan/receive-document.js';
import { Failure } from '../../domain/errors.js';
import { uploadOf } from '../form-upload.js';
import { statusOfFailure } from '../problem.js';
import { mendable } from './mendable.js';
import { formText } from './csrf.js';
import { type Visit, sendPage } from './visit.js';

/** What to do about a refusal, beyond what its sentence says. */
const ADVICE: Readonly<Record<string, string>> = {
  'document-missing': 'Bấm “Chọn tệp”, hoặc dán văn bản vào ô bên dưới.',
  'document-no-text-layer':
    'Nếu chỉ có bản giấy: quét lại có nhận dạng chữ, rồi dán phần chỉ tiêu vào ô bên dưới.',
  'plan-without-quota':
    'Nếu đúng là tệp kế hoạch: xem chỉ tiêu có nằm trong phụ lục ở tệp khác không; hoặc dán riêng phần chỉ tiêu vào ô bên dưới.',
  'document-empty': 'Mở tệp để kiểm tra nội dung, lưu lại rồi gửi lại.',
  'upload-too-large': 'Lưu lại văn bản ở dạng Word (.docx) không kèm ảnh, hoặc dán văn bản vào ô bên dưới.',
};
const USUAL_ADVICE = 'Có thể dán văn bản vào ô bên dưới thay cho gửi tệp.';

export async function showUpload(visit: Visit): Promise<void> {
  authorise(visit.actor, 'plans.write');
  await drawUpload(visit, null);
}

/** The document that a form brought: a file, or pasted text; throws `document-missing`. */
export function formDocument({ request }: Visit): PlanDocument {
  const upload = uploadOf(request);
  if (upload !== null) return upload;
  const text = formText(request, 'van-ban');
  if (text.trim() === '')
    throw new Failure('invalid', 'document-missing', 'Chưa chọn tệp và chưa dán văn bản nào.');
  return { text };
}

export async function receiveUpload(visit: Visit): Promise<void> {
  const { app, actor, response } = visit;
  authorise(actor, 'plans.write');
  try {
    const { plan } = await receiveDocument(app, actor, formDocument(visit));
    response.redirect(303, `/ke-hoach/${encodeURIComponent(plan.id)}/soat`);
  } catch (error) {
    await drawUpload(visit, mendable(error, 'document-busy'));
  }
}

export const refusalOf = (failure: Failure): object => ({
  detail: failure.detail,
  code: failure.code,
  advice: ADVICE[failure.code] ?? USUAL_ADVICE,
});

async function drawUpload(visit: Visit, failure: Failure | null): Promise<void> {
  await sendPage(
    visit,
    'review-upload',
    {
      title: 'Đọc kế hoạch',
      current: '/doc-ke-hoach',
      ...(failure === null ? {} : { status: statusOfFailure(failure) }),
    },
    {
      reviewCss: visit.asset('review.css'),
      reviewJs: visit.asset('review.js'),
      failure: failure === null ? null : refusalOf(failure),
      // Pasted text comes back, so that nobody has to look for it again.
      text: failure === null ? '' : formText(visit.request, 'van-ban'),
    },
  );
}
