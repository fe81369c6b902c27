import { CommandError } from '../command-error.js';
import type { Handler } from '../engine.js';
import { largestDocument } from '../records.js';

const version = '7.0.0';

/** A standalone server of the 7.0 line with logical sessions. */
const hello: Handler = ({ engine }) => ({
  helloOk: true,
  isWritablePrimary: true,
  ismaster: true,
  maxBsonObjectSize: largestDocument,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  localTime: new Date(engine.now()),
  logicalSessionTimeoutMinutes: 30,
  connectionId: 1,
  minWireVersion: 0,
  maxWireVersion: 21,
  readOnly: false,
  ok: 1,
});

const buildInfo: Handler = () => ({
  version,
  versionArray: [7, 0, 0, 0],
  gitVersion: 'embedded',
  modules: [],
  storageEngines: ['sqlite'],
  bits: 64,
  debug: false,
  maxBsonObjectSize: largestDocument,
  ok: 1,
});

const setParameter: Handler = ({ engine, command }) => {
  const seconds = Number(command['ttlMonitorSleepSecs']);
  if (!(seconds > 0)) throw new CommandError(72, 'only ttlMonitorSleepSecs can be set in the embedded store');
  const was = engine.parameters.ttlMonitorSleepSecs;
  engine.parameters.ttlMonitorSleepSecs = seconds;
  return { was, ok: 1 };
};

const plain =
  (reply: () => ReturnType<Handler>): Handler =>
  () =>
    reply();

/** The handshake, and what clients and mongosh ask of a server when they connect. */
export const serverCommands: Readonly<Record<string, Handler>> = {
  hello,
  isMaster: hello,
  ismaster: hello,
  buildInfo,
  buildinfo: buildInfo,
  setParameter,
  ping: plain(() => ({ ok: 1 })),
  getParameter: plain(() => ({ featureCompatibilityVersion: { version: '7.0' }, ok: 1 })),
  getCmdLineOpts: plain(() => ({ argv: ['embedded'], parsed: {}, ok: 1 })),
  getLog: plain(() => ({ totalLinesWritten: 0, log: [], ok: 1 })),
  connectionStatus: plain(() => ({
    authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] },
    ok: 1,
  })),
  hostInfo: plain(() => ({ system: {}, os: {}, extra: {}, ok: 1 })),
  whatsmyuri: plain(() => ({ you: 'local', ok: 1 })),
  serverStatus: plain(() => ({
    host: 'embedded',
    version,
    process: 'embedded',
    pid: process.pid,
    uptime: Math.floor(process.uptime()),
    storageEngine: { name: 'sqlite' },
    ok: 1,
  })),
};
