// Whether a page fits its screen: nothing beyond the sides, every control large enough and within reach.

/** WCAG 2.2, 2.5.8 asks for 24; a thumb asks for more. */
const SMALLEST_CONTROL = 44;

/** One line a fault; empty: all fits. */
export async function misfits(tab, where, { smallest = SMALLEST_CONTROL } = {}) {
  const faults = await tab.ask((least) => {
    const faults = [];
    const page = document.scrollingElement;
    if (page.scrollWidth > page.clientWidth) faults.push(`is ${page.scrollWidth} wide on a screen of ${page.clientWidth}`);
    const called = (element) => `${element.tagName.toLowerCase()} "${element.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}"`;
    const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const dialog = document.querySelector("dialog[open]");
    for (const element of (dialog ?? document).querySelectorAll("button, select, input:not([type=hidden]), a.btn, nav a")) {
      if (!isSeen(element) || element.classList.contains("visually-hidden")) continue;
      element.scrollIntoView({ block: "center", inline: "nearest" });
      const box = element.getBoundingClientRect();
      if (box.width < 1 || box.height < 1) continue;
      const label = element.closest("label, .choice");
      const size = label ? label.getBoundingClientRect() : box;
      if (Math.min(size.width, size.height) < least) faults.push(`${called(element)} is ${Math.round(box.width)} × ${Math.round(box.height)}`);
      if (box.left < -0.5 || box.right > innerWidth + 0.5) faults.push(`${called(element)} is cut off at the side`);
      if (box.top < -0.5 || box.bottom > innerHeight + 0.5) faults.push(`${called(element)} cannot be scrolled to`);
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (!hit || !(element.contains(hit) || hit.contains(element) || label?.contains(hit))) {
        faults.push(`${called(element)} is covered by ${hit ? called(hit) : "nothing"}`);
      }
    }
    return faults;
  }, smallest);
  return faults.map((fault) => `${where}: ${fault}`);
}
