import type { ConsultationRecord } from '../../contract/records/consultation.js';
import { type Half, named } from './half.js';
import type { Person } from './people.js';
import { together } from './together.js';

/** What an office says against somebody. */
type Objections = Readonly<Record<string, string>>;

/** Every office answers what it was asked; one lets the day pass. */
export async function answer({ stage, cycleId, cohort }: Half, silent: string, objections: Objections): Promise<void> {
  const { offices } = stage;
  const silentCode = named(cohort, silent).code;
  const townships = [...offices.townships].filter(([code]) => code !== silentCode).map(([, [first]]) => first);
  const asked: [Person, ConsultationRecord][] = [];
  await together([...townships, ...offices.units.values(), offices.inspector], async (office) => {
    const all = await office.list<ConsultationRecord>('consultations', { cycleId, state: 'asked' });
    for (const one of all) if (one.moves.some(({ move }) => move === 'answer')) asked.push([office, one]);
  });
  await together(asked, ([office, { id, role, lines }]) => {
    const opinions = lines.flatMap(({ code, name }) =>
      role === 'dispatchingUnit' && name !== null && objections[name]
        ? [{ code, opinion: 'has', text: objections[name] }]
        : [],
    );
    return office.post(`/api/consultations/${id}/answer`, { others: 'none', opinions });
  });
  const [zh, en] = Object.keys(objections).length
    ? [`对${Object.keys(objections).join('、')}有意见`, `${Object.keys(objections).length} objection`]
    : ['都没有意见', 'no objection'];
  await stage.step(
    { zh: '征求意见', en: 'Offices heard' },
    {
      zh: `纪检监察机关、派出单位、乡镇党委 ${asked.length} 家书面答复，${zh}；${silent}没有答复。`,
      en: `${asked.length} offices answer: inspectors, dispatching units, townships; ${en}. One township stays silent.`,
    },
  );
}
