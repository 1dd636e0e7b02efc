// Every page of Linden: as whom, where, and with which ids. The list of routes is the product's own, so a page
// that is missing here makes tests/accessible.test.mjs fail. Called by it, by small-screens and by screenshots.mjs.
import { readFile } from "node:fs/promises";
import { find, logIn } from "./people.mjs";

const ROUTES = new URL("../../crates/app/src/routes.rs", import.meta.url);
const TESTS = new URL("../tests/", import.meta.url);

/** Addresses that scripts and style sheets ask for: nobody looks at them. */
const NO_PAGES = ["/profile/app/code.svg", "/manifest.webmanifest", "/service-worker.js", "/events", "/calls/{id}/state", "/outbox.json", "/theme.css", "/logo/{name}"];
/**
 * Pages to which one comes only on the way through something: the test that goes there, and what stands in it where
 * axe-core looks at the page. The states of a call are shown by accessible.test.mjs itself, the steps of `setUp` by
 * harness/two-step.mjs.
 */
const ON_THE_WAY = {
  "/calls/{id}": ["accessible.test.mjs", "look(still, `call page, ${state}`)"],
  "/two-step/set-up/secret": ["two-step.test.mjs", "setUp(tab, stage.linden, look)"],
  "/two-step/set-up/code": ["two-step.test.mjs", "setUp(tab, stage.linden, look)"],
  "/two-step/off": ["two-step.test.mjs", 'findingsInBoth(lost, "switching off")'],
  "/two-step/passkeys/{id}": ["passkeys.test.mjs", 'look("one passkey")'],
  "/log-in/code": ["two-step.test.mjs", 'findingsInBoth(other, "the code at log-in")'],
  "/log-in/recovery": ["resets.test.mjs", 'findingsInBoth(outside, "asking")'],
  "/log-in/recovery/{token}": ["days-later.test.mjs", 'look("the link during the wait")'],
  "/unlock": ["one-hour-lock.test.mjs", 'findingsInBoth(tibor, "the lock")'],
};

/** Who looks at a page; nobody is somebody who has not logged in. */
const PAGES = {
  "/": ["Ben", "Finn", "Eva", "Ruth", "Mark"],
  "/log-in": ["nobody"],
  "/welcome/{token}": ["nobody"],
  "/forgot-password": ["nobody"],
  "/forgot-password/{token}": ["nobody"],
  "/help": ["Ben", "Mark"],
  "/help/log-in": ["nobody", "Ben"],
  "/help/passwords": ["nobody"],
  "/help/access": ["Eva", "Ruth"],
  "/help-texts": ["Mark"],
  "/helpdesk": ["Eva", "Ruth", "Mark"],
  "/sign-up": ["nobody"],
  "/outbox": ["nobody"],
  "/clients": ["Eva", "Ruth"],
  "/clients/new": ["Eva", "Ruth"],
  "/clients/{id}": ["Eva", "Ruth"],
  "/clients/{id}/edit": ["Eva"],
  "/clients/{id}/access-log": ["Eva"],
  "/clients/{id}/two-step-reset": ["Eva"],
  "/professionals": ["Mark"],
  "/professionals/new": ["Mark"],
  "/professionals/{id}": ["Mark"],
  "/professionals/{id}/two-step-reset": ["Mark"],
  "/professionals/{id}/exemption": ["Mark"],
  "/log-in-rules": ["Mark"],
  "/log-in-rules/change": ["Mark"],
  "/log-in-rules/dry-run": ["Mark"],
  "/profile": ["Ben", "Eva", "Mark"],
  "/profile/password": ["Ben"],
  "/profile/sessions": ["Ben"],
  "/profile/access-log": ["Ben", "Mark"],
  "/profile/friends": ["Ben"],
  "/profile/app": ["Ben"],
  "/app": ["nobody"],
  "/app/reset": ["nobody"],
  "/app/scan": ["nobody"],
  "/app/open": ["nobody"],
  "/app/offline": ["nobody"],
  "/app/pin": ["Ben"],
  "/app/ready": ["Ben"],
  "/people/{account}/ask-to-come": ["Eva"],
  "/two-step": ["Ben"],
  "/two-step/set-up": ["Ben"],
  "/two-step/recovery-codes": ["Ben"],
  "/two-step/passkeys/new": ["Ben"],
};

/** Pages that look otherwise once something was asked. */
const ASKED = [
  ["Ruth", "/helpdesk?therapist=eva&client=otto"],
  ["Ruth", "/helpdesk?therapist=tibor&client=ben"],
  ["Ruth", "/helpdesk?client=lindenhof"],
  ["Mark", "/helpdesk?therapist=clara&client=nobody"],
  ["Mark", "/helpdesk?therapist=ruth"],
  ["Eva", "/helpdesk?client=mila"],
  ["Mark", "/log-in-rules/change?for=clients&start=2020-01-01"],
  ["Mark", "/log-in-rules/dry-run?for=professionals&two_step=required"],
  ["Mark", "/log-in-rules/dry-run?for=clients&by_email=off"],
];

/** Pages that say why there is no page. */
const PROBLEMS = [
  ["nobody", "/there-is-no-such-page"],
  ["Ben", "/there-is-no-such-page"],
  ["Ben", "/clients"],
  ["nobody", "/welcome/an-old-link"],
  ["nobody", "/forgot-password/an-old-link"],
];

/** Answers that say why there is no page. */
const NO_PAGE = [403, 404, 410, 429, 500];

/** Those routes of the product that are pages but stand in no list here, those here that are none, and those at which no test looks. */
export async function pagesAmiss() {
  const source = await readFile(ROUTES, "utf8");
  const routes = [...source.matchAll(/\.get\(\s*"([^"]+)"/g)].map(([, path]) => path);
  const known = [...Object.keys(PAGES), ...NO_PAGES, ...Object.keys(ON_THE_WAY)];
  const unseen = await Promise.all(Object.keys(ON_THE_WAY).map(async (path) => ((await isLookedAt(path)) ? [] : [path])));
  return { unknown: routes.filter((path) => !known.includes(path)), gone: known.filter((path) => !routes.includes(path)), unseen: unseen.flat() };
}

/** Whether the test that is named for a page looks at it, in light and in dark, and fails for what it finds. */
async function isLookedAt(path) {
  const [file, look] = ON_THE_WAY[path];
  const source = await readFile(new URL(file, TESTS), "utf8");
  return [look, "findingsInBoth(", "assert.deepEqual(found, [])"].every((needed) => source.includes(needed));
}

/** People who are logged in on the demo's first platform, and the ids that addresses need. */
export class Walk {
  #tabs = {};
  #ids = {};

  /** `device`: gives a new device; `linden`: with the demo. */
  static async begin(linden, device) {
    const walk = new Walk();
    const platform = linden.platform("Lindenhof");
    const { origin, hostname } = new URL(platform.url);
    walk.origin = origin;
    // The demo's people are made by others; the page on which one signs up is there all the same.
    await linden.command("service-desk", "change-platform", hostname, "--sign-up", "on");
    walk.#tabs.nobody = await (await device()).tab(platform.url);
    for (const name of ["Ben", "Finn", "Eva", "Ruth", "Mark"]) {
      walk.#tabs[name] = await (await device()).tab();
      await logIn(walk.#tabs[name], platform[name]);
    }
    await walk.#learn(linden, platform);
    return walk;
  }

  tab(who) {
    return this.#tabs[who];
  }

  get tabs() {
    return Object.values(this.#tabs);
  }

  async #learn(linden, platform) {
    const { Eva, Mark, nobody } = this.#tabs;
    const [, client] = (await find(Eva, "Ben")).match(/"(.+)"/);
    await Mark.go(`${this.origin}/professionals`);
    const professional = await Mark.ask(() => document.querySelector('.rows a[href^="/professionals/"]').pathname.split("/")[2]);
    await makeClient(Eva, { first_name: "Nele", last_name: "Smits", email: "nele@lindenhof.example" });
    await nobody.go(`${this.origin}/forgot-password`);
    await nobody.fill("[name=email]", platform.Mila.email);
    await nobody.press('form[action="/forgot-password"] .btn-main');
    const token = async (address, path) => new URL(await linden.linkFor(address, path)).pathname.split("/")[2];
    this.#ids = {
      "/clients/{id}": client, "/professionals/{id}": professional, "{account}": client,
      "/welcome/{token}": await token("nele@lindenhof.example", "/welcome/"),
      "/forgot-password/{token}": await token(platform.Mila.email, "/forgot-password/"),
    };
  }

  /** Each as `{ name, who, path }`: a page as one person sees it. */
  all() {
    const pages = Object.entries(PAGES).flatMap(([route, people]) => people.map((who) => this.#page(route, who)));
    const problems = PROBLEMS.map(([who, path]) => ({ name: `problem ${path}`, who, path }));
    const asked = ASKED.map(([who, path]) => ({ name: path, who, path }));
    return [...pages, ...asked, ...problems];
  }

  #page(route, who) {
    let path = route;
    for (const [pattern, id] of Object.entries(this.#ids)) {
      path = path.replace(pattern, pattern.replace(/\{\w+\}/, id));
    }
    return { name: route, who, path };
  }

  /** Goes there; fails where a problem answers and none was meant. */
  async go({ name, who, path }) {
    const tab = this.#tabs[who];
    await tab.go(`${this.origin}${path}`);
    const status = await tab.ask(() => performance.getEntriesByType("navigation")[0].responseStatus);
    const meant = PROBLEMS.some((problem) => name === `problem ${problem[1]}`);
    if (!meant && NO_PAGE.includes(status)) throw new Error(`${path} answers ${who} with ${status}`);
    return tab;
  }

  /** From now on all pages speak this language. */
  async speak(language) {
    for (const tab of this.tabs) {
      await tab.go(`${this.origin}/help/log-in`);
      await tab.ask(async (chosen) => {
        await fetch("/language", { method: "POST", body: new URLSearchParams({ language: chosen, back: "/" }) });
      }, language);
    }
  }
}

/** A therapist or secretary makes a client by the form. */
export async function makeClient(tab, fields) {
  await tab.go(new URL("/clients/new", tab.url).href);
  for (const [name, text] of Object.entries(fields)) await tab.fill(`[name=${name}]`, text);
  await tab.press('form[action="/clients"] .btn-main');
  await tab.see(".flash");
}
