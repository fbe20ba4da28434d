import { useState } from 'react';
import { Stack, TextField } from '@mui/material';
import { useGetList, useTranslate } from 'ra-core';
import type { Account } from '../../../api/contract/records/account.js';
import type { DeclarationRecord } from '../../../api/contract/records/commission.js';
import type { Move } from '../../../api/contract/transitions.js';
import type { Column } from '../shared/Column.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { ShowPage } from '../shared/ShowPage.js';
import { NoInterestDialog } from './NoInterestDialog.js';

type Props = { record: DeclarationRecord; move: Move; close: () => void };

const COLUMNS: Column<DeclarationRecord>[] = [
  { source: 'cycleId', of: 'cycles' },
  { source: 'areaCode', kind: 'village' },
  { source: 'firm' },
  { source: 'assessor' },
  { source: 'state', kind: 'state' },
  { source: 'signedName' },
  { source: 'signedOn', kind: 'day' },
  { source: 'replacedBy', of: 'accounts' },
  { source: 'words', isProse: true },
];

function None({ record, close }: Props) {
  return <NoInterestDialog ids={[record.id]} close={close} />;
}

/** Which interest, in words and signed. */
function InterestDialog(props: Props) {
  const translate = useTranslate();
  const [said, setSaid] = useState({ words: '', name: '' });
  return (
    <MoveDialog word="declarations" {...props} also={said}>
      <Stack spacing={2} sx={{ mt: 1 }}>
        {(['words', 'name'] as const).map((name) => (
          <TextField
            key={name}
            required
            fullWidth
            multiline={name === 'words'}
            label={translate(`declarations.fields.${name}`)}
            value={said[name]}
            onChange={(event) => setSaid({ ...said, [name]: event.target.value })}
          />
        ))}
      </Stack>
    </MoveDialog>
  );
}

const ASSESSORS = {
  filter: { role: 'thirdParty', state: ['approved', 'active'] },
  sort: { field: 'name', order: 'ASC' },
  pagination: { page: 1, perPage: 200 },
} as const;

/** Who assesses the village instead. */
function ReplaceDialog(props: Props) {
  const translate = useTranslate();
  const [accountId, setAccountId] = useState('');
  const { data = [] } = useGetList<Account>('accounts', ASSESSORS);
  const others = data.filter(({ id }) => id !== props.record.accountId);
  return (
    <MoveDialog word="declarations" {...props} also={{ accountId }}>
      <TextField
        select
        required
        fullWidth
        label={translate('declarations.fields.accountId')}
        value={accountId}
        onChange={(event) => setAccountId(event.target.value)}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        <option value="" />
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </TextField>
    </MoveDialog>
  );
}

const FORMS = {
  'declare-none': { Dialog: None },
  'declare-interest': { Dialog: InterestDialog },
  replace: { Dialog: ReplaceDialog },
};

export default function DeclarationShow() {
  return <ShowPage<DeclarationRecord> columns={COLUMNS} forms={FORMS} />;
}
