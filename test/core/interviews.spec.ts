import type { Interview } from '../../api/contract/interview.js';
import { callBackRuleOf } from '../../api/core/interviews/call-back-rule.js';
import { interviewFigures } from '../../api/core/interviews/figures.js';
import { interviewQuestions } from '../../api/core/interviews/questions.js';

const VILLAGE = '529901101201';
const OPTIONS = { satisfaction: ['satisfied', 'mostlySatisfied', 'dissatisfied', 'dontKnow'] };
const MEASURE = { share: 0.1, isOurs: false };

const at = (minute: number): string => new Date(Date.parse('2026-12-24T01:00:00.000Z') + minute * 60_000).toISOString();

function contact(number: number, change: Partial<Interview> = {}): Interview {
  const sampleNumber = `S${String(number).padStart(3, '0')}`;
  return {
    id: `${sampleNumber}-${change.attempt ?? 1}`,
    areaCode: VILLAGE,
    sampleNumber,
    householdKind: 'ordinary',
    mode: 'visit',
    attempt: 1,
    outcome: 'complete',
    replaces: null,
    answers: { satisfaction: 'satisfied' },
    interviewer: '江晚',
    beganAt: at(number * 20),
    minutes: 10,
    callBack: null,
    ...change,
  };
}
const refusal = (number: number, change: Partial<Interview> = {}) =>
  contact(number, { outcome: 'refused', answers: {}, minutes: 1, ...change });
const kinds = (interviews: readonly Interview[], rule = MEASURE) =>
  interviewQuestions(interviews, rule).map(({ kind, about, count }) => `${kind} ${about} ${count}`);
/** Enough call-backs that nobody asks for more. */
const calledBack = (interviews: readonly Interview[]) =>
  interviews.map((one) => ({ ...one, callBack: 'agreed' as const }));

describe('The figures of a survey follow from its interviews', () => {
  test('a household counts once, by its complete interview or its last contact', () => {
    const figures = interviewFigures(
      [
        contact(1, { callBack: 'agreed' }),
        contact(2, { answers: { satisfaction: 'dontKnow' } }),
        // Nobody there twice, then at home.
        contact(3, { attempt: 1, outcome: 'absent', answers: {} }),
        contact(3, { attempt: 2, outcome: 'absent', answers: {}, mode: 'telephone' }),
        contact(3, { attempt: 3, answers: { satisfaction: 'mostlySatisfied' } }),
        refusal(4),
        // Somebody of the reserve stands in for the one who refused.
        contact(31, { attempt: 0, outcome: 'substituted', answers: {}, replaces: 'S004' }),
        contact(31, { answers: { satisfaction: 'dissatisfied' } }),
        contact(5, { outcome: 'invalid' }),
        contact(6, { outcome: 'brokenOff', answers: {} }),
      ],
      OPTIONS,
    );
    expect(figures).toEqual({
      method: 'mixed',
      pool: 7,
      called: 7,
      answered: 5,
      valid: 4,
      refusals: 1,
      substituted: 1,
      calledBack: 1,
      questions: { satisfaction: { satisfied: 1, mostlySatisfied: 1, dissatisfied: 1, dontKnow: 1 } },
    });
  });

  test('a reserve that was brought in and not contacted yet stands in for nobody', () => {
    const figures = interviewFigures(
      [refusal(4), contact(31, { attempt: 0, outcome: 'substituted', answers: {}, replaces: 'S004' })],
      OPTIONS,
    );
    expect(figures).toMatchObject({ pool: 2, called: 1, substituted: 0, valid: 0, refusals: 1 });
  });
});

describe('Before delivery people are asked', () => {
  const tenIn = (minutes: number) =>
    calledBack(Array.from({ length: 10 }, (_, i) => contact(i + 1, { beganAt: at((i * minutes) / 9), minutes: 3 })));

  test('about ten interviews of one person within forty minutes, and not within forty-one', () => {
    expect(kinds(tenIn(40))).toContain('manyInShortTime 江晚 10');
    expect(kinds(tenIn(41))).toEqual([]);
    expect(kinds(tenIn(40).slice(1))).toEqual([]);
  });

  test('about interviews of one person that overlap; one that begins as another ends does not', () => {
    const two = (minute: number) => calledBack([contact(1, { beganAt: at(0) }), contact(2, { beganAt: at(minute) })]);
    expect(kinds(two(9))).toEqual(['overlapping 江晚 2']);
    expect(kinds(two(10))).toEqual([]);
    const others = two(9).map((one, i) => ({ ...one, interviewer: `访问员${i}` }));
    expect(kinds(others)).toEqual([]);
  });

  test('about the same answers again and again, where others heard otherwise; not where everybody is content', () => {
    const answers = { satisfaction: 'mostlySatisfied' };
    const own = calledBack(Array.from({ length: 10 }, (_, i) => contact(i + 1, { answers })));
    const others = (share: number) =>
      calledBack(
        Array.from({ length: 20 }, (_, i) =>
          contact(100 + i, { interviewer: '许青', ...(i < share * 20 && { answers }), minutes: 9 }),
        ).map((one, i) => (i % 2 === 0 ? one : { ...one, interviewer: '周远' })),
      );
    expect(kinds([...own, ...others(0)])).toContain('identicalRun 江晚 10');
    expect(kinds([...own, ...others(1)]).filter((one) => one.includes('江晚'))).toEqual([]);
    expect(kinds([...own.slice(0, 7), ...others(0)]).filter((one) => one.includes('江晚'))).toEqual([]);
  });

  test('about complete interviews under two minutes', () => {
    const short = calledBack([contact(1, { minutes: 1 }), contact(2, { minutes: 2 }), contact(3, { minutes: 0 })]);
    expect(kinds(short)).toEqual(['tooShort 江晚 2']);
  });

  test('about too few call-backs: the share of the measure, or ours, which is said to be ours', () => {
    const ten = (called: number) =>
      Array.from({ length: 10 }, (_, i) => contact(i + 1, { callBack: i < called ? 'agreed' : null }));
    expect(kinds(ten(0))).toEqual([`fewCallBacks ${VILLAGE} 10`]);
    expect(kinds(ten(1))).toEqual([]);
    expect(callBackRuleOf({ sampling: undefined }, 'thirdParty')).toEqual({ share: 0.1, isOurs: true });
    const [asked] = interviewQuestions(ten(0), { share: 0.1, isOurs: true });
    expect(asked!.question.zh).toContain('本系统的参考数，办法未写');
  });

  test('about call-backs that heard otherwise, households that answered and were replaced, and those asked twice', () => {
    const asked = kinds(
      calledBack([
        contact(1),
        contact(2, { attempt: 1 }),
        contact(2, { attempt: 2, beganAt: at(300) }),
        contact(31, { attempt: 0, outcome: 'substituted', answers: {}, replaces: 'S001' }),
      ]).map((one, i) => (i === 0 ? { ...one, callBack: 'differs' as const } : one)),
    );
    expect(asked).toEqual([
      `callBackDiffers ${VILLAGE} 1`,
      `replacedAnswered ${VILLAGE} 1`,
      `answeredTwice ${VILLAGE} 1`,
    ]);
  });

  test('the same whatever the order in which the interviews come', () => {
    const all = [...tenIn(30), contact(40, { minutes: 0 })];
    expect(interviewQuestions(all.toReversed(), MEASURE)).toEqual(interviewQuestions(all, MEASURE));
  });
});
