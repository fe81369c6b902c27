/** People and the tokens their programs use. */
import type { Instant } from '../time.js';
import type { Permission, Role } from './policy.js';

export interface User {
  readonly id: string;
  readonly provinceId: string;
  readonly unitId: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  /** argon2id, in its encoded form. */
  readonly passwordHash: string;
  readonly disabled: boolean;
}

/** A named, scoped, revocable bearer token; only the SHA-256 of its secret is kept. */
export interface ApiToken {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly secretHash: string;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
}

export interface Province {
  readonly id: string;
  readonly name: string;
}
