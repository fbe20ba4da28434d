/**
 * Jest global setup: builds the program once, for the specs that run it as a child process. A build that fails is told by those
 * specs alone; the others do not need it.
 */
const { spawnSync } = require('node:child_process');

module.exports = () => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build'], { encoding: 'utf8' });
  process.env.SIFANG_BUILD_FAULT = status === 0 ? '' : `npm run build: ${stdout}${stderr}`;
};
