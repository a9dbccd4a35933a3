export { type MockAnswer, type MockedCall, mockOperation, type OperationMock } from './mock-operation.ts';
export { Refusal, refuse } from './refusal.ts';
