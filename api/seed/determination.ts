import { ConsultationsService } from '../consultations/consultations.service.js';
import { systemActor } from '../http/access.js';
import { AsProposedService } from '../results/as-proposed.service.js';
import { DeterminationsService } from '../results/determinations.service.js';
import { MeetingsService } from '../results/meetings.service.js';
import { ResultsService } from '../results/results.service.js';
import type { Story } from './story.js';

/** What an office says against somebody. */
const OBJECTIONS = {
  丁向东: '两件交接事项没有办结，已书面提醒。',
} as const;
type WhoHasObjections = keyof typeof OBJECTIONS;

/** Where the meeting departs from the proposal. */
const CHANGES = [
  { name: '班建平', grade: 'fairlyGood', reason: '六月山洪连续 9 天在岗，应急天数未计入任务清单。' },
  { name: '丁向东', grade: 'fairlyGood', reason: '两件交接事项未办结，派出单位、乡镇均有书面意见。' },
  { name: '韦春梅', grade: 'fair', reason: '群众反映清单第 2 件没有办成，入户核实属实。' },
];
const NOT_TOLD_APART = '两人各项全同，名额只余一个，部务会研究都评较好。';

const MEETING = {
  name: '县委组织部部务会',
  heldOn: '2026-07-20',
  present: ['唐一舟', '江远帆', '梁知秋', '贺承平', '沈若水'],
  minutesNumber: '2026年第14期',
  remark: null,
};

/** Hears the offices and lets the meeting determine the grades of the first half of 2026. */
export async function hearAndDetermine({ app, clock, people, by }: Story, cycleId: string): Promise<void> {
  const [first, second] = people.county;
  const consultations = app.get(ConsultationsService, { strict: false });
  const determinations = app.get(DeterminationsService, { strict: false });
  await consultations.ask({ cycleId, dueOn: '2026-07-16' }, first);
  clock.setDay('2026-07-15');
  const asked = await consultations.list({ filter: { cycleId }, range: [0, 199] }, by);
  for (const { id, role, lines } of asked.records) {
    // Two townships have nothing to say and say nothing: that counts as no objection.
    if (role === 'townshipCommittee' && lines.length < 6) continue;
    const opinions = lines.flatMap(({ code, name }) =>
      role !== 'disciplineInspector' && name !== null && name in OBJECTIONS
        ? [{ ...UNSAID, code, opinion: 'has' as const, text: OBJECTIONS[name as WhoHasObjections] }]
        : [],
    );
    await consultations.answer(id, { others: 'none', opinions }, systemActor(by.areaCode));
  }
  clock.setDay('2026-07-17');
  await consultations.consult(cycleId, { reason: '按县里部署办理' }, first);
  clock.setDay(MEETING.heldOn);
  const { id: meetingId } = await app.get(MeetingsService, { strict: false }).create({ cycleId, ...MEETING }, first);
  const results = await app.get(ResultsService, { strict: false }).cadresOf(cycleId);
  const { open } = await app.get(AsProposedService, { strict: false }).record({ cycleId }, first);
  const decided = await determinations.decidedOf(cycleId);
  await determinations.record(
    {
      cycleId,
      determinations: [
        ...CHANGES.flatMap(({ name, grade, reason }) => {
          const { id: resultId } = results.find((one) => one.name === name)!;
          return { resultId, grade, reason, version: decided.get(resultId)!.version };
        }),
        ...open.map(({ resultId }) => ({ resultId, grade: 'fairlyGood', reason: NOT_TOLD_APART })),
      ],
    },
    first,
  );
  await determinations.determine(cycleId, { meetingId }, second);
}

const UNSAID = { text: null, isReleased: null, hasAllowances: null };
