import type { Tally } from '../contract/ballot.js';
import type { Fault } from '../http/fault.js';
import type { Vote } from './vote.js';

/** Whether the numbers of a paper count sheet can all be true together. Ballots that came back beyond those issued are told, not refused. */
export function* faultsOfSheet(tally: Tally, vote: Vote): Generator<Fault> {
  const { roll, issued, returned, cast, valid } = tally;
  yield* atMost('/issued', issued, roll, { zh: '应到人数', en: 'roll' });
  yield* atMost('/cast', cast, returned, { zh: '收回票数', en: 'returned' });
  yield* atMost('/valid', valid, cast, { zh: '投票数', en: 'cast' });
  yield* ofInvalid(tally);
  yield* ofStrata(tally, vote);
  yield* ofQuestions(tally, vote);
}

function* atMost(pointer: string, found: number, most: number, of: { zh: string; en: string }): Generator<Fault> {
  if (found > most)
    yield { pointer, zh: `${found} 多于${of.zh} ${most}`, en: `${found} are more than ${of.en}, ${most}` };
}

function* ofInvalid({ cast, valid, invalid }: Tally): Generator<Fault> {
  if (!invalid) return;
  const told = sum(Object.values(invalid));
  if (told !== cast - valid)
    yield {
      pointer: '/invalid',
      zh: `废票共 ${told}，应为 ${cast - valid}`,
      en: `adds up to ${told} instead of ${cast - valid}`,
    };
}

function* ofStrata({ strata, roll, cast }: Tally, vote: Vote): Generator<Fault> {
  if (!strata) {
    if (vote.rules.quorum?.composition)
      yield {
        pointer: '/strata',
        zh: '办法规定了代表构成，请填各类人数',
        en: 'the measure asks for the strata; enter them',
      };
    return;
  }
  for (const [id, one] of Object.entries(strata)) {
    if (!vote.strata.includes(id))
      yield { pointer: `/strata/${id}`, zh: '办法没有这类代表', en: 'the measure knows no such stratum' };
    yield* atMost(`/strata/${id}/roll`, one.roll, roll, { zh: '应到人数', en: 'roll' });
    yield* atMost(`/strata/${id}/cast`, one.cast, Math.min(one.roll, cast), {
      zh: '本类应到数或投票数',
      en: 'its roll or cast',
    });
  }
}

function* ofQuestions({ questions, valid }: Tally, { options, rules }: Vote): Generator<Fault> {
  const answered = new Map<string, number>();
  for (const [id, chosen] of Object.entries(questions)) {
    const offered = options.get(id);
    if (!offered) yield { pointer: `/questions/${id}`, zh: '票上没有这一问', en: 'the ballot does not ask this' };
    for (const option of Object.keys(chosen))
      if (offered && !offered.has(option))
        yield { pointer: `/questions/${id}/${option}`, zh: '票上没有这个选项', en: 'the ballot does not offer this' };
    answered.set(id, sum(Object.values(chosen)));
    yield* atMost(`/questions/${id}`, answered.get(id)!, valid, { zh: '有效票', en: 'valid' });
  }
  for (const id of options.keys())
    if (!answered.has(id)) yield { pointer: `/questions/${id}`, zh: '缺这一问的票数', en: 'its counts are missing' };
  const limit = rules.ballotChecks?.find((check) => check.kind === 'unansweredAtMost');
  const blanks = sum([...options.keys()].map((id) => valid - Math.min(valid, answered.get(id) ?? valid)));
  if (limit?.kind === 'unansweredAtMost' && blanks > limit.number * valid)
    yield {
      pointer: '/questions',
      zh: `有效票每张至多漏答 ${limit.number} 问，${valid} 张却漏答 ${blanks} 问`,
      en: `a valid ballot leaves at most ${limit.number} open, but ${valid} of them leave ${blanks} open`,
    };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
