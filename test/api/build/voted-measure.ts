import { aConstant } from '../../build/a-node.js';
import { aRuleSet, called, inWords, someGrades } from '../../build/a-rule-set.js';

/**
 * A measure by which villagers give 60 of 100 points: satisfied 100 %, mostly satisfied 80 %, dissatisfied 40 %; ten valid ballots at least,
 * or the village votes again. The others are given to everybody. 90 are good, 60 fair.
 */
export const votedMeasure = aRuleSet({
  code: 'voted',
  raterGroups: {
    villagers: {
      title: inWords('villagers'),
      clause: 'c1',
      quorum: { clause: 'c1', number: 10 },
      questions: {
        fair: {
          title: inWords('fair'),
          options: {
            satisfied: { title: inWords('satisfied') },
            mostlySatisfied: { title: inWords('mostly satisfied') },
            dissatisfied: { title: inWords('dissatisfied') },
          },
        },
      },
    },
  },
  procedures: [{ id: 'repeatBallot', clause: 'c1', text: inWords('again'), doneBy: inWords('county') }],
  cadre: {
    facts: {},
    score: {
      kind: 'weighted',
      ...called('total'),
      max: 100,
      weights: 'percent',
      round: { places: 2, mode: 'halfUp' },
      of: [
        {
          weight: 60,
          missing: [
            { kind: 'holdUntil', step: 'repeatBallot', attempts: 1, within: { days: 15, unit: 'workingDays' } },
            { kind: 'hold' },
          ],
          node: {
            kind: 'ballot',
            ...called('vote'),
            about: 'satisfaction',
            max: 100,
            group: 'villagers',
            question: 'fair',
            options: { satisfied: 100, mostlySatisfied: 80, dissatisfied: 40 },
          },
        },
        { weight: 40, missing: [{ kind: 'hold' }], node: aConstant('base', 100, { max: 100 }) },
      ],
    },
    grades: someGrades(
      ['good', 'fair', 'poor'],
      [
        { from: 90, grade: 'good' },
        { from: 60, below: 90, grade: 'fair' },
        { below: 60, grade: 'poor' },
      ],
    ),
  },
});
