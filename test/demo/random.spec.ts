import { seededRandom } from '../../api/demo/random.js';

describe('seeded chance', () => {
  it('draws the same numbers for the same seed, on every machine', () => {
    const random = seededRandom('四方');
    expect([random.whole(0, 999), random.whole(0, 999), random.whole(0, 999)]).toEqual([917, 467, 258]);
  });

  it('forks by name: what was drawn before does not matter', () => {
    const random = seededRandom(1);
    const before = random.fork('a').next();
    random.next();
    expect(random.fork('a').next()).toBe(before);
    expect(random.fork('b').next()).not.toBe(before);
  });

  it('reaches both ends of a range and nothing outside it', () => {
    const random = seededRandom(2);
    const drawn = new Set(Array.from({ length: 500 }, () => random.whole(3, 5)));
    expect([...drawn].toSorted()).toEqual([3, 4, 5]);
  });

  it('picks as often as the weights say, and never what weighs nothing', () => {
    const random = seededRandom(3);
    const counts = [0, 0, 0];
    for (let draw = 0; draw < 4_000; draw++) counts[random.weighted([3, 0, 1])]!++;
    expect(counts[1]).toBe(0);
    expect(counts[0]! / counts[2]!).toBeGreaterThan(2.6);
    expect(counts[0]! / counts[2]!).toBeLessThan(3.4);
  });

  it('stays within minus one and one around zero', () => {
    const random = seededRandom(4);
    const drawn = Array.from({ length: 2_000 }, () => random.bell());
    expect(Math.max(...drawn.map(Math.abs))).toBeLessThanOrEqual(1);
    expect(Math.abs(drawn.reduce((sum, one) => sum + one) / drawn.length)).toBeLessThan(0.05);
  });

  it('says so when there is nothing to pick from', () => {
    expect(() => seededRandom(5).pick([])).toThrow('the list is empty');
  });
});
