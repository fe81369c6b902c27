/** The plan reader for a process that serves others: a long text is read in a child, where it keeps nobody waiting. */
import type { PlanReader } from '../../app/ports/plan-reader.js';
import { readPlan } from '../../domain/reading/read-plan.js';
import { type DocumentWorkOptions, createDocumentWork } from './document-work.js';
import { DOCUMENT_LIMITS } from './limits.js';

/** UTF-16 units that are read in place: ten pages, less time than a child takes to start. */
const READ_IN_PLACE = 30_000;

export function createPlanReader(options: DocumentWorkOptions = {}): PlanReader {
  const work = createDocumentWork(options);
  return {
    async read(text) {
      if (text.length <= READ_IN_PLACE) return readPlan(text);
      return work('read', Buffer.from(text), DOCUMENT_LIMITS);
    },
  };
}
