/** Assets (a design with its fields filled in) and renditions (one file of one asset in one size). */
import type { AssetSize } from '../../domain/content/asset-size.js';
import type { ThemeChoice } from '../ports/asset-renderer.js';
import type { StoredFields } from './stored-fields.js';

/** What became of one size: its files, one for each screen, or why there are none. */
export interface SizeOutcome {
  readonly size: AssetSize;
  readonly renditionIds: readonly string[];
  readonly warnings: readonly string[];
  readonly refusal: { readonly code: string; readonly detail: string } | null;
}

export interface Asset {
  readonly id: string;
  readonly provinceId: string;
  readonly unitId: string;
  readonly designId: string;
  readonly theme: ThemeChoice | null;
  readonly fields: StoredFields;
  readonly sizes: readonly AssetSize[];
  /** `failed` when no size could be drawn. */
  readonly state: 'waiting' | 'ready' | 'failed';
  readonly jobId: string;
  /** One for each size once it is done; empty before. */
  readonly outcomes: readonly SizeOutcome[];
  readonly renditionIds: readonly string[];
  readonly warnings: readonly string[];
  readonly createdAt: number;
  readonly createdBy: string;
}

/** The file itself is kept by its SHA-256, which is the id. */
export interface Rendition {
  readonly id: string;
  readonly provinceId: string;
  readonly format: string;
  /** In pixels; 0 for sound. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}
