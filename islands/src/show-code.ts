// Renews the QR code for the phone in time, as long as somebody looks at the page (app_log_in/show_code.html).
const EARLIER_MS = 10_000;

const picture = document.querySelector<HTMLImageElement>("[data-show-code]");
const worksFor = Number(picture?.dataset["worksFor"] ?? 60) * 1000;
let shownAt = Date.now();

function renew(): void {
  if (!picture || document.hidden || Date.now() - shownAt < worksFor - EARLIER_MS) return;
  shownAt = Date.now();
  picture.src = `/profile/app/code.svg?${shownAt}`;
}

setInterval(renew, 1000);
document.addEventListener("visibilitychange", renew);
