/** A first password that is read out or printed once: four groups of four letters and digits, 80 random bits. */
import type { Context } from '../context.js';

/** Without those that look alike on paper (l 1, o 0). 32 of them, so that each letter of a secret names one evenly. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function initialPassword(app: Pick<Context, 'ids'>): string {
  const letters = Array.from(app.ids.secret().slice(0, 16), (one) => ALPHABET[BASE64URL.indexOf(one) % 32]!);
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-');
}
