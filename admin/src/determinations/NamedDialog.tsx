import { useState } from 'react';
import { Box, Checkbox, FormControlLabel } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { RecordedDeterminations } from '../../../api/contract/records/determination.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useLocale } from 'ra-core';
import type { Locale } from '../i18n/message.js';
import { FormDialog } from '../shared/FormDialog.js';
import { useFormat } from '../shared/format.js';
import { useMaking } from '../shared/useMaking.js';
import { Lines } from './PeopleCards.js';
import type { Named } from './packet-people.js';

type Props = { cycleId: string; named: readonly Named[]; close: () => void };

/** Whom the papers name: those about whom the meeting found nothing to change are ticked one by one and recorded as proposed together. */
export function NamedDialog({ cycleId, named, close }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setTicked(ticked.has(id) ? new Set([...ticked].filter((one) => one !== id)) : new Set([...ticked, id]));
  const title = translate('determinations.namedAsProposed', { smart_count: ticked.size });
  const { make, ...making } = useMaking({ what: title, close, refused: () => {} });
  const submit = () =>
    make((key) =>
      provider.post<RecordedDeterminations>(
        'determinations/record',
        {
          cycleId,
          determinations: named.flatMap(({ result: { id, grade } }) =>
            ticked.has(id) ? [{ resultId: id, grade, reason: null }] : [],
          ),
        },
        { key },
      ),
    );
  const isAll = ticked.size === named.length;
  return (
    <FormDialog
      id="named"
      title={translate('determinations.namedTitle', { smart_count: named.length })}
      button={title}
      isReady={ticked.size > 0}
      submit={submit}
      close={close}
      fault={making.fault}
      isWaiting={making.isWaiting}
    >
      <Box sx={{ color: 'var(--second)', mb: 1 }}>{translate('determinations.namedHint')}</Box>
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={isAll}
            indeterminate={ticked.size > 0 && !isAll}
            onChange={() => setTicked(isAll ? new Set() : new Set(named.map(({ result }) => result.id)))}
          />
        }
        label={translate('determinations.tickAll')}
      />
      <Lines>
        {named.map(({ result: { id, name, code, points, word }, why }) => (
          <li key={id}>
            <FormControlLabel
              control={<Checkbox size="small" checked={ticked.has(id)} onChange={() => toggle(id)} />}
              label={
                <>
                  <b>{name ?? code}</b>　{points !== null && `${format.points(Number(points))}　`}
                  {word?.[locale]}
                  <Box component="span" sx={{ color: 'var(--third)', ml: 1.5, fontSize: '0.8125rem' }}>
                    {why.map((one) => translate(`determinations.named.${one}`)).join('、')}
                  </Box>
                </>
              }
            />
          </li>
        ))}
      </Lines>
    </FormDialog>
  );
}
