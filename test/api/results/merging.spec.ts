import type { Entity } from '../../../api/contract/entity.js';
import { mustAgree } from '../../../api/results/agreement.js';
import { merged } from '../../../api/results/merge.js';
import { plainMeasure } from '../build/plain-measure.js';

const cadre = (part: Partial<Entity>): Entity => ({ kind: 'cadre', code: 'c1', ...part });
const roster = (...entities: Entity[]) => ({ source: 'cadres', isRoster: true, entities });
const from = (source: string, ...entities: Entity[]) => ({ source, isRoster: false, entities });
const together = (...contributions: Parameters<typeof merged>[0]) => merged(contributions, plainMeasure);

describe('What the modules recorded about one entity', () => {
  it('comes together in one, in the order of kinds and codes', () => {
    const finding = { id: 'f1', code: 'absence', day: '2026-03-01' };
    const { entities } = together(
      from('figures', cadre({ facts: { days: 90 } })),
      from('findings', cadre({ findings: [finding] })),
      roster(cadre({ code: 'c2' }), cadre({ name: '林', links: { township: 't1' } })),
      { source: 'areas', isRoster: true, entities: [{ kind: 'township', code: 't1', name: '青坪镇' }] },
    );
    expect(entities).toEqual([
      { kind: 'cadre', code: 'c1', name: '林', links: { township: 't1' }, facts: { days: 90 }, findings: [finding] },
      { kind: 'cadre', code: 'c2' },
      { kind: 'township', code: 't1', name: '青坪镇' },
    ]);
  });

  it('is refused where two sources recorded the same, naming both', () => {
    const twice: [part: string, of: Partial<Entity>][] = [
      ['name', { name: '林' }],
      ['facts.days', { facts: { days: 90 } }],
      ['links.township', { links: { township: 't1' } }],
      ['marks.g.i', { marks: [{ group: 'g', item: 'i', values: [1] }] }],
      ['findings.f1', { findings: [{ id: 'f1', code: 'absence', day: '2026-03-01' }] }],
    ];
    for (const [part, of] of twice)
      expect(() => together(roster(cadre({})), from('figures', cadre(of)), from('marks', cadre(of)))).toThrow(
        expect.objectContaining({
          code: 'contributions-clash',
          details: { kind: 'cadre', code: 'c1', part, sources: ['figures', 'marks'] },
        }),
      );
  });

  it('may be marks and tallies from several sources, as long as they are of other groups or items', () => {
    const mark = (item: string) => ({ marks: [{ group: 'g', item, values: [1] }] });
    const { entities } = together(roster(cadre(mark('a'))), from('surveys', cadre(mark('b'))));
    expect(entities[0]!.marks).toHaveLength(2);
  });

  it('leaves out what the roster knows and the measure does not ask; a figure nobody asks for stays and is chased', () => {
    const { entities } = together(
      roster(cadre({ facts: { postedOn: '2025-05-01', days: 80, place: 1 } })),
      from('figures', cadre({ facts: { dayz: 90 } })),
    );
    expect(entities[0]!.facts).toEqual({ days: 80, dayz: 90 });
  });

  it('is left out and told where it is about somebody who is not on the roster', () => {
    const stray = { kind: 'cadre' as const, code: 'c9', facts: { days: 1 } };
    const county = { kind: 'county' as const, code: '529901', facts: { population: 1 } };
    const { entities, leftOut } = together(from('figures', stray, county), roster(cadre({})));
    expect(entities.map(({ code }) => code)).toEqual(['c1', '529901']);
    expect(leftOut).toEqual([{ source: 'figures', kind: 'cadre', code: 'c9' }]);
  });
});

describe('What few may see, recorded about somebody who is not on the roster', () => {
  it('is left out without a word: that there was something is the thing itself', () => {
    const stray = { kind: 'cadre' as const, code: 'c9', facts: { isUnderInvestigation: true } };
    expect(together(from('figures', stray), roster(cadre({}))).leftOut).toEqual([]);
    const known = { ...stray, facts: { ...stray.facts, days: 1 } };
    expect(together(from('figures', known), roster(cadre({}))).leftOut).toHaveLength(1);
  });
});

describe('Two evaluators that differ', () => {
  const counted = { entities: 1, conditions: 2, leaves: 2 };

  it('are refused, naming the rule and the entity, but not what each of them said', () => {
    const difference = { kind: 'cadre' as const, entity: 'c1', condition: 'R05', compiled: 1, reference: 0 };
    expect(() => mustAgree({ ...counted, differences: [difference] })).toThrow(
      expect.objectContaining({
        code: 'evaluators-differ',
        words: { zh: expect.stringContaining('c1 的规则 R05'), en: expect.stringContaining('rule R05 for cadre c1') },
        details: { differences: [{ kind: 'cadre', entity: 'c1', rule: 'R05' }] },
      }),
    );
  });

  it('pass where they agree on everything', () => {
    expect(() => mustAgree({ ...counted, differences: [] })).not.toThrow();
  });
});
