import { useState } from 'react';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useLocale, useNotify, useTranslate } from 'ra-core';
import type { ExampleFile, Expectation } from '../../../api/contract/example.js';
import type { Title } from '../../../api/contract/fields.js';
import type { SteppedTrace } from '../../../api/contract/records/trial.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Locale } from '../i18n/message.js';
import { edited } from './editing.js';
import { TitleField } from './Effects.js';
import { freeId } from './new-parts.js';
import { Pick } from './Pick.js';
import { clausesOf } from './references.js';
import type { Typed } from './useTyped.js';

type Copy = NonNullable<SteppedTrace['copy']>;
type Props = { isReal: boolean; trace: SteppedTrace; copy: Copy; typed: Typed; close: () => void };

/** What is about to become an example: what it expects, taken from what is computed, is confirmed by a person. */
export function CopyAsExample({ isReal, trace, copy, typed, close }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const notify = useNotify();
  const [name, setName] = useState<Title | undefined>(copy.example.name);
  const [clause, setClause] = useState(copy.example.clause);
  const { ruleSet } = typed;
  const [expected] = copy.example.expect;
  const isOther = expected!.grade !== trace.grade || expected!.points !== trace.points;
  const isReady = Boolean(name?.zh.trim()) && Boolean(name?.en.trim()) && ruleSet !== undefined;
  const add = () => {
    const example = { ...copy.example, name: name!, ...(clause === undefined ? {} : { clause }) };
    typed.setExamples(withExample(typed.examples, ruleSet!.code, { ...copy, example }));
    notify('rule-sets.steps.copied', { type: 'info' });
    close();
  };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="copy-title">
      <DialogTitle id="copy-title">{translate('rule-sets.steps.copy')}</DialogTitle>
      <DialogContent>
        <Box sx={{ color: 'var(--second)', mb: 2 }}>
          {translate(isReal ? 'rule-sets.steps.copyLead' : 'rule-sets.steps.copyExampleLead')}
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '12px 8px', pt: 1 }}>
          <TitleField label={translate('rule-sets.rules.title')} value={name} onChange={setName} />
          {ruleSet && (
            <Pick
              label={translate('rule-sets.clause')}
              value={clause}
              options={clausesOf(ruleSet, locale)}
              onChange={setClause}
              none="—"
              sx={{ width: 200 }}
            />
          )}
        </Box>
        <Box component="dl" sx={LIST}>
          <dt>{translate('rule-sets.steps.expects')}</dt>
          <Box component="dd" sx={{ m: 0, fontWeight: 600 }}>
            {expectedText(expected!, ruleSet, trace.kind, locale) || '—'}
          </Box>
          <dt>{translate('rule-sets.steps.who')}</dt>
          <Box component="dd" sx={{ m: 0 }}>
            {copy.background.entities.map((one) => one.name ?? one.code).join('、')}
          </Box>
        </Box>
        {isOther && (
          <Box sx={{ color: 'var(--warn)', fontSize: '0.8125rem' }}>◆ {translate('rule-sets.steps.otherAlone')}</Box>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={close}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={!isReady} onClick={add}>
          {translate('rule-sets.steps.confirmCopy')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function expectedText(
  { points, grade, state }: Expectation,
  ruleSet: RuleSet | undefined,
  kind: SteppedTrace['kind'],
  locale: Locale,
) {
  const word = ruleSet?.entities[kind]?.grades?.order.find(({ id }) => id === grade)?.title[locale] ?? grade;
  return [points ?? undefined, word ?? undefined, state].filter((one) => one !== undefined).join(' · ');
}

/** The text of examples with one more; its background goes along unless the file has the same one. */
function withExample(text: string | null, code: string, { background, example }: Copy): string {
  if (text === null) {
    const file = {
      ruleSet: code,
      backgrounds: { copied1: background },
      examples: [{ ...example, background: 'copied1' }],
    };
    return `${JSON.stringify(file, null, 2)}\n`;
  }
  const file = JSON.parse(text) as ExampleFile;
  const backgrounds = file.backgrounds ?? {};
  const isKnown = JSON.stringify(backgrounds[example.background]) === JSON.stringify(background);
  const id = isKnown ? example.background : freeId(new Set(Object.keys(backgrounds)), 'copied');
  return edited(text, [
    ...(isKnown ? [] : [{ path: ['backgrounds', id], value: background }]),
    { path: ['examples', file.examples.length], value: { ...example, background: id }, isInsert: true },
  ]);
}

const LIST = {
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  gap: '6px 16px',
  my: 2,
  '& dt': { color: 'var(--third)' },
} as const;
