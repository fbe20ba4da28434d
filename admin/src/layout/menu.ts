import type { Role } from '../../../api/contract/account.js';
import { reachOf } from '../../../api/contract/permissions.js';
import { MENU, type MenuGroup } from '../shared/word.js';
import { WORDS } from '../words.js';

/** A line of the menu: where it leads and the key of what it is called. */
export type MenuLine = { to: string; label: string };
export type MenuPart = { group: MenuGroup; lines: MenuLine[] };

/** What this role may open, group by group; a group without a page is not drawn. */
export function menuOf(role: Role): MenuPart[] {
  return MENU.map((group) => ({ group, lines: linesOf(role, group) })).filter(({ lines }) => lines.length > 0);
}

function linesOf(role: Role, group: MenuGroup): MenuLine[] {
  const landing: MenuLine[] = group === 'now' ? [{ to: '/', label: 'landing.name' }] : [];
  return [
    ...landing,
    ...WORDS.flatMap(({ name, reads, menu, list, notFor = [], pages = [] }) => [
      ...(menu === group && list && reachOf(role, reads) && !notFor.includes(role)
        ? [{ to: `/${name}`, label: `${name}.name` }]
        : []),
      ...pages
        .filter((page) => page.menu === group && reachOf(role, page.reads) && (page.for?.includes(role) ?? true))
        .map(({ path }) => ({ to: `/${path}`, label: `${name}.pages.${path}` })),
    ]),
  ];
}

/** The part of the menu that an address belongs to; the landing page's where none does. */
export function partAt(parts: readonly MenuPart[], pathname: string): MenuPart | undefined {
  const first = `/${pathname.split('/')[1] ?? ''}`;
  return parts.find(({ lines }) => lines.some(({ to }) => to === first)) ?? parts.find(({ group }) => group === 'now');
}
