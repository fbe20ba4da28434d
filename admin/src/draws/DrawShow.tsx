import { Box, Button, Card, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { DrawRecord } from '../../../api/contract/records/draw.js';
import type { Column } from '../shared/Column.js';
import { ShowPage } from '../shared/ShowPage.js';
import { useTitleOf } from '../shared/useForms.js';
import { useFormsOf } from '../shared/useFormsOf.js';
import { SubstituteDialog } from './SubstituteDialog.js';

const COLUMNS: Column<DrawRecord>[] = [
  { source: 'cycleId', of: 'cycles' },
  { source: 'areaCode', kind: 'village' },
  { source: 'attempt', kind: 'number' },
  { source: 'listed', kind: 'number' },
  { source: 'seed' },
  { source: 'state', kind: 'state' },
  { source: 'reason', isProse: true },
];
const FORMS = { substitute: { Dialog: SubstituteDialog } };

const buttonsOf = (record: DrawRecord) => <Buttons record={record} />;

export default function DrawShow() {
  return (
    <ShowPage<DrawRecord> columns={COLUMNS} forms={FORMS} buttons={buttonsOf}>
      {(record) => <Drawn record={record} />}
    </ShowPage>
  );
}

function Buttons({ record }: { record: DrawRecord }) {
  const translate = useTranslate();
  if (record.state !== 'drawn') return null;
  return (
    <>
      <Button variant="outlined" onClick={() => window.print()}>
        {translate('draws.list.print')}
      </Button>
      <Button variant="outlined" component={Link} to={`/slips?village=${record.areaCode}`}>
        {translate('draws.list.issue')}
      </Button>
    </>
  );
}

/** Who was drawn, with a column for the signature of who received a slip; who stands by; and how to check the draw. */
function Drawn({ record }: { record: DrawRecord }) {
  const translate = useTranslate();
  const titleOf = useTitleOf();
  const strata = useFormsOf(record.cycleId)?.votes.find(({ id }) => id === record.group)?.strata;
  const stratum = (id: string) => titleOf(strata, id);
  return (
    <Card sx={{ p: 2, mt: 2 }}>
      <Typography variant="h2">{translate('draws.list.strata')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, my: 1 }}>
        {Object.entries(record.strata).map(([id, { listed, drawn }]) => (
          <span key={id}>{translate('draws.list.ofRoll', { title: stratum(id), listed, drawn })}</span>
        ))}
      </Box>
      {record.short.map(
        (one) =>
          one.kind === 'stratum' && (
            <Typography key={one.stratum} color="error">
              {translate('draws.list.short', { title: stratum(one.stratum), wanted: one.wanted, found: one.found })}
            </Typography>
          ),
      )}
      <People title={translate('draws.list.drawn')} people={record.drawn} stratum={stratum} isSigned />
      <People title={translate('draws.list.reserve')} people={record.reserve} stratum={stratum} />
      {record.substitutions.map(({ out, in: instead, reason }) => (
        <p key={out}>{translate('draws.list.substituted', { out, in: instead, reason })}</p>
      ))}
      <Typography variant="body2" sx={{ color: 'var(--second)', mt: 1 }}>
        {translate('draws.list.check', { seed: record.seed, plan: record.plan })}
      </Typography>
      <Typography variant="body2" sx={{ color: 'var(--second)' }}>
        {translate('draws.list.forget')}
      </Typography>
    </Card>
  );
}

type PeopleProps = { title: string; people: DrawRecord['drawn']; stratum: (id: string) => string; isSigned?: boolean };

function People({ title, people, stratum, isSigned = false }: PeopleProps) {
  const translate = useTranslate();
  if (people.length === 0) return null;
  const head = ['number', 'code', 'name', 'stratum', ...(isSigned ? ['signed'] : [])];
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h2">{title}</Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            {head.map((one) => (
              <TableCell key={one}>{translate(`draws.list.${one}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {people.map((one, at) => (
            <TableRow key={one.code}>
              <TableCell>{at + 1}</TableCell>
              <TableCell>{one.code}</TableCell>
              <TableCell>{one.name ?? '—'}</TableCell>
              <TableCell>{stratum(one.stratum)}</TableCell>
              {isSigned && <TableCell sx={{ width: '30%' }} />}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
