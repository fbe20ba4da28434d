import { Box, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';

/** Who signs for an office, and the day beside it. */
export type Signature = { signedBy: string; signedOn: string };

type Props = {
  signature: Signature;
  sign: (signature: Signature) => void;
  isRequired: boolean;
  today: string;
};

/** The name and the day by which an office signs what it says. */
export function SignatureInputs({ signature, sign, isRequired, today }: Props) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 1.5 }}>
      <TextField
        label={translate('consultations.fields.signedBy')}
        helperText={translate(isRequired ? 'consultations.answer.signHint' : 'consultations.answer.signOptional')}
        value={signature.signedBy}
        onChange={(event) => sign({ ...signature, signedBy: event.target.value })}
        required={isRequired}
        margin="none"
        slotProps={{ htmlInput: { maxLength: 100 } }}
        sx={{ flex: '1 1 14em', maxWidth: 320, bgcolor: 'var(--surface)' }}
      />
      <TextField
        label={translate('consultations.fields.signedOn')}
        type="date"
        value={signature.signedOn}
        onChange={(event) => sign({ ...signature, signedOn: event.target.value })}
        required={isRequired}
        margin="none"
        slotProps={{ htmlInput: { max: today }, inputLabel: { shrink: true } }}
        sx={{ flex: '0 0 11em', bgcolor: 'var(--surface)' }}
      />
    </Box>
  );
}
