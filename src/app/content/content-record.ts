/** Content: a design with its fields filled in, or a finished file, on its way from draft to screens. */
import {
  type Approval,
  type ApprovedContent,
  canonicalContent,
  isApproved,
} from '../../domain/content/approval.js';
import type { Sha256 } from '../../domain/audit/chain.js';
import type { Warning } from '../../domain/content/screens.js';
import type { ThemeChoice } from '../ports/asset-renderer.js';
import type { StoredFields } from './stored-fields.js';

export const CONTENT_STATES = ['draft', 'submitted', 'approved'] as const;
export type ContentState = (typeof CONTENT_STATES)[number];

export interface DesignedSource {
  readonly kind: 'design';
  readonly designId: string;
  readonly designVersion: number;
  readonly theme: ThemeChoice;
  readonly fields: StoredFields;
}

export interface FileSource {
  readonly kind: 'file';
  readonly mediaId: string;
}

export type ContentSource = DesignedSource | FileSource;

/** An approval with the name of who gave it, as the page shows it. */
export type SignedApproval = Approval & { readonly byName: string };

export interface ContentRecord {
  readonly id: string;
  readonly provinceId: string;
  readonly unitId: string;
  readonly title: string;
  readonly source: ContentSource;
  /** By itself, so that it can be searched; null for a file. */
  readonly designId: string | null;
  readonly state: ContentState;
  /** SHA-256 of the picture that stands for the content in lists and before an approver; of the file itself for a file. */
  readonly pictureId: string;
  readonly warnings: readonly Warning[];
  readonly approval: SignedApproval | null;
  /** Its files in all sizes, once they were asked for. */
  readonly assetId: string | null;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly changedAt: number;
}

const themeText = (theme: ThemeChoice): string =>
  typeof theme === 'string' ? theme : `${theme.ground} ${theme.accent} ${theme.dark ? 'dark' : 'light'}`;

/** What an approval of this content is about. */
export function approvable({ source, pictureId }: ContentRecord): ApprovedContent {
  if (source.kind === 'file') {
    return { designId: '', designVersion: 0, theme: '', fields: {}, renditions: [pictureId] };
  }
  const { designId, designVersion, theme, fields } = source;
  // A picture among the fields counts by the id of its file, which is made of its bytes.
  const values = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'object' && 'mediaId' in value ? value.mediaId : value,
    ]),
  );
  return { designId, designVersion, theme: themeText(theme), fields: values, renditions: [pictureId] };
}

/** What hashes are made with; every context has it. */
interface Hashing {
  readonly sha256: Sha256;
}

/** The hash that an approval is bound to. */
export const contentHash = (app: Hashing, content: ContentRecord): string =>
  app.sha256(canonicalContent(approvable(content)));

/** True while an approval stands for the content as it is now. */
export const standsApproved = (app: Hashing, content: ContentRecord): boolean =>
  content.state === 'approved' && isApproved(content.approval, approvable(content), app.sha256);
