import type { Title } from '../contract/fields.js';
import { inHtml } from '../http/in-html.js';
import type { Language } from '../http/language.js';
import { alarm, shell } from './shell.js';
import { WORDS } from './words.js';

/** The page that asks for the code; above it what was wrong with the last one. The number is asked for where guessing is limited. */
export function codePage(language: Language, { fault, code = '', isNumberAsked = false }: AskedCode = {}): string {
  const say = (words: Title) => inHtml(words[language]);
  const number = `<label class="b" for="n">${say(WORDS.number)}</label><input class="t" id="n" name="n" inputmode="numeric" maxlength="4" autocomplete="off">`;
  return shell(
    language,
    WORDS.enterTitle,
    `<h1>${say(WORDS.title)}</h1>
${fault ? alarm(`<p>${say(fault)}</p>`) : `<p class="sp">${say(WORDS.enter)}</p>`}
<form method="post" action="/b">
<label class="b" for="c">${say(WORDS.code)}</label><input class="t" id="c" name="c" value="${inHtml(code)}" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false">
${isNumberAsked ? number : ''}
<button name="go" value="0">${say(WORDS.begin)}</button>
</form>`,
  );
}
type AskedCode = { fault?: Title; code?: string; isNumberAsked?: boolean };

/** It is in the box. */
export function donePage(language: Language): string {
  const say = (words: Title) => inHtml(words[language]);
  return shell(
    language,
    WORDS.doneTitle,
    `<p class="ok" aria-hidden="true">✓</p><h1>${say(WORDS.doneTitle)}</h1><p class="sp">${say(WORDS.done)}</p>`,
  );
}

/** A slip that cannot be used, and why. */
export function refusedPage(language: Language, fault: Title): string {
  const say = (words: Title) => inHtml(words[language]);
  return shell(
    language,
    WORDS.title,
    `<h1>${say(WORDS.title)}</h1>${alarm(`<p>${say(fault)}</p>`)}<p class="sp"><a href="/b">${say(WORDS.again)}</a></p>`,
  );
}
