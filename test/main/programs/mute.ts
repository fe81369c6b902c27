// Runs, but never becomes ready.
setInterval(() => undefined, 60_000);
