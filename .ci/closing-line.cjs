/**
 * Jest reporter: the very last line of the run is `N passed, N failed`, alone on its line.
 * A spec file that could not be run at all counts as one failure.
 */
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.once('exit', () => process.stdout.write(`${results.numPassedTests} passed, ${failed} failed\n`));
  }
};
