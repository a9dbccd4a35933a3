export { type Clock, systemClock } from './client/clock.ts';
export { type Language, type LocalizedText, StykError } from './errors/index.ts';
