import { createHash } from 'node:crypto';

/**
 * How the page looks: large type, large areas to tap, dark on white. Floats and no script, so that it stands in the browsers of old
 * chat programs too.
 */
export const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#111;font:22px/1.45 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
.d{background:#fcf3da;color:#6f4c00;font-size:15px;text-align:center;padding:2px}
main{max-width:520px;margin:0 auto;padding:0 16px 40px}
.n{font-size:19px;color:#444;padding:10px 0 8px;margin:0}
h1{font-size:34px;line-height:1.2;margin:14px 0 10px}
.f{overflow:hidden;padding-top:4px}
.f .p{float:left;width:104px;height:124px;margin-right:16px;background:#e8ecef;border-radius:8px;overflow:hidden;object-fit:cover}
.f h1{margin:16px 0 6px}
.f p{margin:0;font-size:21px;line-height:1.35}
audio{display:block;width:100%;margin:6px 0 0}
.v{margin:14px 0 0;font-size:20px;color:#1f4e79}
.sp{font-size:24px;line-height:1.5;margin:14px 0 0}
.e{border:3px solid #b00020;border-radius:10px;color:#8c0019;background:#fff5f5;font-size:24px;line-height:1.45;padding:12px 14px;margin:14px 0 0}
.e p{margin:0}
.e a{color:#8c0019}
fieldset{border:0;border-top:2px solid #d5dade;margin:18px 0 0;padding:14px 0 0;min-width:0}
fieldset.m{border-top:6px solid #b00020}
legend{float:left;width:100%;padding:0 0 0 34px;font-size:26px;font-weight:700;line-height:1.35;margin-bottom:12px}
legend b{float:left;width:34px;margin-left:-34px;color:#1f4e79}
.o{clear:both;overflow:hidden;margin:0 -5px}
.o label{float:left;width:50%;padding:5px;position:relative}
.o input{position:absolute;opacity:0;left:20px;top:20px;width:24px;height:24px}
.o span{display:block;border:2px solid #7a858f;border-radius:10px;text-align:center;font-size:27px;line-height:64px;background:#fff}
.o input:checked+span{background:#1f4e79;border-color:#1f4e79;color:#fff;font-weight:700}
.o input:checked+span:before{content:"✓ "}
.o input:focus+span{outline:4px solid #e0a100;outline-offset:2px}
.l span{font-size:22px;line-height:1.3;padding:14px 6px}
button{width:100%;font-family:inherit;font-weight:700;font-size:28px;line-height:70px;padding:0;border:0;border-radius:10px;background:#1f4e79;color:#fff;margin-top:26px}
.r{background:#fff;color:#111;border:2px solid #7a858f;font-weight:400;font-size:24px;line-height:56px;margin-top:14px}
button:focus{outline:4px solid #e0a100;outline-offset:2px}
.h{font-size:20px;line-height:1.55;color:#333;border-top:2px solid #d5dade;margin-top:28px;padding-top:14px}
.h p{margin:6px 0}
.c{border-top:2px solid #d5dade;margin-top:18px;padding-top:12px}
.c h2{font-size:28px;margin:0 0 6px}
.c table{width:100%;border-collapse:collapse}
.c th{text-align:left;font-weight:400;font-size:21px;line-height:1.4;padding:6px 8px 6px 0;width:62%}
.c td{font-size:22px;font-weight:700;padding:6px 0;vertical-align:top}
.c tr+tr{border-top:1px solid #d5dade}
input.t{width:100%;font:700 30px/1.4 Consolas,"Liberation Mono",monospace;letter-spacing:1px;padding:14px 10px;border:2px solid #7a858f;border-radius:10px;text-transform:uppercase}
.b{display:block;font-size:24px;margin:18px 0 8px}
.ok{font-size:64px;line-height:1;color:#1c6b3a;margin:40px 0 0}
`;

const HASH = createHash('sha256').update(STYLE).digest('base64');

/** The page may use its own style, pictures and voices of this service, and send its form here: nothing else, and no script at all. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${HASH}'`,
  "img-src 'self'",
  "media-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
