import { useState } from 'react';
import { Box, Checkbox, FormControlLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useGetOne, useLocale, useTranslate } from 'ra-core';
import type { ResultFile } from '../../../api/contract/records/result.js';
import type { ReviewRecord } from '../../../api/contract/records/review.js';
import type { Move } from '../../../api/contract/transitions.js';
import type { Locale } from '../i18n/message.js';
import type { FactRead, Lines } from '../results/parts/lines.js';
import { useMay } from '../shared/myself.js';
import { MoveDialog } from '../shared/MoveDialog.js';

type Outcome = 'upheld' | 'dismissed';

/** How to decide: dismissed with its reason, or upheld with what was recorded wrongly and what it ought to be. Another person decides. */
export function ProposeDialog(props: { record: ReviewRecord; move: Move; close: () => void }) {
  const translate = useTranslate();
  const { record } = props;
  // What is to be corrected is read in the file, which those above the county do not open: the county records their decision.
  const readsFile = useMay('results.read');
  const [outcome, setOutcome] = useState<Outcome>('dismissed');
  const [facts, setFacts] = useState<Record<string, string>>({});
  const [withdrawn, setWithdrawn] = useState<readonly string[]>([]);
  const [authority, setAuthority] = useState({ name: '', number: '', decidedOn: '' });
  const given = Object.entries(facts).filter(([, value]) => value.trim() !== '');
  const correction = {
    facts: Object.fromEntries(given.map(([fact, value]) => [fact, valueOf(value.trim())])),
    withdrawnFindings: withdrawn,
  };
  const also = {
    outcome,
    correction: outcome === 'upheld' ? correction : null,
    ...(record.kind === 'appeal' && authority.name && { authority }),
  };
  return (
    <MoveDialog word="reviews" {...props} also={also}>
      <RadioGroup
        aria-label={translate('reviews.proposal.outcome')}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value as Outcome)}
      >
        {(readsFile ? (['dismissed', 'upheld'] as const) : (['dismissed'] as const)).map((one) => (
          <FormControlLabel
            key={one}
            value={one}
            control={<Radio size="small" />}
            label={translate(`reviews.choices.outcome.${one}`)}
          />
        ))}
      </RadioGroup>
      {!readsFile && <Box sx={{ color: 'var(--second)' }}>{translate('reviews.proposal.byCounty')}</Box>}
      {outcome === 'upheld' && (
        <Corrected
          resultId={record.resultId}
          facts={facts}
          setFacts={setFacts}
          withdrawn={withdrawn}
          setWithdrawn={setWithdrawn}
        />
      )}
      {record.kind === 'appeal' && (
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {(['name', 'number', 'decidedOn'] as const).map((field) => (
            <TextField
              key={field}
              type={field === 'decidedOn' ? 'date' : 'text'}
              label={translate(`reviews.proposal.${field === 'name' ? 'authority' : field}`)}
              value={authority[field]}
              onChange={(event) => setAuthority({ ...authority, [field]: event.target.value })}
              {...(field === 'decidedOn' && { slotProps: { inputLabel: { shrink: true } } })}
            />
          ))}
        </Box>
      )}
    </MoveDialog>
  );
}

type CorrectedProps = {
  resultId: string;
  facts: Record<string, string>;
  setFacts: (facts: Record<string, string>) => void;
  withdrawn: readonly string[];
  setWithdrawn: (ids: readonly string[]) => void;
};

function Corrected({ resultId, facts, setFacts, withdrawn, setWithdrawn }: CorrectedProps) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const { data: file } = useGetOne<ResultFile>('results', { id: resultId });
  if (!file) return null;
  const { recorded, findings } = readIn(file.lines);
  return (
    <Box sx={{ mt: 1 }}>
      <Box component="h3" sx={{ fontSize: '0.875rem', m: 0 }}>
        {translate('reviews.proposal.facts')}
      </Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'var(--third)' }}>{translate('reviews.proposal.factsHint')}</Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 1 }}>
        {recorded.map((one) => (
          <TextField
            key={one.fact}
            label={one.title[locale]}
            value={facts[one.fact] ?? ''}
            onChange={(event) => setFacts({ ...facts, [one.fact]: event.target.value })}
            helperText={translate('reviews.proposal.now', { value: one.value === null ? '—' : String(one.value) })}
          />
        ))}
      </Box>
      {findings.length > 0 && (
        <>
          <Box component="h3" sx={{ fontSize: '0.875rem', m: 0, mt: 1 }}>
            {translate('reviews.proposal.findings')}
          </Box>
          {findings.map(({ id, title, day }) => (
            <FormControlLabel
              key={id}
              sx={{ display: 'flex' }}
              control={
                <Checkbox
                  size="small"
                  checked={withdrawn.includes(id)}
                  onChange={(event) =>
                    setWithdrawn(event.target.checked ? [...withdrawn, id] : withdrawn.filter((one) => one !== id))
                  }
                />
              }
              label={`${title[locale]}　${day}`}
            />
          ))}
        </>
      )}
    </Box>
  );
}

/** The recorded facts and the findings that the explanation read, each once. */
function readIn(lines: ResultFile['lines']) {
  const recorded = new Map<string, FactRead>();
  const findings = new Map<string, NonNullable<FactRead['findings']>[number]>();
  const look = (at: unknown): void => {
    if (Array.isArray(at)) for (const one of at) look(one);
    else if (at !== null && typeof at === 'object') {
      const one = at as Partial<FactRead>;
      if (one.fact && one.title && one.source === 'recorded') recorded.set(one.fact, one as FactRead);
      for (const finding of one.findings ?? []) findings.set(finding.id, finding);
      for (const value of Object.values(at)) look(value);
    }
  };
  look((lines as unknown as Lines).nodes);
  look((lines as unknown as Lines).rules);
  return { recorded: [...recorded.values()], findings: [...findings.values()] };
}

/** `12.6` is a number, 是 and 否 are yes and no, the rest is text. */
function valueOf(text: string): number | boolean | string {
  if (/^(是|true|yes)$/i.test(text)) return true;
  if (/^(否|false|no)$/i.test(text)) return false;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
