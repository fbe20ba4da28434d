import type { ResultFile } from '../../../api/contract/records/result.js';
import { type Doing, exempting } from '../build/exempting-measure.js';
import { resultsOf } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('What was decided of an exemption', (service) => {
  let world: World;
  let doing: Doing;
  let files: ResultFile[];
  beforeAll(async () => {
    world = await aWorld(service());
    doing = await exempting(service(), world);
    const { official, cadres } = world.home;
    // The first is granted, the second refused, the third dropped; the fourth has no exemption.
    const first = [await doing.found(0)];
    await doing.decided(0, { strikes: first }, { strikes: first });
    await doing.decided(1, { strikes: [await doing.found(1)] }, { isGranted: false });
    const dropped = await doing.begun(2, { strikes: [await doing.found(2)] });
    await doing.step(doing.second, dropped.id, 'withdraw', { reason: '不再提出' }).expect(200);
    await official.post(`/api/cycles/${doing.cycleId}/close`).send({ reason: '按县里部署办理' }).expect(200);
    await official.post('/api/results/assess').send({ cycleId: doing.cycleId, reason: '按县里部署办理' }).expect(200);
    const results = await resultsOf(world, doing.cycleId);
    files = await Promise.all(
      cadres.map(async ({ code }) => (await official.get(`/api/results/${results[code]!.id}`).expect(200)).body),
    );
  });

  it('is seen in the explanation when it was granted: the finding struck, the rule neutralised with what it would have done', () => {
    const [granted] = files;
    expect(granted).toMatchObject({ points: 80, grade: 'fair' });
    const told = granted!.sentences.filter(({ part }) => part === 'exemption');
    expect(told.map(({ text }) => text).join('')).toContain('529901-001-X1');
    expect(granted!.sentences.some(({ part, tone }) => part === 'rule' && tone === 'neutralised')).toBe(true);
  });

  it('leaves everything as it was when it was refused, and when it was withdrawn', () => {
    for (const file of files.slice(1, 3)) {
      expect(file).toMatchObject({ points: 70, grade: 'poor' });
      expect(file.sentences.filter(({ part }) => part === 'exemption')).toEqual([]);
      expect(file.sentences.some(({ tone }) => tone === 'neutralised')).toBe(false);
    }
    expect(files[3]).toMatchObject({ points: 80, grade: 'fair' });
  });
});

onBothDatabases('A struck finding that was withdrawn since', (service) => {
  it('leaves nothing to strike, and no grade waiting', async () => {
    const world = await aWorld(service());
    const doing = await exempting(service(), world);
    const { official } = world.home;
    const strikes = [await doing.found(0)];
    await doing.decided(0, { strikes }, { strikes });
    const filter = JSON.stringify({ number: strikes[0] });
    const [finding] = (await official.get('/api/findings').query({ filter }).expect(200)).body;
    const untrue = { reason: '经核实不属实' };
    await official.post(`/api/findings/${finding.id}/propose-withdrawal`).send(untrue).expect(200);
    await doing.second.post(`/api/findings/${finding.id}/withdraw`).send(untrue).expect(200);
    await official.post(`/api/cycles/${doing.cycleId}/close`).send({ reason: '按县里部署办理' }).expect(200);
    await official.post('/api/results/assess').send({ cycleId: doing.cycleId, reason: '按县里部署办理' }).expect(200);
    expect((await resultsOf(world, doing.cycleId))['529901-001']).toMatchObject({ standing: 'graded', points: 80 });
  });
});
