import type { Event } from '@styk/sdk/api/events';
import type { LocalizedText } from '@styk/sdk/errors';
import type { Stage } from './stage.ts';

/** What has happened since the recipe began, in order. */
export type Happened = () => Promise<readonly Event[]>;

/** How an event is caused: by the changes that cause it in life. */
export interface Recipe {
  /** What is done, in a few words. */
  readonly does: LocalizedText;
  /** Makes the change; returns the subject of the event. */
  run(stage: Stage, happened: Happened): Promise<string>;
}

/** Recipes by type of event. */
export type Recipes = Readonly<Record<string, Recipe>>;
