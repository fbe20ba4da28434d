import type TestAgent from 'supertest/lib/agent.js';
import type { FormLine } from '../../../api/contract/records/form.js';
import { bytesOf, formsAtHand } from '../build/forms.js';
import { openedByLibreOffice } from '../build/office.js';
import { startService } from '../build/service.js';
import { aWorld } from '../build/world.js';

describe('A form in Word', () => {
  let service: Awaited<ReturnType<typeof startService>>;
  let official: TestAgent;
  const titles: Record<string, string> = {};
  let opened: Awaited<ReturnType<typeof openedByLibreOffice>>;
  beforeAll(async () => {
    service = await startService('SQLite');
    const world = await aWorld(service);
    official = world.home.official;
    const { of } = await formsAtHand(service, world);
    const lines = (await official.get('/api/forms').expect(200)).body as FormLine[];
    const files: Record<string, Buffer> = {};
    for (const line of lines.filter(({ of: what }) => what !== 'adjustment')) {
      const print = (format: string) =>
        official
          .get(`/api/forms/${line.id}`)
          .query({ ...of(line), format })
          .set('accept-language', 'zh-CN')
          .expect(200);
      titles[line.id] = /<h1>([^<]*)<\/h1>/.exec((await print('page')).text)![1]!;
      files[`${line.id}.docx`] = (
        await print('word')
          .buffer()
          .parse(bytesOf as never)
      ).body as Buffer;
    }
    opened = await openedByLibreOffice(files);
  }, 180_000);
  afterAll(() => service.stop());

  it('is opened by LibreOffice with its title, and no tag is left that nothing filled', () => {
    const bare = (text: string) => text.replaceAll(/\s/g, '');
    expect(Object.keys(titles).length).toBeGreaterThanOrEqual(14);
    for (const [id, title] of Object.entries(titles)) {
      const text = bare(opened[`${id}.docx`]!.text);
      expect({ id, text }).toEqual({ id, text: expect.stringContaining(bare(title)) });
      expect(text).not.toMatch(/[{}]|undefined|null/);
    }
  });

  it('stands on one page where it is of one cadre', () => {
    expect(opened['personal.docx']!.pages).toBe(1);
    expect(opened['feedback-letter.docx']!.pages).toBe(1);
  });
});
