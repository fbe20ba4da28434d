import type TestAgent from 'supertest/lib/agent.js';
import type { MarkRecord } from '../../../api/contract/records/mark.js';

const LEVEL_ITEMS = ['resources', 'guidance', 'capability', 'contact', 'presence'];
const ANSWER_ITEMS = ['selfGovernment', 'successors', 'accounts', 'deliberation', 'maintenance'];

/** What a township marks of one cadre: five levels, and the outcome of three tasks. */
export function cadreSheet(entityCode: string, level = 'good') {
  const row = { group: 'townshipCommittee', entityKind: 'cadre', entityCode };
  return [
    ...LEVEL_ITEMS.map((item) => ({ ...row, item, values: [level] })),
    { ...row, item: 'tasks', values: ['done', 'done', 'partly'] },
  ];
}

/** What a township marks of one village: five answers. */
export function villageSheet(entityCode: string, answer = 'yes') {
  const row = { group: 'townshipCommittee', entityKind: 'village', entityCode };
  return ANSWER_ITEMS.map((item) => ({ ...row, item, values: [answer] }));
}

/** Enters a sheet and answers the ids of its marks. */
export async function enter(rater: TestAgent, cycleId: string, marks: readonly object[]): Promise<string[]> {
  const entered = await rater.post('/api/marks/many').send({ cycleId, marks }).expect(201);
  return entered.body.marks.map(({ id }: MarkRecord) => id);
}
