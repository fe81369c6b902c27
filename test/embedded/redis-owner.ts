import { Redis } from 'ioredis';
import { startRedis } from '../../src/embedded/redis.js';

// A program of its own, for tests that kill the owner of a private Redis.
const redis = await startRedis({ dataDir: process.argv[2]! });
const client = new Redis(redis.url);
await client.set('chủ', 'đã ghi');
process.send!(redis.pid);
