import { lazy, Suspense } from 'react';
import { Box, Button, Card } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { EntityKind } from '../../../api/contract/fields.js';
import type { Grades as Grading } from '../../../api/contract/grade.js';
import type { EntityRules, RuleSet } from '../../../api/contract/rule-set.js';
import type { Locale } from '../i18n/message.js';
import { Waiting } from '../shared/Waiting.js';
import { BoundFields } from './BoundFields.js';
import { ClauseMark } from './ClauseMark.js';
import type { Edit, Path } from './editing.js';
import { NumberLine } from './NumberLine.js';
import { Pick } from './Pick.js';
import { RemoveButton } from './RemoveButton.js';

const SchemaForm = lazy(() => import('./SchemaForm.js'));

type Props = { ruleSet: RuleSet; change: (edits: readonly Edit[]) => void };

/** From points to grades: the bands as a table and on a number line, and how many seats the best grade has. */
export function Grades({ ruleSet, change }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  return (
    <>
      {(Object.entries(ruleSet.entities) as [EntityKind, EntityRules | undefined][]).map(([kind, rules]) => {
        const { grades } = rules ?? {};
        if (!grades) return null;
        const wordOf = (id: string) =>
          grades.order.find((one) => one.id === id)?.title[locale] ?? translate('rule-sets.bands.unspecified');
        const words = grades.order.map(({ id, title }) => [id, title[locale]] as const);
        const path: Path = ['entities', kind, 'grades', 'bands'];
        return (
          <Card key={kind} component="section" sx={{ p: 2, mb: 1.5 }}>
            <Box component="h3" sx={{ m: 0, fontSize: '0.875rem' }}>
              {translate('rule-sets.bands.grades')} <ClauseMark id={grades.clause} />
            </Box>
            {grades.bands && (
              <>
                <NumberLine bands={grades.bands} labels={grades.bands.map(({ grade }) => wordOf(grade))} />
                {grades.bands.map((band, i) => (
                  <Box key={`${i} ${band.grade}`} sx={LINE}>
                    <Pick
                      label={translate('rule-sets.preview.grade')}
                      value={band.grade}
                      options={[...words, ['unspecified', translate('rule-sets.bands.unspecified')]]}
                      onChange={(grade) => grade && change([{ path: [...path, i, 'grade'], value: grade }])}
                    />
                    <BoundFields bounds={band} path={[...path, i]} change={change} />
                    {grades.bands!.length > 1 && (
                      <RemoveButton
                        name={wordOf(band.grade)}
                        onRemove={() => change([{ path: [...path, i], value: undefined }])}
                      />
                    )}
                  </Box>
                ))}
                <Button variant="text" onClick={() => change([newBand(path, grades)])}>
                  ＋ {translate('rule-sets.bands.add')}
                </Button>
              </>
            )}
            <Suspense fallback={<Waiting />}>
              <Box component="h3" sx={{ m: 0, mt: 2, mb: 1, fontSize: '0.875rem' }}>
                {translate('rule-sets.bands.words')}
              </Box>
              <SchemaForm ruleSet={ruleSet} path={path.slice(0, -1)} kind={kind} change={change} skip={BELOW} />
              <Box component="h3" sx={{ m: 0, mt: 2, fontSize: '0.875rem' }}>
                {translate('rule-sets.bands.quotas')}
              </Box>
              <SchemaForm ruleSet={ruleSet} path={['entities', kind, 'quotas']} kind={kind} change={change} />
            </Suspense>
          </Card>
        );
      })}
    </>
  );
}

/** One band more, below the last: it begins where nothing does yet. */
function newBand(path: Path, { bands, order }: Grading): Edit {
  const last = bands!.at(-1)!;
  const value = { grade: order.at(-1)!.id, ...(last.from === undefined ? {} : { below: last.from }) };
  return { path: [...path, bands!.length], value, isInsert: true };
}

const BELOW = ['bands'];
const LINE = { display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 0.75, mt: 0.5 } as const;
