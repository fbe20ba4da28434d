import { Box } from '@mui/material';
import { useLocale } from 'ra-core';
import type { Locale } from '../../i18n/message.js';
import { Clause } from './Clause.js';
import type { Lines } from './lines.js';

/** What was exempted: the record stays readable, struck through; then what was granted, and what it would be without. */
export function ExemptionList({
  lines,
  sentences,
}: {
  lines: Lines;
  sentences: readonly { id: string; text: string }[];
}) {
  const locale = useLocale() as Locale;
  return (
    <>
      {lines.exemptions.map(({ id, struck, neutralised }) => (
        <Box key={id} sx={{ py: 0.5 }}>
          {[...struck, ...neutralised].map((one) => (
            <Box key={one.id} sx={{ color: 'var(--third)' }}>
              {one.clause && <Clause id={one.clause.number} text={one.clause.text?.[locale]} />}{' '}
              <s>{one.title[locale]}</s>
              {'day' in one && `　${String(one.day)}`}
            </Box>
          ))}
          {sentences
            .filter((one) => one.id === id)
            .map(({ text }) => (
              <div key={text}>{text}</div>
            ))}
        </Box>
      ))}
    </>
  );
}
