/** An endpoint is a declaration: method, path, permission, shapes, and the one use case it calls. */
import type { z } from 'zod';
import type { Context } from '../app/context.js';
import type { Actor, Permission } from '../domain/org/policy.js';

/** What a handler is given: everything already decoded. */
export interface Call<P, Q, B> {
  readonly app: Context;
  readonly actor: Actor;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The version the client has seen, from `If-Match`; null when it sent none. */
  readonly seenVersion: number | null;
}

/** An uploaded file, as the body of an endpoint that takes one. */
export interface Upload {
  readonly bytes: Buffer;
  /** What the sender called it; never trusted for its type. */
  readonly name: string;
}

interface FileHead {
  readonly contentType: string;
  /** Sent as `filename*=UTF-8''…`; null shows the file in place. */
  readonly fileName: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A file to send instead of JSON: its bytes, or where it lies; the latter is sent in ranges to whoever asks for them. */
export type FileReply = FileHead & ({ readonly bytes: Buffer | string } | { readonly path: string });

export type Method = 'get' | 'post' | 'patch' | 'delete';

/** `signed-in` needs an account but no permission; the tests' permission matrix lists every endpoint. */
export type Access = Permission | 'signed-in';

export interface Endpoint {
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly access: Access;
  readonly params: z.ZodType | null;
  readonly query: z.ZodType | null;
  readonly body: z.ZodType | null;
  /** The body is a file: raw bytes with an `X-File-Name`, a multipart form, or JSON `{ "text" }`. */
  readonly takesFile: boolean;
  /** The body is a file that may be too large for the memory: the handler is given its stream and its name. */
  readonly streamsFile: boolean;
  /** The answer holds what is shown this once and never kept, not even under an `Idempotency-Key`. */
  readonly revealsSecrets: boolean;
  /** A change that must say which version it changes (`If-Match`, else 428). */
  readonly conditional: boolean;
  readonly response: z.ZodType | 'file' | null;
  readonly status: number;
  readonly handle: (call: Call<unknown, unknown, unknown>) => Promise<unknown>;
}

interface Declaration<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R> {
  readonly method: Method;
  readonly path: string;
  /** One Vietnamese line for the API pages. */
  readonly summary: string;
  readonly tag: string;
  readonly access: Access;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly takesFile?: boolean;
  readonly streamsFile?: boolean;
  readonly revealsSecrets?: boolean;
  readonly conditional?: boolean;
  readonly response: z.ZodType<R> | 'file' | null;
  readonly status?: number;
  readonly handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<R | FileReply>;
}

/** Declares an endpoint; the handler's argument types come from its schemas. */
export function endpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R>(
  declared: Declaration<P, Q, B, R>,
): Endpoint {
  return {
    method: declared.method,
    path: declared.path,
    summary: declared.summary,
    tag: declared.tag,
    access: declared.access,
    params: declared.params ?? null,
    query: declared.query ?? null,
    body: declared.body ?? null,
    takesFile: declared.takesFile ?? false,
    streamsFile: declared.streamsFile ?? false,
    revealsSecrets: declared.revealsSecrets ?? false,
    conditional: declared.conditional ?? false,
    response: declared.response,
    status: declared.status ?? (declared.response === null ? 204 : declared.method === 'post' ? 201 : 200),
    // The runner decodes by these same schemas before it calls, so the shapes hold.
    handle: declared.handle as Endpoint['handle'],
  };
}

export const isFileReply = (reply: unknown): reply is FileReply =>
  typeof reply === 'object' &&
  reply !== null &&
  'contentType' in reply &&
  ('bytes' in reply || 'path' in reply);
