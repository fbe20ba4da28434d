import { parseArgs } from 'node:util';
import { median } from '../../../api/cli/bench-rounds.js';
import { table } from '../../../api/cli/print.js';
import { openEditor } from './editor.js';

// `npm run bench:drawing`: from the server's answer to a preview of 5,000 cadres until the new distribution is painted, in a real browser.
// What else the editor is told at that time (check, examples, differences, burden) is drawn as it comes, as for people.

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    cadres: { type: 'string', default: '5000' },
  },
});
const ALLOWED_MS = 150;
const rounds = Number(values.rounds);
const editor = await openEditor(Number(values.cadres));
try {
  const contests = [];
  for (const [name, steps] of [
    ['one step of a slider', 1],
    ['a slider dragged over ten steps', 10],
  ] as const) {
    process.stderr.write(`${name} …\n`);
    await editor.moved(steps, true);
    const taken: number[] = [];
    for (let i = 0; i < rounds; i++) taken.push(await editor.moved(steps, i % 2 === 0));
    const [middle, worst] = [median(taken), Math.max(...taken)];
    contests.push({ name, median: middle, worst, allowed: ALLOWED_MS, isMet: worst <= ALLOWED_MS });
  }
  const { cadres, moved } = await editor.shown();
  const told = (ms: number) => ms.toFixed(1);
  console.log(
    values.json
      ? JSON.stringify({ rounds, cadres, moved, contests })
      : [
          `${cadres} cadres, ${moved} of them move; milliseconds from the answer to the painted distribution, ${rounds} rounds`,
          table(
            [
              ['', 'median', 'worst', 'at most'],
              ...contests.map((one) => [one.name, told(one.median), told(one.worst), String(one.allowed)]),
            ],
            ['left', 'right', 'right', 'right'],
          ),
        ].join('\n'),
  );
  if (contests.some(({ isMet }) => !isMet)) process.exitCode = 1;
} finally {
  await editor.close();
}
