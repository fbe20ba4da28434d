import { useState } from 'react';
import { Alert, Box, Button, Card, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { OpenedContact, OpenedList, SampledHousehold } from '../../../api/contract/records/household-list.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from '../shared/FormDialog.js';
import { useMay } from '../shared/myself.js';
import { ReasonInput } from '../shared/ReasonInput.js';
import { useMaking } from '../shared/useMaking.js';

/** The sample and those who stand by, masked; one household at a time is opened in full. */
export function Households({ list: { id, households } }: { list: OpenedList }) {
  const translate = useTranslate();
  const mayOpen = useMay('household-lists.contact');
  const [asked, setAsked] = useState<string>();
  const [known, setKnown] = useState<Readonly<Record<string, OpenedContact>>>({});
  const part = (isReserve: boolean) => households.filter((one) => one.isReserve === isReserve);
  const rows = (some: readonly SampledHousehold[]) =>
    some.map((one) => (
      <TableRow key={one.code}>
        <TableCell>{one.number}</TableCell>
        <TableCell>
          {one.code}
          {one.isCalledBack && (
            <Box component="span" sx={TAG}>
              {translate('household-lists.opened.calledBack')}
            </Box>
          )}
        </TableCell>
        <TableCell>{translate(`household-lists.choices.kind.${one.kind}`)}</TableCell>
        <TableCell>{known[one.code]?.name ?? one.name ?? '—'}</TableCell>
        <TableCell>
          {known[one.code]?.contact ?? one.contact ?? '—'}
          {mayOpen && !known[one.code] && (
            <Button size="small" onClick={() => setAsked(one.code)} sx={{ ml: 1 }}>
              {translate('household-lists.moves.contact')}
            </Button>
          )}
        </TableCell>
      </TableRow>
    ));
  return (
    <Card component="section" sx={{ mt: 1.5, p: 2 }}>
      <Alert severity="info" sx={{ mb: 1 }}>
        {translate('household-lists.opened.note')}
      </Alert>
      {[false, true].map((isReserve) => (
        <Box key={String(isReserve)} sx={{ overflowX: 'auto', mb: 2 }}>
          <Box component="h2" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
            {translate(`household-lists.opened.${isReserve ? 'reserve' : 'sample'}`)}
          </Box>
          <Table size="small">
            <TableHead>
              <TableRow>
                {['number', 'code', 'kind', 'name', 'contact'].map((one) => (
                  <TableCell key={one}>{translate(`household-lists.opened.${one}`)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>{rows(part(isReserve))}</TableBody>
          </Table>
        </Box>
      ))}
      {asked && (
        <ContactDialog
          id={id}
          code={asked}
          close={() => setAsked(undefined)}
          told={(one) => setKnown({ ...known, [one.code]: one })}
        />
      )}
    </Card>
  );
}

type ContactProps = { id: string; code: string; close: () => void; told: (contact: OpenedContact) => void };

/** Why one household is opened. */
function ContactDialog({ id, code, close, told }: ContactProps) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [reason, setReason] = useState('');
  const title = `${translate('household-lists.moves.contact')}　${code}`;
  const { make, fault, faults, isWaiting } = useMaking({ what: title, close, refused: () => undefined });
  const submit = () =>
    make(async (key) => {
      const answer = await provider.post(`household-lists/${id}/contact`, { code, reason: reason.trim() }, { key });
      told((answer as { data: OpenedContact }).data);
    });
  return (
    <FormDialog id="contact" title={title} submit={submit} fault={fault} isWaiting={isWaiting} close={close}>
      <Box sx={{ color: 'var(--second)', mb: 1 }}>{translate('household-lists.moveHints.contact')}</Box>
      <ReasonInput value={reason} onChange={setReason} faults={faults} />
    </FormDialog>
  );
}

const TAG = { ml: 1, fontSize: '0.75rem', color: 'var(--warn)' } as const;
