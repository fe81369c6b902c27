/** Passwords by argon2id (the library's default), with the parameters that OWASP's password storage sheet gives for it. */
import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../app/ports/passwords.js';

const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const argonPasswords: Passwords = {
  hash: (password) => hash(password.normalize('NFC'), PARAMETERS),
  verify: (encoded, password) => verify(encoded, password.normalize('NFC')),
};
