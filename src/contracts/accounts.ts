/** Accounts on the wire; a password goes in and never comes out. */
import { z } from 'zod';
import { ROLES } from '../domain/org/policy.js';
import { filledLine, id } from './common.js';

const username = filledLine(100).transform((text) => text.toLowerCase());
const role = z.enum(ROLES, 'Vai trò còn trống hoặc không có trong danh mục.');
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

/** An account without its password, as a file of accounts has it. */
export const accountEntry = z.object({ username, displayName: filledLine(100), role, unitId: id });

export const newUser = accountEntry.extend({ password });

export const userChange = z.strictObject({
  displayName: filledLine(100).exactOptional(),
  role: role.exactOptional(),
  unitId: id.exactOptional(),
  disabled: z.boolean('Phải là đúng hoặc sai.').exactOptional(),
  password: password.exactOptional(),
});

export const ownPassword = z.object({ current: password, password });
