/** Waiting for what was ordered: its progress, then the draft that came of it, or why none did. */
import type { Recipe } from '../../app/content/production.js';
import { loadProduction } from '../../app/content/request-production.js';
import { STUDIO, studioFrame } from './studio-library.js';
import { contentHref } from './studio-wording.js';
import { type Visit, sendPage } from './visit.js';
import { moment } from './wording.js';

const KINDS: Readonly<Record<Recipe['kind'], { readonly word: string; readonly href: string }>> = {
  programme: { word: 'Chương trình truyền thanh', href: `${STUDIO}/am-thanh` },
  loop: { word: 'Vòng lặp LED', href: `${STUDIO}/video?loai=vong-lap` },
  ticker: { word: 'Chữ chạy', href: `${STUDIO}/video?loai=chu-chay` },
  film: { word: 'Phim', href: `${STUDIO}/video?loai=phim` },
};

export async function showProduction(visit: Visit): Promise<void> {
  const { app, actor, request, response } = visit;
  const production = await loadProduction(app, actor, String(request.params['id'] ?? ''));
  if (production.contentId !== null) {
    response.redirect(303, `${contentHref(production.contentId)}?xong=dung`);
    return;
  }
  const job = await app.store.jobs.get(production.jobId);
  const isGivenUp = production.state === 'failed' || job?.state === 'failed';
  const kind = KINDS[production.recipe.kind];
  await sendPage(
    visit,
    'studio-production',
    { title: production.title, current: STUDIO },
    {
      ...studioFrame(visit),
      contentTitle: production.title,
      kind: kind.word,
      builderHref: kind.href,
      at: moment(production.createdAt),
      by: production.createdByName,
      isWaiting: !isGivenUp,
      fault: isGivenUp
        ? (production.fault ?? 'Máy chủ chưa dựng được; hãy thử lại sau hoặc báo người quản trị.')
        : null,
      progress: job?.progress ?? 0,
      jobHref: `/api/v1/jobs/${encodeURIComponent(production.jobId)}`,
      selfHref: `${STUDIO}/dung/${encodeURIComponent(production.id)}`,
    },
  );
}
