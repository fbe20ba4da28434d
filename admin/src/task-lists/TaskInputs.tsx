import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { RuleSetForms } from '../../../api/contract/records/rule-set-forms.js';
import { OneOf, Write } from '../my/Parts.js';
import { faultAt } from '../my/useSubmit.js';
import type { FieldErrors } from '../shared/http.js';

/** A task as it is typed. */
export type TypedTask = { title: string; goal: string; about: string };

/** What a task may be about, unless the measure's list bars it. */
const ABOUT = ['outcome', 'capacity', 'satisfaction', 'attendance'];
export const EMPTY_TASK: TypedTask = { title: '', goal: '', about: 'outcome' };

type Props = {
  tasks: readonly TypedTask[];
  onChange: (tasks: TypedTask[]) => void;
  faults: FieldErrors;
  forms: RuleSetForms;
};

/** The tasks that one side proposes: what, to which end, what it is about. */
export function TaskInputs({ tasks, onChange, faults, forms: { taskList, duties } }: Props) {
  const translate = useTranslate();
  const barred = new Set(duties.flatMap(({ bars }) => bars));
  const about = ABOUT.filter((one) => !barred.has(one)).map((id) => ({
    id,
    name: translate(`task-lists.choices.about.${id}`),
  }));
  const set = (at: number, part: Partial<TypedTask>) =>
    onChange(tasks.map((task, i) => (i === at ? { ...task, ...part } : task)));
  const fault = faultAt(faults, 'tasks');
  return (
    <>
      {tasks.map((task, at) => (
        <Box
          key={at}
          component="fieldset"
          sx={{ border: 0, borderTop: '1px solid var(--line)', m: 0, p: 0, pt: 1, mt: 1 }}
        >
          <Box component="legend" sx={{ float: 'left', width: '100%', fontWeight: 600, p: 0 }}>
            {translate('task-lists.nth', { n: at + 1 })}
            {tasks.length > (taskList?.atLeast ?? 1) && (
              <Button
                size="small"
                onClick={() => onChange(tasks.filter((_, i) => i !== at))}
                aria-label={translate('task-lists.removeNth', { n: at + 1 })}
              >
                {translate('task-lists.remove')}
              </Button>
            )}
          </Box>
          <Write
            label={translate('task-lists.fields.title')}
            value={task.title}
            onChange={(title) => set(at, { title })}
            fault={faultAt(faults, 'tasks', at, 'title')}
            atMost={60}
          />
          <Write
            label={translate('task-lists.fields.goal')}
            value={task.goal}
            onChange={(goal) => set(at, { goal })}
            fault={faultAt(faults, 'tasks', at, 'goal')}
            atMost={200}
            rows={2}
          />
          <OneOf
            label={translate('task-lists.fields.about')}
            value={task.about}
            onChange={(one) => set(at, { about: one })}
            choices={about}
            fault={faultAt(faults, 'tasks', at, 'about')}
          />
        </Box>
      ))}
      {fault && <Box sx={{ color: 'var(--stop)' }}>× {fault}</Box>}
      {tasks.length < (taskList?.atMost ?? 20) && (
        <Button onClick={() => onChange([...tasks, EMPTY_TASK])}>{translate('task-lists.add')}</Button>
      )}
    </>
  );
}
