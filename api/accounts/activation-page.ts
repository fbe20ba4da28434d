// The one page there is until there is a console: what the one-time link of a slip opens. The code stands behind the # of the address,
// which a browser keeps to itself, so it comes into no log.

/** The form: code, second secret, a password of one's own. */
export const ACTIVATION_PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>启用账号 · 四方评 Sifang</title>
<style>
body { font: 18px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; max-width: 26em; margin: 3em auto; padding: 0 1em }
label, input, button { display: block; width: 100%; box-sizing: border-box; font: inherit }
input { margin: 0 0 1em; padding: .4em }
small { color: #555 }
</style>
</head>
<body>
<h1>启用账号</h1>
<p>请照两张纸上的号码填写，再定一个自己的密码。<br><small lang="en">Fill in both papers' numbers and choose a password.</small></p>
<form id="slip">
<label>激活码 <small lang="en">code</small><input name="code" required maxlength="40" autocomplete="off" spellcheck="false"></label>
<label>第二密码 <small lang="en">second secret</small><input name="secret" required maxlength="10" inputmode="numeric" autocomplete="off"></label>
<label>自己的密码，至少10个字符 <small lang="en">password, at least 10 characters</small><input name="password" type="password" required minlength="10" maxlength="200" autocomplete="new-password"></label>
<button>启用 <small lang="en">Activate</small></button>
</form>
<p id="said" role="status" aria-live="polite"></p>
<script src="/activate.js"></script>
</body>
</html>
`;

/** What the form does: one request, and what the service says to it. */
export const ACTIVATION_SCRIPT = `const form = document.getElementById('slip');
const said = document.getElementById('said');
form.elements.code.value = decodeURIComponent(location.hash.slice(1));
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { code, secret, password } = Object.fromEntries(new FormData(form));
  const answer = await fetch('/api/accounts/activate', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, secret, password }),
  });
  const { login, message } = await answer.json();
  said.textContent = answer.ok ? '账号“' + login + '”已启用，请用它登录。 The account is active; sign in with it.' : message;
  if (answer.ok) form.remove();
  if (answer.ok) history.replaceState(null, '', location.pathname);
});
`;
