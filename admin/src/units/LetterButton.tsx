import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { FeedbackRecord } from '../../../api/contract/records/feedback.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import { csv, download } from '../shared/download.js';

type Props = { cycle: CycleRecord; results: readonly ResultRecord[]; feedback: readonly FeedbackRecord[] };

/** The results of a half-year as a table that a personnel office files: with the codes, the days and the numbers of the letters. */
export function LetterButton({ cycle, results, feedback }: Props) {
  const translate = useTranslate();
  const locale = translate('units.own.locale') as 'zh' | 'en';
  const t = (key: string) => translate(`units.own.columns.${key}`);
  const write = () => {
    const told = new Map(feedback.map((one) => [one.resultId, one]));
    const head = ['code', 'name', 'grade', 'knownOn', 'dueOn', 'letterNumber', 'letterOn', 'seal'].map(t);
    const rows = results.map(({ id, code, name, word, determinedWord, seal }) => {
      const one = told.get(id);
      const grade = (determinedWord ?? word)?.[locale] ?? '';
      return [code, name, grade, one?.knownOn, one?.dueOn, one?.letterNumber, one?.letterOn, seal];
    });
    download(`${cycle.code} ${translate('units.own.results')}.csv`, csv([head, ...rows]));
  };
  return (
    <Button variant="outlined" size="small" onClick={write}>
      {translate('units.own.file')}
    </Button>
  );
}
