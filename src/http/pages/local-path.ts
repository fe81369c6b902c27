/** Where to go after signing in: only ever a page of this very site. */

const ORIGIN = 'http://local.invalid';

/** The path and query of a local address, or `/` for anything that could lead elsewhere. */
export function localPath(asked: string | null): string {
  if (asked === null || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked)) return '/';
  if (!URL.canParse(asked, ORIGIN)) return '/';
  const address = new URL(asked, ORIGIN);
  return address.origin === ORIGIN && !address.pathname.startsWith('//')
    ? address.pathname + address.search
    : '/';
}
