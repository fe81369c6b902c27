import type { z } from 'zod';
import { exportRegister, registerTemplate } from '../../app/org/export-register.js';
import { importRegister } from '../../app/org/import-register.js';
import { importQuery, importText, importedRegister } from '../../contracts/register.js';
import { type FileReply, type Upload, endpoint } from '../endpoint.js';
import { presentImport } from '../org-presenters.js';

const tag = 'Danh bạ và tài khoản';

/** The runner hands over the file itself, unless the body was JSON. */
type Sent = z.output<typeof importText> | Upload;

const bytesOf = (sent: Sent): Uint8Array => ('bytes' in sent ? sent.bytes : Buffer.from(sent.text));

const csvFile = (fileName: string, text: string): FileReply => ({
  contentType: 'text/csv; charset=utf-8',
  fileName,
  bytes: text,
});

export const postRegisterImport = endpoint({
  method: 'post',
  path: '/units/import',
  summary: 'Nhập đơn vị, kênh, khung giờ, tài khoản từ tệp CSV; preview=true chỉ cho xem trước',
  tag,
  access: 'register.write',
  query: importQuery,
  body: importText,
  takesFile: true,
  revealsSecrets: true,
  response: importedRegister,
  status: 200,
  handle: async ({ app, actor, query, body }) =>
    presentImport(await importRegister(app, actor, bytesOf(body), { isPreview: query.preview === 'true' })),
});

export const getRegisterTemplate = endpoint({
  method: 'get',
  path: '/units/import-template.csv',
  summary: 'Tệp mẫu để nhập danh bạ',
  tag,
  access: 'register.read',
  response: 'file',
  handle: () => Promise.resolve(csvFile('mau-danh-ba.csv', registerTemplate())),
});

export const getRegisterFile = endpoint({
  method: 'get',
  path: '/units/export.csv',
  summary: 'Danh bạ thành tệp CSV, nhập lại được',
  tag,
  access: 'register.read',
  response: 'file',
  handle: async ({ app, actor }) => csvFile('danh-ba.csv', await exportRegister(app, actor)),
});
