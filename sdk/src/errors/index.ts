export { defineErrors, type ErrorCatalogue, type ErrorContext } from './catalogue.ts';
export {
  type ErrorCategory,
  type ErrorDefinition,
  type ErrorLocation,
  type ErrorParams,
  fillTemplate,
  type Language,
  type LocalizedText,
  StykError,
} from './styk-error.ts';
