/** Assets (a design with its fields filled in) and renditions (one file of one asset in one size). */

export interface Asset {
  readonly id: string;
  readonly provinceId: string;
  readonly unitId: string;
  readonly designId: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly state: 'waiting' | 'ready' | 'failed';
  readonly jobId: string;
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
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}
