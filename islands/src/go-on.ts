// What was typed before the lock goes on by itself; without scripts the button does it.
document.querySelector<HTMLFormElement>("form[data-go-on]")?.requestSubmit();
