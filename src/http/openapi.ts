/** The OpenAPI 3.1 document, made from the endpoints' own schemas. */
import { z } from 'zod';
import type { Endpoint } from './endpoint.js';

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; programs decide on it.' },
    detail: { type: 'string', description: 'Vietnamese, for people.' },
    instance: { type: 'string' },
    fields: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, detail: { type: 'string' } } },
    },
  },
} as const;

type JsonSchema = Pick<z.core.JSONSchema.BaseSchema, 'properties' | 'required'>;

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema =>
  z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });

function parameters(schema: z.ZodType | null, place: 'path' | 'query'): object[] {
  if (schema === null) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input');
  return Object.entries(properties).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: value,
  }));
}

function answers(endpoint: Endpoint): object {
  const description = 'Thành công';
  if (endpoint.response === null) return { description };
  if (endpoint.response === 'file')
    return { description, content: { 'application/octet-stream': { schema: { type: 'string' } } } };
  return {
    description,
    content: { 'application/json': { schema: jsonSchema(endpoint.response, 'output') } },
  };
}

function operation(endpoint: Endpoint): object {
  const key =
    endpoint.method === 'post'
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            schema: { type: 'string', maxLength: 200 },
          },
        ]
      : [];
  return {
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: `Quyền: \`${endpoint.access}\``,
    operationId: `${endpoint.method}${endpoint.path.replace(/[^a-zA-Z0-9]+/g, '-')}`,
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query'), ...key],
    ...(endpoint.body === null
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchema(endpoint.body, 'input') } },
          },
        }),
    responses: {
      [endpoint.status]: answers(endpoint),
      default: {
        description: 'Không thành công',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** The document for a set of endpoints mounted at `/api/v1`. */
export function openApiDocument(endpoints: readonly Endpoint[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[endpoint.method] = operation(endpoint);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Phủ Sóng', version, description: 'Từ kế hoạch đã ký đến mức phủ sóng có minh chứng.' },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas: { Problem: PROBLEM },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'phusong' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}
