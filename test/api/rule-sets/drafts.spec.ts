import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type TestAgent from 'supertest/lib/agent.js';
import { importRules } from '../build/rules.js';
import { onBothDatabases } from '../build/service.js';
import { trainingMeasure } from '../build/training-measure.js';

type Draft = { id: string; version: number; sha256: string };

const AREA = { areaCode: '529901' };

onBothDatabases('A draft of a measure', (service) => {
  let official: TestAgent;
  let shipped: { id: string; text: string; examples: string };
  beforeAll(async () => {
    official = await service().as('countyOrganisation');
    const { id } = await importRules(service());
    shipped = (await official.get(`/api/rule-sets/${id}`).expect(200)).body;
  });

  const begin = async (body: object = { basedOnId: shipped.id }): Promise<Draft> =>
    (
      await official
        .post('/api/rule-sets')
        .send({ ...AREA, ...body })
        .expect(201)
    ).body;
  const dated = (day: string) => shipped.text.replace('"effectiveFrom": "2026-01-01"', `"effectiveFrom": "${day}"`);

  it('is begun from a published version, with its text and its examples', async () => {
    const draft = await begin();
    expect(draft).toMatchObject({ code: 'half-year', state: 'draft', basedOnId: shipped.id, areaCode: '529901' });
    const { body } = await official.get(`/api/rule-sets/${draft.id}`).expect(200);
    expect(body.text).toBe(shipped.text);
    expect(body.examples).toBe(shipped.examples);
    expect(body.moves.map(({ move }: { move: string }) => move)).toEqual(['propose', 'discard']);
  });

  it('needs a text or a version to begin from', async () => {
    const { body } = await official.post('/api/rule-sets').send(AREA).expect(400);
    expect(body.errors[0].pointer).toBe('/text');
  });

  it('is kept character by character, also when its text cannot be read', async () => {
    const draft = await begin();
    const unfinished = '{ "code": "half-year",\n  "share": 0.150,\n';
    const saved = await official
      .put(`/api/rule-sets/${draft.id}`)
      .send({ text: unfinished, version: draft.version })
      .expect(200);
    expect(saved.body).toMatchObject({ version: 2, code: 'half-year', effectiveFrom: '2026-01-01' });
    const { body } = await official.get(`/api/rule-sets/${draft.id}`).expect(200);
    expect(body.text).toBe(unfinished);
    expect(body.examples).toBe(shipped.examples);
  });

  it('that cannot be read is told where, and is not proposed', async () => {
    const { id } = await begin({ text: '{\n  "code": "half-year",\n  "code": "other"\n}', examples: null });
    const { body } = await official.post(`/api/rule-sets/${id}/check`).expect(200);
    expect(body).toMatchObject({
      errors: 1,
      warnings: 0,
      diagnostics: [{ code: 'duplicate-key', line: 3, column: 3 }],
    });
    const refused = await official.post(`/api/rule-sets/${id}/propose`).send({}).expect(422);
    expect(refused.body).toMatchObject({ code: 'rule-set-faulty', details: { id, errorCount: 1 } });
    expect(refused.body.details.diagnostics[0]).toMatchObject({ code: 'duplicate-key', pointer: '/code', line: 3 });
  });

  it('is checked, and its examples run, while it is typed and nothing is saved', async () => {
    const { id } = await begin();
    const text = shipped.text.replace('"weight": 25', '"weight": 24');
    const checked = await official.post(`/api/rule-sets/${id}/check`).send({ text }).expect(200);
    expect(checked.body.errors).toBeGreaterThan(0);
    const ran = await official.post(`/api/rule-sets/${id}/examples`).send({ examples: null }).expect(200);
    expect(ran.body).toMatchObject({ passed: 0, failed: 0 });
    expect((await official.post(`/api/rule-sets/${id}/check`).expect(200)).body.errors).toBe(0);
  });

  it.each([
    ['number-too-long', '{ "a": 1.00000000000000000001 }'],
    ['forbidden-key', '{ "__proto__": { "isAdmin": true } }'],
    ['too-deep', `${'['.repeat(40)}${']'.repeat(40)}`],
    ['not-json', 'rule set: yes'],
    ['shape', '[]'],
  ])('with %s is refused by the same guards as a file', async (code, text) => {
    const { id } = await begin({ text });
    const { body } = await official.post(`/api/rule-sets/${id}/check`).expect(200);
    expect(body.diagnostics.map((one: { code: string }) => one.code)).toContain(code);
    expect(body.diagnostics[0]).toMatchObject({ line: 1, severity: 'error', message: { zh: expect.any(String) } });
  });

  it('of more than 5 MB is refused at the door', async () => {
    const text = 'x'.repeat(5 * 1024 * 1024 + 1);
    const { body } = await official
      .post('/api/rule-sets')
      .send({ ...AREA, text })
      .expect(400);
    expect(body.code).toBe('invalid-input');
  });

  it('is held against the national layer and the burden-reduction rules', async () => {
    const annual = await readFile(join(__dirname, '../../../rules/annual/2026-01-01.json'), 'utf8');
    const text = annual.replace('"share": { "fact": "excellentShare" }', '"share": 0.9');
    expect(text).not.toBe(annual);
    const { id } = await begin({ text });
    const { body } = await official.post(`/api/rule-sets/${id}/check`).expect(200);
    expect(body.diagnostics.map((one: { code: string }) => one.code)).toContain('quota-above-base-layer');
    expect(body.lint.findings.length).toBeGreaterThan(0);
  });

  it('is proposed only with its examples green', async () => {
    // The first "points" among the expectations of the examples, made wrong.
    const examples = shipped.examples.replace(/("expect": \[\s*\{[^}]*?"points": )([\d.]+)/, '$11.25');
    expect(examples).not.toBe(shipped.examples);
    const { id } = await begin({ basedOnId: shipped.id, text: dated('2027-01-01'), examples });
    const ran = await official.post(`/api/rule-sets/${id}/examples`).expect(200);
    expect(ran.body.failed).toBe(1);
    const { body } = await official.post(`/api/rule-sets/${id}/propose`).send({}).expect(409);
    expect(body).toMatchObject({ code: 'needs-unmet', details: { red: [{ zh: expect.any(String) }] } });
  });

  it('is proposed only with worked examples at all', async () => {
    const { id } = await begin({ text: dated('2027-01-01'), examples: null });
    const { body } = await official.post(`/api/rule-sets/${id}/propose`).send({}).expect(409);
    expect(body.message).toContain('没有例子');
  });

  it('may have empty texts, and can have its examples taken away', async () => {
    const draft = await begin();
    const save = (body: object) => official.put(`/api/rule-sets/${draft.id}`).send(body).expect(200);
    await save({ text: '', examples: '', version: 1 });
    const { body } = await official.get(`/api/rule-sets/${draft.id}`).expect(200);
    expect(body).toMatchObject({ text: '', examples: '', code: 'half-year' });
    const ran = await official.post(`/api/rule-sets/${draft.id}/examples`).expect(200);
    expect(ran.body).toMatchObject({ passed: 0, failed: 0, diagnostics: [{ code: 'not-json' }] });
    expect((await save({ text: '', examples: null, version: 2 })).body.examplesSha256).toBeNull();
  });

  it('answers both versions when somebody else was faster', async () => {
    const draft = await begin();
    const save = () => official.put(`/api/rule-sets/${draft.id}`).send({ text: '{}', version: 1 });
    const answers = await Promise.all([save(), save()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409)!;
    expect(late.body).toMatchObject({ code: 'stale', details: { yours: { version: 1 }, current: { version: 2 } } });
  });

  it('is seen by those who may change it, and by nobody else', async () => {
    const { id } = await begin();
    for (const [role, who] of [
      ['townshipCommittee', { areaCode: '529901101' }],
      ['disciplineInspector', {}],
      ['countyOrganisation', { areaCode: '529902' }],
    ] as const) {
      const other = await service().as(role, who);
      await other.get(`/api/rule-sets/${id}`).expect(404);
      await other.get(`/api/rule-sets/${id}/diff`).expect(404);
      const listed = await other
        .get('/api/rule-sets')
        .query({ filter: `{"id":["${id}"]}` })
        .expect(200);
      expect(listed.body).toEqual([]);
    }
  });

  it('says how it differs from the version in force, with clauses', async () => {
    const text = dated('2027-01-01').replace('"weight": 30', '"weight": 31');
    expect(text).not.toBe(dated('2027-01-01'));
    const { id } = await begin({ text });
    const { body } = await official.get(`/api/rule-sets/${id}/diff`).expect(200);
    expect(body).toMatchObject({ olderId: shipped.id, differenceCount: expect.any(Number) });
    const weight = body.differences.find((line: { pointer: string }) => line.pointer.endsWith('/weight'));
    expect(weight).toMatchObject({ kind: 'meaning', change: 'changed', text: { en: expect.stringContaining('30') } });
    expect(weight.clause.number.length).toBeGreaterThan(0);
  });

  it('is held against the version in force while it is typed, not against the one it was begun from', async () => {
    const { id } = await begin({ text: dated('2027-01-01') });
    const typed = dated('2027-01-01').replace('"weight": 30', '"weight": 31');
    const { body } = await official.post(`/api/rule-sets/${id}/diff`).send({ text: typed }).expect(200);
    expect(body.olderId).toBe(shipped.id);
    const pointers = body.differences.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.some((one: string) => one.endsWith('/weight'))).toBe(true);
    await official.post(`/api/rule-sets/${id}/diff`).send({ text: '{' }).expect(422);
  });

  it('says of every clause what its examples show, and what none of them does', async () => {
    const { id } = await begin();
    const { body } = await official.post(`/api/rule-sets/${id}/examples`).expect(200);
    const { goals, shown, clauses } = body.coverage;
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThanOrEqual(goals);
    const basis = (JSON.parse(shipped.text) as { basis: object }).basis;
    expect(clauses.map(({ clause }: { clause: string }) => clause)).toEqual(Object.keys(basis));
    // One example alone leaves most clauses without any.
    const file = JSON.parse(shipped.examples) as { examples: object[] };
    const examples = JSON.stringify({ ...file, examples: file.examples.slice(0, 1) });
    const { body: few } = await official.post(`/api/rule-sets/${id}/examples`).send({ examples }).expect(200);
    expect(few.coverage.shown).toBeLessThan(shown);
    const bare = few.coverage.clauses.find(({ state }: { state: string }) => state === 'none');
    expect(bare.missing[0]).toMatchObject({ zh: expect.any(String), en: expect.any(String) });
  });

  it('is proposed only when its departures from the national layer are signed', async () => {
    const annual = await readFile(join(__dirname, '../../../rules/annual/2026-01-01.json'), 'utf8');
    const waiver = (signedOn: string) =>
      annual.replace(
        '"entities":',
        `"waivers": [{ "ceiling": "annualCadre", "reason": { "zh": "试点", "en": "a trial" }, "signedBy": "市委组织部", "signedOn": "${signedOn}" }],\n  "entities":`,
      );
    const proposed = async (text: string) => {
      const { id } = await begin({ text });
      const checked = await official.post(`/api/rule-sets/${id}/check`).expect(200);
      const { body } = await official.post(`/api/rule-sets/${id}/propose`).send({}).expect(409);
      return { unsigned: checked.body.unsignedWaivers, message: body.message as string };
    };
    const waiting = await proposed(waiver('2099-01-01'));
    expect(waiting.unsigned).toEqual(['annualCadre']);
    expect(waiting.message).toContain('2099-01-01');
    const signed = await proposed(waiver('2025-01-01'));
    expect(signed.unsigned).toEqual([]);
    expect(signed.message).not.toContain('annualCadre');
  });

  it('is not proposed with an indicator that the burden-reduction rules strike', async () => {
    const text = trainingMeasure({ from: '2027-01-01' }).replace('"about": "capacity"', '"about": "ledger"');
    const { id } = await begin({ text });
    const { body } = await official.post(`/api/rule-sets/${id}/check`).expect(200);
    expect(body).toMatchObject({ errors: 0, lint: { refused: 1 } });
    const refused = await official.post(`/api/rule-sets/${id}/propose`).send({}).expect(409);
    expect(refused.body.message).toContain(body.lint.findings[0].message.zh);
  });

  it('that is laid aside stays laid aside', async () => {
    const { id } = await begin();
    const { body } = await official.post(`/api/rule-sets/${id}/discard`).send({ version: 1 }).expect(200);
    expect(body).toMatchObject({ state: 'discarded', moves: [] });
    for (const move of ['propose', 'publish', 'discard'])
      await official.post(`/api/rule-sets/${id}/${move}`).send({}).expect(409);
    await official.put(`/api/rule-sets/${id}`).send({ text: '{}', version: 2 }).expect(409);
  });
});
