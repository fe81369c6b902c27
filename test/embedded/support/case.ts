import type { Document } from 'mongodb';

/** Something a server is asked, and what it must answer; the same for MongoDB and for the embedded store. */
export interface Case {
  readonly name: string;
  /** Documents in the collection `things` before; their `_id` is the position, from 1, where none is given. */
  readonly documents?: readonly Document[];
  /** Indexes on `things` before. */
  readonly indexes?: readonly Document[];
  /** The command; commands that need a collection name `things`. */
  readonly run: Document;
  /** The documents found, for find and aggregate; else the fields that the reply must have. */
  readonly gives?: readonly Document[] | Document;
  /** Ids of the documents found, in order. */
  readonly finds?: readonly unknown[];
  /** The documents there afterwards. */
  readonly leaves?: readonly Document[];
  /** The code that the command, or its first write error, fails with. */
  readonly fails?: number;
}
