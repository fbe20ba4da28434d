import type { ComponentType } from 'react';
import type { Role } from '../../../api/contract/account.js';
import type { PermissionName } from '../../../api/contract/permissions.js';

/** The groups of the menu, in its order. */
export const MENU = ['now', 'roster', 'sides', 'cases', 'results', 'measures', 'traces', 'accounts'] as const;
export type MenuGroup = (typeof MENU)[number];

/** A page of its own beside list, show, edit and create. Its address is `/<path>`, its title `<word>.pages.<path>`. */
export type Page = {
  path: string;
  reads: PermissionName;
  element: ComponentType;
  menu?: MenuGroup;
  for?: readonly Role[];
};

/** One word of the regulation as the console knows it: same name as the api folder and the route. Components come by `lazy`. */
export type ConsoleWord = {
  name: string;
  /** Who may open its pages at all. */
  reads: PermissionName;
  /** Where its list stands in the menu; left out, it is reached from other pages. */
  menu?: MenuGroup;
  /** Roles whose menu has it elsewhere, or not at all, though they may read it. */
  notFor?: readonly Role[];
  list?: ComponentType;
  show?: ComponentType;
  edit?: ComponentType;
  create?: ComponentType;
  /** How a record is called in a title or a reference. */
  named?: string | ((record: never) => string);
  pages?: readonly Page[];
};
