/** Approval of content: bound to what was seen. Any later change of a field, a size or a picture undoes it. */
import type { Outcome } from '../errors.js';
import type { Instant } from '../time.js';
import type { FieldValues } from './design.js';

/** What is approved: the words, the design in its version, and the files that were shown. */
export interface ApprovedContent {
  readonly designId: string;
  readonly designVersion: number;
  readonly theme: string;
  readonly fields: FieldValues;
  /** SHA-256 of each rendition shown, in any order; pictures among the fields count by their renditions. */
  readonly renditions: readonly string[];
}

export interface Approval {
  readonly contentHash: string;
  readonly by: string;
  readonly at: Instant;
}

/** Gives the SHA-256 of a text in lower-case hexadecimal. */
export type HashText = (text: string) => string;

/**
 * One text for one content: keys sorted, Unicode in NFC, pictures left to their renditions.
 * Two contents have the same text if and only if an approver would see the same.
 */
export function canonicalContent(content: ApprovedContent): string {
  return canonical({ ...content, renditions: [...content.renditions].sort() });
}

function canonical(value: unknown): string {
  if (value instanceof Uint8Array) return '"picture"';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined && each !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

/** Approves content as it stands. Nobody approves what they wrote themselves. */
export function approve(
  content: ApprovedContent,
  author: string,
  approver: string,
  at: Instant,
  hash: HashText,
): Outcome<Approval> {
  if (author === approver) return { ok: false, reason: 'Người soạn không tự duyệt nội dung của mình.' };
  if (content.renditions.length === 0)
    return { ok: false, reason: 'Chưa có bản xuất nào để duyệt; hãy tạo ảnh trước.' };
  return { ok: true, value: { contentHash: hash(canonicalContent(content)), by: approver, at } };
}

/** True while the approval stands for this very content. */
export const isApproved = (approval: Approval | null, content: ApprovedContent, hash: HashText): boolean =>
  approval !== null && approval.contentHash === hash(canonicalContent(content));
