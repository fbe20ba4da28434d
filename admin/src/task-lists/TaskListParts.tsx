import { useState } from 'react';
import { Box, Button } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { RuleSetForms } from '../../../api/contract/records/rule-set-forms.js';
import type { TaskListRecord } from '../../../api/contract/records/task-list.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { DraftForm, Note, OneOf, Part, Write } from '../my/Parts.js';
import { faultAt, useSubmit } from '../my/useSubmit.js';
import { MoveButtons } from '../shared/MoveButtons.js';
import { useDraft } from '../shared/useDraft.js';
import { useTitleOf } from '../shared/useForms.js';
import { TaskInputs, type TypedTask } from './TaskInputs.js';
import { Tasks } from './Tasks.js';

type Props = { list: TaskListRecord; forms: RuleSetForms };
/** Moves with a form on the page itself. */
const ON_PAGE = { revise: { isElsewhere: true }, tick: { isElsewhere: true }, overrule: { isElsewhere: true } };

/** A task list as one side sees it: what is proposed, what is agreed, what came of it, and what this person may do now. */
export function TaskListParts({ list, forms }: Props) {
  const translate = useTranslate();
  const titleOf = useTitleOf();
  const [isRevising, setRevising] = useState(false);
  const { moves, proposal, tasks, ticks, outcomes, reason, warnings } = list;
  const may = (move: string) => moves.some((one) => one.move === move);
  const nameOf = (outcome: string | undefined) => outcome && titleOf(forms.taskList?.outcomes, outcome);
  const signing = moves.filter(({ move }) => move === 'sign' || move === 'decline');
  return (
    <>
      {proposal && (
        <Part title={translate('task-lists.proposalBy', { side: translate(`task-lists.sides.${proposal.by}`) })}>
          {proposal.reason && (
            <Note>
              {translate('shared.reason')}：{proposal.reason}
            </Note>
          )}
          <Tasks tasks={proposal.tasks} warnings={warnings} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
            <MoveButtons record={{ ...list, moves: signing }} word="task-lists" />
            {signing.length === 0 && <Note>{translate('task-lists.waits')}</Note>}
          </Box>
        </Part>
      )}
      {tasks && (
        <Part title={translate('task-lists.agreed')}>
          <Tasks
            tasks={tasks}
            warnings={proposal ? [] : warnings}
            came={tasks.map((_, at) => ({
              ticked: nameOf(ticks?.[at]),
              confirmed: nameOf(outcomes?.[at]),
            }))}
          />
          {reason && !proposal && (
            <Note isWarm>
              {translate('task-lists.fields.reason')}：{reason}
            </Note>
          )}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
            <MoveButtons
              record={{ ...list, moves: moves.filter(({ move }) => move !== 'sign' && move !== 'decline') }}
              word="task-lists"
              forms={ON_PAGE}
            />
          </Box>
        </Part>
      )}
      {may('tick') && <Outcomes list={list} forms={forms} move="tick" />}
      {may('overrule') && <Outcomes list={list} forms={forms} move="overrule" />}
      {may('revise') &&
        (isRevising ? (
          <Revise list={list} forms={forms} close={() => setRevising(false)} />
        ) : (
          <Button variant="outlined" onClick={() => setRevising(true)} sx={{ minHeight: 44, mb: 2 }}>
            {translate('task-lists.moves.revise')}
          </Button>
        ))}
    </>
  );
}

function Outcomes({ list, forms, move }: Props & { move: 'tick' | 'overrule' }) {
  const translate = useTranslate();
  const titleOf = useTitleOf();
  const provider = useDataProvider<ConsoleDataProvider>();
  const tasks = list.tasks ?? [];
  const starts = { outcomes: list.ticks ?? tasks.map(() => ''), reason: '' };
  const [draft, keep, clear] = useDraft(`task-lists.${list.id}.${move}.${list.version}`, starts);
  const submission = useSubmit(
    {
      outcomes: draft.outcomes,
      version: list.version,
      ...(move === 'overrule' && { reason: draft.reason.trim() }),
    },
    (body, key) => provider.move('task-lists', list.id, move, body, { key }),
    'task-lists.saved',
  );
  const choices = forms.taskList?.outcomes.map(({ id }) => ({ id, name: titleOf(forms.taskList?.outcomes, id) })) ?? [];
  const set = (at: number, outcome: string) =>
    keep({ ...draft, outcomes: draft.outcomes.map((one, i) => (i === at ? outcome : one)) });
  return (
    <Part title={translate(`task-lists.moves.${move}`)}>
      <Note>{translate(`task-lists.moveHints.${move}`)}</Note>
      <DraftForm submission={submission} button={translate(`task-lists.moves.${move}`)} done={clear}>
        {tasks.map(({ title }, at) => (
          <OneOf
            key={title}
            label={title}
            value={draft.outcomes[at] ?? ''}
            onChange={(outcome) => set(at, outcome)}
            choices={choices}
            fault={faultAt(submission.faults, 'outcomes', at)}
          />
        ))}
        {move === 'overrule' && (
          <Write
            label={translate('shared.reason')}
            value={draft.reason}
            onChange={(reason) => keep({ ...draft, reason })}
            fault={faultAt(submission.faults, 'reason') ?? faultAt(submission.faults, 'outcomes')}
            atMost={500}
            rows={2}
          />
        )}
      </DraftForm>
    </Part>
  );
}

function Revise({ list, forms, close }: Props & { close: () => void }) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const from = list.proposal?.tasks ?? list.tasks ?? [];
  const [draft, keep, clear] = useDraft<{ tasks: TypedTask[]; reason: string }>(
    `task-lists.${list.id}.revise.${list.version}`,
    { tasks: from, reason: '' },
  );
  const submission = useSubmit(
    { tasks: draft.tasks, reason: draft.reason.trim(), version: list.version },
    (body, key) => provider.move('task-lists', list.id, 'revise', body, { key }),
    'task-lists.proposed',
  );
  const done = () => {
    clear();
    close();
  };
  return (
    <Part title={translate('task-lists.moves.revise')}>
      <Note>{translate('task-lists.moveHints.revise')}</Note>
      <DraftForm
        submission={submission}
        button={translate('task-lists.moves.revise')}
        done={done}
        more={
          <Button variant="outlined" onClick={close}>
            {translate('ra.action.cancel')}
          </Button>
        }
      >
        <TaskInputs
          tasks={draft.tasks}
          onChange={(tasks) => keep({ ...draft, tasks })}
          faults={submission.faults}
          forms={forms}
        />
        <Write
          label={translate('shared.reason')}
          value={draft.reason}
          onChange={(reason) => keep({ ...draft, reason })}
          fault={faultAt(submission.faults, 'reason')}
          atMost={500}
          rows={2}
        />
      </DraftForm>
    </Part>
  );
}
