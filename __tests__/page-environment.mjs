import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom with the few things of a browser that it leaves out and our components use. */
export default class PageEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.structuredClone ??= structuredClone;
    this.global.TextEncoder ??= TextEncoder;
    this.global.TextDecoder ??= TextDecoder;
    // Nothing is laid out here: nothing takes up room, and nothing changes its size.
    this.global.Range.prototype.getClientRects ??= () => [];
    this.global.ResizeObserver ??= class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
  }
}
