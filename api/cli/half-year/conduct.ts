import type { Entity } from '../../contract/entity.js';
import type { FindingRecord } from '../../contract/records/finding.js';
import type { Half } from './half.js';

/** Reports what was found about these, hears whom it is about, confirms it by another person. */
export async function findConduct({ stage, cycleId }: Half, entities: readonly Entity[]): Promise<number> {
  const { offices } = stage;
  let many = 0;
  for (const { kind: entityKind, code: entityCode, findings = [] } of entities)
    for (const { code, day, concerns = null } of findings) {
      const found = { cycleId, entityKind, entityCode, code, day, concerns };
      const { id } = await offices.organisation.post<FindingRecord>('/api/findings', found);
      if (entityKind === 'cadre') {
        const answer = '情况已向组织说明，服从组织核实的结果。';
        await offices.cadre(entityCode).post(`/api/findings/${id}/answer`, { answer });
      }
      const grounds = '已走访核实，与值班记录、当事人说法一致。';
      await offices.second.post(`/api/findings/${id}/confirm`, { grounds });
      many += 1;
    }
  return many;
}

/** Those about whom something was found, in a sentence. */
export async function tellConduct({ stage }: Half, many: number, entities: readonly Entity[]): Promise<void> {
  const townships = entities.filter(({ kind, findings = [] }) => kind === 'township' && findings.length > 0);
  const cadres = entities.filter(({ kind, findings = [] }) => kind === 'cadre' && findings.length > 0);
  const about = townships.map(({ name, findings = [] }) => `${name} ${findings.length} 次`).join('、');
  await stage.step(
    { zh: '核实行为清单', en: 'Findings' },
    {
      zh: `${many} 条反映逐条核实：先听本人说明，再由第二人认定，涉及 ${cadres.length} 名干部${about ? `；向干部派负面清单事项的乡镇也记：${about}` : ''}。`,
      en: `${many} reports, each answered by whom it is about and confirmed by a second person: ${cadres.length} cadres${townships.length ? `, and ${townships.length} townships that gave out listed duties` : ''}.`,
    },
  );
}
