import { BaseLayer } from '../contract/base-layer.js';
import { readAs, type FileRead } from './read-as.js';

/** Reads a file of national ceilings (`rules/base/<first day in force>.json`). As `readRuleSet`, without `check`. */
export function readBaseLayer(path: string): Promise<FileRead<BaseLayer>> {
  return readAs(BaseLayer, path);
}
