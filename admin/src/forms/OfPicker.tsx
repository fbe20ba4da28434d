import { useEffect } from 'react';
import { Autocomplete, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import type { FormOf } from '../../../api/contract/records/form.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useAreaNames, useAreas } from '../shared/areas.js';
import { useMyself } from '../shared/myself.js';

type Of = Exclude<FormOf, 'county'>;
type Choice = { id: string; name: string };
type Listed = { id: string; name?: string | null; code?: string; number?: string; publishedOn?: string | null };

/** Of which list each is chosen, and what of it. */
const LISTS: Readonly<
  Record<'unit' | 'result' | 'notice' | 'adjustment', { word: string; sort: string; isOfCycle: boolean }>
> = {
  unit: { word: 'units', sort: 'unitCode', isOfCycle: false },
  result: { word: 'results', sort: 'code', isOfCycle: true },
  notice: { word: 'notices', sort: 'createdAt', isOfCycle: true },
  adjustment: { word: 'adjustments', sort: 'createdAt', isOfCycle: false },
};
const AT_MOST = 1000;

type Props = { of: Of; cycleId: string; title: string; value: string; choose: (id: string) => void };

/** Of whom or what a form is. */
export function OfPicker({ of, cycleId, title, value, choose }: Props) {
  const translate = useTranslate();
  const choices = useChoices(of, cycleId);
  // Who has one place or unit need not choose it.
  const only = choices?.length === 1 ? choices[0]!.id : undefined;
  useEffect(() => {
    if (only !== undefined) choose(only);
  }, [only, choose]);
  return (
    <Autocomplete
      size="small"
      sx={{ width: 220, maxWidth: '100%' }}
      options={choices ?? []}
      loading={choices === undefined}
      value={choices?.find(({ id }) => id === value) ?? null}
      onChange={(_, chosen) => choose(chosen?.id ?? '')}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      noOptionsText={translate(`forms.nothing.${of}`)}
      renderInput={(input) => (
        <TextField
          {...input}
          label={translate(`forms.of.${of}`)}
          margin="none"
          slotProps={{
            ...input.slotProps,
            htmlInput: { ...input.slotProps.htmlInput, 'aria-label': `${title} ${translate(`forms.of.${of}`)}` },
          }}
        />
      )}
    />
  );
}

function useChoices(of: Of, cycleId: string): Choice[] | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { account } = useMyself();
  const areas = useAreas();
  const nameOf = useAreaNames();
  const isPlace = of === 'township' || of === 'village';
  const list = isPlace ? undefined : LISTS[of];
  const { data } = useQuery({
    queryKey: ['forms', of, list?.isOfCycle && cycleId],
    enabled: list !== undefined,
    queryFn: ({ signal }) =>
      provider.getList<Listed & { id: string }>(list!.word, {
        pagination: { page: 1, perPage: AT_MOST },
        sort: { field: list!.sort, order: 'ASC' },
        filter: { ...(list!.isOfCycle && { cycleId }), ...(of === 'result' && { kind: 'cadre' }) },
        signal,
      }),
  });
  if (isPlace)
    return (
      areas &&
      [...areas.values()]
        .filter(({ kind, areaCode }) => kind === of && areaCode.startsWith(account.areaCode))
        .map(({ areaCode }) => ({ id: areaCode, name: nameOf(areaCode, true) }))
    );
  const own = account.unitId;
  return data?.data
    .filter(({ id }) => of !== 'unit' || own === null || id === own)
    .map((one) => ({
      id: one.id,
      name: [one.name, one.number ?? one.code ?? one.publishedOn].filter(Boolean).join(' ') || one.id.slice(0, 8),
    }));
}
