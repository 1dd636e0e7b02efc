// Renews the QR code for the phone in time, as long as somebody looks at the page and the log-in is fresh (app_log_in/show_code.html).
const EARLIER_MS = 10_000;

const picture = document.querySelector<HTMLImageElement>("[data-show-code]");
const over = document.querySelector<HTMLElement>("[data-show-over]");
const worksFor = Number(picture?.dataset["worksFor"] ?? 60) * 1000;
const shownUntil = Date.now() + Number(picture?.dataset["shownFor"] ?? 0) * 1000;
let shownAt = Date.now();

/** No new code comes: the page has to be asked for anew, and it may ask for the password. */
function end(image: HTMLImageElement): void {
  clearInterval(timer);
  image.hidden = true;
  if (over) over.hidden = false;
}

function renew(): void {
  if (!picture || document.hidden || Date.now() - shownAt < worksFor - EARLIER_MS) return;
  if (Date.now() >= shownUntil) return end(picture);
  shownAt = Date.now();
  picture.src = `/profile/app/code.svg?${shownAt}`;
}

const timer = setInterval(renew, 1000);
document.addEventListener("visibilitychange", renew);
