import type { TaskList } from '../contract/duty-report.js';
import type { Task, TaskWarning } from '../contract/records/task-list.js';
import type { Level } from '../contract/rater-group.js';
import type { RuleSet } from '../contract/rule-set.js';
import { barringDuty, wordsOfDuties } from '../core/barred-task.js';
import { nodesWithin } from '../core/node-children.js';
import type { Fault } from '../http/fault.js';

/** What a measure says of agreed tasks, and by which names it knows what came of one. */
export type TaskMeasure = { ruleSet: RuleSet; asked: TaskList; levels: Readonly<Record<string, Level>> };

/** What the measure says of agreed tasks; undefined where it has none, or marks them by bare numbers. */
export function taskMeasure(ruleSet: RuleSet): TaskMeasure | undefined {
  const asked = ruleSet.taskList;
  const { score, figures } = ruleSet.entities.cadre ?? { score: undefined, figures: [] };
  if (!asked) return undefined;
  for (const tree of [...(score ? [score] : []), ...figures])
    for (const node of nodesWithin(tree)) {
      if (node.kind !== 'marks' || node.group !== asked.group || node.item !== asked.item) continue;
      const levels = node.scale === undefined ? undefined : ruleSet.raterGroups[asked.group]?.scales?.[node.scale];
      if (levels) return { ruleSet, asked, levels };
    }
  return undefined;
}

/** What is wrong with tasks that somebody proposes: how many, and those that the negative list bars, each with the item. */
export function taskFaults({ ruleSet, asked }: TaskMeasure, tasks: readonly Task[]): Fault[] {
  const { atLeast, atMost, clause } = asked;
  const faults: Fault[] = tasks.flatMap(({ title, about }, at) => {
    const duty = barringDuty(ruleSet.negativeList, about);
    if (!duty) return [];
    return {
      pointer: `/tasks/${at}/about`,
      zh: `“${title}”属于负面清单 ${duty.id}（${duty.title.zh}），不得交给驻村驻镇干部，请换一件`,
      en: `"${title}" falls under item ${duty.id} of the negative list (${duty.title.en}) and may not be given to posted cadres; choose another`,
    };
  });
  for (const [at, { title }] of tasks.entries()) {
    const first = tasks.findIndex((one) => one.title === title);
    if (first === at) continue;
    const pointer = `/tasks/${at}/title`;
    faults.push({ pointer, zh: `与第 ${first + 1} 件重复`, en: `says the same as task ${first + 1}` });
  }
  if (tasks.length < atLeast || tasks.length > atMost)
    faults.push({
      pointer: '/tasks',
      zh: `应商定 ${atLeast} 至 ${atMost} 件（第 ${clause} 条），现有 ${tasks.length} 件`,
      en: `takes ${atLeast} to ${atMost} tasks (clause ${clause}); there are ${tasks.length}`,
    });
  return faults;
}

/** Titles that hold a listed word: both sides look again. */
export function taskWarnings({ ruleSet }: TaskMeasure, tasks: readonly Task[]): TaskWarning[] {
  return tasks.flatMap(({ title }, task) =>
    wordsOfDuties(ruleSet.negativeList, title).map(({ duty, word }) => ({
      task,
      item: duty.id,
      word,
      message: {
        zh: `“${title}”里有“${word}”，可能属于负面清单 ${duty.id}（${duty.title.zh}）。确实不是的，可以保留；是的，请换一件。`,
        en: `"${title}" holds "${word}" and may fall under item ${duty.id} of the negative list (${duty.title.en}). Keep it if it does not; otherwise choose another.`,
      },
    })),
  );
}

/** What is wrong with outcomes: one for each task, by the names of the measure. */
export function outcomeFaults(
  { levels }: TaskMeasure,
  tasks: readonly Task[] | null,
  outcomes: readonly string[],
): Fault[] {
  const named = Object.entries(levels);
  const faults: Fault[] = outcomes.flatMap((outcome, at) => {
    if (Object.hasOwn(levels, outcome)) return [];
    return {
      pointer: `/outcomes/${at}`,
      zh: `应为以下之一：${named.map(([id, { title }]) => `${id}（${title.zh}）`).join('、')}`,
      en: `is one of ${named.map(([id, { title }]) => `${id} (${title.en})`).join(', ')}`,
    };
  });
  const wanted = tasks?.length ?? 0;
  if (outcomes.length !== wanted)
    faults.push({
      pointer: '/outcomes',
      zh: `商定了 ${wanted} 件，每件一个结果；现有 ${outcomes.length} 个`,
      en: `takes one outcome for each of the ${wanted} agreed tasks; there are ${outcomes.length}`,
    });
  return faults;
}
