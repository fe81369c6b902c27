/** The plan reader, where a text may be long. */
import type { Draft } from '../../domain/reading/draft.js';

export interface PlanReader {
  /**
   * The draft of a text, as `readPlan` gives it.
   * @throws Failure `document-timeout`, `document-bomb` for a text that costs too much, `document-busy`
   */
  read(text: string): Promise<Draft>;
}
