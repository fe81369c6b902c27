/** Searching as people type: without case and without diacritics. */

/** The form in which texts are compared: `Xã Đồng Trà` and `xa dong tra` have the same. */
export const searchText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/gu, ' ')
    .trim();
