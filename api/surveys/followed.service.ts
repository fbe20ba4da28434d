import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SurveyFigures } from '../contract/records/survey.js';
import { DomainError } from '../http/domain-error.js';
import type { Fault } from '../http/fault.js';

/** The figures of a survey that single interviews decide. */
export type Followed = Omit<SurveyFigures, 'isScheduled'>;
/** What the interviews of a village in a cycle come to; null where there are none. */
export type Follow = (village: { cycleId: string; areaCode: string }, read?: EntityManager) => Promise<Followed | null>;

/** Asks who keeps single interviews what they come to. Who keeps them says so at the start. */
@Injectable()
export class FollowedFigures {
  #follow: Follow = async () => null;

  register(follow: Follow): void {
    this.#follow = follow;
  }

  of: Follow = (village, read) => this.#follow(village, read);
}

const NAMES: Readonly<Record<string, { zh: string; en: string }>> = {
  method: { zh: '调查方式', en: 'method' },
  pool: { zh: '样本池', en: 'sample' },
  called: { zh: '已联系', en: 'contacted' },
  answered: { zh: '已答', en: 'answered' },
  valid: { zh: '有效', en: 'valid' },
  refusals: { zh: '拒访', en: 'refused' },
  substituted: { zh: '更换样本', en: 'substituted' },
  calledBack: { zh: '回访复核', en: 'called back' },
};

/**
 * Where the figures of a survey say something else than its interviews. The sample alone may be larger: of a household in reserve that
 * was never needed there is no interview.
 */
export function contradictions(figures: SurveyFigures, followed: Followed): Fault[] {
  const faults = Object.entries(NAMES).flatMap(([key, name]) => {
    const [said, is] = [figures[key as keyof Followed], followed[key as keyof Followed]] as [unknown, unknown];
    if (key === 'pool' ? Number(said) >= Number(is) : said === is) return [];
    return [fault(`/${key}`, name, said, is)];
  });
  for (const [id, options] of Object.entries(followed.questions))
    for (const [option, is] of Object.entries(options)) {
      const said = figures.questions[id]?.[option] ?? 0;
      const name = { zh: `${id} ${option}`, en: `${id} ${option}` };
      if (said !== is) faults.push(fault(`/questions/${id}/${option}`, name, said, is));
    }
  return faults;
}

function fault(pointer: string, { zh, en }: { zh: string; en: string }, said: unknown, is: unknown): Fault {
  return {
    pointer,
    zh: `“${zh}”与访问记录不一致：这里是 ${String(said ?? '空')}，访问记录算得 ${String(is)}`,
    en: `"${en}" differs from the interviews: here ${String(said ?? 'empty')}, by the interviews ${String(is)}`,
  };
}

/** A survey whose interviews changed since it was drafted is not delivered as it is. */
export function mustFollow(id: string, figures: SurveyFigures, followed: Followed | null): void {
  const faults = followed ? contradictions(figures, followed) : [];
  if (faults.length === 0) return;
  throw new DomainError(
    'needs-unmet',
    {
      zh: `这份调查与访问记录不一致，没有报送：${faults.map(({ zh }) => zh).join('；')}。请按访问记录更新后再报送。`,
      en: `The survey says something else than its interviews and was not submitted: ${faults.map(({ en }) => en).join('; ')}. Bring it up to date with the interviews first.`,
    },
    { word: 'surveys', id, differsIn: faults.map(({ pointer }) => pointer.slice(1)) },
  );
}
