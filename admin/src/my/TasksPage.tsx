import { useTranslate } from 'ra-core';
import type { TaskListRecord } from '../../../api/contract/records/task-list.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { useCycleTitle } from '../shared/format.js';
import { useMyself } from '../shared/myself.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { StateWord } from '../shared/StateWord.js';
import { useForms } from '../shared/useForms.js';
import { Waiting } from '../shared/Waiting.js';
import { Narrow, Note, Part } from './Parts.js';
import { ProposeTasks } from '../task-lists/ProposeTasks.js';
import { TaskListParts } from '../task-lists/TaskListParts.js';
import { useOwn } from './useOwn.js';

/** The own tasks of the half-year: agreed with the township, ticked at its end. */
export default function TasksPage() {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const { account } = useMyself();
  const cycle = useCycleInHand();
  const forms = useForms(cycle?.ruleSetId);
  const { data: lists, error } = useOwn<TaskListRecord>('task-lists', { cycleId: cycle?.id }, 'updatedAt');
  if (error) return <ProblemCard error={error} />;
  if (!cycle || !lists || !forms) return <Waiting />;
  const [list] = lists;
  return (
    <Narrow>
      <PageHead
        title={translate('my.pages.my-tasks')}
        sub={
          <>
            {titleOf(cycle)}　{list && <StateWord word="task-lists" state={list.state} />}
          </>
        }
      />
      {forms.taskList === null ? (
        <Part>
          <Note>{translate('my.tasks.none')}</Note>
        </Part>
      ) : list ? (
        <TaskListParts list={list} forms={forms} />
      ) : (
        <ProposeTasks cycleId={cycle.id} cadreId={account.cadreId!} forms={forms} />
      )}
    </Narrow>
  );
}
