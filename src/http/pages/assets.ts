/** Addresses of the browser's files, with a mark of their content, so that a browser may keep them for a year. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives the address of a file in one of the folders; one that is not there has no mark. */
export type AssetAddress = (name: string) => string;

/** Addresses under `/assets` of the files in some folders; each file is read once. */
export function assetAddresses(folders: readonly string[]): AssetAddress {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const path = folders.map((folder) => join(folder, name)).find((candidate) => existsSync(candidate));
    const mark =
      path === undefined
        ? ''
        : `?v=${createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12)}`;
    const address = `/assets/${name}${mark}`;
    known.set(name, address);
    return address;
  };
}
