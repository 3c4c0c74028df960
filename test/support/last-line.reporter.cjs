// Prints `N passed, N failed, N skipped` as the last line, and makes "no test ran" a failure.
module.exports = class LastLineReporter {
  onRunComplete(_contexts, results) {
    const passed = results.numPassedTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    this.nothingRan = passed + failed === 0;
    this.skipRefused = process.env.SAMSVAR_REQUIRE_ALL === '1' && skipped > 0;
    // The runner prints its own summary after the reporters; the line is printed by bin/test.mjs at the very end.
    require('node:fs').writeFileSync(
      process.env.SAMSVAR_TEST_SUMMARY ??
        require('node:path').join(require('node:os').tmpdir(), `samsvar-test-${process.ppid}.txt`),
      `${passed} passed, ${failed} failed, ${skipped} skipped`,
    );
  }

  getLastError() {
    if (this.nothingRan) return new Error('No test ran.');
    if (this.skipRefused) return new Error('A test was skipped, and SAMSVAR_REQUIRE_ALL=1 refuses that.');
    return undefined;
  }
};
