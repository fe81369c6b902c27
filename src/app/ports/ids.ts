/** Fresh identities and secrets; passed in, so that a test can know them beforehand. */
export interface Ids {
  /** A random UUID. */
  next(): string;
  /** A secret of 256 random bits, in base64url. */
  secret(): string;
}
