import * as fc from 'fast-check';
import { membersOf, membersWritten } from '../../api/rule-files/glance.js';
import { DEPTH } from '../../api/rule-files/limits.js';
import { readJson } from '../../api/rule-files/read-json.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readJson(bytes(text));
const value = (text: string) => {
  const json = read(text);
  return json.ok ? json.value : json.diagnostics;
};
/** Code, pointer and place of each fault: `duplicate-key /a 2:3`. */
const faults = (text: string) => {
  const json = read(text);
  return json.ok ? [] : json.diagnostics.map((one) => `${one.code} ${one.pointer} ${one.line}:${one.column}`);
};
const sentences = (text: string) => {
  const json = read(text);
  return json.ok ? [] : json.diagnostics.map(({ message }) => message);
};
const refusal = (input: Uint8Array) => {
  const json = readJson(input);
  return json.ok ? [] : json.diagnostics.map(({ code, line, column, message }) => [code, line, column, message.en]);
};
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('a JSON text', () => {
  it('is read as JSON.parse reads it, whatever valid JSON it is', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 1, 2), (compact, indent) => {
        const text = JSON.stringify(JSON.parse(compact), null, indent);
        const json = read(text);
        if (!json.ok) {
          // The only valid JSON that is refused is what a double or a program would not keep.
          expect(json.diagnostics.map(({ code }) => code)).toEqual(
            json.diagnostics.map(() => expect.stringMatching(/^(number-too-long|forbidden-key)$/)),
          );
          return;
        }
        expect(json.value).toEqual(JSON.parse(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('made of random bytes gives diagnostics with a place, never an exception', () => {
    const garbage = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'{}[]":,0.1e-+ntf\\\n /*，“\u0000u'), maxLength: 40 }).map(bytes),
      fc.tuple(fc.json(), fc.nat(), fc.nat(255)).map(([text, at, byte]) => {
        const damaged = bytes(text);
        damaged[at % damaged.length] = byte;
        return damaged;
      }),
      fc.tuple(fc.json(), fc.nat()).map(([text, at]) => bytes(text.slice(0, at % (text.length + 1)))),
    );
    fc.assert(
      fc.property(garbage, (input) => {
        const json = readJson(input);
        const text = Buffer.from(input)
          .toString('utf8')
          .replace(/^\uFEFF/, '');
        if (json.ok) expect(json.value).toEqual(JSON.parse(text));
        else
          expect(
            json.diagnostics.every(({ line, column, message }) => line && column && message.zh && message.en),
          ).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('may begin with a byte order mark and end its lines as Windows does', () => {
    expect(value('\uFEFF{\r\n "a": 1\r\n}\r\n')).toEqual({ a: 1 });
    expect(faults('\uFEFF{\r\n "a": 1,\r\n "a": 2\r\n}')).toEqual(['duplicate-key /a 3:2']);
  });

  it(`may be nested ${DEPTH} deep and no deeper`, () => {
    expect(faults(nested(DEPTH))).toEqual([]);
    expect(faults(nested(DEPTH + 1))).toEqual([`too-deep ${'/0'.repeat(DEPTH)} 1:${DEPTH + 1}`]);
  });

  it('nested 100,000 deep, closed or not, is refused without exhausting the stack', () => {
    for (const text of [
      nested(100_000),
      '['.repeat(100_000),
      '{"a":'.repeat(100_000),
      `{"a":"["} ${nested(100_000)}`,
    ]) {
      expect(faults(text)).toEqual([expect.stringMatching(/^(too-deep|not-json) /)]);
    }
  });

  it('over the limit of bytes is refused unread, at the limit it is read', () => {
    const text = bytes('"abc"');
    expect(readJson(text, { mostBytes: 5 }).ok).toBe(true);
    expect(readJson(text, { mostBytes: 4 })).toMatchObject({
      diagnostics: [{ code: 'file-too-large', line: 1, column: 1 }],
    });
  });

  it('counts its lines from where it stands in its file', () => {
    const json = readJson(bytes('{"a":1,"a":2}'), { firstLine: 7 });
    expect(json).toMatchObject({ diagnostics: [{ line: 7, column: 8 }] });
  });
});

describe('the quick look', () => {
  it('counts the members of a text without fault as they are once it is parsed', () => {
    const short = fc.json({ maxDepth: 4 }).filter((text) => !/[\d.]{16}|\d[eE]|__proto__/.test(text));
    fc.assert(fc.property(short, (text) => expect(membersWritten(text)).toBe(membersOf(JSON.parse(text)))));
    expect(membersWritten('{"a\\\\":{"b\\":{":1}}')).toBe(2);
  });

  it('gives no count where a slow one is needed', () => {
    for (const text of [nested(DEPTH + 1), '[1234567890123456]', '[1e3]', '"open'])
      expect(membersWritten(text)).toBeUndefined();
  });
});

describe('the place of a pointer', () => {
  const text = '{\n  "rules": [\n    { "id": "R01" },\n    { "id": "R02", "a/b~c": [1,\n 2] }\n  ]\n}';
  const at = (pointer: string) => {
    const json = read(text);
    return json.ok ? Object.values(json.at(pointer)) : [];
  };

  it('is the key of a member and the beginning of an item', () => {
    expect(at('')).toEqual([1, 1]);
    expect(at('/rules')).toEqual([2, 3]);
    expect(at('/rules/1')).toEqual([4, 5]);
    expect(at('/rules/1/id')).toEqual([4, 7]);
    expect(at('/rules/1/a~1b~0c/1')).toEqual([5, 2]);
  });

  it('is that of the nearest thing around it when it leads nowhere', () => {
    expect(at('/rules/1/clause')).toEqual([4, 5]);
    expect(at('/rules/9/id')).toEqual([2, 3]);
    expect(at('/rules/0/id/deeper')).toEqual([3, 7]);
  });
});

describe('a key', () => {
  it('may stand in two objects, but not twice in one', () => {
    expect(faults('{"a":{"b":1},"c":{"b":1}}')).toEqual([]);
    expect(faults('{"a":{"b":1,\n"b":1}}')).toEqual(['duplicate-key /a/b 2:1']);
  });

  it('written twice in different ways is still one key', () => {
    expect(faults('{"a":1,"\\u0061":2}')).toEqual(['duplicate-key /a 1:8']);
  });

  it('called __proto__ is refused however it is written, and only as a key', () => {
    expect(faults('{"__proto__":{"isAdmin":true}}')).toEqual(['forbidden-key /__proto__ 1:2']);
    expect(faults('{"\\u005f_proto__":1}')).toEqual(['forbidden-key /__proto__ 1:2']);
    expect(value('{"a":"__proto__"}')).toEqual({ a: '__proto__' });
  });

  it('with colons and brackets in it is no structure', () => {
    expect(value('{"a:{[\\"":"}]:\\\\"}')).toEqual({ 'a:{["': '}]:\\' });
  });
});

describe('a number', () => {
  it('of 15 digits is kept, of 16 refused; zeros at its ends do not count', () => {
    expect(value('[0.123456789012345]')).toEqual([0.123456789012345]);
    expect(faults('[1, 0.1234567890123456]')).toEqual(['number-too-long /1 1:5']);
    expect(value('[0.000000000000000000012, 1200000000000000000000, 0.50000000000000000000]')).toEqual([
      1.2e-20, 1.2e21, 0.5,
    ]);
    expect(faults('[9007199254740993]')).toEqual(['number-too-long /0 1:2']);
  });

  it('may have an exponent as long as a double holds it', () => {
    expect(value('[1e3, 1.5E-7, 0e400, 1e308]')).toEqual([1000, 1.5e-7, 0, 1e308]);
    expect(faults('[1e309, 1e-400, 4e-320]')).toEqual(
      ['/0 1:2', '/1 1:9', '/2 1:17'].map((at) => `number-too-long ${at}`),
    );
    expect(sentences('1e309')).toEqual([
      { zh: expect.stringContaining('太大或太小'), en: expect.stringContaining('too large or too small') },
    ]);
  });

  it('that is kept gives its own digits back', () => {
    const digits = fc.tuple(fc.integer({ min: 1, max: 999_999_999_999_999 }), fc.integer({ min: -290, max: 290 }));
    fc.assert(
      fc.property(digits, ([mantissa, exponent]) => {
        const json = read(`${mantissa}e${exponent}`);
        expect(
          json.ok &&
            Number(json.value)
              .toExponential()
              .replace(/\.|e.*/g, ''),
        ).toBe(String(mantissa).replace(/0+$/, ''));
      }),
    );
  });
});

describe('what is not JSON is told in the words of the typist', () => {
  it.each([
    ['', '空', 'empty'],
    ['  \n ', '空', 'empty'],
    ['{"a": [1, 2', '断', 'ends here'],
    ['{"a": 1,}', '多了一个逗号', 'comma after the last item'],
    ['[1, 2, ]', '多了一个逗号', 'comma after the last item'],
    ['{“a”: 1}', '全角', 'full-width mark “'],
    ['{"a"：1}', '全角', 'full-width mark ：'],
    ['{"a":1，"b":2}', '全角', 'full-width mark ，'],
    ['{"a":1 // why\n}', '注释', 'no comments'],
    ['{"a":1 /* why */}', '注释', 'no comments'],
    ["{'a':1}", "'a'", "'a'"],
    ['{a:1}', '双引号', 'double quotes'],
    ['{"a":NaN}', 'NaN', 'NaN'],
    ['{"a":undefined}', 'undefined', 'undefined'],
    ['{"a":}', '}', 'Found }'],
    ['{"a" 1}', '冒号', 'colon'],
    ['{"a":1 "b":2}', '逗号', 'comma is missing before "b"'],
    ['{"a":1}\n{"b":2}', '.ndjson', '.ndjson'],
    ['{"a":"x\ny"}', '换行', 'line break'],
    ['{"a":"\tx"}', '控制字符', 'control character'],
    ['{"a":"\\x"}', '反斜杠', 'escape'],
    ['{"a":"\\u12"}', '\\u', '\\u'],
    ['[1.]', '没有写完', 'not finished'],
    ['[01]', '逗号', 'comma is missing before 1'],
    ['[+1]', '+1', '+1'],
  ])('%j', (text, zh, en) => {
    expect(faults(text)).toEqual([expect.stringMatching(/^not-json /)]);
    expect(sentences(text)).toEqual([{ zh: expect.stringContaining(zh), en: expect.stringContaining(en) }]);
  });
});

describe('bytes that are not UTF-8', () => {
  it('are told with the place of the first of them', () => {
    expect(refusal(Uint8Array.of(...bytes('{\n "名": "'), 0xff, ...bytes('"}')))).toEqual([
      ['not-utf8', 2, 8, expect.stringContaining('not UTF-8')],
    ]);
    for (let length = 1; length <= 20; length++) {
      expect(refusal(Uint8Array.of(...bytes('名'.repeat(length)), 0xff))[0]?.[2]).toBe(length + 1);
    }
    expect(refusal(bytes('"名').slice(0, 3))).toEqual([['not-utf8', 1, 2, expect.any(String)]]);
  });

  it('are recognised as GBK or UTF-16 where they look like it', () => {
    expect(refusal(Uint8Array.of(0x22, 0xc3, 0xfb, 0x22))[0]?.[3]).toContain('GBK');
    expect(refusal(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00))[0]?.[3]).toContain('UTF-16');
  });
});
