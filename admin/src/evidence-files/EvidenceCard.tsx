import { useRef } from 'react';
import { Box, Button, Card, LinearProgress } from '@mui/material';
import { useGetList, useTranslate } from 'ra-core';
import {
  EVIDENCE_BYTES_AT_MOST,
  EVIDENCE_FILES_AT_MOST,
  EVIDENCE_KINDS,
} from '../../../api/contract/records/evidence-limits.js';
import type { EvidenceFileRecord, SUPPORTED, SupportedWord } from '../../../api/contract/records/evidence-file.js';
import { useFormat } from '../shared/format.js';
import { MoveButtons } from '../shared/MoveButtons.js';
import { useMay } from '../shared/myself.js';
import { usePeople } from '../shared/people.js';
import { Fault } from '../sign-in/Frame.js';
import { MEGABYTE, useSendFile } from './useSendFile.js';

const AT_MOST = 100;
const ACCEPT = Object.values(EVIDENCE_KINDS).join(',');
/** Written out, so that no page of a phone loads the schemas for it. */
const PROPERTY: typeof SUPPORTED = { findings: 'findingId', exemptions: 'exemptionId', reviews: 'reviewId' };
const FORMS = { keep: { isElsewhere: true } };

type Props = { of: SupportedWord; id: string; /** Whether more may be brought now. */ isOpen: boolean };

/** The files that support a record, with what each is, its hash and who brought it; optional, never asked for. Only for those who may read them. */
export function EvidenceCard(props: Props) {
  return useMay('evidence-files.read') ? <Files {...props} /> : null;
}

function Files({ of, id, isOpen }: Props) {
  const translate = useTranslate();
  const mayAdd = useMay('evidence-files.create') && isOpen;
  const { send, progress, fault } = useSendFile({ [PROPERTY[of]]: id });
  const { data = [], isPending } = useGetList<EvidenceFileRecord>('evidence-files', {
    filter: { [PROPERTY[of]]: id },
    sort: { field: 'createdAt', order: 'ASC' },
    pagination: { page: 1, perPage: AT_MOST },
  });
  if (isPending || (data.length === 0 && !mayAdd)) return null;
  const open = data.filter(({ state }) => state !== 'withdrawn').length;
  const limits = { megabytes: EVIDENCE_BYTES_AT_MOST / MEGABYTE, files: EVIDENCE_FILES_AT_MOST };
  return (
    <Card component="section" aria-labelledby={`evidence-${id}`} sx={{ mt: 1.5, p: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, flexWrap: 'wrap' }}>
        <Box component="h2" id={`evidence-${id}`} sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
          {translate('evidence-files.name')}
        </Box>
        {mayAdd && (
          <Box sx={{ ml: 'auto' }}>
            <Choose
              label={translate('evidence-files.add')}
              isDisabled={progress !== undefined || open >= EVIDENCE_FILES_AT_MOST}
              chosen={(file) => void send(file)}
            />
          </Box>
        )}
      </Box>
      {mayAdd && (
        <Box sx={{ fontSize: '0.8125rem', color: 'var(--third)' }}>{translate('evidence-files.hint', limits)}</Box>
      )}
      {progress && (
        <Box role="status" sx={{ my: 1 }}>
          {translate('evidence-files.sending', progress)}
          <LinearProgress variant="determinate" value={progress.percent} aria-label={progress.name} />
        </Box>
      )}
      <Fault>{fault}</Fault>
      {data.length === 0 && <Box sx={{ color: 'var(--second)' }}>{translate('evidence-files.none')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((file) => (
          <One key={file.id} file={file} sendAgain={isOpen ? (chosen) => void send(chosen, file) : undefined} />
        ))}
      </Box>
    </Card>
  );
}

type OneProps = { file: EvidenceFileRecord; sendAgain: ((file: File) => void) | undefined };

function One({ file, sendAgain }: OneProps) {
  const translate = useTranslate();
  const format = useFormat();
  const people = usePeople();
  const { id: fileId, name, state, kind, bytes, sha256, keptOn, addedBy, reason, moves } = file;
  const isWithdrawn = state === 'withdrawn';
  const said = [
    kind?.toUpperCase(),
    bytes !== null && translate('evidence-files.size', { size: Math.max(1, Math.round(bytes / 1024)) }),
    keptOn && format.day(keptOn),
    addedBy && people.get(addedBy)?.name,
    state !== 'kept' && translate(`evidence-files.choices.state.${state}`),
    reason,
  ];
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        gap: 1,
        py: 0.75,
        borderTop: '1px solid var(--line)',
        mt: 0.75,
      }}
    >
      <Box sx={{ flex: '1 1 16em', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box component="span" sx={{ textDecoration: isWithdrawn ? 'line-through' : undefined }}>
          {sha256 === null ? name : <a href={`/api/evidence-files/${fileId}/content`}>{name}</a>}
        </Box>
        <Box sx={{ fontSize: '0.8125rem', color: 'var(--second)' }}>{said.filter(Boolean).join('　')}</Box>
        {sha256 && (
          <Box sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>
            {translate('evidence-files.hash', { hash: sha256 })}
          </Box>
        )}
      </Box>
      {sendAgain && moves.some(({ move }) => move === 'keep') && (
        <Choose label={translate('evidence-files.again')} isDisabled={false} chosen={sendAgain} />
      )}
      <MoveButtons record={file} word="evidence-files" forms={FORMS} isQuiet />
    </Box>
  );
}

type ChooseProps = { label: string; isDisabled: boolean; chosen: (file: File) => void };

/** A button that opens the device's files. */
function Choose({ label, isDisabled, chosen }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="outlined" disabled={isDisabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        disabled={isDisabled}
        aria-label={label}
        tabIndex={-1}
        style={HIDDEN}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) chosen(file);
          // The same file may be chosen again after it was refused.
          target.value = '';
        }}
      />
    </>
  );
}

const HIDDEN = { position: 'absolute', width: 1, height: 1, opacity: 0, overflow: 'hidden' } as const;
