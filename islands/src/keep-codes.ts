// Recovery codes are copied or printed with one press; downloading needs no script.
const place = document.querySelector<HTMLElement>("[data-copy-text]");
const copy = place?.querySelector<HTMLButtonElement>("[data-copy-all]");
const print = place?.querySelector<HTMLButtonElement>("[data-print]");

if (copy && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener("click", () => {
    void navigator.clipboard.writeText(place?.dataset["copyText"] ?? "").then(() => {
      const status = place?.querySelector("[role=status]");
      if (status) status.textContent = place?.dataset["done"] ?? "";
    });
  });
}
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => globalThis.print());
}
