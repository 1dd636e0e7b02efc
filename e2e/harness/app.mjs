// What people do with the app on a phone: log in with e-mail, choose a PIN, close it, open it. For tabs of both browsers.
const at = (tab, wanted) => tab.becomes((path) => location.pathname === path, wanted);

/** Types digits with a thumb. */
export async function type(tab, pin) {
  await tab.see("[data-keypad]");
  for (const digit of pin) await tab.press(`[data-digit="${digit}"]`);
}

/** Chooses a PIN and goes on to the first page. */
export async function choose(tab, pin) {
  await tab.see("[data-choose-pin]");
  await type(tab, pin);
  await type(tab, pin);
  await tab.press("[data-choose-pin] .btn-main");
  await at(tab, "/app/ready");
  // The key is this phone's once the page says so.
  await tab.becomes(() => new Promise((resolve) => {
    const open = indexedDB.open("linden");
    open.onsuccess = () => {
      const count = open.result.transaction("device-keys").objectStore("device-keys").count("next");
      count.onsuccess = () => (open.result.close(), resolve(count.result === 0));
    };
  }));
  await tab.press('a.btn-main[href="/"]');
  await tab.has('a[href="/profile"]');
}

/** Closes the app; its PIN opens it again. */
export async function logOut(tab) {
  await tab.go(new URL("/profile", tab.url).href);
  await tab.press('main form[action="/log-out"] button');
  await at(tab, "/app/open");
}

/** Logs in with e-mail in the app, from its first page or "reset here". */
export async function byEmail(tab, { email, password }) {
  await tab.press('a[href^="/log-in?back="]');
  await tab.fill("input[name=email]", email);
  await tab.fill("input[name=password]", password);
  await tab.press('form[action="/log-in"] .btn-main');
}
