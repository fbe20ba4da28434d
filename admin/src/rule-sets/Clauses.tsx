import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Box, Button } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { Clause } from '../../../api/contract/basis.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Locale } from '../i18n/message.js';
import { Waiting } from '../shared/Waiting.js';
import { CoverageMark, CoverageMissing } from './Coverage.js';
import type { Edit } from './editing.js';
import { NewClause } from './NewClause.js';
import { RemoveButton } from './RemoveButton.js';

const SchemaForm = lazy(() => import('./SchemaForm.js'));

type Props = {
  ruleSet: RuleSet;
  before?: RuleSet | undefined;
  /** Left out where the text is only read. */
  change?: (edits: readonly Edit[]) => void;
  shown: string | undefined;
  show: (id: string | undefined) => void;
};

/** The measure as people read it: each clause with its text and where it comes from. What was changed stands beside what it was. */
export function Clauses({ ruleSet, before, change, shown, show }: Props) {
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {Object.entries(ruleSet.basis).map(([id, clause]) => (
        <ClauseItem
          key={id}
          ruleSet={ruleSet}
          id={id}
          clause={clause}
          older={before?.basis[id]}
          isShown={shown === id}
          show={show}
          change={change}
        />
      ))}
      {change && (
        <li>
          <NewClause ruleSet={ruleSet} change={change} show={show} />
        </li>
      )}
    </Box>
  );
}

type ItemProps = {
  ruleSet: RuleSet;
  id: string;
  clause: Clause;
  older: Clause | undefined;
  isShown: boolean;
  show: (id: string | undefined) => void;
  change?: (edits: readonly Edit[]) => void;
};

function ClauseItem({ ruleSet, id, clause, older, isShown, show, change }: ItemProps) {
  const locale = useLocale() as Locale;
  const translate = useTranslate();
  const item = useRef<HTMLLIElement>(null);
  const [isWanted, setWanted] = useState(false);
  const isEdited = isWanted && isShown;
  useEffect(() => {
    if (isShown) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  const was = older?.text[locale];
  const now = clause.text?.[locale];
  return (
    <Box component="li" ref={item} sx={{ ...ITEM, ...(isShown && SHOWN) }}>
      <Box
        component="button"
        type="button"
        aria-expanded={isShown}
        onClick={() => show(isShown ? undefined : id)}
        sx={TEXT}
      >
        <b>{clause.number}</b>
        {'　'}
        {was !== undefined && was !== now && <s>{was}</s>} {now}{' '}
        {[...new Set((clause.sources ?? []).map(({ evidence }) => evidence))].map((evidence) => (
          <Box key={evidence} component="span" sx={EVIDENCE}>
            {translate(`rule-sets.evidence.${evidence}`)}
          </Box>
        ))}
        <CoverageMark id={id} />
      </Box>
      {isShown && (
        <Box sx={{ px: 1.5, pb: 1, fontSize: '0.75rem', color: 'var(--second)' }}>
          {(clause.sources ?? []).map(({ evidence, document, address }) => (
            <div key={`${evidence} ${document}`}>
              {translate(`rule-sets.evidenceWords.${evidence}`)}
              {document && '：'}
              {address ? (
                <a href={address} target="_blank" rel="noreferrer">
                  {document}
                </a>
              ) : (
                document
              )}
            </div>
          ))}
          <CoverageMissing id={id} />
          {change && !isEdited && (
            <Button variant="outlined" sx={{ mt: 0.75 }} onClick={() => setWanted(true)}>
              {translate('rule-sets.editClause')}
            </Button>
          )}
          {change && isEdited && (
            <Box sx={{ mt: 1.5 }}>
              <Suspense fallback={<Waiting />}>
                <SchemaForm ruleSet={ruleSet} path={['basis', id]} change={change} />
              </Suspense>
              <RemoveButton name={id} onRemove={() => change([{ path: ['basis', id], value: undefined }])} />
            </Box>
          )}
        </Box>
      )}
    </Box>
  );
}

const ITEM = { borderLeft: '3px solid transparent', '& s': { color: 'var(--third)' } } as const;
const SHOWN = { bgcolor: 'var(--weak)', borderLeftColor: 'var(--primary)' } as const;
const TEXT = {
  font: 'inherit',
  fontSize: '0.8125rem',
  lineHeight: 1.6,
  color: 'var(--ink)',
  display: 'block',
  width: '100%',
  textAlign: 'left',
  background: 'none',
  border: 0,
  cursor: 'pointer',
  px: 1.5,
  py: 0.75,
} as const;
const EVIDENCE = {
  display: 'inline-block',
  fontSize: '0.6875rem',
  lineHeight: 1.3,
  px: 0.5,
  mr: 0.25,
  border: '1px solid var(--edge)',
  borderRadius: '3px',
  color: 'var(--second)',
} as const;
