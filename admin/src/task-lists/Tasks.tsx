import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { TaskListRecord, TaskWarning } from '../../../api/contract/records/task-list.js';
import type { Locale } from '../i18n/message.js';
import { Note } from '../my/Parts.js';

type Came = { ticked: string | undefined; confirmed: string | undefined };
type Props = {
  tasks: NonNullable<TaskListRecord['tasks']>;
  warnings: readonly TaskWarning[];
  came?: readonly Came[];
};

/** The tasks one below the other: what, to which end, and what came of each. */
export function Tasks({ tasks, warnings, came }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  return (
    <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
      {tasks.map(({ title, goal, about }, at) => (
        <Box component="li" key={title} sx={{ py: 0.75, overflowWrap: 'anywhere' }}>
          <b>{title}</b>
          <Note>
            {goal}　{translate(`task-lists.choices.about.${about}`, { _: about })}
          </Note>
          {warnings
            .filter(({ task }) => task === at)
            .map(({ item, word, message }) => (
              <Note key={item + word} isWarm>
                ◆ {message[locale]}
              </Note>
            ))}
          {came?.[at]?.ticked && (
            <Box component="span">
              {translate('task-lists.ticked')}：{came[at].ticked}
            </Box>
          )}
          {came?.[at]?.confirmed && (
            <Box component="span">
              　{translate('task-lists.confirmed')}：<b>{came[at].confirmed}</b>
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}
