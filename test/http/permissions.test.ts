import { expect } from 'chai';
import { ROUTES } from '../../src/http/routes.js';
import { PERMISSIONS, POLICY, ROLES, type Role } from '../../src/domain/org/policy.js';
import { type Client, clientOf } from '../support/http.js';
import { type ServedSample, servedSample } from '../support/served-sample.js';

/** The permission every route needs. A new route fails until it stands here. */
const MATRIX: Readonly<Record<string, string>> = {
  'get /me': 'signed-in',
  'get /tokens': 'tokens.manage',
  'post /tokens': 'tokens.manage',
  'delete /tokens/:id': 'tokens.manage',
  'post /me/password': 'signed-in',
  'get /users': 'users.manage',
  'post /users': 'users.manage',
  'get /users/:id': 'users.manage',
  'patch /users/:id': 'users.manage',
  'get /units': 'register.read',
  'post /units': 'register.write',
  'post /units/mergers': 'register.write',
  'post /units/import': 'register.write',
  'get /units/import-template.csv': 'register.read',
  'get /units/export.csv': 'register.read',
  'get /units/:id': 'register.read',
  'patch /units/:id': 'register.write',
  'get /channels': 'register.read',
  'post /channels': 'register.write',
  'get /channels/:id': 'register.read',
  'patch /channels/:id': 'register.write',
  'get /dayparts': 'register.read',
  'post /dayparts': 'register.write',
  'get /dayparts/:id': 'register.read',
  'patch /dayparts/:id': 'register.write',
  'post /plan-readings': 'plans.write',
  'get /plans': 'plans.read',
  'post /plans': 'plans.write',
  'get /plans/:id': 'plans.read',
  'patch /plans/:id': 'plans.write',
  'get /plans/:id/review': 'plans.read',
  'post /plans/:id/approval': 'plans.approve',
  'post /plans/:id/revisions': 'plans.write',
  'post /plans/:id/schedule': 'plans.schedule',
  'post /events': 'plans.write',
  'get /plans/:id/unplaced': 'coverage.read',
  'get /channels/:id/schedule': 'plans.read',
  'post /bookings/:id/move': 'bookings.move',
  'get /blackouts': 'plans.read',
  'post /blackouts': 'blackouts.declare',
  'delete /blackouts/:id': 'blackouts.declare',
  'post /emergencies': 'emergencies.air',
  'post /obligations/:id/make-good': 'obligations.make-good',
  'post /obligations/:id/make-good/acceptance': 'obligations.make-good',
  'get /obligations': 'coverage.read',
  'post /obligations/:id/waiver': 'obligations.waive',
  'get /assignments': 'assignments.read',
  'post /assignments/:id/acceptance': 'assignments.answer',
  'post /assignments/:id/refusal': 'assignments.answer',
  'post /assignments/:id/hand-back': 'assignments.answer',
  'post /assignments/:id/submission': 'assignments.answer',
  'post /assignments/:id/approval': 'assignments.approve',
  'get /as-runs': 'as-runs.read',
  'post /as-runs': 'as-runs.report',
  'post /channels/:id/as-runs': 'as-runs.report',
  'post /as-runs/:id/verification': 'as-runs.judge',
  'post /as-runs/:id/rejection': 'as-runs.judge',
  'post /as-runs/:id/withdrawal': 'as-runs.report',
  'get /coverage': 'coverage.read',
  'get /plans/:id/report': 'coverage.read',
  'get /plans/:id/periods/:period': 'coverage.read',
  'post /plans/:id/periods/:period/close': 'periods.close',
  'get /designs': 'contents.read',
  'get /asset-sizes': 'contents.read',
  'post /previews': 'assets.render',
  'get /contents': 'contents.read',
  'post /contents': 'contents.write',
  'get /contents/:id': 'contents.read',
  'patch /contents/:id': 'contents.write',
  'post /contents/:id/submission': 'contents.write',
  'post /contents/:id/approval': 'contents.approve',
  'post /contents/:id/publications': 'contents.write',
  'delete /publications/:id': 'contents.write',
  'get /channels/:id/loop': 'contents.read',
  'post /assets': 'assets.render',
  'get /assets/:id': 'contents.read',
  'get /assets/:id/bundle.zip': 'contents.read',
  'get /assets/:id/contact-sheet.png': 'contents.read',
  'get /renditions/:sha256': 'contents.read',
  'get /media': 'contents.read',
  'post /media': 'contents.write',
  'get /media/:id': 'contents.read',
  'post /productions': 'contents.write',
  'get /productions/:id': 'contents.read',
  'get /inbox': 'inbox.read',
  'get /jobs/:id': 'signed-in',
  'get /audit/verification': 'audit.read',
};

/** Somebody of the sample for every role. */
const PEOPLE: Readonly<Record<Role, string>> = {
  admin: 'quantri',
  officer: 'chuyenvien',
  leader: 'lanhdao',
  editor: 'thukytoasoan',
  reporter: 'phongvien',
  operator: 'benlua',
  auditor: 'kiemtra',
};

describe('the permission matrix', () => {
  let opened: ServedSample;
  const clients = new Map<Role, Client>();
  let nobody: Client;

  before(async () => {
    opened = await servedSample();
    for (const role of ROLES) clients.set(role, await clientOf(opened, PEOPLE[role]));
    nobody = await clientOf(opened);
  });
  after(() => opened.close());

  it('lists every route with its permission', () => {
    expect(
      Object.fromEntries(ROUTES.map((route) => [`${route.method} ${route.path}`, route.access])),
    ).to.deep.equal(MATRIX);
  });

  it('gives every permission to somebody', () => {
    for (const permission of PERMISSIONS) expect(Object.keys(POLICY[permission]), permission).to.not.be.empty;
  });

  for (const route of ROUTES) {
    const name = `${route.method} ${route.path}`;
    it(`${name}: 401 for nobody, 403 for roles without ${MATRIX[name] ?? '?'}, neither for the others`, async () => {
      const path = `/api/v1${route.path.replace(':sha256', '0'.repeat(64)).replace(':id', 'no-such-thing')}`;
      const body = route.method === 'get' || route.method === 'delete' ? undefined : {};
      const headers = { 'if-match': '"1"' };
      expect((await nobody.request(route.method.toUpperCase(), path, body, headers)).status).to.equal(401);
      for (const role of ROLES) {
        const reply = await clients.get(role)!.request(route.method.toUpperCase(), path, body, headers);
        const may = route.access === 'signed-in' || role in POLICY[route.access];
        if (may) expect(reply.status, `${role}: ${reply.text}`).to.be.oneOf([200, 201, 400, 404]);
        else expect(reply.status, role).to.equal(403);
      }
    });
  }
});
