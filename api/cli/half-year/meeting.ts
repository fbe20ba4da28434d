import type {
  DeterminationPacket,
  DeterminationRecord,
  MeetingRecord,
  RecordedDeterminations,
} from '../../contract/records/determination.js';
import type { CycleSeal } from '../../contract/records/result.js';
import { type Half, resultsOf } from './half.js';
import type { Refusal } from './people.js';

/** Where the meeting departs from the proposal, and why. */
type Change = { name: string; grade: string; reason: string };

const PRESENT = ['唐一舟', '江远帆', '梁知秋', '贺承平', '沈若水'];
const NOT_TOLD_APART = '两人各项全同，名额只余一个，部务会研究都评较好。';

/** A meeting on record, held today. */
export async function meet({ stage, cycleId }: Half, minutesNumber: string): Promise<string> {
  const meeting = { cycleId, name: '县委组织部部务会', heldOn: stage.day, present: PRESENT, minutesNumber };
  return (await stage.offices.organisation.post<MeetingRecord>('/api/meetings', meeting)).id;
}

/** The meeting determines each grade: as proposed, or one grade apart with its reason; never up past a veto. */
export async function determine(
  half: Half,
  minutesNumber: string,
  changes: readonly Change[],
  vetoed: string | null,
): Promise<Refusal | undefined> {
  const { stage, cycleId } = half;
  const { organisation, second } = stage.offices;
  const packet = await organisation.get<DeterminationPacket>(`/api/determinations/packet?cycleId=${cycleId}`);
  const meetingId = await meet(half, minutesNumber);
  const results = await resultsOf(half);
  const record = (determinations: object[]) => ({ cycleId, determinations });
  const refused =
    vetoed === null
      ? undefined
      : await organisation.refused(
          'POST',
          '/api/determinations/record',
          record([{ resultId: results.get(vetoed)!.id, grade: 'fair', reason: '平时表现尚可，建议评一般。' }]),
        );
  const { open } = await organisation.post<RecordedDeterminations>('/api/determinations/record-as-proposed', {
    cycleId,
  });
  const decided = await organisation.list<DeterminationRecord>('determinations', { cycleId });
  const versions = new Map(decided.map(({ resultId, version }) => [resultId, version]));
  const changed = changes.map(({ name, grade, reason }) => {
    const { id: resultId } = results.get(name)!;
    return { resultId, grade, reason, version: versions.get(resultId)! };
  });
  const opened = open.map(({ resultId }) => ({ resultId, grade: 'fairlyGood', reason: NOT_TOLD_APART }));
  const all = [...changed, ...opened];
  if (all.length > 0) await organisation.post('/api/determinations/record', record(all));
  await second.post(`/api/cycles/${cycleId}/determine`, { meetingId });
  const near = packet.lines.reduce((sum, { above, below }) => sum + above.length + below.length, 0);
  await stage.step(
    { zh: '部务会定等', en: 'The meeting decides' },
    {
      zh: `材料只列线上线下 ${near} 行、否决 ${packet.vetoes.length} 人、容错 ${packet.exemptions.length} 人。${changed.length ? `${changes.map(({ name }) => name).join('、')} 与建议不同，各写理由；` : '都与建议相同；'}${open.length ? `同分 ${open.length} 人一并研究；` : ''}${refused ? `想把被否决的${vetoed}上调，被拒绝（“${refused.message}”）。` : '到会的人和日期在案。'}`,
      en: `a packet of ${near} rows at the lines, ${packet.vetoes.length} vetoes, ${packet.exemptions.length} exemptions. ${changed.length ? `${changed.length} differ from the proposal, each with a reason; ${open.length} in ties decided.` : 'All is as proposed.'}${refused ? ` Raising a vetoed one is refused ("${refused.code}").` : ''}`,
    },
  );
  return refused;
}

/** Every result is sealed, and the whole cycle after the one before. */
export async function seal({ stage, cycleId }: Half): Promise<CycleSeal> {
  const sealed = await stage.offices.organisation.post<CycleSeal>('/api/results/seal', {
    cycleId,
    reason: '部务会已研究确定等次。',
  });
  await stage.step(
    { zh: '封存', en: 'Sealed' },
    {
      zh: `${sealed.results} 个结果，封印 ${sealed.seal.slice(0, 16)}…，接在县封印链第 ${sealed.place} 位；只能被替代，不能改。`,
      en: `${sealed.results} results under ${sealed.seal.slice(0, 16)}…, place ${sealed.place} in the county's chain; never edited, only superseded.`,
    },
  );
  return sealed;
}

/** Opening again what is scored already. @returns how it was refused, with the moves that are legal now */
export async function tryReopening({ stage, cycleId }: Half): Promise<Refusal> {
  const refused = await stage.offices.second.refused('POST', `/api/cycles/${cycleId}/open`, {
    reason: '按县里部署办理',
  });
  const legal = (refused.details?.['legal'] as string[] | undefined) ?? [];
  await stage.step(
    { zh: '越步办理', en: 'Out of turn' },
    {
      zh: `有人想把已经测算的这一期重新启动，被拒绝（“${refused.message}”），并列出现在能办的：${legal.join('、')}。`,
      en: `opening again what is scored already is refused ("${refused.code}"), with what may be done now: ${legal.join(', ')}.`,
    },
  );
  return refused;
}
