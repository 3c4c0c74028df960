// Prints which files took longest, then `N passed, N failed, N skipped` as the last line, and makes "no test ran" a failure.
const SLOWEST = 60;

module.exports = class LastLineReporter {
  onRunComplete(_contexts, results) {
    const passed = results.numPassedTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    this.nothingRan = passed + failed === 0;
    this.skipRefused = process.env.SAMSVAR_REQUIRE_ALL === '1' && skipped > 0;
    if (results.testResults.length > SLOWEST) this.printSlowest(results.testResults);
    // The runner prints its own summary after the reporters; the line is printed by bin/test.mjs at the very end.
    require('node:fs').writeFileSync(
      process.env.SAMSVAR_TEST_SUMMARY ??
        require('node:path').join(require('node:os').tmpdir(), `samsvar-test-${process.ppid}.txt`),
      `${passed} passed, ${failed} failed, ${skipped} skipped`,
    );
  }

  // Where the time of a run goes, for whoever has to keep it short.
  printSlowest(files) {
    const times = files.map(({ testFilePath, perfStats }) => [perfStats.runtime / 1000, testFilePath]);
    const all = times.reduce((sum, [seconds]) => sum + seconds, 0);
    console.log(`\nSlowest of ${files.length} files, ${Math.round(all)} s together:`);
    for (const [seconds, path] of times.sort(([a], [b]) => b - a).slice(0, SLOWEST))
      console.log(
        `${seconds.toFixed(1).padStart(7)} s  ${require('node:path').relative(process.cwd(), path)}`,
      );
  }

  getLastError() {
    if (this.nothingRan) return new Error('No test ran.');
    if (this.skipRefused) return new Error('A test was skipped, and SAMSVAR_REQUIRE_ALL=1 refuses that.');
    return undefined;
  }
};
