/** Keeping and checking passwords. */
export interface Passwords {
  /** The encoded argon2id hash of a password. */
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}
