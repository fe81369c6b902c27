/** Who somebody is, their tokens, and mergers of units on the wire. */
import { z } from 'zod';
import { PERMISSIONS, ROLES } from '../domain/org/policy.js';
import { UNIT_KINDS } from '../domain/org/unit.js';
import { day, filledLine, id, instantOut } from './common.js';
import { entryId, unitOut } from './register.js';

export const credentials = z.object({
  username: z.string('Chưa điền tên đăng nhập.').min(1, 'Chưa điền tên đăng nhập.').max(100),
  password: z.string('Chưa điền mật khẩu.').min(1, 'Chưa điền mật khẩu.').max(1000),
});

export const me = z.object({
  userId: id,
  name: z.string(),
  role: z.enum([...ROLES, 'system']),
  provinceId: id,
  unitId: id,
  scopes: z.array(z.enum(PERMISSIONS)).nullable(),
});

export const newToken = z.object({
  name: filledLine(100),
  scopes: z.array(z.enum(PERMISSIONS)).min(1, 'Chọn ít nhất một quyền.'),
});

export const tokenOut = z.object({
  id,
  name: z.string(),
  scopes: z.array(z.enum(PERMISSIONS)),
  createdAt: instantOut,
  revokedAt: instantOut.nullable(),
});

export const issuedToken = tokenOut.extend({ secret: z.string() });

export const newMerger = z.object({
  predecessorIds: z.array(id).min(1, 'Hãy chọn ít nhất một đơn vị kết thúc.').max(200),
  successor: z.object({
    id: entryId.nullable().default(null),
    name: filledLine(300),
    shortName: filledLine(100),
    kind: z.enum(UNIT_KINDS).nullable().default(null),
    parentId: id.nullable().default(null),
  }),
  /** The first day of the successor. */
  on: day,
});

export const mergedUnits = z.object({
  successor: unitOut,
  plans: z.int(),
  added: z.int(),
  removed: z.int(),
  shortened: z.int(),
  booked: z.int(),
});
