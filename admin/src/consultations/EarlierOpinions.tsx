import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { OpinionLine } from '../../../api/contract/records/consultation.js';
import { useFormat } from '../shared/format.js';

/** The objections that an office made before and wrote otherwise or took back since, each with its days. */
export function EarlierOpinions({ earlier }: { earlier: OpinionLine['earlier'] }) {
  const translate = useTranslate();
  const format = useFormat();
  if (earlier.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, pl: 2, flex: '1 0 100%', color: 'var(--second)', fontSize: '0.8125rem' }}>
      {earlier.map(({ text, saidAt, endedAt }) => (
        <li key={endedAt}>
          {translate('consultations.answer.earlier', {
            from: saidAt === null ? '' : format.instant(saidAt),
            to: format.instant(endedAt),
          })}
          <del>{text}</del>
        </li>
      ))}
    </Box>
  );
}
