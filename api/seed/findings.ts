import type { INestApplicationContext } from '@nestjs/common';
import type { Entity } from '../contract/entity.js';
import type { FindingRecord } from '../contract/records/finding.js';
import { FindingsService } from '../findings/findings.service.js';
import { type Actor, systemActor } from '../http/access.js';
import type { Pair } from './people.js';

/** Reports what was found about these entities, and confirms it. */
export async function enterFindings(
  app: INestApplicationContext,
  cycleId: string,
  entities: readonly Entity[],
  [reports, confirms]: Pair,
): Promise<void> {
  const findings = app.get(FindingsService, { strict: false });
  for (const { kind: entityKind, code: entityCode, findings: found = [] } of entities) {
    for (const { code, day, concerns = null, amount = null } of found) {
      const said = { cycleId, entityKind, entityCode, code, day, concerns, amount, account: null, evidence: null };
      const finding = await findings.create(said, reports);
      const { version } = await heard(findings, finding, reports);
      const grounds = '已走访核实，与值班记录、当事人说法一致。';
      await findings.confirm(finding.id, { grounds, version }, confirms);
    }
  }
}

/** Whom a finding is about answers it, where it is about a cadre. */
async function heard(findings: FindingsService, finding: FindingRecord, { areaCode }: Actor): Promise<FindingRecord> {
  if (finding.cadreId === null) return finding;
  const own: Actor = { ...systemActor(areaCode), role: 'cadre', cadreId: finding.cadreId };
  const answer = '情况已向组织说明，服从组织核实的结果。';
  return findings.answer(finding.id, { answer, version: finding.version }, own);
}
