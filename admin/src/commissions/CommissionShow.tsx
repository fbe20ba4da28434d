import { Box, Card, Chip } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CommissionRecord, DeclarationRecord } from '../../../api/contract/records/commission.js';
import type { HouseholdListRecord } from '../../../api/contract/records/household-list.js';
import { useAreaNames } from '../shared/areas.js';
import type { Column } from '../shared/Column.js';
import { useFormat } from '../shared/format.js';
import { useToday } from '../shared/myself.js';
import { RelatedList } from '../shared/RelatedList.js';
import { ShowPage } from '../shared/ShowPage.js';
import { Figures } from './Figures.js';
import { FORMS } from './forms.js';

const COLUMNS: Column<CommissionRecord>[] = [
  { source: 'cycleId', of: 'cycles' },
  { source: 'firm' },
  {
    source: 'assessors',
    render: ({ assessors }) => assessors.map(({ name }) => name).join('、'),
    text: ({ assessors }) => assessors.map(({ name }) => name).join('、'),
  },
  { source: 'fromOn', kind: 'day' },
  { source: 'untilOn', kind: 'day' },
  { source: 'destroyOn', kind: 'day' },
  { source: 'isOn', kind: 'yesNo' },
  { source: 'deliveredAt', kind: 'instant' },
  { source: 'state', kind: 'state' },
  { source: 'reason', isProse: true },
];
const DECLARED: Column<DeclarationRecord>[] = [
  { source: 'areaCode', kind: 'village' },
  { source: 'assessor' },
  { source: 'state', kind: 'state' },
  { source: 'signedOn', kind: 'day' },
];
const LISTED: Column<HouseholdListRecord>[] = [
  { source: 'areaCode', kind: 'village' },
  { source: 'sampled', kind: 'number' },
  { source: 'reserve', kind: 'number' },
  { source: 'openings', kind: 'number' },
  { source: 'state', kind: 'state' },
];
const BY_VILLAGE = { field: 'areaCode', order: 'ASC' } as const;

export default function CommissionShow() {
  return (
    <ShowPage<CommissionRecord> columns={COLUMNS} forms={FORMS}>
      {(record) => (
        <>
          <Villages record={record} />
          <Figures record={record} />
          <RelatedList<DeclarationRecord>
            word="declarations"
            filter={{ commissionId: record.id }}
            sort={BY_VILLAGE}
            columns={DECLARED}
            opens="show"
          />
          <RelatedList<HouseholdListRecord>
            word="household-lists"
            filter={{ commissionId: record.id }}
            sort={BY_VILLAGE}
            columns={LISTED}
            opens="show"
          />
          <Receipt record={record} />
        </>
      )}
    </ShowPage>
  );
}

/** The villages by name: which were drawn late, which were taken out and why. */
function Villages({ record: { villages } }: { record: CommissionRecord }) {
  const translate = useTranslate();
  const nameOf = useAreaNames();
  const format = useFormat();
  return (
    <Card component="section" sx={{ p: 2, mt: 1.5 }}>
      <Box component="h2" sx={HEAD}>
        {translate('commissions.fields.villages')}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {villages.map(({ areaCode, isLate, addedAt, releasedFor }) => {
          const late = isLate ? `　${translate('commissions.villages.late', { day: format.instant(addedAt) })}` : '';
          const out = releasedFor ? `　${translate('commissions.villages.released', { reason: releasedFor })}` : '';
          return (
            <Chip
              key={areaCode}
              size="small"
              variant="outlined"
              label={`${nameOf(areaCode, true)}${late}${out}`}
              sx={{ maxWidth: '100%', ...(releasedFor && { color: 'var(--third)', textDecoration: 'line-through' }) }}
            />
          );
        })}
      </Box>
    </Card>
  );
}

/** The receipt of destruction, or until when it is owed. */
function Receipt({ record: { receipt, destroyOn, assessors } }: { record: CommissionRecord }) {
  const translate = useTranslate();
  const today = useToday();
  const format = useFormat();
  const name = assessors.find(({ accountId }) => accountId === receipt?.by)?.name ?? '';
  const isLate = destroyOn < today;
  const said = receipt
    ? translate('commissions.receipt.given', { ...receipt, name, day: format.day(receipt.destroyedOn) })
    : translate(`commissions.receipt.${isLate ? 'late' : 'none'}`, { day: format.day(destroyOn) });
  return (
    <Card component="section" sx={{ p: 2, mt: 1.5 }}>
      <Box component="h2" sx={HEAD}>
        {translate('commissions.tabs.receipt')}
      </Box>
      <Box sx={{ mt: 1, color: !receipt && isLate ? 'var(--down)' : 'inherit' }}>{said}</Box>
    </Card>
  );
}

const HEAD = { m: 0, fontSize: '0.875rem', fontWeight: 600 } as const;
