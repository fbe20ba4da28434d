import { Box, Card } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { EntityKind, Figure } from '../../../api/contract/fields.js';
import type { Quota } from '../../../api/contract/grade.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Locale } from '../i18n/message.js';
import { BoundFields } from './BoundFields.js';
import { ClauseMark } from './ClauseMark.js';
import type { Edit, Path } from './editing.js';
import { NumberField } from './NumberField.js';
import { NumberLine } from './NumberLine.js';
import { Pick } from './Pick.js';

type Props = { ruleSet: RuleSet; change: (edits: readonly Edit[]) => void };

/** From points to grades: the bands as a table and on a number line, and how many seats the best grade has. */
export function Grades({ ruleSet, change }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  return (
    <>
      {Object.entries(ruleSet.entities).map(([kind, rules]) => {
        const { grades, quotas = [] } = rules ?? {};
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
                  </Box>
                ))}
              </>
            )}
            {quotas.map((quota, i) => (
              <Seats
                key={quota.id}
                quota={quota}
                path={['entities', kind, 'quotas', i]}
                words={words}
                kind={kind as EntityKind}
                change={change}
              />
            ))}
          </Card>
        );
      })}
    </>
  );
}

type SeatsProps = {
  quota: Quota;
  path: Path;
  words: readonly (readonly [string, string])[];
  kind: EntityKind;
  change: (edits: readonly Edit[]) => void;
};
const CHOICES = {
  base: ['shouldTakePart', 'tookPart'],
  round: ['floor', 'halfUp', 'ceiling'],
  remainder: ['lapse', 'largestRemainder'],
} as const;

function Seats({ quota, path, words, change }: SeatsProps) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const set = (name: string, value: unknown) => change([{ path: [...path, ...name.split('.')], value }]);
  const figure = (name: 'share' | 'seats') => typeof quota[name] === 'number' || typeof quota[name] === 'string';
  return (
    <Box sx={{ mt: 2, pt: 1, borderTop: '1px solid var(--line)' }}>
      <Box component="h3" sx={{ m: 0, mb: 1, fontSize: '0.875rem' }}>
        {quota.title[locale]} <ClauseMark id={quota.clause} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '12px 8px' }}>
        <Pick
          label={translate('rule-sets.seats.grade')}
          value={quota.grade}
          options={words}
          onChange={(value) => value && set('grade', value)}
        />
        {(['share', 'seats'] as const).filter(figure).map((name) => (
          <NumberField
            key={name}
            label={translate(`rule-sets.seats.${name}`)}
            value={quota[name] as Figure}
            isNamed
            onChange={(value) => value !== undefined && set(name, value)}
            sx={{ width: 96 }}
          />
        ))}
        {(['base', 'round', 'remainder'] as const).map((name) => (
          <Pick
            key={name}
            label={translate(`rule-sets.seats.${name}`)}
            value={quota[name] ?? 'lapse'}
            options={CHOICES[name].map((one) => [one, translate(`rule-sets.seats.words.${one}`)] as const)}
            onChange={(value) => value && set(name, value)}
          />
        ))}
        {quota.ceiling && (
          <NumberField
            label={translate('rule-sets.seats.ceiling')}
            value={quota.ceiling.share}
            isNamed
            onChange={(value) => value !== undefined && set('ceiling.share', value)}
            sx={{ width: 96 }}
          />
        )}
        <Pick
          label={translate('rule-sets.seats.pushedOutTo')}
          value={quota.pushedOutTo}
          options={[...words, ['unspecified', translate('rule-sets.bands.unspecified')]]}
          onChange={(value) => value && set('pushedOutTo', value)}
        />
      </Box>
    </Box>
  );
}

const LINE = { display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 0.75, mt: 0.5 } as const;
