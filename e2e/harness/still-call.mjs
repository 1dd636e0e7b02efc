// The call page without its script: every state that it can show, one after the other and standing still. The
// page itself is the server's, of a call that rang; so no state is forgotten, for they all stand in the page.
import { call } from "./people.mjs";

/** Eva's page of a call to Ben, who has "Today" open; `walk` is of pages.mjs. */
export async function stillCall(walk) {
  const tab = walk.tab("Eva");
  await walk.tab("Ben").go(walk.origin);
  const calling = await call(tab, "Ben");
  const { url } = calling;
  await calling.close();
  const still = await tab.device.tab();
  await still.page.route("**/assets/call-*.js", (route) => route.abort());
  await still.go(url);
  return still;
}

/** The names of all states, those of no panel too, of all dialogs, and of the line that offers to switch the sound on. */
export async function statesOf(tab) {
  const panels = await tab.ask(() => [...document.querySelectorAll("[data-panel]")].flatMap((panel) => panel.dataset.panel.split(" ")));
  const hints = await tab.ask(() => [...document.querySelectorAll("[data-hint]")].map((hint) => `hint ${hint.dataset.hint}`));
  const sheets = await tab.ask(() => [...document.querySelectorAll("dialog")].map((dialog, at) => `sheet ${at}`));
  return [...panels, ...hints, ...sheets, "sound blocked", "in_call"];
}

/** Shows one of them. */
export async function showState(tab, state) {
  await tab.ask((wanted) => {
    const [kind, name] = wanted.split(" ");
    const shown = name === undefined ? wanted : "in_call";
    Object.assign(document.body.dataset, {
      callState: shown, otherHere: "true", otherPicture: String(kind !== "hint"), otherSound: "off", selfSound: "off",
      selfPicture: "false", wantsSound: "false", wantsPicture: "true", soundBlocked: String(kind === "sound"),
    });
    for (const panel of document.querySelectorAll("[data-panel]")) panel.hidden = !panel.dataset.panel.split(" ").includes(shown);
    for (const hint of document.querySelectorAll("[data-hint]")) hint.hidden = kind !== "hint" || hint.dataset.hint !== name;
    for (const guide of document.querySelectorAll("[data-guide]")) guide.hidden = guide.dataset.guide !== "chrome-android";
    for (const [at, dialog] of [...document.querySelectorAll("dialog")].entries()) {
      dialog.close();
      if (kind === "sheet" && at === Number(name)) dialog.showModal();
    }
    document.querySelector("[data-clock]").hidden = false;
    document.querySelector("[data-clock]").textContent = "1:23:45";
  }, state);
}
