import { useDataProvider, useTranslate } from 'ra-core';
import type { RuleSetForms } from '../../../api/contract/records/rule-set-forms.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { DraftForm, Note, Part } from '../my/Parts.js';
import { useSubmit } from '../my/useSubmit.js';
import { useDraft } from '../shared/useDraft.js';
import { EMPTY_TASK, TaskInputs, type TypedTask } from './TaskInputs.js';

type Props = { cycleId: string; cadreId: string; forms: RuleSetForms; done?: (id: string) => void };

/** One side proposes the tasks of a cadre; the other signs. */
export function ProposeTasks({ cycleId, cadreId, forms, done }: Props) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { taskList } = forms;
  const starts = Array.from({ length: taskList?.atLeast ?? 1 }, () => EMPTY_TASK);
  const [tasks, keep, clear] = useDraft<TypedTask[]>(`task-lists.${cycleId}.${cadreId}`, starts);
  const submission = useSubmit(
    { cycleId, cadreId, tasks },
    async (body, key) => {
      const { data } = await provider.create('task-lists', { data: body, meta: { key } });
      done?.(String(data.id));
    },
    'task-lists.proposed',
  );
  return (
    <Part title={translate('task-lists.propose')}>
      <Note>{translate('task-lists.proposeHint', { atLeast: taskList?.atLeast, atMost: taskList?.atMost })}</Note>
      <DraftForm submission={submission} button={translate('task-lists.propose')} done={clear}>
        <TaskInputs tasks={tasks} onChange={keep} faults={submission.faults} forms={forms} />
      </DraftForm>
    </Part>
  );
}
