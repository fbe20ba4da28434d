import { useState } from 'react';
import { Box, Button, Checkbox, Chip, FormControlLabel } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { FormLine, FormOf } from '../../../api/contract/records/form.js';
import type { Locale } from '../i18n/message.js';
import { useMay } from '../shared/myself.js';
import { OfPicker } from './OfPicker.js';
import { TemplateButton } from './TemplateButton.js';

/** How the query names what a form is of. */
const NAMES: Readonly<Record<Exclude<FormOf, 'county'>, string>> = {
  township: 'areaCode',
  village: 'areaCode',
  unit: 'unitId',
  result: 'resultId',
  notice: 'noticeId',
  adjustment: 'adjustmentId',
};
const OF_CYCLE: readonly FormOf[] = ['county', 'township', 'village', 'unit'];

/** One form: of whom it is, and the two ways to have it. */
export function FormRow({ form, cycle }: { form: FormLine; cycle: CycleRecord }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const maySetTemplates = useMay('form-templates.create');
  const [chosen, setChosen] = useState('');
  const [isBlank, setBlank] = useState(false);
  const { of } = form;
  const isOfPlace = of === 'township' || of === 'village';
  const isReady = of === 'county' || chosen !== '';
  const address = (format: 'page' | 'word' | 'excel') =>
    `/api/forms/${form.id}?${new URLSearchParams({
      ...(OF_CYCLE.includes(of) && { cycleId: cycle.id }),
      ...(of !== 'county' && { [NAMES[of]]: chosen }),
      ...(isOfPlace && isBlank && { isBlank: 'true' }),
      format,
    }).toString()}`;
  const title = form.title[locale];
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        px: 2,
        py: 1.25,
        borderTop: '1px solid var(--line)',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        {title}
        {form.hasTemplate && <Chip size="small" label={translate('forms.own')} sx={{ ml: 1 }} />}
      </Box>
      {of !== 'county' && <OfPicker of={of} cycleId={cycle.id} title={title} value={chosen} choose={setChosen} />}
      {isOfPlace && (
        <FormControlLabel
          control={<Checkbox size="small" checked={isBlank} onChange={(_, checked) => setBlank(checked)} />}
          label={translate('forms.blank')}
        />
      )}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button
          variant="outlined"
          disabled={!isReady}
          href={address('page')}
          target="_blank"
          rel="noreferrer"
          aria-label={`${translate('forms.print')} ${title}`}
        >
          {translate('forms.print')}
        </Button>
        <Button
          variant="outlined"
          disabled={!isReady}
          href={address('word')}
          aria-label={`${translate('forms.word')} ${title}`}
        >
          {translate('forms.word')}
        </Button>
        {form.hasExcel && (
          <Button
            variant="outlined"
            disabled={!isReady}
            href={address('excel')}
            aria-label={`${translate('forms.excel')} ${title}`}
          >
            {translate('forms.excel')}
          </Button>
        )}
        {maySetTemplates && <TemplateButton form={form} cycle={cycle} />}
      </Box>
    </Box>
  );
}
