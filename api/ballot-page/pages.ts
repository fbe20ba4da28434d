import type { OpenedSlip } from '../ballots/casting.service.js';
import type { Title } from '../contract/fields.js';
import { inHtml } from '../http/in-html.js';
import type { Language } from '../http/language.js';
import { fieldOf, type FormState, openOn } from './form-state.js';
import { alarm, hidden, shell } from './shell.js';
import { WHO, WORDS } from './words.js';

/** A ballot as it is shown: what stands on the slip, the village's name, and what there is of each cadre to see and hear. */
export type ShownBallot = OpenedSlip & { village: string; files: readonly { photo?: string; voice?: string }[] };

/** Nobody's face: where no photo was put yet. */
const NO_PHOTO = (label: string) =>
  `<svg class="p" viewBox="0 0 104 124" role="img" aria-label="${label}"><circle cx="52" cy="46" r="22" fill="#aeb8c1"/><path d="M10 124c0-30 18-46 42-46s42 16 42 46z" fill="#aeb8c1"/></svg>`;

/** The page of the cadre in hand, or the review where it is the last; `isSaid` where what is open is to be told. */
export function ballotPage(state: FormState, ballot: ShownBallot, language: Language, isSaid: boolean): string {
  const isLast = state.at >= ballot.cadres.length;
  const say = (words: Title) => inHtml(words[language]);
  const body = isLast ? reviewBody(state, ballot, language, isSaid) : cadreBody(state, ballot, language, isSaid);
  return shell(language, WORDS.title, `${body}<p class="n">${say(WORDS.secrecy)}</p>`);
}

function cadreBody(state: FormState, ballot: ShownBallot, language: Language, isSaid: boolean): string {
  const { at } = state;
  const say = (words: Title) => inHtml(words[language]);
  const { name, post } = ballot.cadres[at]!;
  const { photo, voice } = ballot.files[at] ?? {};
  const open = isSaid ? openOn(state, at, ballot) : [];
  const face = photo
    ? `<img class="p" src="${inHtml(photo)}" width="104" height="124" alt="${say(WORDS.photo)}">`
    : NO_PHOTO(say(WORDS.photo));
  return `<p class="n">${inHtml(ballot.village)}　${say(placeOf(at, ballot.cadres.length))}</p>
<form method="post" action="/b">
<div class="f">${face}<h1>${inHtml(name)}</h1><p>${say(WHO[post])}</p></div>
${voice ? `<p class="v">${say(WORDS.listen)}</p><audio controls preload="none" src="${inHtml(voice)}"></audio>` : ''}
<p class="sp">${say(WORDS.ask)}</p>
${open.length > 0 ? alarm(`<p>${missingOn(open)[language]}</p>`) : ''}
${ballot.questions.map((_, question) => fieldset(state, ballot, question, open.includes(question), language)).join('\n')}
${restOf(state, at)}
<button name="go" value="next">${say(WORDS.next)}</button>
${at > 0 ? `<button class="r" name="go" value="back">${say(WORDS.back)}</button>` : ''}
<button class="r" name="go" value="clear">${say(WORDS.clear)}</button>
</form>
<div class="h"><p>${say(WORDS.helper)}</p></div>`;
}

function fieldset(
  state: FormState,
  { questions }: ShownBallot,
  at: number,
  isOpen: boolean,
  language: Language,
): string {
  const { id, title, options } = questions[at]!;
  const name = fieldOf(state.at, id);
  const labels = options.map(
    (option) =>
      `<label><input type="radio" name="${name}" value="${option.id}"${state.pages[state.at]?.[id] === option.id ? ' checked' : ''}><span>${inHtml(option.title[language])}</span></label>`,
  );
  const long = options.some((option) => option.title[language].length > 8) ? ' l' : '';
  return `<fieldset id="q${at + 1}"${isOpen ? ' class="m"' : ''}><legend><b>${at + 1}</b>${inHtml(title[language])}</legend><div class="o${long}">${labels.join('')}</div></fieldset>`;
}

function reviewBody(state: FormState, ballot: ShownBallot, language: Language, isSaid: boolean): string {
  const say = (words: Title) => inHtml(words[language]);
  const faults = isSaid ? faultsOf(state, ballot, language) : [];
  const cadres = ballot.cadres.map((cadre, at) => {
    const rows = ballot.questions.map(({ id, title, options }) => {
      const chosen = options.find((option) => option.id === state.pages[at]?.[id]);
      return `<tr><th>${inHtml(title[language])}</th><td>${chosen ? inHtml(chosen.title[language]) : say(WORDS.open)}</td></tr>`;
    });
    return `<div class="c"><h2>${inHtml(cadre.name)}</h2><table>${rows.join('')}</table>
<button class="r" name="go" value="${at}" aria-label="${say(WORDS.change)} ${inHtml(cadre.name)}">${say(WORDS.change)}</button></div>`;
  });
  const radio = (value: 'yes' | 'no', isChosen: boolean, words: Title) =>
    `<label><input type="radio" name="h" value="${value}"${isChosen ? ' checked' : ''}><span>${say(words)}</span></label>`;
  return `<p class="n">${inHtml(ballot.village)}</p><h1>${say(WORDS.reviewTitle)}</h1>
<form method="post" action="/b">
${faults.length > 0 ? alarm(faults.map((fault) => `<p>${fault}</p>`).join('')) : `<p class="sp">${say(WORDS.review)}</p>`}
${cadres.join('\n')}
<fieldset id="help"><legend>${say(WORDS.helpedTitle)}</legend><div class="o l">${radio('no', state.isHelped === false, WORDS.notHelped)}${radio('yes', state.isHelped === true, WORDS.helped)}</div></fieldset>
<div class="h"><p>${say(WORDS.helper)}</p></div>
${restOf(state)}
<button name="go" value="cast">${say(WORDS.cast)}</button>
</form>`;
}

/** What the form carries on: the slip, where the voter is, and the answers of every page but the one in sight. */
function restOf(state: FormState, shown?: number): string {
  const answers = state.pages.flatMap((page, at) =>
    at === shown ? [] : Object.entries(page).map(([question, option]) => hidden(fieldOf(at, question), option)),
  );
  const help = shown !== undefined && state.isHelped !== undefined ? [hidden('h', state.isHelped ? 'yes' : 'no')] : [];
  const number = state.number === undefined ? [] : [hidden('n', String(state.number))];
  return [hidden('c', state.code), ...number, hidden('at', String(state.at)), ...answers, ...help].join('');
}

function faultsOf(state: FormState, ballot: ShownBallot, language: Language): string[] {
  const open = ballot.cadres.flatMap(({ name }, at) => {
    const missing = openOn(state, at, ballot);
    return missing.length === 0 ? [] : [inHtml(missingOf(name, missing)[language])];
  });
  return state.isHelped === undefined ? [...open, `<a href="#help">${inHtml(WORDS.missingHelp[language])}</a>`] : open;
}

const placeOf = (at: number, many: number): Title => ({
  zh: `第 ${at + 1} 位，一共 ${many} 位`,
  en: `${at + 1} of ${many}`,
});

const missingOn = (open: readonly number[]): Title => {
  const links = open.map((at) => `<a href="#q${at + 1}">${at + 1}</a>`);
  return { zh: `第 ${links.join('、')} 样还没有点。`, en: `Not answered yet: ${links.join(', ')}.` };
};

const missingOf = (name: string, open: readonly number[]): Title => {
  const numbers = open.map((at) => at + 1);
  return {
    zh: `${name}：第 ${numbers.join('、')} 样还没有点，请点“改”补上。`,
    en: `${name}: ${numbers.join(', ')} not answered yet; tap “Change”.`,
  };
};
