import { readdirSync } from 'node:fs';
import type { BaseLayer } from '../../api/contract/base-layer.js';
import type { RuleSet } from '../../api/contract/rule-set.js';
import { checkRuleSet } from '../../api/core/check-rule-set.js';
import { readBaseLayer } from '../../api/rule-files/read-base-layer.js';
import { readRuleSet } from '../../api/rule-files/read-rule-set.js';

const day = '2026-01-01.json';
const subjects = ['selection', 'team-structure', 'team-matching', 'reform-review', 'follow-up'];
let annual: RuleSet;
let base: BaseLayer;

beforeAll(async () => {
  annual = (await readRuleSet(`rules/annual/${day}`)).value!;
  base = (await readBaseLayer(`rules/base/${day}`)).value!;
});

describe('the annual measure beside the national layer', () => {
  it('names every national case of being ungraded', () => {
    const named = annual.entities.cadre!.rules.flatMap((rule) =>
      (rule.kind === 'rule' ? rule.effects : []).flatMap((effect) => (effect.kind === 'ungrade' ? effect.case : [])),
    );
    expect(named.toSorted()).toEqual(base.ungraded.map(({ id }) => id).toSorted());
  });

  it('keeps every national clock', () => {
    const kept = ['notice', ...annual.review!.clocks.map(({ id }) => id)];
    expect(base.clocks.map(({ id }) => id).filter((id) => !kept.includes(id))).toEqual([]);
    expect(checkRuleSet(annual, { base })).toEqual([]);
  });

  it('is refused when one of its clocks or cases is loosened', () => {
    const loosened = structuredClone(annual);
    loosened.review!.clocks.find(({ id }) => id === 'appeal')!.limit.days = 14;
    loosened.notice!.atLeast.days = 4;
    const onLeave = loosened.entities.cadre!.rules.find(({ id }) => id === 'Y09')!;
    if (onLeave.kind === 'rule' && onLeave.effects[0]!.kind === 'ungrade') onLeave.effects[0]!.as = 'notAssessed';
    expect(checkRuleSet(loosened, { base }).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'looser-than-base-layer /notice/atLeast',
      'looser-than-base-layer /review/clocks/2/limit',
      'looser-than-base-layer /entities/cadre/rules/8/effects/0/as',
    ]);
  });

  it('writes the words and codes of civil servants and institution staff apart', () => {
    const { wordsBy, ungradedCodes } = annual.entities.cadre!.grades!;
    const said = (who: string) =>
      Object.entries(wordsBy!.words[who]!).map(([grade, { zh }]) => `${zh} ${wordsBy!.codes![who]![grade]}`);
    expect(said('civilServant')).toEqual(['优秀 1', '称职 2', '基本称职 3', '不称职 4']);
    expect(said('institutionStaff')).toEqual(['优秀 1', '合格 2B', '基本合格 3B', '不合格 4B']);
    expect(ungradedCodes).toEqual({ commentOnly: '5', gradedLater: '5', noGrade: '5', notAssessed: '6' });
  });
});

describe('what assesses nobody’s work', () => {
  it.each(subjects)(
    '%s is a review, with no score to rank anybody but the match of village and speciality',
    async (folder) => {
      const { value } = await readRuleSet(`rules/${folder}/${day}`);
      expect(value!.assessment).toBe('review');
      const scored = Object.values(value!.entities).flatMap(({ score, quotas }) => [
        ...(score ? [score.id] : []),
        ...quotas,
      ]);
      expect(scored).toEqual(folder === 'team-matching' ? ['fit'] : []);
    },
  );

  it('stands in a folder of its own with its examples', () => {
    for (const folder of ['annual', ...subjects])
      expect(readdirSync(`rules/${folder}`).toSorted()).toEqual(['2026-01-01.examples.json', day]);
  });
});
