import { useState } from 'react';
import { Box, Button, Card, Checkbox, FormControlLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import type { ConsultationRecord, OpinionLine } from '../../../api/contract/records/consultation.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { newKey, RequestFailed } from '../shared/http.js';
import { useFormat } from '../shared/format.js';
import { useToday } from '../shared/myself.js';
import { type Signature, SignatureInputs } from './SignatureInputs.js';
import { useDraft } from '../shared/useDraft.js';
import { Fault } from '../sign-in/Frame.js';
import { EarlierOpinions } from './EarlierOpinions.js';

type Said = { has: boolean; text: string; because: string; isReleased: boolean; hasAllowances: boolean };
const startOf = ({ opinion, text, isReleased, hasAllowances }: OpinionLine): Said => ({
  has: opinion === 'has',
  text: opinion === 'has' ? (text ?? '') : '',
  because: opinion === 'none' ? (text ?? '') : '',
  isReleased: isReleased ?? false,
  hasAllowances: hasAllowances ?? false,
});

/** Everybody the office is asked about; who is not named has “无意见”. What is typed stays on the device until it is sent. */
export function AnswerForm({ record }: { record: ConsultationRecord }) {
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const cache = useQueryClient();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [said, keep, clear] = useDraft<Record<string, Said>>(
    `consultations.${record.id}.${record.version}`,
    Object.fromEntries(record.lines.map((line) => [line.code, startOf(line)])),
  );
  const today = useToday();
  const [signature, sign, unsign] = useDraft(`consultations.${record.id}.${record.version}.signature`, {
    signedBy: record.signedBy ?? '',
    signedOn: record.signedOn ?? today,
  });
  const [fault, setFault] = useState('');
  const [isWaiting, setWaiting] = useState(false);
  const isUnit = record.role === 'dispatchingUnit';
  const of = (line: OpinionLine) => said[line.code] ?? startOf(line);
  const named = record.lines.filter((line) => of(line).has);
  const takesBack = (line: OpinionLine) => line.opinion === 'has' && !of(line).has;
  const unwritten = record.lines.filter((line) =>
    of(line).has ? of(line).text.trim().length < 2 : takesBack(line) && of(line).because.trim().length < 2,
  );
  const isSigned = signature.signedBy.trim() !== '' && signature.signedOn !== '';

  const answer = async () => {
    setWaiting(true);
    setFault('');
    const opinions = record.lines
      .filter((line) => of(line).has || takesBack(line) || isUnit)
      .map((line) => {
        const { has, text, because, isReleased, hasAllowances } = of(line);
        return {
          code: line.code,
          opinion: has ? 'has' : 'none',
          text: (has ? text : because).trim() || null,
          ...(isUnit && { isReleased, hasAllowances }),
        };
      });
    try {
      await provider.move(
        'consultations',
        record.id,
        'answer',
        { others: 'none', opinions, ...signatureOf(signature), version: record.version },
        { key: newKey() },
      );
      clear();
      unsign();
      notify(translate('consultations.answer.sent'), { type: 'success' });
      void cache.invalidateQueries();
    } catch (error) {
      setFault(error instanceof RequestFailed ? error.message : translate('shared.notReached'));
      if (error instanceof RequestFailed && error.problem.code === 'stale')
        void cache.invalidateQueries({ queryKey: ['consultations'] });
    } finally {
      setWaiting(false);
    }
  };

  return (
    <>
      <Box sx={{ color: 'var(--second)', mb: 1.5 }}>
        {translate('consultations.answer.lead', { due: format.day(record.dueOn) })}
      </Box>
      <Card component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxWidth: 860 }}>
        {record.lines.map((line) => (
          <Line
            key={line.code}
            line={line}
            said={of(line)}
            write={(next) => keep({ ...said, [line.code]: next })}
            isUnit={isUnit}
          />
        ))}
      </Card>
      <SignatureInputs signature={signature} sign={sign} isRequired={isUnit} today={today} />
      <Box sx={{ mt: 1.5 }}>
        <Button
          variant="contained"
          disabled={isWaiting || unwritten.length > 0 || (isUnit && !isSigned)}
          onClick={() => void answer()}
        >
          {named.length === 0
            ? translate('consultations.answer.all', { count: record.lines.length })
            : translate('consultations.answer.some', {
                has: named.length,
                rest: record.lines.length - named.length,
              })}
        </Button>
        <Fault>{fault}</Fault>
      </Box>
    </>
  );
}

/** What is sent of a signature: nothing where nobody signed. */
const signatureOf = ({ signedBy, signedOn }: Signature) =>
  signedBy.trim() === '' ? {} : { signedBy: signedBy.trim(), signedOn: signedOn || null };

type LineProps = { line: OpinionLine; said: Said; write: (said: Said) => void; isUnit: boolean };

function Line({ line, said, write, isUnit }: LineProps) {
  const { name, code } = line;
  const takesBack = line.opinion === 'has' && !said.has;
  const translate = useTranslate();
  const called = name ?? code;
  const isUnwritten = said.has && said.text.trim().length < 2;
  return (
    <Box component="li" sx={LINE}>
      <Box component="b" id={`of-${code}`} sx={{ flex: '0 0 6em', fontWeight: 600 }}>
        {called}
      </Box>
      <RadioGroup
        row
        aria-labelledby={`of-${code}`}
        value={said.has ? 'has' : 'none'}
        onChange={(event) => write({ ...said, has: event.target.value === 'has' })}
        sx={{ flex: '0 0 auto' }}
      >
        {(['none', 'has'] as const).map((value) => (
          <FormControlLabel
            key={value}
            value={value}
            control={<Radio size="small" />}
            label={translate(`consultations.answer.${value}`)}
          />
        ))}
      </RadioGroup>
      {isUnit && (
        <Box sx={{ flex: '0 0 auto' }}>
          {(['isReleased', 'hasAllowances'] as const).map((field) => (
            <FormControlLabel
              key={field}
              control={
                <Checkbox
                  size="small"
                  checked={said[field]}
                  onChange={(event) => write({ ...said, [field]: event.target.checked })}
                />
              }
              label={translate(`consultations.answer.${field}`)}
            />
          ))}
        </Box>
      )}
      {said.has && (
        <TextField
          label={`${called}：${translate('consultations.answer.text')}`}
          value={said.text}
          onChange={(event) => write({ ...said, text: event.target.value })}
          error={isUnwritten}
          helperText={translate(isUnwritten ? 'consultations.answer.noText' : 'consultations.answer.textHint')}
          multiline
          fullWidth
          margin="none"
          slotProps={{ htmlInput: { maxLength: 300 } }}
        />
      )}
      {takesBack && (
        <TextField
          label={`${called}：${translate('consultations.answer.because')}`}
          value={said.because}
          onChange={(event) => write({ ...said, because: event.target.value })}
          error={said.because.trim().length < 2}
          helperText={translate('consultations.answer.becauseHint', { text: line.text ?? '' })}
          multiline
          fullWidth
          margin="none"
          slotProps={{ htmlInput: { maxLength: 300 } }}
        />
      )}
      <EarlierOpinions earlier={line.earlier} />
    </Box>
  );
}

const LINE = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 2,
  px: 2,
  py: 0.5,
  minHeight: 52,
  borderTop: '1px solid var(--line)',
  '&:first-of-type': { border: 0 },
} as const;
