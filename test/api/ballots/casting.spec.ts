import { BallotEntity } from '../../../api/ballots/ballot.entity.js';
import { CastingService } from '../../../api/ballots/casting.service.js';
import { AuditEventEntity } from '../../../api/audit/audit-event.entity.js';
import { onBothDatabases } from '../build/service.js';
import { aVote, page } from './a-vote.js';

const LETTERS = 'ACDEFHJKMNPQRTUWXY34679';
/** The same code with another last character: always mistyped. */
const mistyped = (code: string) => code.slice(0, -1) + LETTERS[(LETTERS.indexOf(code.at(-1)!) + 1) % LETTERS.length];
/** A code that fits its check digit and that nobody was given. */
const unknown = (at: number) => {
  const letters = [at % 23, Math.floor(at / 23) % 23, ...Array.from({ length: 13 }, () => 5)];
  const sum = letters.reduce((total, value, i) => total + value * (16 - i), 0);
  return [...letters, (23 - (sum % 23)) % 23].map((value) => LETTERS[value]).join('');
};

onBothDatabases('A ballot', (service) => {
  it('shows who is assessed and what is asked, and nothing else', async () => {
    const { issue, world } = await aVote(service(), 'paper');
    const { slips } = await issue({ ordinary: 1 });
    const answer = await service().anonymous().post('/api/ballots/slip').send({ code: slips[0]!.code }).expect(200);
    const [first, second] = world.home.townships[0].village.cadres;
    expect(answer.body).toEqual({
      cadres: [
        { name: first.name, post: 'firstSecretary' },
        { name: second.name, post: 'teamMember' },
      ],
      questions: ['canBeFound', 'isUseful', 'helpsIncome', 'isFair'].map((id) => ({
        id,
        title: { zh: expect.any(String), en: expect.any(String) },
        options: ['satisfied', 'mostlySatisfied', 'dissatisfied', 'dontKnow'].map((option) => ({
          id: option,
          title: { zh: expect.any(String), en: expect.any(String) },
        })),
      })),
    });
    expect(answer.body.questions[0].options[3].title.zh).toBe('说不清');
  });

  it('is cast once, however the code is typed', async () => {
    const { issue, cast } = await aVote(service(), 'once');
    const { slips } = await issue({ ordinary: 1 });
    const typed = slips[0]!.code.toLowerCase().replaceAll('-', ' ');
    expect(await cast(typed, [page('satisfied'), page('dissatisfied')])).toMatchObject({
      status: 200,
      body: { isCast: true, message: { zh: '收到了。票上没有名字，村里、乡里和被评的人都看不到您点了什么。' } },
    });
    expect(await cast(typed, [page('satisfied')])).toMatchObject({ status: 409, body: { code: 'out-of-state' } });
    await service().anonymous().post('/api/ballots/slip').send({ code: typed }).expect(409);
  });

  it('counts once when its code is used many times at the same instant', async () => {
    const { issue, cast } = await aVote(service(), 'same-instant');
    const { id, slips } = await issue({ ordinary: 4 });
    // Once over the network, and once where all have read the slip before the first one uses it.
    const casting = service().app.get(CastingService, { strict: false });
    for (const [at, { code }] of slips.entries()) {
      const pages = [page('satisfied')];
      const once = () =>
        at % 2 === 0
          ? cast(code, pages).then(({ status }) => status)
          : casting.cast({ code, pages }, 'here').then(
              () => 200,
              () => 409,
            );
      const tries = await Promise.all(Array.from({ length: 8 }, once));
      expect(tries.toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
    }
    expect(await service().database.read.countBy(BallotEntity, { boxId: id })).toBe(4);
  });

  it('keeps answers, and neither when nor who: the row has no other column', async () => {
    const { issue, cast, world } = await aVote(service(), 'row');
    const { id, slips } = await issue({ monitored: 1 });
    // The order in which a page was filled in is not kept either.
    await cast(slips[0]!.code, [{ isFair: 'dontKnow', canBeFound: 'satisfied' }]);
    const [ballot] = await service().database.read.findBy(BallotEntity, { boxId: id });
    const [first, second] = world.home.townships[0].village.cadres;
    expect(ballot).toEqual({
      id: expect.any(String),
      boxId: id,
      answers: { [first.code]: { canBeFound: 'satisfied', isFair: 'dontKnow' }, [second.code]: {} },
      isHelped: false,
      isOnPaper: false,
    });
    expect(JSON.stringify(ballot!.answers[first.code])).toBe('{"canBeFound":"satisfied","isFair":"dontKnow"}');
  });

  it('leaves no line in the audit', async () => {
    const { issue, cast } = await aVote(service(), 'no-line');
    const { slips } = await issue({ ordinary: 1 });
    const lines = () => service().database.read.count(AuditEventEntity);
    const before = await lines();
    expect((await cast(slips[0]!.code, [page('satisfied')])).status).toBe(200);
    expect(await lines()).toBe(before);
  });

  it('answers only what is asked, with the options there are, about those on the paper', async () => {
    const { issue, cast } = await aVote(service(), 'answers');
    const { slips } = await issue({ ordinary: 1 });
    const { code } = slips[0]!;
    const refused = async (pages: Record<string, string>[], pointer: string) => {
      const answer = await cast(code, pages);
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input', errors: [{ pointer, in: 'body' }] } });
    };
    await refused([{ canBeFound: 'good' }], '/pages/0/canBeFound');
    await refused([{}, { isTall: 'satisfied' }], '/pages/1/isTall');
    await refused([{ constructor: 'satisfied' }], '/pages/0/constructor');
    await refused([{}, {}, {}], '/pages/2');
    expect((await cast(code, [])).status).toBe(200);
  });

  it('mistyped is told from its check digit, and that costs nobody the right to try again', async () => {
    const { issue, cast } = await aVote(service(), 'mistyped');
    const { slips } = await issue({ ordinary: 1 });
    const { code } = slips[0]!;
    for (let at = 0; at < 201; at++) {
      const { status, body } = await cast(mistyped(code), []);
      expect([status, body.code]).toEqual([400, 'invalid-input']);
    }
    expect((await cast(code, [page('satisfied')])).status).toBe(200);
  });

  it('can be used while the cycle is open, and neither before nor after', async () => {
    const { issue, cast, close, cycle, official } = await aVote(service(), 'window', { opened: false });
    const { slips } = await issue({ ordinary: 2 });
    expect(await cast(slips[0]!.code, [])).toMatchObject({ status: 409, body: { code: 'window-closed' } });
    await official.post(`/api/cycles/${cycle.id}/open`).send({ reason: '按县里部署办理' }).expect(200);
    expect((await cast(slips[0]!.code, [])).status).toBe(200);
    await close();
    expect(await cast(slips[1]!.code, [])).toMatchObject({ status: 409, body: { code: 'window-closed' } });
  });
});

onBothDatabases('Codes that nobody was given', (service) => {
  it('are refused, and after two hundred of them everything from that network for a while', async () => {
    const { issue, cast } = await aVote(service(), 'guessing');
    const { slips } = await issue({ ordinary: 60 });
    // What is cast from the same network meanwhile does not count against it.
    for (let at = 0; at < 200; at++) {
      if (at % 4 === 0) expect((await cast(slips[at / 4]!.code, [])).status).toBe(200);
      expect(await cast(unknown(at), [])).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    expect(await cast(unknown(200), [])).toMatchObject({ status: 429, body: { code: 'too-many' } });
    expect((await cast(slips[59]!.code, [])).status).toBe(429);
  });
});
