/** Runs one declared endpoint: who asks, may they, is the input sound, was it asked before; then the use case. */
import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { authorise } from '../app/org/authorise.js';
import type { Context } from '../app/context.js';
import { Failure } from '../domain/errors.js';
import { type Endpoint, type FileReply, isFileReply } from './endpoint.js';
import { identified, refuseForeignOrigin } from './identity.js';
import { type Answer, once } from './idempotency.js';
import { readUpload, receiveStream } from './upload.js';

/** An Express handler for an endpoint. Express 5 hands a rejected promise to the error handler. */
export function handlerOf(app: Context, endpoint: Endpoint): RequestHandler {
  return async (request, response) => {
    refuseForeignOrigin(request);
    const actor = await identified(app, request);
    if (endpoint.access !== 'signed-in') authorise(actor, endpoint.access);
    const params = decoded(endpoint.params, request.params);
    const query = decoded(endpoint.query, request.query);
    const upload = endpoint.takesFile && !request.is('application/json') ? await readUpload(request) : null;
    const body = upload ?? (endpoint.streamsFile ? null : decoded(endpoint.body, request.body ?? {}));
    const seenVersion = versionSeen(endpoint, request);
    const call = { app, actor, params, query, body, seenVersion };

    if (endpoint.streamsFile) {
      const reply = await receiveStream(request, response, (file) =>
        endpoint.handle({ ...call, body: file }),
      );
      sendAnswer(response, endpoint, answerOf(endpoint, reply));
      return;
    }
    const key = request.headers['idempotency-key'];
    const isKept = endpoint.method === 'post' && endpoint.response !== 'file';
    if (isKept && typeof key === 'string') {
      const keyed = {
        key,
        operation: `${request.method} ${request.url}`,
        bodyHash: app.sha256(bodyText(upload, request)),
        isSecret: endpoint.revealsSecrets,
      };
      const answer = await once(app, actor, keyed, async () =>
        answerOf(endpoint, await endpoint.handle(call)),
      );
      sendAnswer(response, endpoint, answer);
      return;
    }
    const reply = await endpoint.handle(call);
    if (isFileReply(reply)) {
      response
        .status(endpoint.status)
        .type(reply.contentType)
        .set(reply.headers ?? {});
      if (reply.fileName !== null) {
        response.set(
          'Content-Disposition',
          `attachment; filename*=UTF-8''${encodeURIComponent(reply.fileName)}`,
        );
      }
      await sendFile(response, reply);
      return;
    }
    if (endpoint.method === 'get') tagVersion(response, reply);
    linkNext(request, response, reply);
    sendAnswer(response, endpoint, answerOf(endpoint, reply));
  };
}

async function sendFile(response: Response, reply: FileReply): Promise<void> {
  if ('bytes' in reply) {
    response.send(reply.bytes);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    // The headers are set already; a name among the kept files says nothing about a type.
    response.sendFile(reply.path, { cacheControl: false, lastModified: false, etag: false }, (error) => {
      // A reader who has gone away is no failure of ours.
      if (error instanceof Error && !response.headersSent) reject(error);
      else resolve();
    });
  });
}

const decoded = (schema: z.ZodType | null, value: unknown): unknown =>
  schema === null ? {} : schema.parse(value);

const bodyText = (upload: { bytes: Buffer } | null, request: Request): string =>
  upload === null ? JSON.stringify(request.body ?? null) : upload.bytes.toString('base64');

function answerOf(endpoint: Endpoint, reply: unknown): Answer {
  const schema = endpoint.response;
  const body = schema === null || schema === 'file' ? '' : JSON.stringify(schema.parse(reply));
  return { status: endpoint.status, body };
}

function sendAnswer(response: Response, endpoint: Endpoint, answer: Answer): void {
  response.status(answer.status);
  if (endpoint.response === null) response.end();
  else response.type('application/json').send(answer.body);
}

function versionSeen(endpoint: Endpoint, request: Request): number | null {
  const header = request.headers['if-match'];
  if (header === undefined) {
    if (!endpoint.conditional) return null;
    throw new Failure(
      'precondition-required',
      'if-match-needed',
      'Hãy gửi kèm If-Match với phiên bản bạn đã xem.',
    );
  }
  const version = /^"(\d+)"$/.exec(header)?.[1];
  if (version === undefined)
    throw new Failure('precondition', 'if-match-unknown', 'If-Match không phải phiên bản của mục này.');
  return Number(version);
}

function tagVersion(response: Response, reply: unknown): void {
  if (
    typeof reply === 'object' &&
    reply !== null &&
    'version' in reply &&
    typeof reply.version === 'number'
  ) {
    response.set('ETag', `"${String(reply.version)}"`);
  }
}

/** A list that goes on says where, as RFC 8288 has it. */
function linkNext(request: Request, response: Response, reply: unknown): void {
  if (typeof reply !== 'object' || reply === null || !('next' in reply) || typeof reply.next !== 'string')
    return;
  const address = new URL(request.originalUrl, 'http://localhost');
  address.searchParams.set('after', reply.next);
  response.set('Link', `<${address.pathname}${address.search}>; rel="next"`);
}
