import { expect } from 'chai';
import { resolve } from 'node:path';
import { Failure } from '../../src/domain/errors.js';
import { readConfig } from '../../src/infra/config.js';

const secret = 's'.repeat(32);

/** The variables that a refused environment is told about. */
function refused(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).to.be.instanceOf(Failure);
    expect((error as Failure).code).to.equal('configuration-refused');
    return (error as Failure).fields.map((field) => field.path);
  }
  return [];
}

describe('configuration', () => {
  it('needs nothing on one machine', () => {
    expect(readConfig({})).to.deep.equal({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      mongodbUri: null,
      redisUrl: null,
      sample: true,
      samplePassword: null,
      sessionSecret: null,
      logLevel: 'info',
      speech: null,
      publicUrl: null,
    });
  });

  it('takes what is set, and an empty variable as unset', () => {
    const config = readConfig({
      PORT: '0',
      HOST: '',
      DATA_DIR: '/srv/phusong',
      MONGODB_URI: 'mongodb://kho/phusong?replicaSet=rs0',
      REDIS_URL: '/srv/phusong/redis.sock',
      SAMPLE: 'off',
      PUBLIC_URL: 'https://phusong.example.vn/',
      LOG_LEVEL: 'warn',
      SPEECH_URL: 'http://giong-doc.noi-bo:8080/speak',
      SPEECH_VOICE: 'nu-mien-nam',
    });
    expect(config.speech).to.deep.equal({
      url: 'http://giong-doc.noi-bo:8080/speak',
      voice: 'nu-mien-nam',
      token: null,
    });
    expect(config).to.include({
      port: 0,
      host: '127.0.0.1',
      dataDir: '/srv/phusong',
      mongodbUri: 'mongodb://kho/phusong?replicaSet=rs0',
      redisUrl: '/srv/phusong/redis.sock',
      sample: false,
      publicUrl: 'https://phusong.example.vn',
      logLevel: 'warn',
    });
  });

  const faults: readonly (readonly [NodeJS.ProcessEnv, readonly string[]])[] = [
    [{ PORT: 'ba nghìn' }, ['PORT']],
    [{ PORT: '70000' }, ['PORT']],
    [{ PORT: '1.5' }, ['PORT']],
    [{ SAMPLE: 'maybe' }, ['SAMPLE']],
    [{ SESSION_SECRET: 'ngắn' }, ['SESSION_SECRET']],
    [{ MONGODB_URI: 'http://kho' }, ['MONGODB_URI']],
    [{ REDIS_URL: 'kho:6379', LOG_LEVEL: 'loud' }, ['REDIS_URL', 'LOG_LEVEL']],
    [{ PUBLIC_URL: 'ftp://phusong' }, ['PUBLIC_URL']],
    [{ SPEECH_URL: 'espeak' }, ['SPEECH_URL']],
    [{ HOST: '0.0.0.0' }, ['SAMPLE', 'SESSION_SECRET']],
    [{ HOST: '::', SESSION_SECRET: secret }, ['SAMPLE']],
    [{ HOST: '192.168.1.10', SAMPLE: 'off' }, ['SESSION_SECRET']],
    [{ HOST: '0.0.0.0', SAMPLE: 'off', SESSION_SECRET: secret }, []],
    [{ HOST: 'localhost' }, []],
    [{ HOST: '::1' }, []],
  ];
  for (const [environment, fields] of faults) {
    it(`${JSON.stringify(environment)} is told about ${JSON.stringify(fields)}`, () => {
      expect(refused(environment)).to.deep.equal(fields);
    });
  }

  it('says in Vietnamese what is missing', () => {
    expect(() => readConfig({ HOST: '0.0.0.0' })).to.throw(/SAMPLE=off.*SESSION_SECRET/s);
  });
});
