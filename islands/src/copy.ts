// Brings "Copy" buttons to life. Without scripts the text can be selected as ever.
for (const part of document.querySelectorAll<HTMLElement>("[data-copy]")) {
  const input = part.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
  const button = part.querySelector("button");
  const words = button?.querySelector("span");
  const status = part.querySelector("[role=status]");
  if (!input || !button || !words || !status || !navigator.clipboard) continue;
  const before = words.textContent;
  const done = part.dataset["done"] ?? "";
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(input.value);
    words.textContent = status.textContent = done;
    setTimeout(() => {
      words.textContent = before;
      status.textContent = "";
    }, 4000);
  });
}
