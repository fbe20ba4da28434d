import { TextField } from '@mui/material';
import type { RuleSetCheck } from '../../../api/contract/records/rule-set.js';
import type { Path } from './editing.js';

type Props = {
  text: string;
  setText: (text: string) => void;
  examples: string | null;
  setExamples: (text: string) => void;
  check: RuleSetCheck | undefined;
  place: Path | undefined;
};

export default function JsonTab({ text, setText }: Props) {
  return (
    <TextField multiline fullWidth minRows={20} maxRows={30} value={text} onChange={(e) => setText(e.target.value)} />
  );
}
