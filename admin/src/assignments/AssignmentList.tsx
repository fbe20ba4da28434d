import { useState } from 'react';
import { Box, Button, Card, Checkbox, MenuItem, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useGetList, useNotify, useTranslate } from 'ra-core';
import type { Account } from '../../../api/contract/records/account.js';
import type { AssignmentRecord } from '../../../api/contract/records/assignment.js';
import type { CadreLine } from '../../../api/contract/records/cadre.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useAreas } from '../shared/areas.js';
import { EmptyList } from '../shared/EmptyList.js';
import { newKey, RequestFailed } from '../shared/http.js';
import { PageHead } from '../shared/PageHead.js';
import { Waiting } from '../shared/Waiting.js';
import { Fault } from '../sign-in/Frame.js';
import { useAssignments } from './useInHand.js';

const ALL = { page: 1, perPage: 1000 };
const NOBODY = '-';

/** The townships, each with who has it in hand; many are chosen and put into one person’s hands at once. */
export default function AssignmentList() {
  const translate = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const provider = useDataProvider<ConsoleDataProvider>();
  const areas = useAreas();
  const assignments = useAssignments();
  const { data: people } = useGetList<Account>('accounts', {
    filter: { role: 'countyOrganisation', state: 'active' },
    sort: { field: 'login', order: 'ASC' },
    pagination: ALL,
  });
  const { data: cadres } = useGetList<CadreLine>('cadres', {
    filter: { isPosted: true },
    sort: { field: 'cadreCode', order: 'ASC' },
    pagination: ALL,
  });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [to, setTo] = useState('');
  const [fault, setFault] = useState('');
  const [isWaiting, setWaiting] = useState(false);
  if (!areas || !assignments || !people || !cadres) return <Waiting />;
  const townships = [...areas.values()].filter(({ kind }) => kind === 'township');
  const villages = [...areas.values()].filter(({ kind }) => kind === 'village');
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';
  const toggle = (code: string) =>
    setChosen(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  const isAll = chosen.length === townships.length;
  const assign = async () => {
    setWaiting(true);
    setFault('');
    try {
      const body = { accountId: to === NOBODY ? null : to, areaCodes: chosen };
      await provider.post<AssignmentRecord[]>('assignments', body, { key: newKey() });
      notify('assignments.done', { type: 'success' });
      setChosen([]);
      void cache.invalidateQueries({ queryKey: ['assignments'] });
    } catch (error) {
      setFault(error instanceof RequestFailed ? error.message : translate('shared.notReached'));
    } finally {
      setWaiting(false);
    }
  };
  if (townships.length === 0)
    return (
      <>
        <PageHead title={translate('assignments.name')} />
        <EmptyList word="assignments" />
      </>
    );
  return (
    <>
      <PageHead title={translate('assignments.name')} sub={translate('assignments.lead')} />
      <Box component="ul" sx={SHARES}>
        {people.map(({ id, name }) => {
          const own = townships.filter(({ areaCode }) => assignments.get(areaCode)?.accountId === id);
          const count = own.reduce((sum, { areaCode }) => sum + under(cadres, areaCode), 0);
          return <li key={id}>{translate('assignments.share', { name, townships: own.length, cadres: count })}</li>;
        })}
      </Box>
      <Card sx={{ p: 1.5, mb: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <span>{translate('assignments.chosen', { count: chosen.length })}</span>
        <TextField
          select
          label={translate('assignments.fields.person')}
          value={to}
          onChange={(event) => setTo(event.target.value)}
          sx={{ minWidth: 180 }}
          margin="none"
        >
          {people.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
          <MenuItem value={NOBODY}>{translate('assignments.nobody')}</MenuItem>
        </TextField>
        <Button
          variant="contained"
          disabled={isWaiting || to === '' || chosen.length === 0}
          onClick={() => void assign()}
        >
          {translate(to === NOBODY ? 'assignments.free' : 'assignments.assign', {
            smart_count: chosen.length,
            name: nameOf(to),
          })}
        </Button>
        <Fault>{fault}</Fault>
      </Card>
      <Card sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('assignments.name')}>
        <Box component="table" sx={TABLE}>
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  size="small"
                  checked={isAll}
                  indeterminate={chosen.length > 0 && !isAll}
                  onChange={() => setChosen(isAll ? [] : townships.map(({ areaCode }) => areaCode))}
                  slotProps={{ input: { 'aria-label': translate('assignments.all') } }}
                />
              </th>
              <th scope="col">{translate('assignments.fields.areaCode')}</th>
              <th scope="col">{translate('assignments.fields.person')}</th>
            </tr>
          </thead>
          <tbody>
            {townships.map(({ areaCode, name }) => (
              <tr key={areaCode}>
                <td>
                  <Checkbox
                    size="small"
                    checked={chosen.includes(areaCode)}
                    onChange={() => toggle(areaCode)}
                    slotProps={{ input: { 'aria-label': translate('assignments.one', { name }) } }}
                  />
                </td>
                <th scope="row">
                  {name}
                  <Box component="span" sx={{ ml: 1, fontSize: '0.75rem', fontWeight: 400, color: 'var(--third)' }}>
                    {translate('assignments.size', {
                      villages: under(villages, areaCode),
                      cadres: under(cadres, areaCode),
                    })}
                  </Box>
                </th>
                <td>
                  {assignments.get(areaCode)?.person ?? (
                    <Box component="span" sx={{ color: 'var(--third)' }}>
                      {translate('assignments.nobody')}
                    </Box>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Box>
      </Card>
    </>
  );
}

/** How many of these are in a place. */
const under = (rows: readonly { areaCode: string }[], code: string) =>
  rows.filter(({ areaCode }) => areaCode.startsWith(code)).length;

const SHARES = {
  listStyle: 'none',
  m: 0,
  mb: 1.5,
  p: 0,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 4,
  color: 'var(--second)',
} as const;
const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th, & td': { textAlign: 'left', px: 1, py: 0.25, borderTop: '1px solid var(--line)' },
  '& thead th': { border: 0, color: 'var(--second)', fontWeight: 600 },
  '& tr > *:first-child': { width: 48 },
  '& tbody th': { width: '40%' },
} as const;
