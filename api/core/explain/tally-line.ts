import type { Id } from '../../contract/fields.js';
import { latestTallies } from '../tallies.js';
import { faultLine } from './chase-line.js';
import type { TallyLine } from './lines.js';
import type { TraceReader } from './trace-reader.js';

/**
 * What a rater group's tallies say, place by place and of each place the last time, with the counts of one question. Fewer valid ballots than the group's floor
 * are shown to nobody, nor is a question in which all who answered chose the same.
 * @param isMissing the trace says that the side is missing: each tally that does not count then says why
 */
export function tallyLines(reader: TraceReader, id: Id, question?: Id, isMissing = false): TallyLine[] {
  const { entity, names } = reader;
  const group = names.group(id);
  return latestTallies(entity.tallies, id).map((tally): TallyLine => {
    const { place, attempt, roll, issued, returned, cast, valid, questions } = tally;
    const fault = isMissing ? faultLine(reader, tally) : undefined;
    const isShown = valid >= (group.showFrom ?? 0);
    const asked = question === undefined ? undefined : group.questions?.[question];
    const options = Object.entries(asked?.options ?? {}).map(([option, { title, counts }]) => ({
      id: option,
      title,
      count: questions[question!]?.[option] ?? 0,
      counts,
    }));
    const isUnanimous = options.filter(({ count, counts }) => counts && count > 0).length === 1;
    return {
      ...(place === undefined ? {} : { place }),
      attempt,
      roll,
      issued,
      ...(isShown ? { returned, cast, valid } : { returned: null, cast: null, valid: null }),
      ...(isShown && !isUnanimous && !fault && options.length > 0 ? { options } : {}),
      ...(fault ? { fault } : {}),
    };
  });
}
