import { aConstant } from '../../build/a-node.js';
import { aRuleSet, called, inWords, someGrades } from '../../build/a-rule-set.js';

/**
 * A measure by which the third party gives 60 of 100 points: 100 where nine of ten households of the own village are satisfied, otherwise 50;
 * twelve valid interviews at least, or the cadre waits. The others are given to everybody. 90 are good, 60 fair.
 */
export const surveyedMeasure = aRuleSet({
  code: 'surveyed',
  raterGroups: {
    thirdParty: {
      title: inWords('third party'),
      clause: 'c1',
      quorum: { clause: 'c1', number: 12 },
      questions: {
        satisfaction: {
          title: inWords('satisfaction'),
          options: { satisfied: { title: inWords('satisfied') }, dissatisfied: { title: inWords('dissatisfied') } },
        },
      },
    },
  },
  village: {
    facts: {
      satisfied: {
        title: inWords('satisfied'),
        type: 'number',
        from: {
          kind: 'voteShare',
          group: 'thirdParty',
          question: 'satisfaction',
          options: ['satisfied'],
          over: 'answered',
        },
      },
    },
  },
  cadre: {
    facts: {
      satisfiedHere: {
        title: inWords('satisfied here'),
        type: 'number',
        from: { kind: 'parent', of: 'village', fact: 'satisfied', take: 'mean' },
      },
    },
    score: {
      kind: 'weighted',
      ...called('total'),
      max: 100,
      weights: 'percent',
      round: { places: 2, mode: 'halfUp' },
      of: [
        {
          weight: 60,
          missing: [{ kind: 'hold' }],
          node: {
            kind: 'bands',
            ...called('survey'),
            about: 'satisfaction',
            max: 100,
            fact: 'satisfiedHere',
            bands: [
              { from: 0.9, points: 100 },
              { below: 0.9, points: 50 },
            ],
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
