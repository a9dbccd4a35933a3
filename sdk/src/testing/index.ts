export * from './browser.ts';
export { MockStyk, mockStyk } from './mock-styk.ts';
