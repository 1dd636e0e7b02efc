// Recovery codes are copied or printed with one press; downloading needs no script.
const place = document.querySelector<HTMLElement>("[data-copy-text]");
const copyButton = place?.querySelector<HTMLButtonElement>("[data-copy-all]");
const printButton = place?.querySelector<HTMLButtonElement>("[data-print]");

if (copyButton && navigator.clipboard) {
  copyButton.hidden = false;
  copyButton.addEventListener("click", () => {
    void navigator.clipboard.writeText(place?.dataset["copyText"] ?? "").then(() => {
      const status = place?.querySelector("[role=status]");
      if (status) status.textContent = place?.dataset["done"] ?? "";
    });
  });
}
if (printButton) {
  printButton.hidden = false;
  printButton.addEventListener("click", () => globalThis.print());
}
