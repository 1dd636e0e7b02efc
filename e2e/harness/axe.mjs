// What axe-core finds on a page, told so that one can go and mend it.
import axe from "axe-core";

/** The rules about colours alone, for pages that differ from others in nothing else. */
export const COLOURS = ["color-contrast", "link-in-text-block"];

/** One line a finding; empty: nothing was found. `where` begins each line. `rules`: these alone. */
export async function findings(tab, where, rules) {
  if (!(await tab.ask(() => "axe" in window))) await tab.ask(axe.source);
  // Colours on their way from light to dark are none that anybody reads; they travel from parent to child.
  await tab.ask(async () => {
    for (let still = 0; still < 3; still = document.getAnimations().some((one) => one instanceof CSSTransition) ? 0 : still + 1) {
      for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  });
  const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
  const { violations } = await tab.ask(async (wanted) => window.axe.run(document, wanted), options);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${where}: ${id}: ${help}: ${target.join(" ")} (${failureSummary.split("\n").slice(1).join(" ").trim()})`));
}

/** In light and in dark. */
export async function findingsInBoth(tab, where, rules) {
  const found = [];
  for (const colorScheme of ["light", "dark"]) {
    await tab.page.emulateMedia({ colorScheme });
    found.push(...(await findings(tab, `${where} (${colorScheme})`, rules)));
  }
  return found;
}
