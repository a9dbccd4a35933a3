export type { AttemptSpan, CallSpan, ClientTelemetry } from '../telemetry-port.ts';
export { type OpenTelemetryOptions, openTelemetry } from './open-telemetry.ts';
