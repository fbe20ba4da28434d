import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { Confirmed, ResultBacking } from '../../../../api/contract/records/result-backing.js';
import { useFormat } from '../../shared/format.js';

type Props = { backing: ResultBacking | undefined; part: Confirmed['part']; id: string };

/** Who confirmed what a line was read from: the office and the day, and the name for those who may know it. */
export function Confirmers({ backing, part, id }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const mine = backing?.confirmed.filter((one) => one.part === part && one.id === id) ?? [];
  if (mine.length === 0) return null;
  const said = mine.map(({ source, ownerUnit, office, name, on }) =>
    [
      source === 'figures' && ownerUnit,
      `${office === null ? '' : translate(`layout.roles.${office}`)}${translate(`results.file.confirmed.${source}`)}`,
      name,
      format.day(on),
    ]
      .filter(Boolean)
      .join(' '),
  );
  return <Box sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>✓ {[...new Set(said)].join('；')}</Box>;
}
