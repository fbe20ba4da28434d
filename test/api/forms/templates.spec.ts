import PizZip from 'pizzip';
import type TestAgent from 'supertest/lib/agent.js';
import { bytesOf } from '../build/forms.js';
import { aSealedHalf } from '../build/posted-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('A county’s own template', (service) => {
  let world: World;
  let official: TestAgent;
  let cycleId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    cycleId = (await aSealedHalf(service(), world)).id;
  });

  const file = async (path: string, query: object): Promise<Buffer> =>
    (
      await official
        .get(path)
        .query(query)
        .set('accept-language', 'zh-CN')
        .buffer()
        .parse(bytesOf as never)
        .expect(200)
    ).body as Buffer;
  const shipped = () => file('/api/form-templates/word', { form: 'result-letter', cycleId });
  const letter = () => file('/api/forms/result-letter', { cycleId, unitId: world.home.unit.id, format: 'word' });
  const textOf = (word: Buffer) =>
    new PizZip(word)
      .file('word/document.xml')!
      .asText()
      .replaceAll(/<[^>]+>/g, '');
  const changed = (word: Buffer, change: (xml: string) => string, more: Record<string, string> = {}) => {
    const zip = new PizZip(word);
    zip.file('word/document.xml', change(zip.file('word/document.xml')!.asText()));
    for (const [name, text] of Object.entries(more)) zip.file(name, text);
    return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  };
  const set = (word: Buffer | null) =>
    official
      .post('/api/form-templates')
      .send({ areaCode: '529901', form: 'result-letter', word: word && word.toString('base64') });

  it('is taken from the shipped one, laid out otherwise and brought back; from then on it is filled in', async () => {
    const own = changed(await shipped(), (xml) => xml.replace('{title}', '云溪县专用：{title}'));
    await set(own).expect(201);
    expect(textOf(await letter())).toContain('云溪县专用：关于2026年上半年');
    expect(textOf(await letter())).toContain('林小满');
    const { body } = await official.get('/api/forms').expect(200);
    expect(body).toContainEqual(expect.objectContaining({ id: 'result-letter', hasTemplate: true }));
    expect(await shipped()).toEqual(own);
  });

  it('goes back to the shipped one, and what was set before stays on record', async () => {
    await set(null).expect(201);
    expect(textOf(await letter())).not.toContain('云溪县专用');
    const { body } = await official.get('/api/form-templates').expect(200);
    expect(body.map(({ isShipped }: { isShipped: boolean }) => isShipped)).toEqual([true, false]);
  });

  it.each([
    ['what is no Word file', () => Buffer.from('姓名,等次'), /不是 Word 文件/],
    [
      'a tag that is not closed',
      (word: Buffer) => changed(word, (xml) => xml.replace('{title}', '{title')),
      /标签不完整/,
    ],
    [
      'a loop without its end',
      (word: Buffer) => changed(word, (xml) => xml.replace('{/under}', '')),
      /标签不完整.*under/,
    ],
    ['macros', (word: Buffer) => changed(word, (xml) => xml, { 'word/vbaProject.bin': 'Sub AutoOpen()' }), /宏/],
    [
      'a picture from elsewhere',
      (word: Buffer) =>
        changed(word, (xml) => xml, {
          'word/_rels/footer1.xml.rels':
            '<Relationships><Relationship Id="r1" Target="http://example.com/a.png" TargetMode="External"/></Relationships>',
        }),
      /指向外部的链接/,
    ],
    [
      'what unpacks to more than a template is',
      (word: Buffer) => changed(word, (xml) => xml, { 'word/media/a.xml': ' '.repeat(21_000_000) }),
      /展开后过大/,
    ],
  ])('is refused, and why, with %s', async (_, broken, says) => {
    const word = broken(await shipped());
    const answer = await set(word).set('accept-language', 'zh-CN');
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0]).toMatchObject({ pointer: '/word', message: expect.stringMatching(says) });
  });
});
