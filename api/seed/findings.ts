import type { INestApplicationContext } from '@nestjs/common';
import type { Entity } from '../contract/entity.js';
import type { FindingRecord } from '../contract/records/finding.js';
import { ExemptionsService } from '../exemptions/exemptions.service.js';
import { FindingsService } from '../findings/findings.service.js';
import { type Actor, systemActor } from '../http/access.js';
import type { Pair } from './people.js';

/** Reports what was found about these entities, confirms it, and decides what was asked to be exempted. */
export async function enterFindings(
  app: INestApplicationContext,
  cycleId: string,
  entities: readonly Entity[],
  [reports, confirms]: Pair,
): Promise<void> {
  const findings = app.get(FindingsService, { strict: false });
  const exemptions = app.get(ExemptionsService, { strict: false });
  for (const { kind: entityKind, code: entityCode, findings: found = [], exemptions: asked = [] } of entities) {
    for (const { code, day, concerns = null, amount = null } of found) {
      const said = { cycleId, entityKind, entityCode, code, day, concerns, amount, account: null, evidence: null };
      const finding = await findings.create(said, reports);
      const { version } = await heard(findings, finding, reports);
      const grounds = '已走访核实，与值班记录、当事人说法一致。';
      await findings.confirm(finding.id, { grounds, version }, confirms);
    }
    for (const { situation, strikes, setsAside, state, answers, decidedOn } of asked) {
      const account = '探索中出的差错，发现后已主动更正，请按容错规定研究。';
      const exemption = await exemptions.create(
        { cycleId, entityKind, entityCode, situation, strikes, setsAside, account },
        reports,
      );
      if (state === 'undecided' || decidedOn === undefined) continue;
      const isGranted = state === 'granted';
      const reason = isGranted ? '六项条件都具备，没有排除情形。' : '条件不全，或者有排除情形，不予认定。';
      const decision = { isGranted, answers, decidedOn, reason, version: exemption.version };
      await exemptions.decide(exemption.id, decision, confirms);
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
