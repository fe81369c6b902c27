/** Accounts on the wire; a password goes in and never comes out. */
import { z } from 'zod';
import { ROLES } from '../domain/org/policy.js';
import { filledLine, id } from './common.js';

const username = filledLine(100).transform((text) => text.toLowerCase());
const role = z.enum(ROLES, 'Chưa chọn vai trò.');
const password = z.string('Chưa điền mật khẩu.').min(1, 'Chưa điền mật khẩu.').max(1000, 'Mật khẩu quá dài.');

export const userOut = z.object({
  id,
  version: z.int(),
  username: z.string(),
  displayName: z.string(),
  role: z.enum(ROLES),
  unitId: id,
  disabled: z.boolean(),
});

export const newUser = z.object({
  username,
  displayName: filledLine(100),
  role,
  unitId: id,
  password,
});

export const userChange = z.strictObject({
  displayName: filledLine(100).exactOptional(),
  role: role.exactOptional(),
  unitId: id.exactOptional(),
  disabled: z.boolean('Phải là đúng hoặc sai.').exactOptional(),
  password: password.exactOptional(),
});

export const ownPassword = z.object({ current: password, password });
