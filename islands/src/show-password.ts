// Brings the button inside a password field to life: shows what was typed, and hides it again.
for (const field of document.querySelectorAll<HTMLElement>("[data-show-password]")) {
  const input = field.querySelector("input");
  const button = field.querySelector("button");
  const use = button?.querySelector("use");
  if (!input || !button || !use) continue;
  const show = (shown: boolean): void => {
    input.type = shown ? "text" : "password";
    button.setAttribute("aria-label", field.dataset[shown ? "hide" : "show"] ?? "");
    const icon = shown ? "#eye-off" : "#eye";
    use.setAttribute("href", (use.getAttribute("href") ?? "").replace(/#.*$/, icon));
  };
  show(false);
  button.hidden = false;
  button.addEventListener("click", () => show(input.type === "password"));
  // What was shown must not be kept by the browser as an ordinary text.
  input.form?.addEventListener("submit", () => show(false));
}
