// Choosing microphone, camera and speaker, where the browser allows the choice.
import type { Kind } from "./choice";
import { need } from "./page";
import type { CallRoom } from "./room";

const dialog = need<HTMLDialogElement>("[data-devices]");
const unnamed = need<HTMLElement>("[data-device-unnamed]").dataset["deviceUnnamed"] ?? "";

async function fill(room: CallRoom): Promise<void> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  for (const select of dialog.querySelectorAll<HTMLSelectElement>("select[data-kind]")) {
    const kind = select.dataset["kind"] as Kind;
    const own = devices.filter((device) => device.kind === kind && device.deviceId !== "");
    const field = select.closest<HTMLElement>(".field");
    if (field) field.hidden = own.length === 0 || (kind === "audiooutput" && !("setSinkId" in HTMLMediaElement.prototype));
    select.replaceChildren(
      ...own.map((device, at) => new Option(device.label || unnamed.replace("{number}", String(at + 1)), device.deviceId)),
    );
    select.value = room.active(kind) ?? own[0]?.deviceId ?? "";
  }
}

/** Opens by any `data-open-devices` button; a choice takes effect at once. */
export function offerDevices(room: () => CallRoom | undefined): void {
  const open = async (): Promise<void> => {
    const now = room();
    if (now) await fill(now);
    if (!dialog.open) dialog.showModal();
  };
  for (const button of document.querySelectorAll("[data-open-devices]")) button.addEventListener("click", () => void open());
  for (const select of dialog.querySelectorAll<HTMLSelectElement>("select[data-kind]")) {
    const kind = select.dataset["kind"] as Kind;
    const trouble = select.closest(".field")?.querySelector<HTMLElement>(".field-error");
    select.addEventListener("change", async () => {
      const taken = await room()?.choose(kind, select.value).then(() => true, () => false);
      if (trouble) trouble.hidden = taken !== false;
    });
  }
  navigator.mediaDevices?.addEventListener("devicechange", () => {
    const now = room();
    if (now && dialog.open) void fill(now);
  });
}
