import { Engine, type EngineResult } from 'json-rules-engine';
import { Condition, Operator } from '../../api/contract/condition.js';
import { compileCondition } from '../../api/core/compile-condition.js';
import { outcomeText, type Scalar } from '../../api/core/outcome.js';
import { ReferenceEngine } from '../../api/core/reference-engine.js';
import { rawEngine, rawHolds, rawLeaf as leaf } from '../build/raw-engine.js';

/** Each hazard of json-rules-engine 7.3.1: first that it is real, then that our one door to the engine is safe from it. */
const named = (...conditions: object[]) =>
  conditions.map((condition, i) => ({ id: `R${i + 1}`, condition: condition as Condition }));

async function signs(engine: ReferenceEngine, facts: Record<string, Scalar>): Promise<string> {
  const { conditions, leaves } = await engine.evaluate(facts);
  return `${outcomeText(conditions)} ${outcomeText(leaves)}`;
}

const reported = ({ results, failureResults }: EngineResult) => results.length + failureResults.length;
const microtasks = async (count: number) => {
  for (let i = 0; i < count; i++) await Promise.resolve();
};

/** R1 asks for 1 day or more, R2 for 2 … */
const daysFrom1To6 = [1, 2, 3, 4, 5, 6].map((days) => ({ all: [leaf('days', 'greaterThanInclusive', days)] }));
const answerFor: Record<number, string> = { 1: '+-----', 4: '++++--' };

afterEach(() => jest.restoreAllMocks());

describe('runs of one engine that overlap', () => {
  it('lose rules in the engine: a run that ends stops the one that just began, and nobody is told', async () => {
    const engine = rawEngine(...daysFrom1To6);
    const counts: number[] = [];
    for (let later = 0; later < 60; later++) {
      const first = engine.run({ days: 1 });
      await microtasks(later);
      const [one, other] = await Promise.all([first, engine.run({ days: 4 })]);
      counts.push(reported(one) + reported(other));
    }
    expect(Math.max(...counts)).toBe(12);
    expect(Math.min(...counts)).toBe(6);
  });

  it('wait for each other behind our door, whenever they begin', async () => {
    const engine = new ReferenceEngine(named(...daysFrom1To6), { leaves: false });
    for (let later = 0; later < 60; later++) {
      const first = signs(engine, { days: 1 });
      await microtasks(later);
      expect(await Promise.all([first, signs(engine, { days: 4 })])).toEqual([`${answerFor[1]} `, `${answerFor[4]} `]);
    }
  });

  it('are answered each with its own facts when a hundred begin at once', async () => {
    const engine = new ReferenceEngine(named(...daysFrom1To6), { leaves: false });
    const days = Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? 1 : 4));
    const answers = await Promise.all(days.map((count) => signs(engine, { days: count })));
    expect(answers).toEqual(days.map((count) => `${answerFor[count]} `));
  });

  it('do not suffer from one that failed', async () => {
    const engine = new ReferenceEngine(named({ all: [leaf('conduct', 'in', { fact: 'accepted' })] }));
    const failing = engine.evaluate({ conduct: 'good', accepted: 'good' });
    const next = signs(engine, { conduct: 'good', accepted: ['good'] });
    await expect(failing).rejects.toThrow('condition R1: "in" looks into a list, but found "good"');
    expect(await next).toBe('+ +');
  });

  it('would be an error that names the rule, should the engine lose one all the same', async () => {
    const run = Engine.prototype.run;
    jest.spyOn(Engine.prototype, 'run').mockImplementation(async function (this: Engine, ...args) {
      const result = await run.apply(this, args);
      return { ...result, failureResults: result.failureResults.filter(({ name }) => name !== '2') };
    });
    const engine = new ReferenceEngine(named(...daysFrom1To6), { leaves: false });
    await expect(engine.evaluate({ days: 1 })).rejects.toThrow(
      'json-rules-engine reported 5 outcomes for 6 rules; nothing about R3',
    );
  });

  it.each([
    ['in addition', 'json-rules-engine reported 7 outcomes for 6 rules', 0],
    ['in place of another', 'json-rules-engine reported 6 outcomes for 6 rules; nothing about R2', 1],
  ])('would be an error as well should one rule be reported twice, %s', async (_, message, lost) => {
    const run = Engine.prototype.run;
    jest.spyOn(Engine.prototype, 'run').mockImplementation(async function (this: Engine, ...args) {
      const { results, failureResults, ...rest } = await run.apply(this, args);
      return { ...rest, results: [...results, ...results], failureResults: failureResults.slice(lost) };
    });
    const engine = new ReferenceEngine(named(...daysFrom1To6), { leaves: false });
    await expect(engine.evaluate({ days: 1 })).rejects.toThrow(message);
  });
});

describe('a result of the engine', () => {
  it('is written twice into JSON, the second time as a text', async () => {
    const { results } = await rawEngine(daysFrom1To6[0]!).run({ days: 3 });
    const again = JSON.parse(JSON.stringify({ results })) as { results: unknown[] };
    expect(typeof again.results[0]).toBe('string');
  });

  it('never leaves our door, which answers in numbers', async () => {
    const outcomes = await new ReferenceEngine(named(...daysFrom1To6)).evaluate({ days: 1 });
    expect(Object.keys(outcomes)).toEqual(['conditions', 'leaves']);
    expect(Object.values(outcomes).every((value) => value instanceof Uint8Array)).toBe(true);
  });
});

describe('a fact that is not there', () => {
  const conditions = [
    { all: [leaf('days', 'greaterThan', 3)] },
    { any: [leaf('days', 'greaterThan', 3), leaf('isOnLeave', 'equal', true)] },
    { not: leaf('conduct', 'in', { fact: 'accepted' }) },
  ];
  const facts = { days: 4, conduct: 'good' };

  it('rejects the whole run of the engine, with every other rule in it', async () => {
    await expect(rawEngine(...conditions).run(facts)).rejects.toMatchObject({ code: 'UNDEFINED_FACT' });
  });

  it('makes unknown the conditions that read it, and no other', async () => {
    expect(await signs(new ReferenceEngine(named(...conditions)), facts)).toBe('+?? ++??');
  });

  it.each(Operator.options)('has a stand-in that "%s" can bear on either side', async (operator) => {
    const engine = new ReferenceEngine(named({ all: [leaf('one', operator, { fact: 'other' })] }));
    expect(await signs(engine, {})).toBe('? ?');
    expect(await signs(engine, { one: 'good' })).toBe('? ?');
    expect(await signs(engine, { other: ['good'] })).toBe('? ?');
  });

  it('is not found among what every JavaScript object inherits', async () => {
    const engine = new ReferenceEngine(named({ all: [leaf('constructor', 'notEqual', 'good')] }));
    expect(await signs(engine, {})).toBe('? ?');
    expect(await signs(engine, { constructor: 'fair' } as unknown as Record<string, Scalar>)).toBe('+ +');
  });
});

describe('the order of the results', () => {
  const slowAndQuick = [{ all: [{ all: [{ all: [leaf('days', 'equal', 3)] }] }] }, { all: [leaf('days', 'equal', 4)] }];

  it('is the order in which the engine finished, not that of the rules', async () => {
    const { results } = await rawEngine(slowAndQuick[0]!, { all: [leaf('days', 'equal', 3)] }).run({ days: 3 });
    expect(results.map(({ name }) => name)).toEqual(['R2', 'R1']);
  });

  it('is the order given to our door', async () => {
    expect(await signs(new ReferenceEngine(named(...slowAndQuick)), { days: 3 })).toBe('+- +-');
    expect(await signs(new ReferenceEngine(named(...slowAndQuick)), { days: 4 })).toBe('-+ -+');
  });

  it('is no place to stop: stop() lets rules of equal priority go on', async () => {
    const engine = rawEngine(...daysFrom1To6);
    engine.on('held', () => void engine.stop());
    expect(reported(await engine.run({ days: 6 }))).toBe(6);
  });

  it('is safe although two conditions have the same id', async () => {
    const twins = [...named(daysFrom1To6[0]!), ...named(daysFrom1To6[3]!)];
    expect(await signs(new ReferenceEngine(twins), { days: 1 })).toBe('+- +-');
  });
});

describe('the engine’s own record of a run', () => {
  it('skips leaves, and loses the outcome of lists and every word of ours', async () => {
    const first = leaf('days', 'equal', 3, { priority: 2, clause: 'M10' });
    const { results } = await rawEngine({ any: [first, leaf('days', 'equal', 4, { priority: 1 })] }).run({ days: 3 });
    const record = results[0]!.toJSON(false).conditions as unknown as Record<string, Record<string, unknown>[]>;
    expect(record).not.toHaveProperty('result');
    expect(record.any![0]).not.toHaveProperty('clause');
    expect(record.any![1]).not.toHaveProperty('result');
  });

  it('is not used: each leaf is asked as a rule of its own', async () => {
    const either = { any: [leaf('days', 'equal', 3), { not: leaf('days', 'equal', 3) }, leaf('days', 'equal', 4)] };
    expect(await signs(new ReferenceEngine(named(either)), { days: 3 })).toBe('+ ++-');
  });

  it('may be left out where only the conditions are asked', async () => {
    expect(await signs(new ReferenceEngine(named(...daysFrom1To6), { leaves: false }), { days: 4 })).toBe('++++-- ');
    expect(await signs(new ReferenceEngine([]), {})).toBe(' ');
  });
});

describe('the engine’s own events', () => {
  it('reject the run when a rule’s event is called "error"', async () => {
    const engine = new Engine([{ conditions: { all: [leaf('days', 'equal', 3)] } as never, event: { type: 'error' } }]);
    await expect(engine.run({ days: 3 })).rejects.toBeDefined();
  });

  it('are not used for ids: a rule may be called "error"', async () => {
    const engine = new ReferenceEngine([{ id: 'error', condition: daysFrom1To6[0] as Condition }]);
    expect(await signs(engine, { days: 3 })).toBe('+ +');
  });
});

describe('a condition that names itself', () => {
  it('overflows the engine’s stack; the contract knows no named conditions', async () => {
    const engine = rawEngine({ condition: 'absent' });
    engine.setCondition('absent', { all: [{ condition: 'absent' }] });
    await expect(engine.run({})).rejects.toThrow(RangeError);
    expect(Condition.safeParse({ all: [{ condition: 'absent' }] }).success).toBe(false);
  });
});

describe('a path into a fact', () => {
  const filter = { all: [leaf('record', 'contains', 5, { path: '$.days[?(@.count > 4)].count' })] };
  const record = { days: [{ count: 3 }, { count: 5 }] };

  it('is a small program that the engine runs, and a malformed one gives back everything', async () => {
    expect(await rawHolds(filter, { record })).toBe(true);
    const { results } = await rawEngine({ all: [leaf('record', 'notEqual', 0, { path: '$[' })] }).run({ record });
    expect(results[0]!.conditions).toMatchObject({ all: [{ factResult: record }] });
  });

  it('is refused by the contract and never reaches the engine through our door', async () => {
    expect(Condition.safeParse(filter).success).toBe(false);
    const astray = { all: [leaf('honours', 'contains', 'county', { path: '$.nowhere' })] };
    expect(await rawHolds(astray, { honours: ['county'] })).toBe(false);
    expect(await signs(new ReferenceEngine(named(astray)), { honours: ['county'] })).toBe('+ +');
    const right = { all: [leaf('conduct', 'in', { fact: 'accepted', path: '$.nowhere', params: {} })] };
    expect(await signs(new ReferenceEngine(named(right)), { conduct: 'good', accepted: ['good'] })).toBe('+ +');
  });
});

/** Milliseconds of one run, on average. */
async function perRun(runs: number, run: () => unknown): Promise<number> {
  const began = performance.now();
  for (let i = 0; i < runs; i++) await run();
  return (performance.now() - began) / runs;
}

describe('the speed of the engine', () => {
  it('is why conditions are compiled: the same answers come at least twenty times faster', async () => {
    const conditions = daysFrom1To6.flatMap((condition) => [
      condition,
      { any: [...condition.all, leaf('isOnLeave', 'equal', true)] },
    ]) as Condition[];
    const facts = { days: 3, isOnLeave: false };
    const engine = new ReferenceEngine(conditions.map((condition, i) => ({ id: `R${i}`, condition })));
    const compiled = conditions.map((condition) => compileCondition(condition, (fact) => (fact === 'days' ? 0 : 1)));
    const leaves = new Uint8Array(2);
    const askCompiled = () => compiled.map((condition) => condition.evaluate([3, false], leaves, 0));
    expect(outcomeText(Uint8Array.from(askCompiled()))).toBe((await signs(engine, facts)).split(' ')[0]);

    await perRun(5_000, askCompiled);
    await perRun(50, () => engine.evaluate(facts));
    const [engineTime, compiledTime] = [
      await perRun(200, () => engine.evaluate(facts)),
      await perRun(20_000, askCompiled),
    ];
    expect(engineTime / compiledTime).toBeGreaterThan(20);
  });
});
