// What the person wants to be heard and seen, kept through a lost line and through leaving and joining again.
export const wanted = { microphone: true, camera: true };
