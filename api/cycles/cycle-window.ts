import type { CycleState } from '../contract/records/cycle.js';
import { DomainError } from '../http/domain-error.js';

const SAID: Readonly<Record<CycleState, { zh: string; en: string }>> = {
  planned: { zh: '尚未启动', en: 'only planned' },
  open: { zh: '正在进行', en: 'open' },
  closed: { zh: '已截止', en: 'closed' },
  assessed: { zh: '已核算', en: 'assessed' },
  consulted: { zh: '已征求意见', en: 'consulted on' },
  determined: { zh: '已研究确定', en: 'determined' },
  sealed: { zh: '已封存', en: 'sealed' },
  noticed: { zh: '已公示', en: 'under public notice' },
  final: { zh: '已办结', en: 'final' },
};

const SEALED = {
  zh: '封存的结果不再改动；确有错误的，由县委组织部另作更正结果',
  en: 'a sealed cycle never changes; a mistake is corrected by a superseding result',
};

const WAY: Readonly<Record<CycleState, { zh: string; en: string }>> = {
  planned: { zh: '请由县委组织部先启动这一期', en: 'the county organisation department opens it first' },
  open: { zh: '请等这一期截止后再办', en: 'wait until it is closed' },
  closed: {
    zh: '这一期不再收数据；确需更正的，请联系县委组织部',
    en: 'nothing more is entered; for a correction, ask the county organisation department',
  },
  assessed: {
    zh: '这一期已经核算；确需更正的，请联系县委组织部',
    en: 'it has been assessed; for a correction, ask the county organisation department',
  },
  consulted: {
    zh: '各方意见已经听取，等部务会研究确定等次；确需更正的，请联系县委组织部',
    en: 'everybody was heard and the meeting determines the grades next; for a correction, ask the county organisation department',
  },
  determined: {
    zh: '等次已经研究确定，接着封存；确需更正的，请联系县委组织部',
    en: 'its grades were determined and sealing is next; for a correction, ask the county organisation department',
  },
  sealed: SEALED,
  noticed: SEALED,
  final: SEALED,
};

/** The refusal of what a cycle's state does not allow, with what to do instead. */
export function windowClosed(
  cycle: { id: string; code: string; state: CycleState },
  wanted: readonly CycleState[],
): DomainError {
  const { id, code, state } = cycle;
  const list = (language: 'zh' | 'en', mark: string) => wanted.map((one) => SAID[one][language]).join(mark);
  return new DomainError(
    'window-closed',
    {
      zh: `${code} 这一期现在${SAID[state].zh}，此项只能在“${list('zh', '”或“')}”时办理，没有保存。${WAY[state].zh}。`,
      en: `Cycle ${code} is ${SAID[state].en}; this can be done while it is ${list('en', ' or ')}. Nothing was saved: ${WAY[state].en}.`,
    },
    { word: 'cycles', id, state, wanted: [...wanted] },
  );
}
