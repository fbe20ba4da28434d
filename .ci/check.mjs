/**
 * Every check a change must pass, in order, cheapest first. The first that fails ends the run with its exit code.
 * The specs come last, so that their closing line (`N passed, N failed`) ends the output.
 */
import { spawnSync } from 'node:child_process';

const steps = [
  ['format', 'format:check'],
  ['lint', 'lint'],
  ['types', 'typecheck'],
  ['imports', 'imports'],
  ['unused code and packages', 'unused'],
  ['rule sets', 'rules'],
  ['size of the first page', 'size'],
  ['specs', 'jest'],
];

for (const [index, [name, script]] of steps.entries()) {
  console.log(`\n[${index + 1}/${steps.length}] ${name} (npm run ${script})`);
  const { status, error } = spawnSync('npm', ['run', '-s', script], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    if (error) console.error(error.message);
    if (name !== 'specs') console.error(`\ncheck stopped at "${name}"; to repeat only this step: npm run ${script}`);
    process.exit(status || 1);
  }
}
