/** What the docstrings of one contract file say, by the name they stand before. */
export type FileDocs = {
  /** Of exported schemas and types. */
  exports: Map<string, string>;
  /** Of members, as `Owner.member`; the owner is the declaration they stand in, exported or not. */
  members: Map<string, string>;
  /** Of union branches, as `Owner#kind`. */
  branches: Map<string, string>;
};

const DECLARATION = /^(?:export )?(?:const|type) (\w+)/gm;
const DOCSTRING =
  /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*(?:export (?:const|type) (\w+)|(\w+):|z\.strictObject\(\{\s*kind: z\.literal\('(\w+)'\))/g;

/** Reads the docstrings of a file of `api/contract`. It knows the few forms in which that folder is written. */
export function docsOf(source: string): FileDocs {
  const docs: FileDocs = { exports: new Map(), members: new Map(), branches: new Map() };
  const declarations = [...source.matchAll(DECLARATION)];
  for (const match of source.matchAll(DOCSTRING)) {
    const [, text, exported, member, branch] = match;
    const owner = declarations.findLast(({ index }) => index < match.index)?.[1];
    const sentence = text!
      .replace(/^\s*\* ?/gm, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (exported) docs.exports.set(exported, sentence);
    else if (member) docs.members.set(`${owner}.${member}`, sentence);
    else if (branch) docs.branches.set(`${owner}#${branch}`, sentence);
  }
  return docs;
}
