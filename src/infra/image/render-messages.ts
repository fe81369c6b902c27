/** What a render pool and its children say to each other. */
import type { RenderedImage, RenderRequest } from '../../app/ports/asset-renderer.js';
import { Failure, type FailureKind, type FieldFault } from '../../domain/errors.js';

/** A failure as data: an error's class does not survive the way between processes. */
export interface FailureMessage {
  readonly kind: FailureKind;
  readonly code: string;
  readonly detail: string;
  readonly fields: readonly FieldFault[];
}

/** To a child. */
export type PoolMessage = { readonly id: number; readonly request: RenderRequest };

/** From a child: once when it is ready to draw or cannot be, then once for each request. */
export type ChildMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'broken'; readonly failure: FailureMessage }
  | { readonly type: 'drawn'; readonly id: number; readonly images: readonly RenderedImage[] }
  | { readonly type: 'refused'; readonly id: number; readonly failure: FailureMessage };

/** A failure for the way. What is no `Failure` becomes `render-failed`, its text kept from the person who reads. */
export function failureMessage(error: unknown): FailureMessage {
  if (error instanceof Failure) {
    const { kind, code, detail, fields } = error;
    return { kind, code, detail, fields };
  }
  return {
    kind: 'internal',
    code: 'render-failed',
    detail: 'Không vẽ được ảnh do lỗi của hệ thống.',
    fields: [],
  };
}

export const failureOf = ({ kind, code, detail, fields }: FailureMessage): Failure =>
  new Failure(kind, code, detail, { fields });
