// The call page.
export {};
console.debug("call");
