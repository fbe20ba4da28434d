import * as fc from 'fast-check';
import { Tally } from '../../api/contract/ballot.js';
import { judgeBallot } from '../../api/core/ballots/judge-ballot.js';
import { countBallots } from '../../api/core/count-ballots.js';
import { shownTallies } from '../../api/core/ballots/shown-tallies.js';
import { aBox, all, aRaterGroup, times } from '../build/a-box.js';

const clause = 'c';
const group = aRaterGroup({
  showFrom: 5,
  ballotChecks: [
    { kind: 'cadresAtMost', number: 3, clause },
    { kind: 'unansweredAtMost', number: 1, clause },
    { kind: 'notAllEqual', clause },
    { kind: 'portion', options: ['yes'], question: 'a', shareAtMost: 0.5, clause },
  ],
});
const answer = fc.constantFrom('yes', 'mostly', 'no', 'dontKnow', 'nonsense');
const page = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), answer, { maxKeys: 4 });
const ballots = fc.record({
  stratum: fc.constantFrom('ordinary', 'poor'),
  answers: fc.dictionary(fc.constantFrom('lin', 'mu', 'luo', 'xia'), page, { minKeys: 1, maxKeys: 4 }),
});
const boxes = fc.array(ballots, { maxLength: 12 }).map((cast) => aBox(cast, { strata: { ordinary: 9, poor: 3 } }));
const total = (counts: object) => Object.values(counts).reduce((sum: number, one: number) => sum + one, 0);

it('counts add up: valid and invalid make up the cast, strata too, and no question has more answers than valid ballots', () => {
  fc.assert(
    fc.property(boxes, (box) => {
      for (const { cadre, tally } of countBallots(box, group).counted) {
        expect(Tally.parse(tally)).toEqual(tally);
        expect(tally.cast).toBe(box.ballots.filter(({ answers }) => answers[cadre]).length);
        expect(tally.valid + total(tally.invalid ?? {})).toBe(tally.cast);
        expect(tally.strata!['ordinary']!.cast + tally.strata!['poor']!.cast).toBe(tally.cast);
        for (const answers of Object.values(tally.questions)) expect(total(answers)).toBeLessThanOrEqual(tally.valid);
      }
    }),
  );
});

it('a ballot is valid for a cadre or has at least one reason, and the reasons told are those counted', () => {
  fc.assert(
    fc.property(boxes, (box) => {
      const { counted, refused } = countBallots(box, group);
      for (const { cadre, tally } of counted) {
        const against = box.ballots.filter(
          (one, i) =>
            one.answers[cadre] &&
            refused.some(({ ballot, cadre: of }) => ballot === i + 1 && (of === undefined || of === cadre)),
        );
        expect(tally.cast - tally.valid).toBe(against.length);
      }
      expect(refused.every(({ reasons }) => reasons.length > 0)).toBe(true);
    }),
  );
});

it('the order in which ballots lie in the box changes no tally', () => {
  fc.assert(
    fc.property(boxes, (box) => {
      const turned = { ...box, ballots: box.ballots.toReversed() };
      expect(countBallots(turned, group).counted).toEqual(countBallots(box, group).counted);
    }),
  );
});

it('a ballot is judged by itself: what else lies in the box changes nothing', () => {
  fc.assert(
    fc.property(boxes, (box) => {
      const alone = box.ballots.flatMap((one) =>
        countBallots(aBox([one]), group).refused.map(({ reasons }) => reasons),
      );
      expect(countBallots(box, group).refused.map(({ reasons }) => reasons)).toEqual(alone);
      for (const one of box.ballots) expect(judgeBallot(one, group)).toEqual(judgeBallot(one, group));
    }),
  );
});

const tallyOf = (place: string, yes: number, no: number, dontKnow = 0) =>
  countBallots(
    aBox([...times(yes, all('yes')), ...times(no, all('no')), ...times(dontKnow, all('dontKnow'))], { place }),
    aRaterGroup(),
  ).counted[0]!.tally;
const shown = (...tallies: Tally[]) => {
  const { places, all: sum } = shownTallies(tallies, 'villagers', group);
  return [...places.map(({ questions }) => questions['a']), sum['a']];
};
const counts = (yes: number, no: number, dontKnow = 0) => ({ yes, mostly: 0, no, dontKnow });

describe('what may be shown', () => {
  it('five valid ballots are shown, four are not', () => {
    expect(shown(tallyOf('east', 4, 1))).toEqual([counts(4, 1), counts(4, 1)]);
    expect(shown(tallyOf('east', 3, 1))).toEqual(['tooFew', 'tooFew']);
  });

  it('a unanimous tally is shown to nobody, also when some could not say', () => {
    expect(shown(tallyOf('east', 9, 0))[0]).toBe('unanimous');
    expect(shown(tallyOf('east', 0, 9, 3))[0]).toBe('unanimous');
    expect(shown(tallyOf('east', 8, 1))[0]).toEqual(counts(8, 1));
  });

  it('the sum of all places is not shown where taking one away would tell the place that is hidden', () => {
    expect(shown(tallyOf('east', 6, 2), tallyOf('west', 2, 1))).toEqual([counts(6, 2), 'tooFew', 'wouldTellOthers']);
    expect(shown(tallyOf('east', 6, 2), tallyOf('west', 7, 0))[2]).toBe('wouldTellOthers');
  });

  it('two hidden places with five ballots together may stand behind a sum, with four they may not', () => {
    expect(shown(tallyOf('east', 6, 2), tallyOf('west', 2, 1), tallyOf('north', 1, 1))[3]).toEqual(counts(9, 4));
    expect(shown(tallyOf('east', 6, 2), tallyOf('west', 1, 1), tallyOf('north', 1, 1))[3]).toBe('wouldTellOthers');
  });

  it('of a place that was repeated only the repeat is shown', () => {
    const again = { ...tallyOf('east', 5, 1), attempt: 2 };
    expect(shown(tallyOf('east', 3, 3), again)).toEqual([counts(5, 1), counts(5, 1)]);
  });
});
