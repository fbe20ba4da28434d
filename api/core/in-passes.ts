import type { Step } from './plan-steps.js';
import { vertexKey } from './vertex.js';

/**
 * Own and link steps of one kind that stand together become one pass: each entity is then taken through all of them while its
 * state is at hand, instead of walking over the whole county once for every step. Not where a link step reads, of other entities of
 * the kind, what the same pass is still computing.
 */
export function inPasses(steps: readonly Step[]): Step[] {
  const passes: Step[] = [];
  for (const step of steps) {
    const last = passes.at(-1);
    if (last && mayFollow(step, last)) last.parts.push(...step.parts);
    else passes.push({ ...step, parts: [...step.parts] });
  }
  return passes;
}

function mayFollow({ kind, reach, parts }: Step, pass: Step): boolean {
  if (kind !== pass.kind || reach === 'pool' || pass.reach === 'pool') return false;
  if (reach === 'own') return true;
  const computed = new Set(pass.parts.map(({ vertex }) => vertexKey(vertex)));
  return !parts.some(({ reads }) => reads.some((read) => computed.has(vertexKey(read))));
}
