// Ticks off the rules of a new password while one types. The server decides again; this only spares a round trip.
const SHORTEST = 12;

const rules: Record<string, (password: string, own: string[]) => boolean> = {
  length: (password) => [...password].length >= SHORTEST,
  special: (password) => /[^\p{Alphabetic}\p{N}]/u.test(password),
  own: (password, own) => password !== "" && !own.some((part) => password.toLowerCase().includes(part)),
};

/** Names and address that are long enough to count, as the server decides it. */
function ownWords(list: string): string[] {
  const words = JSON.parse(list) as string[];
  return words.map((word) => word.trim().toLowerCase()).filter((word) => [...word].length >= 3);
}

for (const field of document.querySelectorAll<HTMLElement>("[data-password-rules]")) {
  const input = field.querySelector("input");
  const status = field.querySelector("[data-rules-status]");
  const lines = [...field.querySelectorAll<HTMLElement>("[data-rule]")];
  const own = ownWords(field.dataset["own"] ?? "[]");
  input?.addEventListener("input", () => {
    for (const line of lines) {
      const met = rules[line.dataset["rule"] ?? ""]?.(input.value, own) ?? false;
      line.classList.toggle("is-met", met);
    }
    const open = lines.filter((line) => !line.classList.contains("is-met"));
    const words = open.length > 0 ? open.map((line) => line.textContent?.trim()).join(". ") : field.dataset["met"];
    if (status && status.textContent !== words) status.textContent = words ?? "";
  });
}
