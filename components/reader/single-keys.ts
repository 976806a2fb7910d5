/** Where the device remembers that single keys are no commands. */
const PLACE = 'headwaters.single-keys';

/** Whether single keys are commands on this device: true until somebody switched them off here. */
export function readKeysOn(): boolean {
  try {
    return window.localStorage.getItem(PLACE) !== 'off';
  } catch {
    // A browser may forbid storage; the keys then work and are switched off again next time.
    return true;
  }
}

/** Remembers the choice on this device, where the browser allows it. */
export function writeKeysOn(isOn: boolean): void {
  try {
    window.localStorage.setItem(PLACE, isOn ? 'on' : 'off');
  } catch {
    // Not remembered; it still holds until the page is left.
  }
}
