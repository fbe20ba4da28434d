import { assessedAt, daysByPlace, daysPosted, type Stay } from '../../../api/cadres/assessed-at.js';

const HALF = { startsOn: '2026-07-01', cutoffOn: '2026-12-31' };
const [FORMER, PRESENT] = ['529901101201', '529901102201'];

/** 184 days: half of them are 92. Whoever moves on 1 October was 92 days in the former place. */
const moved = (on: string, dayBefore: string, handoverUntil: string | null = null): Stay[] => [
  { areaCode: FORMER, postedOn: '2025-05-01', endedOn: dayBefore, handoverUntil: null },
  { areaCode: PRESENT, postedOn: on, endedOn: null, handoverUntil },
];
const placeOf = (history: Stay[]) => assessedAt(history, HALF)?.posting.areaCode;

describe('调动的，由现驻地评；在前一驻地超过半期的由前驻地评，听取另一方意见', () => {
  it('after a move within the first half of the period the present place assesses, and the former is heard', () => {
    const history = moved('2026-08-01', '2026-07-31');
    expect(assessedAt(history, HALF)).toEqual({ posting: history[1], hears: [FORMER] });
  });

  it('after over half of the period in the former place that one assesses, and the present is heard', () => {
    const history = moved('2026-12-01', '2026-11-30');
    expect(assessedAt(history, HALF)).toEqual({ posting: history[0], hears: [PRESENT] });
  });

  it('exactly half is not over half: the present place assesses', () => {
    expect(daysByPlace(moved('2026-10-01', '2026-09-30'), HALF)).toEqual(
      new Map([
        [FORMER, 92],
        [PRESENT, 92],
      ]),
    );
    expect(placeOf(moved('2026-10-01', '2026-09-30'))).toBe(PRESENT);
    expect(placeOf(moved('2026-10-02', '2026-10-01'))).toBe(FORMER);
  });

  it('a move before the period leaves nothing to hear', () => {
    const history = moved('2026-07-01', '2026-06-30');
    expect(assessedAt(history, HALF)).toEqual({ posting: history[1], hears: [] });
  });

  it('stays at one place are added up, and who came back is assessed there', () => {
    const [former, away] = moved('2026-09-01', '2026-08-31') as [Stay, Stay];
    const back = { areaCode: FORMER, postedOn: '2026-11-01', endedOn: null, handoverUntil: null };
    const history = [former, { ...away, endedOn: '2026-10-31' }, back];
    expect(assessedAt(history, HALF)).toEqual({ posting: back, hears: [PRESENT] });
  });

  it('nobody assesses who is not posted on the last day', () => {
    const [former] = moved('2026-12-01', '2026-11-30') as [Stay];
    expect(assessedAt([former], HALF)).toBeNull();
  });
});

describe('交接重叠期间，出勤两边都认', () => {
  it('the days of the handover count at both places, each once among the days posted', () => {
    const history = moved('2026-10-01', '2026-09-30', '2026-10-15');
    expect(daysByPlace(history, HALF)).toEqual(
      new Map([
        [FORMER, 107],
        [PRESENT, 92],
      ]),
    );
    expect(placeOf(history)).toBe(FORMER);
    expect(daysPosted(history, HALF)).toBe(184);
  });

  it('a handover that outlasts the period counts to its last day', () => {
    expect(daysByPlace(moved('2026-12-20', '2026-12-19', '2027-01-04'), HALF).get(FORMER)).toBe(184);
  });
});
