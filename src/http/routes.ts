/** THE route table of the API: every endpoint under `/api/v1`, in reading order. */
import type { Endpoint } from './endpoint.js';
import {
  deleteBlackout,
  getBlackouts,
  getChannelSchedule,
  getUnplaced,
  postBlackout,
  postEmergency,
  postMakeGood,
  postMakeGoodAcceptance,
  postMove,
} from './endpoints/booking.js';
import { getAsset, getDesigns, getRendition, postAsset } from './endpoints/content.js';
import { getCoverage, getObligations, getReport } from './endpoints/coverage.js';
import { getAuditVerification, getInbox, getJob } from './endpoints/operations.js';
import {
  deleteToken,
  getChannels,
  getDayparts,
  getMe,
  getTokens,
  getUnits,
  postToken,
} from './endpoints/org.js';
import {
  getPlan,
  getPlans,
  patchPlan,
  postApproval,
  postEvent,
  postPlan,
  postPlanReading,
  postSchedule,
} from './endpoints/plan.js';
import {
  getAssignments,
  postAcceptance,
  postAssignmentApproval,
  postHandBack,
  postRefusal,
  postSubmission,
  postWaiver,
} from './endpoints/schedule.js';
import {
  getAsRuns,
  postAsRun,
  postAsRunBatch,
  postRejection,
  postVerification,
  postWithdrawal,
} from './endpoints/traffic.js';

export const ROUTES: readonly Endpoint[] = [
  getMe,
  getTokens,
  postToken,
  deleteToken,
  getUnits,
  getChannels,
  getDayparts,

  postPlanReading,
  getPlans,
  postPlan,
  getPlan,
  patchPlan,
  postApproval,
  postSchedule,
  postEvent,

  getUnplaced,
  getChannelSchedule,
  postMove,
  getBlackouts,
  postBlackout,
  deleteBlackout,
  postEmergency,

  getObligations,
  postWaiver,
  postMakeGood,
  postMakeGoodAcceptance,
  getAssignments,
  postAcceptance,
  postRefusal,
  postHandBack,
  postSubmission,
  postAssignmentApproval,

  getAsRuns,
  postAsRun,
  postAsRunBatch,
  postVerification,
  postRejection,
  postWithdrawal,

  getCoverage,
  getReport,

  getDesigns,
  postAsset,
  getAsset,
  getRendition,

  getInbox,
  getJob,
  getAuditVerification,
];
