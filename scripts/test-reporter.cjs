/**
 * How mocha tells of the tests: progress and failures for a person, the counts for test.mjs
 * (as JSON in the file named by the reporter option `result`).
 */
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

const { EVENT_RUN_END, EVENT_TEST_FAIL, EVENT_TEST_PASS } = Runner.constants;

/** A line of progress every so many tests where there is no terminal to write over. */
const STRIDE = 500;

module.exports = class TestReporter extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    const counts = { passed: 0, failed: 0 };
    const progress = () => {
      const done = counts.passed + counts.failed;
      const line = `      ${done} ca kiểm thử / tests, ${counts.failed} hỏng / failed`;
      if (process.stdout.isTTY) process.stdout.write(`\r${line}`);
      else if (done % STRIDE === 0) console.log(line);
    };
    runner.on(EVENT_TEST_PASS, () => {
      counts.passed += 1;
      progress();
    });
    runner.on(EVENT_TEST_FAIL, (test) => {
      counts.failed += 1;
      console.log(`      ✗ ${test.fullTitle()}`);
      progress();
    });
    runner.once(EVENT_RUN_END, () => {
      if (process.stdout.isTTY) process.stdout.write('\n');
      if (this.failures.length > 0) reporters.Base.list(this.failures);
      const file = options.reporterOptions?.result;
      if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
    });
  }
};
