import { Failure } from '../../src/domain/errors.js';

/** The Failure that a piece of work ends in; anything else, success included, is thrown. */
export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it did not fail');
}
