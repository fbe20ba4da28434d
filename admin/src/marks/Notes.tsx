import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { Locale } from '../i18n/message.js';
import { levelOf, saidIn } from './sheet.js';
import type { Model, Standing } from './useModel.js';

type Props = { standing: Standing; edits: Model['edits']; locale: Locale };

/** What is to be known of a mark beside its levels: returned and why, refused, changed by somebody else, read from a list. */
export function Notes({ standing, edits, locale }: Props) {
  const translate = useTranslate();
  const { mark, isConflict, isKept, refusal, listed, name, item, said } = standing;
  const written = ({ values, sentence }: typeof said) =>
    [values.map((value) => levelOf(item, value)?.title[locale] ?? value).join('、'), sentence]
      .filter(Boolean)
      .join('：') || '—';
  return (
    <>
      {listed && (
        <Box sx={NOTE}>
          {translate('marks.sheet.listedNote')} <Link to="/task-lists">{translate('marks.sheet.toLists')}</Link>
        </Box>
      )}
      {mark?.state === 'returned' && isKept && (
        <Box sx={LATE}>◆ {translate('marks.sheet.returned', { reason: mark.reason ?? '' })}</Box>
      )}
      {refusal && !isConflict && (
        <Box role="alert" sx={STOP}>
          × {refusal}
        </Box>
      )}
      {isConflict && (
        <Box role="alert" sx={LATE}>
          ◆ {translate('marks.sheet.conflict')}
          <Box component="dl" sx={{ m: 0, my: 0.5, '& dd': { m: 0, mb: 0.5 }, '& dt': { fontSize: '0.75rem' } }}>
            <dt>{translate('shared.stale.mine')}</dt>
            <dd>{written(said)}</dd>
            <dt>{translate('shared.stale.theirs')}</dt>
            <dd>{mark ? written(saidIn(mark)) : '—'}</dd>
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button variant="outlined" onClick={() => edits.forget(name)}>
              {translate('shared.stale.takeTheirs')}
            </Button>
            {(mark?.state === 'draft' || mark?.state === 'returned') && (
              <Button variant="outlined" onClick={() => edits.insist(name)}>
                {translate('shared.stale.keepMine')}
              </Button>
            )}
          </Box>
        </Box>
      )}
    </>
  );
}

const NOTE = { mt: 1, fontSize: '0.8125rem', color: 'var(--second)' } as const;
const LATE = {
  mt: 1,
  p: 1,
  fontSize: '0.8125rem',
  bgcolor: 'var(--down-weak)',
  color: 'var(--down)',
  borderRadius: '4px',
} as const;
const STOP = { ...LATE, bgcolor: 'var(--stop-weak)', color: 'var(--stop)' } as const;
