import type { Title } from '../contract/fields.js';
import { inHtml } from '../http/in-html.js';
import type { Language } from '../http/language.js';
import { STYLE } from './style.js';

/** A whole page. */
export function shell(language: Language, title: Title, body: string): string {
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${inHtml(title[language])}</title>
<style>${STYLE}</style>
</head>
<body><main>${body}</main></body>
</html>
`;
}

/** The same page of a demonstration: nobody shall take its people for real ones. */
export function demonstrated(html: string, language: Language): string {
  const words = { zh: '演示数据，人物与结果均为虚构', en: 'Demonstration: people and results are invented' };
  return html.replace('<body>', `<body><div class="d">${words[language]}</div>`);
}

/** What is wrong, above everything else. */
export const alarm = (html: string): string => `<div class="e" role="alert">${html}</div>`;

/** A field that is not seen. */
export const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${inHtml(name)}" value="${inHtml(value)}">`;
