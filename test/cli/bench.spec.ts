import { sifang } from './program.js';

describe('bench', () => {
  it('prints one object of figures for machines', async () => {
    const { code, stdout } = await sifang('bench', '--rounds', '1', '--scale', '0', '--measures', '1', '--json');
    const { conditions, pipeline, scale, measures } = JSON.parse(stdout);
    expect(conditions).toMatchObject({ referencePerSecond: expect.any(Number), compiledPerSecond: expect.any(Number) });
    expect(pipeline).toMatchObject({ perSecond: expect.any(Number) });
    expect(scale).toEqual([]);
    expect(measures).toEqual([
      expect.objectContaining({ code: expect.any(String), conditions: expect.anything(), pipeline: expect.anything() }),
    ]);
    expect(code).toBe(0);
  });
});
