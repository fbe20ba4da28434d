import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Box, Button, Card, TextField, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { BallotCadre } from '../../../api/contract/records/ballot.js';
import type { PaperBallot } from '../../../api/contract/records/paper-ballot.js';
import type { RuleSetForms } from '../../../api/contract/records/rule-set-forms.js';
import { codeFrom } from '../../../api/contract/slip-code.js';
import type { Locale } from '../i18n/message.js';

type Questions = RuleSetForms['votes'][number]['questions'];
type Props = {
  questions: Questions;
  /** How many cadres stand on a slip, and who, where all slips have the same. */
  pages: number;
  cadres: readonly BallotCadre[];
  take: (paper: PaperBallot) => Promise<void>;
};

/** A scanner types the whole address. */
const typedCode = (text: string) => codeFrom(text.trim().split('/').at(-1) ?? '');

/** One paper ballot after the other by number keys: the code, an answer a key, whether there was help, and on to the next. */
export function PaperEntry({ questions, pages, cadres, take }: Props) {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const [code, setCode] = useState<string>();
  const [answers, setAnswers] = useState<(string | null)[]>([]);
  const [fault, setFault] = useState('');
  const [last, setLast] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const board = useRef<HTMLDivElement>(null);
  const many = pages * questions.length;
  useEffect(() => (code === undefined ? field.current : board.current)?.focus(), [code]);

  const begin = () => {
    const plain = typedCode(text);
    if (plain === null) return setFault(translate('ballots.papers.mistyped'));
    if (plain === last) return setFault(translate('ballots.papers.twice'));
    setFault('');
    setCode(plain);
    setAnswers([]);
  };
  const again = () => {
    setCode(undefined);
    setText('');
    setAnswers([]);
  };
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'Escape') return again();
    if (key === 'Backspace') return setAnswers(answers.slice(0, -1));
    if (!/^[0-9]$/.test(key)) return;
    event.preventDefault();
    say(Number(key));
  };
  /** What stands in the place in hand, by its key: an option, 0 for blank; in the end 1 or 2 for the help. */
  const say = (digit: number) => {
    if (answers.length < many) {
      const { options } = questions[answers.length % questions.length]!;
      if (digit <= options.length) setAnswers([...answers, digit === 0 ? null : options[digit - 1]!.id]);
      return;
    }
    if (digit !== 1 && digit !== 2) return;
    void take({ code: code!, pages: pagesOf(answers, questions), isHelped: digit === 2 });
    setLast(code!);
    again();
  };

  if (code === undefined)
    return (
      <Card sx={{ p: 2 }}>
        <TextField
          inputRef={field}
          label={translate('ballots.papers.code')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && begin()}
          error={fault !== ''}
          helperText={fault || ' '}
          fullWidth
          autoComplete="off"
          slotProps={{ htmlInput: { style: { fontFamily: 'monospace', fontSize: '1.25rem' }, spellCheck: false } }}
        />
      </Card>
    );
  return (
    <Card ref={board} tabIndex={0} onKeyDown={press} sx={{ p: 2, outlineOffset: 2 }} data-testid="board">
      <Typography sx={{ fontFamily: 'monospace', fontWeight: 700 }}>{code.match(/.{4}/g)!.join('-')}</Typography>
      <Legend questions={questions} />
      {Array.from({ length: pages }, (_, page) => (
        <Page key={page} page={page} name={cadres[page]?.name} questions={questions} answers={answers} say={say} />
      ))}
      <Typography sx={{ mt: 1.5, fontWeight: answers.length === many ? 700 : 400 }} aria-live="polite">
        {translate('ballots.papers.helpKeys')}
      </Typography>
      {answers.length === many && (
        <Keys titles={[translate('ballots.papers.no'), translate('ballots.papers.yes')]} say={say} from={1} />
      )}
      <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
        <Button variant="outlined" onClick={() => setAnswers(answers.slice(0, -1))} disabled={answers.length === 0}>
          {translate('ballots.papers.back')}
        </Button>
        <Button variant="outlined" onClick={again}>
          {translate('ballots.papers.again')}
        </Button>
      </Box>
    </Card>
  );
}

function Legend({ questions }: { questions: Questions }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const keys = questions[0]?.options.map(({ title }, at) => `${at + 1} ${title[locale]}`).join('　') ?? '';
  return (
    <Typography variant="body2" sx={{ color: 'var(--second)' }}>
      {translate('ballots.papers.keys', { keys })}
    </Typography>
  );
}

type Say = (digit: number) => void;

/** The same keys to tap, for a tablet. */
function Keys({ titles, say, from }: { titles: readonly string[]; say: Say; from: 0 | 1 }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5, mb: 1 }}>
      {titles.map((title, at) => (
        <Button key={title} variant="outlined" size="large" onClick={() => say(at + from)}>
          {at + from} {title}
        </Button>
      ))}
    </Box>
  );
}

type PageProps = {
  page: number;
  name: string | undefined;
  questions: Questions;
  answers: readonly (string | null)[];
  say: Say;
};

function Page({ page, name, questions, answers, say }: PageProps) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography variant="h2">
        {translate('ballots.slip.page', { at: page + 1 })} {name}
      </Typography>
      {questions.map(({ id, title, options }, question) => {
        const at = page * questions.length + question;
        const said = answers[at];
        const isHere = at === answers.length;
        return (
          <Fragment key={id}>
            <Box
              sx={{
                display: 'flex',
                gap: 2,
                p: '4px 8px',
                background: isHere ? 'var(--weak)' : 'none',
                fontWeight: isHere ? 700 : 400,
              }}
            >
              <Box sx={{ flex: 1 }}>
                {question + 1}. {title[locale]}
              </Box>
              <Box sx={{ minWidth: '6rem' }}>
                {said === undefined
                  ? ''
                  : (options.find((one) => one.id === said)?.title[locale] ?? translate('ballots.papers.blank'))}
              </Box>
            </Box>
            {isHere && (
              <Keys
                titles={[translate('ballots.papers.blank'), ...options.map((one) => one.title[locale])]}
                say={say}
                from={0}
              />
            )}
          </Fragment>
        );
      })}
    </Box>
  );
}

/** Answers in the order of the paper, page by page; what is blank is left out. */
function pagesOf(answers: readonly (string | null)[], questions: Questions): PaperBallot['pages'] {
  const pages: PaperBallot['pages'] = [];
  for (let from = 0; from < answers.length; from += questions.length)
    pages.push(
      Object.fromEntries(
        questions.flatMap(({ id }, at) => {
          const said = answers[from + at];
          return said === null || said === undefined ? [] : [[id, said]];
        }),
      ),
    );
  return pages;
}
