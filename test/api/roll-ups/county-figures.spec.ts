import { type CountyRecords, figuresOf } from '../../../api/roll-ups/county-figures.js';

const county: CountyRecords = {
  cohort: {
    code: '529901-2026-H1',
    ruleSet: 'half-year',
    county: '529901',
    cycle: { code: '2026-H1', half: 'first', startsOn: '2026-01-01', cutoffOn: '2026-06-30' },
    entities: [],
  },
  cutoffOn: '2026-06-30',
  grades: ['good'],
  results: [],
  cadres: [],
  surveys: [],
  duties: [],
  adjustments: [],
  reviews: [],
};

describe('What a county tells those above it', () => {
  it('counts a replacement that was proposed or made, and none that was refused or taken back', () => {
    const states = ['proposed', 'approved', 'carriedOut', 'refused', 'withdrawn'] as const;
    const adjustments = states.map((state) => ({ kind: 'replacement' as const, state }));
    const talk = { kind: 'talk', state: 'carriedOut' } as const;
    expect(figuresOf({ ...county, adjustments: [...adjustments, talk] })).toMatchObject({
      toReplace: 3,
      replaced: 1,
      notReplaced: 2,
    });
  });

  it('counts no report of an assigned duty and no review that was taken back', () => {
    const counted = figuresOf({
      ...county,
      duties: ['reported', 'confirmed', 'notConfirmed', 'withdrawn'],
      reviews: ['submitted', 'upheld', 'dismissed', 'withdrawn'],
    });
    expect(counted).toMatchObject({ dutiesReported: 3, dutiesConfirmed: 1, dutiesNotConfirmed: 2 });
    expect(counted).toMatchObject({ reviewsAsked: 3, reviewsUpheld: 1, reviewsNotUpheld: 2 });
  });
});
