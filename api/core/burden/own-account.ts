import type { Ask } from '../../contract/burden.js';
import type { County } from './county.js';
import { exactly, span, times } from './span.js';
import { CHARACTERS_ON_A_PAGE, secondsOf } from './unit-time.js';

/** What the assessed do themselves: the duty report by pages, and the outcome of every agreed task. */
export function ownAccountAsks({ inventory, many }: County): Ask[] {
  const { dutyReport, taskList } = inventory.ruleSet;
  const cadres = many('cadre');
  const asks: Ask[] = [];
  if (dutyReport) {
    const { charactersAtMost: characters } = dutyReport;
    const count = exactly(cadres * Math.ceil(characters / CHARACTERS_ON_A_PAGE));
    const seconds = exactly(cadres * characters * secondsOf('character'));
    asks.push({ side: 'cadre', kind: 'pages', of: 'dutyReport', part: 'main', count, seconds });
  }
  if (taskList) {
    const count = times(span(taskList.atLeast, taskList.atMost), cadres);
    const seconds = times(count, secondsOf('ownTask'));
    asks.push({ side: 'cadre', kind: 'taskTicks', of: 'taskList', part: 'main', count, seconds });
  }
  return asks;
}

/** The meeting that determines the grades, and those it hears before. */
export function meetingAsks({ inventory, many }: County): Ask[] {
  const { determination } = inventory.ruleSet;
  if (!determination) return [];
  const meeting = exactly(determination.record.includes('meeting') ? 1 : 0);
  const seconds = times(meeting, secondsOf('meeting'));
  const opinions = determination.hears.map(({ role: side }): Ask => {
    const offices = { dispatchingUnit: many('dispatchingUnit'), townshipCommittee: many('township') };
    const count = exactly(offices[side as keyof typeof offices] ?? 1);
    const time = times(count, secondsOf('opinion'));
    return { side, kind: 'opinions', of: 'determination', part: 'further', count, seconds: time };
  });
  return [
    { side: 'countyOrganisation', kind: 'meetings', of: 'determination', part: 'main', count: meeting, seconds },
    ...opinions,
  ];
}
