import { Box, Button, Drawer, type Theme, useMediaQuery } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { LackingMarks } from '../../../api/contract/records/mark.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { RemindButton } from '../reminders/RemindButton.js';
import { useAreaNames } from '../shared/areas.js';
import { useFormat } from '../shared/format.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';
import { useWindows } from '../shared/windows.js';
import { type Gathered, type InVillage, missingOf } from './gathered.js';
import type { Side } from './sides.js';

type Props = { cycle: CycleRecord; side: Side; row: Gathered; close: () => void };

/** What is behind one cell of the board: who is not done, by how many, until when or how late; whom to remind; and the whole list. */
export function CellPanel({ cycle, side, row, close }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const nameOf = useAreaNames();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const until = useWindows(cycle.id)?.find(({ code }) => code === side.window)?.toOn;
  const isLate = until !== undefined && format.isLate(until);
  const missing = missingOf([row]).filter((one) => side.lacks.includes(one.side));
  const filter = encodeURIComponent(JSON.stringify({ cycleId: cycle.id, areaCode: row.areaCode }));
  const name = `${nameOf(row.areaCode)}　${translate(`landing.sides.${side.id}.name`)}`;
  return (
    <Drawer
      anchor={isPhone ? 'bottom' : 'right'}
      open
      onClose={close}
      slotProps={{ paper: { role: 'dialog', 'aria-label': name, sx: { width: { sm: 400 }, maxHeight: '100%' } } }}
    >
      <Box sx={{ p: 2, display: 'grid', gap: 1.5 }}>
        <Box>
          <Box component="h2" sx={{ m: 0, fontSize: '1.125rem', fontWeight: 600 }}>
            {name}
          </Box>
          {until && (
            <Box sx={{ color: isLate ? 'var(--down)' : 'var(--third)', fontWeight: isLate ? 600 : 400 }}>
              {isLate && '◆ '}
              {format.due(until)}
            </Box>
          )}
        </Box>
        {side.id === 'township' ? <Marks cycle={cycle} areaCode={row.areaCode} /> : <Villages side={side} row={row} />}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <RemindButton cycle={cycle} missing={missing} />
          <Button component={Link} to={`/${side.list}?filter=${filter}`} variant="outlined">
            {translate('landing.panel.list')}
          </Button>
          <Button onClick={close}>{translate('ra.action.close')}</Button>
        </Box>
      </Box>
    </Drawer>
  );
}

function Marks({ cycle, areaCode }: { cycle: CycleRecord; areaCode: string }) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data, error } = useQuery({
    queryKey: ['marks', 'lacking', cycle.id, areaCode],
    queryFn: async ({ signal }) =>
      (await provider.read<LackingMarks[]>('marks/lacking', { cycleId: cycle.id, areaCode }, { signal })).data,
  });
  if (error) return <ProblemCard error={error} />;
  if (!data) return <Waiting />;
  return (
    <Lines>
      {data
        .filter(({ group }) => group === 'townshipCommittee')
        .map(({ entityCode, name, expected, entered, countersigned }) => (
          <Line
            key={entityCode}
            name={name}
            says={translate(`landing.panel.${entered < expected ? 'entry' : 'second'}`, {
              count: entered < expected ? expected - entered : expected - countersigned,
            })}
          />
        ))}
    </Lines>
  );
}

function Villages({ side, row }: { side: Side; row: Gathered }) {
  const translate = useTranslate();
  const nameOf = useAreaNames();
  const of: Partial<Record<Side['id'], readonly InVillage[]>> = {
    county: row.figures.villages,
    villagers: row.ballots.villages,
    thirdParty: row.surveys.villages,
  };
  const villages = of[side.id] ?? [];
  if (villages.length === 0)
    return (
      <Box sx={{ color: 'var(--second)' }}>
        {translate(`landing.sides.${side.id}.${side.cell(row).says}`, { count: side.cell(row).rest })}
      </Box>
    );
  return (
    <Lines>
      {villages.map(({ areaCode, done, of: all, waits }) => (
        <Line
          key={areaCode}
          name={nameOf(areaCode)}
          says={translate(`landing.panel.${side.id}.${waits}`, { count: all - done, done, of: all })}
        />
      ))}
    </Lines>
  );
}

function Lines({ children }: { children: React.ReactNode }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: '60vh', overflowY: 'auto' }} tabIndex={0}>
      {children}
    </Box>
  );
}

function Line({ name, says }: { name: string; says: string }) {
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, py: 0.75, borderTop: '1px solid var(--line)' }}>
      <b>{name}</b>
      <Box component="span" sx={{ ml: 'auto', color: 'var(--second)' }}>
        {says}
      </Box>
    </Box>
  );
}
