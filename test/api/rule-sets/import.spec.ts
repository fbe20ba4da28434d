import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemActor } from '../../../api/http/access.js';
import { RuleSetsService } from '../../../api/rule-sets/rule-sets.service.js';
import { importRules } from '../build/rules.js';
import { onBothDatabases } from '../build/service.js';

const RULES = join(__dirname, '../../../rules');
const HALF_YEAR = '2026-01-01.json';

onBothDatabases('The rule files that come with the program', (service) => {
  const ruleSets = () => service().app.get(RuleSetsService, { strict: false });
  const listed = async (filter: object) => {
    const official = await service().as('countyOrganisation');
    return (
      await official
        .get('/api/rule-sets')
        .query({ filter: JSON.stringify(filter) })
        .expect(200)
    ).body;
  };

  it('are imported as published versions, character by character', async () => {
    const imported = await importRules(service());
    expect(imported).toMatchObject({
      code: 'half-year',
      effectiveFrom: '2026-01-01',
      areaCode: '',
      state: 'published',
    });
    const anybody = await service().as('cadre', { cadreId: 'c1' });
    const { body } = await anybody.get(`/api/rule-sets/${imported.id}`).expect(200);
    expect(body.text).toBe(await readFile(join(RULES, 'half-year', HALF_YEAR), 'utf8'));
    expect(body.examples).toBe(await readFile(join(RULES, 'half-year/2026-01-01.examples.json'), 'utf8'));
    expect(body.moves).toEqual([]);
    expect(body.title.zh.length).toBeGreaterThan(0);
  });

  it('are imported once, however often', async () => {
    const before = await importRules(service());
    const again = await ruleSets().importFolder(join(RULES, 'half-year'), systemActor(''));
    expect(again).toEqual({ imported: [], unchanged: [HALF_YEAR], changed: [], faulty: [] });
    expect((await importRules(service())).version).toBe(before.version);
    expect(await listed({ code: 'half-year' })).toHaveLength(1);
  });

  it('are told, never overwritten, when a file of a published version has changed', async () => {
    const published = await importRules(service());
    const folder = await mkdtemp(join(tmpdir(), 'sifang-rules-'));
    await cp(join(RULES, 'half-year'), folder, { recursive: true });
    const file = join(folder, HALF_YEAR);
    await writeFile(file, `${await readFile(file, 'utf8')}\n`);
    await writeFile(join(folder, '2027-01-01.json'), '{ "code": "half-year" }');
    const report = await ruleSets().importFolder(folder, systemActor(''));
    await rm(folder, { recursive: true });
    expect(report.changed).toEqual([{ file: HALF_YEAR, code: 'half-year', effectiveFrom: '2026-01-01', part: 'text' }]);
    expect(report.imported).toEqual([]);
    expect(report.faulty).toEqual([{ file: '2027-01-01.json', diagnostics: expect.any(Array) }]);
    expect(report.faulty[0]!.diagnostics[0]).toMatchObject({ line: 1, severity: 'error' });
    expect(await ruleSets().entity(published.id)).toEqual(published);
  });

  it('are in force from their first day', async () => {
    const { id } = await importRules(service());
    expect((await ruleSets().inForceOn('half-year', '2026-01-01', '529901'))?.id).toBe(id);
    expect(await ruleSets().inForceOn('half-year', '2025-12-31', '529901')).toBeNull();
    expect(await ruleSets().inForceOn('no-such-measure', '2026-06-30', '529901')).toBeNull();
  });

  it('are made ready to score once for each text', async () => {
    const { id } = await importRules(service());
    const [one, other] = [await ruleSets().compiledOf(id), await ruleSets().compiledOf(id)];
    expect(one.ruleSet.code).toBe('half-year');
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(other.compiled).toBe(one.compiled);
  });

  it('leave a line for each in the audit chain of the nation', async () => {
    const { id } = await importRules(service());
    const { read } = service().database;
    const [line] = await read.query(`SELECT * FROM audit_events WHERE "recordId" = '${id}'`);
    expect(line).toMatchObject({ action: 'import', word: 'rule-sets', county: '', accountId: 'system' });
    expect(JSON.parse(line.change).sha256[1]).toMatch(/^[0-9a-f]{64}$/);
  });
});
