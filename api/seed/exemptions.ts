import type { Entity } from '../contract/entity.js';
import type { Exemption } from '../contract/exemption.js';
import type { ExemptionAnswer, ExemptionRecord } from '../contract/records/exemption.js';
import { ExemptionStepsService } from '../exemptions/exemption-steps.service.js';
import { ExemptionsService } from '../exemptions/exemptions.service.js';
import { type Actor, systemActor } from '../http/access.js';
import type { Story } from './story.js';

type Asked = { wanted: Exemption; record: ExemptionRecord };

const BECAUSE = { yes: '核实属实，有会议记录和当事人说法。', no: '核实没有这种情形。' };

/** Asks for the exemptions of these entities, each cadre for the own, takes them up and looks into them. */
export async function askForExemptions(
  { app, people }: Story,
  cycleId: string,
  entities: readonly Entity[],
): Promise<Asked[]> {
  const exemptions = app.get(ExemptionsService, { strict: false });
  const steps = app.get(ExemptionStepsService, { strict: false });
  const [looksInto] = people.county;
  const asked: Asked[] = [];
  for (const { kind: entityKind, code: entityCode, exemptions: wanted = [] } of entities)
    for (const one of wanted) {
      const { situation, strikes, setsAside, state, answers } = one;
      const account = '探索中出的差错，发现后已主动更正，请按容错规定研究。';
      const about = { cycleId, entityKind, entityCode, situation, strikes, setsAside };
      const record = await exemptions.create({ ...about, account, evidence: null, filingId: null }, cadreIn(looksInto));
      const { version } = await steps.accept(record.id, { version: record.version }, looksInto);
      const isOpen = state === 'undecided';
      const said = { answers: inSentences(answers), found: null, version };
      asked.push({ wanted: one, record: isOpen ? record : await steps.verify(record.id, said, looksInto) });
    }
  return asked;
}

/** Decides on them, each on its day, by another person; tells whom it is about and reports upward. Some are left undecided. */
export async function decideExemptions({ app, clock, people }: Story, asked: readonly Asked[]): Promise<void> {
  const steps = app.get(ExemptionStepsService, { strict: false });
  const [tells, decides] = people.county;
  const decided = asked.flatMap(({ wanted, record }) =>
    wanted.decidedOn === undefined ? [] : [{ wanted, record, decidedOn: wanted.decidedOn }],
  );
  for (const { wanted, record, decidedOn } of decided.toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1))) {
    clock.setDay(decidedOn);
    const { id } = record;
    const isGranted = wanted.state === 'granted';
    const reason = isGranted ? '六项条件都具备，没有排除情形。' : '条件不全，或者有排除情形，不予认定。';
    const names = isGranted ? { strikes: wanted.strikes, setsAside: wanted.setsAside } : { strikes: [], setsAside: [] };
    await steps.decide(id, { isGranted, ...names, decidedOn, reason, version: record.version }, decides);
    await steps.tell(id, {}, tells);
    await steps.report(id, { reportedTo: '市委组织部', reportedOn: decidedOn }, tells);
  }
}

const inSentences = (answers: Readonly<Record<string, boolean>>): Record<string, ExemptionAnswer> =>
  Object.fromEntries(
    Object.entries(answers).map(([id, holds]) => [id, { holds, because: holds ? BECAUSE.yes : BECAUSE.no }]),
  );

/** A cadre of the county, who asks. */
const cadreIn = ({ areaCode }: Actor): Actor => ({ ...systemActor(areaCode), role: 'cadre' });
