/** A visit: one request for a page by a signed-in person, and how it is answered. */
import type { Request, RequestHandler, Response } from 'express';
import type { Context } from '../../app/context.js';
import { type ActorDescription, describeActor } from '../../app/org/describe-actor.js';
import { type Actor, type Permission, reachOf } from '../../domain/org/policy.js';
import { identify } from '../identity.js';
import type { AssetAddress } from './assets.js';
import { csrfToken, refuseForgery } from './csrf.js';
import { ROLE_WORDS, moment } from './wording.js';

/** What every page is made with. */
export interface PageTools {
  readonly app: Context;
  readonly asset: AssetAddress;
  /** The code that founds the first province; null when there is nothing to found. */
  readonly foundingCode: string | null;
}

export interface Visit extends PageTools {
  readonly request: Request;
  readonly response: Response;
  readonly actor: Actor;
}

/** What stands in the browser's title bar, and which entry of the navigation is open. */
export interface PageHead {
  readonly title: string;
  readonly current?: string;
  readonly status?: number;
}

const ENTRIES: readonly { readonly href: string; readonly label: string; readonly needs: Permission }[] = [
  { href: '/', label: 'Bảng phủ sóng', needs: 'coverage.read' },
  { href: '/hop-viec', label: 'Việc được giao', needs: 'inbox.read' },
  { href: '/lich-phat', label: 'Lịch phát', needs: 'plans.read' },
  { href: '/minh-chung', label: 'Minh chứng', needs: 'as-runs.read' },
  { href: '/ke-hoach', label: 'Kế hoạch', needs: 'plans.read' },
  { href: '/doc-ke-hoach', label: 'Đọc kế hoạch', needs: 'plans.write' },
  { href: '/xuong', label: 'Xưởng thiết kế', needs: 'contents.read' },
  { href: '/danh-ba', label: 'Danh bạ', needs: 'register.read' },
  { href: '/tai-khoan', label: 'Tài khoản', needs: 'users.manage' },
  { href: '/huong-dan', label: 'Hướng dẫn', needs: 'inbox.read' },
];

/** What the frame of every page needs, signed in or not. */
export const frameOf = ({ app, asset }: PageTools, title: string): object => ({
  title,
  css: asset('phusong.css'),
  styles: [],
  icons: asset('icons.svg'),
  icon: asset('icon.svg'),
  script: asset('board.js'),
  fonts: ['fonts/be-vietnam-pro-400.woff', 'fonts/be-vietnam-pro-600.woff'].map((name) => `/assets/${name}`),
  now: moment(app.clock.now()),
});

/** Answers a visit with a page of `templates/pages`. */
export async function sendPage(visit: Visit, template: string, head: PageHead, data: object): Promise<void> {
  const { app, actor, request, response } = visit;
  const about = await describeActor(app, actor);
  response
    .status(head.status ?? 200)
    .set('Cache-Control', 'private, no-cache')
    .type('html')
    .send(
      app.templates.render(`pages/${template}`, {
        ...frameOf(visit, head.title),
        shell: shellOf(visit, about, head.current ?? null),
        csrf: csrfToken(app, request),
        ...data,
      }),
    );
}

const shellOf = ({ actor }: Visit, about: ActorDescription, current: string | null): object => ({
  name: actor.name,
  unit: about.unitName,
  unitShort: about.unitShortName,
  role: ROLE_WORDS[actor.role],
  province: about.provinceName,
  entries: ENTRIES.filter(({ needs }) => reachOf(actor, needs) !== null).map(({ href, label }) => ({
    href,
    label,
    isCurrent: href === current,
    badge: href === '/hop-viec' && about.waiting !== null && about.waiting > 0 ? about.waiting : null,
  })),
});

/** True when the browser shows a session that is no longer kept. */
const isExpired = (request: Request): boolean =>
  /(?:^|;\s*)(?:__Host-)?phusong=/.test(request.headers.cookie ?? '') && request.session.csrf === undefined;

/** A handler for those who are signed in; the others are asked to sign in first and come back. */
export function forVisitors(tools: PageTools, handle: (visit: Visit) => Promise<void>): RequestHandler {
  return async (request, response) => {
    const isForm = request.method === 'POST';
    if (isForm) refuseForgery(request);
    const actor = await identify(tools.app, request);
    if (actor === null) {
      const back = isForm ? '/' : request.originalUrl;
      const query = new URLSearchParams({
        ...(back === '/' ? {} : { tiep: back }),
        ...(isExpired(request) ? { 'het-phien': '1' } : {}),
      }).toString();
      response.redirect(303, query === '' ? '/dang-nhap' : `/dang-nhap?${query}`);
      return;
    }
    await handle({ ...tools, request, response, actor });
  };
}
