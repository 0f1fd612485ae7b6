/** Presses the one button of a page that somebody only passes through. */
document.querySelector<HTMLFormElement>("form[data-continue]")?.requestSubmit();
