/** What a person switches on or off for this device: where it is remembered, and how it is until somebody chose. */
const SWITCHES = {
  /** Single keys are commands. */
  singleKeys: { place: 'headwaters.single-keys', atFirst: true },
  /** A new tag begins with the position used last. */
  stickyPosition: { place: 'headwaters.sticky-position', atFirst: false },
} as const;

export type DeviceSwitch = keyof typeof SWITCHES;

/** Whether it is on on this device. */
export function readSwitch(name: DeviceSwitch): boolean {
  const { place, atFirst } = SWITCHES[name];
  try {
    const kept = window.localStorage.getItem(place);
    return kept === null ? atFirst : kept === 'on';
  } catch {
    // A browser may forbid storage: the choice then holds until the page is left.
    return atFirst;
  }
}

/** Remembers the choice on this device, where the browser allows it. */
export function writeSwitch(name: DeviceSwitch, isOn: boolean): void {
  try {
    window.localStorage.setItem(SWITCHES[name].place, isOn ? 'on' : 'off');
  } catch {
    // Not remembered; it still holds until the page is left.
  }
}
