// Says that it is ready, and then ignores every request to stop.
setInterval(() => undefined, 60_000);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit(0));
process.send!({ type: 'ready' });
