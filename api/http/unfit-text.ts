const DEEPEST = 64;

type Unfit = { pointer: string; zh: string; en: string };

/**
 * Looks for what no database keeps and no reader sees: the character NUL, half a surrogate pair, and nesting beyond any form of ours.
 * Walks without recursion, because the value comes from outside.
 */
export function unfitText(value: unknown): Unfit | undefined {
  const waiting: { value: unknown; pointer: string; depth: number }[] = [{ value, pointer: '', depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: here, pointer, depth } = next;
    if (typeof here === 'string') {
      if (isUnfit(here))
        return {
          pointer,
          zh: '含有无法保存的字符，请删去后重试',
          en: 'has a character that cannot be kept; remove it',
        };
    } else if (typeof here === 'object' && here !== null) {
      if (depth >= DEEPEST) return { pointer, zh: `嵌套超过 ${DEEPEST} 层`, en: `is nested more than ${DEEPEST} deep` };
      for (const [key, inner] of Object.entries(here)) {
        if (isUnfit(key))
          return { pointer, zh: '有一个名称含有无法保存的字符', en: 'has a name with a character that cannot be kept' };
        waiting.push({ value: inner, pointer: `${pointer}/${key}`, depth: depth + 1 });
      }
    }
  }
  return undefined;
}

function isUnfit(text: string): boolean {
  return text.includes('\0') || /\p{Surrogate}/u.test(text);
}
