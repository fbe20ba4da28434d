import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BallotEntity } from '../../../api/ballots/ballot.entity.js';
import { CONFIG, type Config } from '../../../api/config.js';
import { aVote } from '../ballots/a-vote.js';
import { onBothDatabases } from '../build/service.js';
import { all, aVoter, QUESTIONS } from './a-voter.js';

onBothDatabases('The ballot page', (service) => {
  it('takes a representative from the slip through one cadre a page to the box, without a script', async () => {
    const { issue, world } = await aVote(service(), 'page');
    const { id, slips } = await issue({ ordinary: 1 });
    const [first, second] = world.home.townships[0].village.cadres;
    const voter = aVoter(service());
    const one = await voter.get(`/b/${slips[0]!.code}`);
    expect(one.status).toBe(200);
    expect(one.html).not.toMatch(/<script|onclick|javascript:/i);
    expect(one.text).toContain('第 1 位，一共 2 位');
    expect(one.text).toContain(first.name);
    expect(one.text).toContain('你们村的第一书记');
    expect(one.text).not.toContain(second.name);
    for (const words of ['白天找不找得到人', '满意', '基本满意', '不满意', '说不清']) expect(one.text).toContain(words);
    const two = await voter.tap(one, all('satisfied'), 'next');
    expect(two.text).toContain(second.name);
    expect(two.text).toContain('第 2 位，一共 2 位');
    const review = await voter.tap(two, { ...all('mostlySatisfied'), isFair: 'dontKnow' }, 'next');
    expect(review.text).toContain('再看一遍');
    expect(review.text.match(/ 满意 /g)!.length).toBeGreaterThanOrEqual(4);
    expect(await service().database.read.countBy(BallotEntity, { boxId: id })).toBe(0);
    const done = await voter.post({ ...review.fields, h: 'yes', go: 'cast' });
    expect(done).toMatchObject({ status: 303, location: '/b/done' });
    expect((await voter.get('/b/done')).text).toContain('收到了，谢谢您');
    const [ballot] = await service().database.read.findBy(BallotEntity, { boxId: id });
    expect(ballot).toMatchObject({
      answers: { [first.code]: all('satisfied'), [second.code]: { ...all('mostlySatisfied'), isFair: 'dontKnow' } },
      isHelped: true,
      isOnPaper: false,
    });
    // The answers leave the phone with the ballot.
    expect(done.cookie).toContain('Max-Age=0');
  });

  it('lets the voter go back, clear a page and change an answer before casting', async () => {
    const { issue, world } = await aVote(service(), 'redo');
    const { id, slips } = await issue({ ordinary: 1 });
    const [first, second] = world.home.townships[0].village.cadres;
    const voter = aVoter(service());
    const one = await voter.get(`/b/${slips[0]!.code}`);
    const two = await voter.tap(one, all('satisfied'), 'next');
    const back = await voter.tap(two, { canBeFound: 'dissatisfied' }, 'back');
    expect(back.fields).toMatchObject({ 'p0.isFair': 'satisfied', 'p1.canBeFound': 'dissatisfied' });
    const cleared = await voter.tap(back, {}, 'clear');
    expect(Object.keys(cleared.fields).filter((name) => name.startsWith('p0'))).toEqual([]);
    const again = await voter.tap(cleared, all('dissatisfied'), 'next');
    const review = await voter.tap(again, all('dontKnow'), 'next');
    const changed = await voter.post({ ...review.fields, go: '0' });
    expect(changed.text).toContain(first.name);
    const last = await voter.tap(changed, { isUseful: 'mostlySatisfied' }, 'next');
    expect(last.text).toContain('再看一遍');
    expect((await voter.post({ ...last.fields, h: 'no', go: 'cast' })).status).toBe(303);
    const [ballot] = await service().database.read.findBy(BallotEntity, { boxId: id });
    expect(ballot).toMatchObject({
      answers: {
        [first.code]: { ...all('dissatisfied'), isUseful: 'mostlySatisfied' },
        [second.code]: all('dontKnow'),
      },
      isHelped: false,
    });
  });

  it('says which answers are missing, on the page and before casting, and casts nothing until then', async () => {
    const { issue, world } = await aVote(service(), 'missing');
    const { id, slips } = await issue({ ordinary: 1 });
    const voter = aVoter(service());
    const one = await voter.get(`/b/${slips[0]!.code}`);
    const told = await voter.tap(one, { canBeFound: 'satisfied', helpsIncome: 'satisfied' }, 'next');
    expect(told.status).toBe(400);
    expect(told.text.replaceAll(/\s+/g, '')).toContain('第2、4样还没有点');
    expect(told.fields).toMatchObject({ at: '0', 'p0.canBeFound': 'satisfied' });
    const review = await voter.post({ ...told.fields, at: '1', go: '2' });
    const refused = await voter.post({ ...review.fields, go: 'cast' });
    const [first, second] = world.home.townships[0].village.cadres;
    expect(refused.status).toBe(400);
    expect(refused.text).toContain(`${first.name}：第 2、4 样还没有点`);
    expect(refused.text).toContain(`${second.name}：第 1、2、3、4 样还没有点`);
    expect(refused.text).toContain('有没有人帮您');
    expect((await voter.post({ ...refused.fields, h: 'no', go: 'cast' })).status).toBe(400);
    expect(await service().database.read.countBy(BallotEntity, { boxId: id })).toBe(0);
  });

  it('goes on where a lost connection left it, on the same phone and with the same slip only', async () => {
    const { issue } = await aVote(service(), 'resumed');
    const { slips } = await issue({ ordinary: 2 });
    const voter = aVoter(service());
    await voter.tap(await voter.get(`/b/${slips[0]!.code}`), all('satisfied'), 'next');
    const again = await voter.get(`/b/${slips[0]!.code.toLowerCase()}`);
    expect(again.fields).toMatchObject({ at: '1', 'p0.isFair': 'satisfied' });
    expect((await aVoter(service()).get(`/b/${slips[0]!.code}`)).fields).toMatchObject({ at: '0' });
    const next = await voter.get(`/b/${slips[1]!.code}`);
    expect(next.fields).toMatchObject({ at: '0' });
    expect(Object.keys(next.fields).filter((name) => name.startsWith('p'))).toEqual([]);
  });

  it('keeps no answer that the ballot does not offer, whatever a form sends', async () => {
    const { issue } = await aVote(service(), 'forged');
    const { slips } = await issue({ ordinary: 1 });
    const voter = aVoter(service());
    const { code } = slips[0]!;
    const forged = { 'p0.canBeFound': 'wonderful', 'p0.__proto__': 'satisfied', 'p7.isFair': 'satisfied', go: 'next' };
    const page = await voter.post({ c: code, at: '99', ...forged });
    expect(Object.keys(page.fields).filter((name) => name.startsWith('p'))).toEqual([]);
    const script = await voter.post({ c: '"><script>alert(1)</script>', go: '0' });
    expect(script.html).not.toContain('<script>');
    expect(script.text).toContain('票码输错了');
  });

  it('weighs less than twenty kilobytes, comes from no store, and allows nothing but itself', async () => {
    const { issue } = await aVote(service(), 'weight');
    const { slips } = await issue({ ordinary: 1 });
    const { headers, text } = await service().anonymous().get(`/b/${slips[0]!.code}`);
    expect(Buffer.byteLength(text)).toBeLessThan(20_000);
    expect(headers['cache-control']).toBe('no-store');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect(policy).not.toContain('unsafe');
  });

  it('speaks English to who asks for it', async () => {
    const { issue } = await aVote(service(), 'english');
    const { slips } = await issue({ ordinary: 1 });
    const page = await aVoter(service(), 'en-GB').get(`/b/${slips[0]!.code}`);
    expect(page.text).toContain('First secretary of your village');
    expect(page.text).toContain('Cannot say');
    expect(page.html).toContain('<html lang="en">');
  });

  it('shows the photo and plays the voice that lie in the county’s folder, at addresses nobody guesses', async () => {
    const { issue, world } = await aVote(service(), 'files');
    const { slips } = await issue({ ordinary: 1 });
    const folder = join(service().app.get<Config>(CONFIG).SIFANG_DATA, 'ballot-files');
    await mkdir(folder, { recursive: true });
    const { code } = world.home.townships[0].village.cadres[0];
    await writeFile(join(folder, `${code}.jpg`), 'a picture');
    await writeFile(join(folder, `${code}.mp3`), 'a voice');
    const { html } = await aVoter(service()).get(`/b/${slips[0]!.code}`);
    const [, photo] = /<img class="p" src="([^"]+)"/.exec(html)!;
    const [, voice] = /<audio controls preload="none" src="([^"]+)"/.exec(html)!;
    const picture = await service().anonymous().get(photo!).expect(200);
    expect([picture.headers['content-type'], String(picture.body)]).toEqual(['image/jpeg', 'a picture']);
    await service().anonymous().get(voice!).expect(200);
    await service().anonymous().get(`/b/files/${code}.jpg`).expect(404);
    await service().anonymous().get(`${photo}x`).expect(404);
    await service().anonymous().get('/b/files/..%2Fsifang.db?k=x').expect(404);
    await rm(folder, { recursive: true });
  });

  it('asks about every question of the measure', () => expect(QUESTIONS).toHaveLength(4));
});
